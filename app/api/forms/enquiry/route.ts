import { setTimeout } from "node:timers/promises";
import { takeEnquiryForm } from "@/lib/enquiries/form-request";
import { plainEnquiryForm } from "@/lib/enquiries/plain-form";
import { signReference } from "@/lib/enquiries/reference";
import { showFormAgain } from "@/lib/http/form-page";
import { pathTo } from "@/lib/i18n/paths";
import { isLocale, type Locale, locales } from "@/lib/i18n/routing";
import { findPromises } from "@/lib/settings/cached";

export const dynamic = "force-dynamic";

/** The contact page of each language posts here; the proxy says from which. */
function localeOf(request: Request): Locale {
  const url = new URL(request.url);
  const given = url.searchParams.get("locale");
  if (isLocale(given)) return given;
  return locales.find((locale) => pathTo(locale, { page: "/contact" }) === url.pathname) ?? "vi";
}

/** What is promised, where it can be read at once: the form that stands in waits for nothing. */
function findRetention(): Promise<number | undefined> {
  const known = findPromises().then(
    ({ retentionMonths }) => retentionMonths,
    () => undefined,
  );
  return Promise.race([known, setTimeout(300, undefined)]);
}

export async function POST(request: Request): Promise<Response> {
  const locale = localeOf(request);
  const outcome = await takeEnquiryForm(request, locale);
  if (!outcome.sent) {
    return showFormAgain(outcome, {
      path: pathTo(locale, { page: "/contact" }),
      fallback: async () => plainEnquiryForm(locale, outcome.state, await findRetention()),
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
