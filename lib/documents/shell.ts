import { ownAddress } from "@/lib/http/own-address";
import { log } from "@/lib/log";

const patience = 2_000;
const keptFor = 60_000;
const mainOfPage = /<main\b[^>]*>[\s\S]*<\/main>/;
const titleOfPage = /<title>[\s\S]*?<\/title>/;

let kept: { page: Promise<string | null>; until: number } | null = null;

/**
 * The site's own page around some content: head and foot, typeface and colours. It is made of the page that is always
 * there ("unavailable"), so that an answer outside of the pages looks like one. Null when that page cannot be had.
 */
export async function inSiteShell({ title, main }: { title: string; main: string }) {
  if (!kept || kept.until < Date.now()) kept = { page: fetchPage(), until: Date.now() + keptFor };
  const page = await kept.page;
  if (page === null) kept = null;
  return page
    ?.replace(titleOfPage, () => `<title>${title}</title>`)
    .replace(mainOfPage, () => main);
}

async function fetchPage(): Promise<string | null> {
  try {
    const response = await fetch(`${ownAddress()}/unavailable`, {
      headers: { "accept-encoding": "identity" },
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    const html = await response.text();
    return mainOfPage.test(html) && titleOfPage.test(html) ? html : null;
  } catch (error) {
    log.warn({ err: error }, "the site's frame could not be had for a short answer");
    return null;
  }
}
