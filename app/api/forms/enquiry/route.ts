import { takeEnquiryForm } from "@/lib/enquiries/form-request";
import { plainEnquiryForm } from "@/lib/enquiries/plain-form";
import { signReference } from "@/lib/enquiries/reference";
import { showFormAgain } from "@/lib/http/form-page";
import { pathTo } from "@/lib/i18n/paths";
import { isLocale, type Locale, locales } from "@/lib/i18n/routing";

export const dynamic = "force-dynamic";

/** The contact page of each language posts here; the proxy says from which. */
function localeOf(request: Request): Locale {
  const url = new URL(request.url);
  const given = url.searchParams.get("locale");
  if (isLocale(given)) return given;
  return locales.find((locale) => pathTo(locale, { page: "/contact" }) === url.pathname) ?? "vi";
}

export async function POST(request: Request): Promise<Response> {
  const locale = localeOf(request);
  const outcome = await takeEnquiryForm(request, locale);
  if (!outcome.sent) {
    return showFormAgain(outcome, {
      path: pathTo(locale, { page: "/contact" }),
      fallback: () => plainEnquiryForm(locale, outcome.state),
    });
  }
  const { reference } = outcome;
  const query = { ref: reference, k: signReference(reference) };
  return new Response(null, {
    status: 303,
    headers: {
      location: pathTo(locale, { page: "/contact/sent", query }),
      "cache-control": "no-store",
    },
  });
}

export function GET(request: Request): Response {
  return new Response(null, {
    status: 303,
    headers: { location: pathTo(localeOf(request), { page: "/contact" }) },
  });
}
