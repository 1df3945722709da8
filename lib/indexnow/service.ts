import type { Db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { pathTo } from "@/lib/i18n/paths";
import { locales, type PageKey } from "@/lib/i18n/routing";
import { enqueue } from "@/lib/jobs/queue";
import { log } from "@/lib/log";

const maxAttempts = 8;
const patienceMs = 15_000;

type Texts = Partial<Record<string, { state: string; slug?: string | null } | undefined>>;

/** Addresses of a thing's pages in each language that shows it, or showed it before. */
export function pathsOfTexts(
  page: Extract<PageKey, "/clusters/[slug]" | "/news/[slug]">,
  editions: readonly Texts[],
): string[] {
  const paths = locales.flatMap((locale) =>
    editions.flatMap((texts) => {
      const text = texts[locale];
      return text?.state === "published" && text.slug
        ? [pathTo(locale, { page, slug: text.slug })]
        : [];
    }),
  );
  return [...new Set(paths)];
}

/**
 * Tells search engines that pages have changed (IndexNow, which passes the word on to all that take part), in the
 * transaction of what changed them. Without a key nobody is told.
 */
export async function announcePages(db: Db, paths: readonly string[]): Promise<void> {
  if (!env.INDEXNOW_KEY || paths.length === 0) return;
  await enqueue(db, "indexnow:submit", { paths: [...paths] }, { maxAttempts });
}

/** @throws Error when it is worth trying again */
export async function submitPages(paths: readonly string[]): Promise<void> {
  const key = env.INDEXNOW_KEY;
  if (!key) return;
  const site = new URL(env.SITE_URL);
  const response = await fetch(env.INDEXNOW_URL, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({
      host: site.host,
      key,
      keyLocation: new URL(`/${key}.txt`, site).href,
      urlList: paths.map((path) => new URL(path, site).href),
    }),
    signal: AbortSignal.timeout(patienceMs),
  });
  await response.body?.cancel();
  if (response.ok) {
    log.info({ pages: paths.length }, "search engines told of changed pages");
    return;
  }
  // Too many, or trouble there: later. A key or an address that is refused stays refused.
  if (response.status === 429 || response.status >= 500) {
    throw new Error(`IndexNow answered ${response.status}`);
  }
  log.error({ status: response.status, pages: paths.length }, "IndexNow refused changed pages");
}
