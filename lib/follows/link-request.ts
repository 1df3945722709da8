import { pathTo } from "@/lib/i18n/paths";
import { type Locale, type PageKey, toLocale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";

/** What a link or button in a mail asked for: done, or a link that leads nowhere; the page says which. */
export async function answerLink(
  request: Request,
  { page, act }: { page: PageKey; act: (token: string) => Promise<boolean> },
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const token = query.get("t") ?? "";
  const locale: Locale = toLocale(query.get("locale"));
  try {
    const isOurs = await act(token);
    // A mail program pressed the button, and shows no page (RFC 8058).
    if (!query.has("locale")) {
      return new Response(isOurs ? "Done.\n" : "This link leads nowhere.\n", {
        status: isOurs ? 200 : 404,
        headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
      });
    }
    const location = pathTo(locale, { page, query: { t: token, done: isOurs ? "1" : undefined } });
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  } catch (error) {
    log.error({ err: error }, "a link of a mail could not be followed");
    return new Response(
      "Hiện chưa thực hiện được yêu cầu. Hãy mở lại đường dẫn trong thư sau một phút. / Your request could not be carried out just now. Open the link in the e-mail again in a minute.\n",
      {
        status: 503,
        headers: {
          "content-type": "text/plain; charset=utf-8",
          "retry-after": "60",
          "cache-control": "no-store",
        },
      },
    );
  }
}
