import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { env } from "./lib/env";
import { formStateHeader } from "./lib/http/form-state";
import { pathTo } from "./lib/i18n/paths";
import { type Locale, locales, type PageKey, routing } from "./lib/i18n/routing";

const localize = createMiddleware(routing);
const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestSlug = 100;
const sluggedPages = ["/clusters", "/news"] as const satisfies readonly PageKey[];

/** A page that is static at its bare address and rendered per request when there is something to read in it. */
const liveVersions: readonly { page: PageKey; folder: string }[] = [
  { page: "/clusters", folder: "find-clusters" },
  { page: "/contact", folder: "contact-form" },
  { page: "/map", folder: "find-on-map" },
  { page: "/compare", folder: "compare-clusters" },
  { page: "/fit-check", folder: "check-fit" },
  { page: "/cost", folder: "estimate-cost" },
  { page: "/follow", folder: "follow-form" },
  { page: "/news", folder: "news-pages" },
  { page: "/changes", folder: "changes-pages" },
];

/** Folders of app/[locale] that no address names: a page reaches them by rewriting only. */
const hidden = new RegExp(
  `^(?:/(?:vi|en))?/(?:${liveVersions.map(({ folder }) => folder).join("|")})(?:/|$)`,
);

function rewriteTo(request: NextRequest, pathname: string): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = pathname;
  return NextResponse.rewrite(url);
}

function findLocale(path: string, page: PageKey): Locale | undefined {
  return locales.find((locale) => pathTo(locale, { page }) === path);
}

/** What cannot be a slug is refused before anything renders or remembers it. */
function hasImpossibleSlug(path: string): boolean {
  return locales.some((locale) => {
    const folder = sluggedPages
      .map((page) => `${pathTo(locale, { page })}/`)
      .find((start) => path.startsWith(start));
    if (!folder) return false;
    const slug = path.slice(folder.length);
    return slug.length > longestSlug || !slugForm.test(slug);
  });
}

const prefixed = locales.filter((locale) => locale !== routing.defaultLocale);

/** The language that an address says by its prefix. */
function prefixOf(path: string): Locale | undefined {
  return prefixed.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`));
}

/** What an address may say after a prefix; the words of another language lead on to the right ones. */
const pagesOfPrefix = Object.values(routing.pathnames)
  .flatMap((known: string | Record<Locale, string>) =>
    typeof known === "string" ? [known] : Object.values(known),
  )
  .concat("/unavailable")
  .map((template) => new RegExp(`^${template.replace(/\/$/, "").replace("[slug]", "[^/]+")}/?$`));

/** A page that says, in the language of the address, that there is none. */
function rewriteToMissing(request: NextRequest): NextResponse {
  const locale = prefixOf(request.nextUrl.pathname);
  return rewriteTo(request, locale ? `/${locale}/missing` : "/not-found/here");
}

function isNoPageOfPrefix(path: string): boolean {
  const locale = prefixOf(path);
  if (!locale) return false;
  const rest = path.slice(locale.length + 1);
  return !pagesOfPrefix.some((page) => page.test(rest));
}

/** Where search engines look whether the key that they were told of is this site's (IndexNow). */
const keyFile = env.INDEXNOW_KEY ? `/${env.INDEXNOW_KEY}.txt` : null;

export default function proxy(request: NextRequest): NextResponse {
  const path = request.nextUrl.pathname;
  if (path === keyFile) {
    return new NextResponse(`${env.INDEXNOW_KEY}\n`, {
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" },
    });
  }
  if (hidden.test(path) || hasImpossibleSlug(path)) return rewriteToMissing(request);

  const contactLocale = findLocale(path, "/contact");
  if (request.method === "POST" && contactLocale) {
    const url = request.nextUrl.clone();
    url.pathname = "/api/forms/enquiry";
    url.search = `?locale=${contactLocale}`;
    return NextResponse.rewrite(url);
  }

  if (request.method === "POST") {
    return new NextResponse(null, { status: 405, headers: { allow: "GET, HEAD" } });
  }

  if (isNoPageOfPrefix(path)) return rewriteToMissing(request);

  const isPersonal = request.nextUrl.search !== "" || request.headers.has(formStateHeader);
  for (const { page, folder } of liveVersions) {
    const locale = isPersonal ? findLocale(path, page) : undefined;
    if (locale) return rewriteTo(request, `/${locale}/${folder}`);
  }
  const response = localize(request);
  const moved = response.status === 307 ? response.headers.get("location") : null;
  return moved ? NextResponse.redirect(new URL(moved, request.url), 308) : response;
}

export const config = {
  // Any other address with a dot is asked for like a page, or "/x.php" would be a language.
  matcher: [
    "/((?!api/|_next/|islands/|samples/|files/|sitemaps/|maps/|feeds/|embed/|share/|(?:icon\\.svg|robots\\.txt|llms\\.txt|sitemap\\.xml)$).*)",
  ],
};
