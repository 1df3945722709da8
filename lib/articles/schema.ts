import { z } from "zod";
import { slugSchema } from "@/lib/clusters/schema";
import { sourceSchema } from "@/lib/clusters/schema-rows";
import { locales } from "@/lib/i18n/routing";

// biome-ignore lint/suspicious/noControlCharactersInRegex: no feed and no page may hold them
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !controlCharacter.test(text), "must not hold control characters");

const articleTextSchema = z.strictObject({
  state: z.enum(["draft", "published", "withdrawn"]).default("draft"),
  title: words(160).optional(),
  slug: slugSchema.optional(),
  /** What lists, feeds and search engines say of it: one or two sentences, plain text. */
  summary: words(400).optional(),
  /** Markdown. Headings begin at "##"; HTML is shown as the characters that it is written with. */
  body: words(40_000).optional(),
  /** The day and hour that stand above it; left out, that of its first publication. Never in the future. */
  publishedAt: z.iso.datetime({ offset: true }).optional(),
});

const needed = ["title", "slug", "summary", "body"] as const;

/** An article as it is edited: everything that is published of it, in every language. */
export const articleDocumentSchema = z
  .strictObject({
    /** Permanent; no reader sees it. */
    code: slugSchema.max(60),
    /** The office whose text it is; without one, it is the site's own. */
    office: z.string().min(1).max(60).optional(),
    /** Codes of the clusters that it is about, in the order in which they are shown. */
    clusters: z.array(z.string().min(1).max(40)).max(20).default([]),
    sources: z.array(sourceSchema).max(40).default([]),
    texts: z.strictObject({ vi: articleTextSchema.optional(), en: articleTextSchema.optional() }),
  })
  .superRefine(({ clusters, texts }, context) => {
    if (new Set(clusters).size < clusters.length) {
      context.addIssue({ code: "custom", path: ["clusters"], message: "names a cluster twice" });
    }
    for (const locale of locales) {
      const text = texts[locale];
      if (text?.state !== "published") continue;
      for (const key of needed) {
        if (!text[key]) {
          const message = "is needed before the article can be published";
          context.addIssue({ code: "custom", path: ["texts", locale, key], message });
        }
      }
      if (text.publishedAt && Date.parse(text.publishedAt) > Date.now()) {
        const message = "must not be in the future";
        context.addIssue({ code: "custom", path: ["texts", locale, "publishedAt"], message });
      }
    }
  });

export type ArticleDocument = z.output<typeof articleDocumentSchema>;
/** What may be left out is left out. */
export type ArticleDocumentInput = z.input<typeof articleDocumentSchema>;
export type ArticleTextInput = NonNullable<ArticleDocument["texts"]["vi"]>;
export type ArticleSourceInput = ArticleDocument["sources"][number];
