import { takeFollowForm } from "@/lib/follows/form-request";
import { plainFollowForm } from "@/lib/follows/plain-form";
import { showFormAgain } from "@/lib/http/form-page";
import { pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";

export const dynamic = "force-dynamic";

export async function POST(request: Request): Promise<Response> {
  const locale = toLocale(new URL(request.url).searchParams.get("locale"));
  const outcome = await takeFollowForm(request, locale);
  if (!outcome.sent) {
    return showFormAgain(outcome, {
      path: pathTo(locale, { page: "/follow" }),
      fallback: () => plainFollowForm(locale, outcome.state),
    });
  }
  return new Response(null, {
    status: 303,
    headers: {
      location: pathTo(locale, { page: "/follow", query: { sent: "1" } }),
      "cache-control": "no-store",
    },
  });
}

export function GET(request: Request): Response {
  const locale = toLocale(new URL(request.url).searchParams.get("locale"));
  return new Response(null, {
    status: 303,
    headers: { location: pathTo(locale, { page: "/follow" }) },
  });
}
