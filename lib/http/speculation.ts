import { createHash } from "node:crypto";
import { locales, type PageKey, routing } from "../i18n/routing";

/** Pages that are the same for everybody, quickly made, and do nothing when they are only looked at from afar. */
const foreseen = [
  "/",
  "/clusters",
  "/clusters/[slug]",
  "/plan-changes",
  "/procedures",
  "/incentives",
  "/about",
  "/news",
  "/news/[slug]",
  "/open-data",
  "/accessibility",
  "/privacy",
] as const satisfies readonly PageKey[];

function patternsOf(page: PageKey): string[] {
  const known = routing.pathnames[page];
  return locales.map((locale) => {
    const path = (typeof known === "string" ? known : known[locale]).replace("[slug]", ":slug");
    const prefix = locale === routing.defaultLocale ? "" : `/${locale}`;
    return `${prefix}${path === "/" && prefix ? "" : path}`;
  });
}

/**
 * Which links a browser may follow ahead of the click (speculation rules of the HTML standard, as JSON): it makes the page
 * ready when the pointer rests on its link, so that it is there at once. Forms, live pages, documents and downloads are
 * not among them, nor is anything with a query. An island puts them into the page (components/islands/page/speculation.ts).
 */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: foreseen.flatMap(patternsOf) },
          { not: { selector_matches: "[href*='?'], [download], [target=_blank]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});

/** What the content policy knows them by. */
export const speculationRulesHash = `'sha256-${createHash("sha256").update(speculationRules).digest("base64")}'`;
