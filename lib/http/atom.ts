import { log } from "@/lib/log";

const plain = (text: string, status: number, headers: Record<string, string>) =>
  new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  });

/**
 * Answers with a feed, which readers on any site may fetch; null is "there is none". One that comes while the database is
 * away is told to come again.
 */
export async function answerFeed(
  locale: string,
  read: () => Promise<string | null>,
): Promise<Response> {
  try {
    const feed = await read();
    if (feed === null) return plain("Not found", 404, { "cache-control": "no-cache" });
    return new Response(feed, {
      headers: {
        "content-type": "application/atom+xml; charset=utf-8",
        "content-language": locale,
        "access-control-allow-origin": "*",
        "cache-control": "public, max-age=0, must-revalidate",
      },
    });
  } catch (error) {
    log.error({ err: error }, "a feed could not be made");
    return plain("Temporarily unavailable", 503, {
      "cache-control": "no-store",
      "retry-after": "60",
    });
  }
}
