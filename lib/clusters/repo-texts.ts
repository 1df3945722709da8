import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { type Locale, locales } from "@/lib/i18n/routing";
import { canonicalJson } from "./changes";
import type { ClusterDocument, ClusterTextInput } from "./schema";

type KnownText = {
  locale: string;
  state: string;
  name: string | null;
  slug: string | null;
  summary: string | null;
  body: string | null;
  details: unknown;
  sourceHash: string | null;
  publishedAt: Date | null;
};

const wordingOf = (text: {
  name?: string | null;
  summary?: string | null;
  body?: string | null;
  details: unknown;
}) => canonicalJson([text.name ?? null, text.summary ?? null, text.body ?? null, text.details]);

/** Tells whether the Vietnamese has changed since a translation was made from it. */
export function hashOfText(text: ClusterTextInput): string {
  return createHash("sha256").update(wordingOf(text)).digest("hex").slice(0, 32);
}

/** What the translation was made from: as stated, or the Vietnamese of today when its wording is new. */
function sourceHashOf(document: ClusterDocument, locale: Locale, known: KnownText | undefined) {
  const text = document.texts[locale];
  if (!text || locale === "vi" || !document.texts.vi) return null;
  if (text.sourceHash) return text.sourceHash;
  const isUnchanged = known && wordingOf(known) === wordingOf(text);
  return isUnchanged ? known.sourceHash : hashOfText(document.texts.vi);
}

/**
 * Writes each language by itself. A slug that was public leads to the cluster for ever; a language that the document
 * leaves out is withdrawn.
 */
export async function writeTexts(
  db: Db,
  clusterId: string,
  { document, known }: { document: ClusterDocument; known: readonly KnownText[] },
): Promise<void> {
  for (const locale of locales) {
    const text = document.texts[locale];
    const old = known.find((one) => one.locale === locale);
    if (!text) {
      if (old) {
        await db.clusterText.update({
          where: { clusterId_locale: { clusterId, locale } },
          data: { state: "withdrawn" },
        });
      }
      continue;
    }
    if (text.slug)
      await db.slugRedirect.deleteMany({ where: { clusterId, locale, slug: text.slug } });
    const data = {
      state: text.state,
      name: text.name ?? null,
      slug: text.slug ?? null,
      summary: text.summary ?? null,
      body: text.body ?? null,
      details: text.details,
      sourceHash: sourceHashOf(document, locale, old),
      publishedAt: old?.publishedAt ?? (text.state === "published" ? new Date() : null),
    };
    await db.clusterText.upsert({
      where: { clusterId_locale: { clusterId, locale } },
      create: { clusterId, locale, ...data },
      update: data,
    });
    if (old?.slug && old.publishedAt && text.slug && old.slug !== text.slug) {
      await db.slugRedirect.create({ data: { locale, slug: old.slug, clusterId } });
    }
  }
}
