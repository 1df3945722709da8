import { log } from "@/lib/log";
import { findLlmsText, findSitemap } from "./cached";

const retryAfter = "60";

/** A crawler that comes while the database is away is told to come again, and forgets nothing. */
export async function answerSitemap(part: number | null): Promise<Response> {
  try {
    const xml = await findSitemap(part);
    if (xml === null) {
      return new Response("Not found\n", {
        status: 404,
        headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" },
      });
    }
    return new Response(xml, {
      headers: {
        "content-type": "application/xml; charset=utf-8",
        "cache-control": "public, max-age=0, must-revalidate",
      },
    });
  } catch (error) {
    return unavailable(error, "the sitemap could not be made");
  }
}

function unavailable(error: unknown, what: string): Response {
  log.error({ err: error }, what);
  return new Response("Temporarily unavailable\n", {
    status: 503,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": retryAfter,
    },
  });
}

/** `GET /llms.txt`: the site in plain words for programs that read text. */
export async function answerLlmsText(): Promise<Response> {
  try {
    return new Response(await findLlmsText(), {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "public, max-age=0, must-revalidate",
      },
    });
  } catch (error) {
    return unavailable(error, "llms.txt could not be made");
  }
}
