import { spawn } from "node:child_process";
import type { ArticleDocumentInput } from "@/lib/articles/schema";
import type { ClusterDocumentInput } from "@/lib/clusters/schema";
import type { Locale } from "@/lib/i18n/routing";
import type { OfficeInput } from "@/lib/offices/schema";

export type PublishOrder =
  | { document: ClusterDocumentInput }
  | { withdraw: string; locale: Locale }
  | { article: ArticleDocumentInput }
  | { withdrawArticle: string; locale: Locale }
  | { office: OfficeInput };

/** @returns when it was committed, as soon as that is known (milliseconds of the clock) */
export async function publish(databaseUrl: string, order: PublishOrder): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/setup/publish.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: "silent" } as NodeJS.ProcessEnv,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  child.stdin.end(JSON.stringify(order));
  return new Promise((resolve, reject) => {
    child.stdout.once("data", (line) => resolve(Number(String(line))));
    child.once("error", reject);
    child.once("close", (code) => reject(new Error(`Not published (${code}): ${complaint}`)));
  });
}

/** A cluster about which little is known, under a code and slugs that no other test uses. */
export function makeDocument(
  name: string,
  texts: { vi?: string; en?: string } = { vi: name, en: name },
): ClusterDocumentInput {
  const slug = slugOf(name);
  const published = (title: string, locale: Locale) => ({
    state: "published" as const,
    name: title,
    slug: locale === "vi" ? slug : `${slug}-en`,
  });
  return {
    code: `E2E-${slug.toUpperCase()}`,
    values: { status: "operating" },
    facts: {
      status: { sources: ["report"], asOf: { date: "2026-11-01" } },
      places: { sources: ["report"] },
    },
    sources: {
      report: {
        kind: "report",
        title: { vi: "Báo cáo thử nghiệm", en: "Trial report" },
        dated: { date: "2026-11-01" },
      },
    },
    places: [{ level: "commune", name: "An Khánh", on: "2025-07-01" }],
    texts: {
      ...(texts.vi ? { vi: published(texts.vi, "vi") } : {}),
      ...(texts.en ? { en: published(texts.en, "en") } : {}),
    },
  };
}

export const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
