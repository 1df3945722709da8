import type { AboutPage, FAQPage, Thing, WebPage } from "schema-dts";
import { pathTo } from "@/lib/i18n/paths";
import type { PageKey } from "@/lib/i18n/routing";
import { type Address, absolute, breadcrumbs, siteId } from "./site";

type GuideAsRead = {
  page: PageKey;
  title: string;
  /** What the page is called in its own trail. */
  heading: string;
  description: string;
  /** ISO day on which the text was last checked. */
  checkedOn: string;
  kind?: "WebPage" | "AboutPage";
  /** Only what stands on the page in the same words: a page without questions is no FAQ. */
  questions?: readonly { id: string; question: string; answer: string }[];
};

/** A page of rules for search engines: what it is, its short answers, and where it stands. */
export function guideThings(
  address: Address,
  { page, title, heading, description, checkedOn, kind = "WebPage", questions = [] }: GuideAsRead,
): Thing[] {
  const { siteUrl, locale } = address;
  const path = pathTo(locale, { page });
  const url = absolute(path, siteUrl);
  const common = {
    "@id": url,
    url,
    name: title,
    description,
    inLanguage: locale,
    lastReviewed: checkedOn,
    isPartOf: { "@id": siteId(siteUrl) },
  };
  const asFaq: FAQPage = {
    "@type": "FAQPage",
    ...common,
    mainEntity: questions.map(({ id, question, answer }) => ({
      "@type": "Question",
      "@id": `${url}#${id}`,
      name: question,
      acceptedAnswer: { "@type": "Answer", text: answer },
    })),
  };
  const asPage: WebPage | AboutPage = { "@type": kind, ...common };
  return [questions.length > 0 ? asFaq : asPage, breadcrumbs(address, [{ name: heading, path }])];
}
