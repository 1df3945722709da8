import { createElement } from "react";
import { carriedEnquiryHref } from "@/components/fit/fit-links";
import { useFitWords } from "@/components/fit/words";
import { Island } from "@/components/site/island";
import { PageAddress } from "@/components/site/page-address";
import { Button, LinkButton } from "@/components/ui/button";
import { toCompareQuery } from "@/lib/compare/schema";
import { missingFields } from "@/lib/cost/format";
import { projectOf } from "@/lib/cost/format-query";
import type { CostView } from "@/lib/cost/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { useCostWords } from "./words";

type Props = { view: CostView; url: string; locale: Locale };

/** From the estimate to the office with the same project, to the comparison, to paper, and to whoever else decides. */
export function NextSteps({ view, url, locale }: Props) {
  const { t } = useCostWords(locale);
  const words = useFitWords(locale, view.names);
  const { assumptions, chosen, estimates } = view;
  const codes = chosen.map(({ code }) => code);
  const fields = [...new Set(estimates.flatMap(missingFields))];
  const project = projectOf(view);
  const enquiry = carriedEnquiryHref(words, project, {
    kind: assumptions.premises === "factory" ? "building" : "plot",
    clusters: codes,
    estimateUrl: url,
  });
  const prices = carriedEnquiryHref(words, project, {
    kind: "confirm_figure",
    clusters: codes,
    fields,
    estimateUrl: url,
  });
  return (
    <section aria-labelledby="cost-next" className="no-print cost-next">
      <h2 id="cost-next">{t("next.heading")}</h2>
      <div className="cost-next-main">
        {fields.length > 0 ? (
          <LinkButton href={prices} rel="nofollow">
            {t("next.askPrices")}
          </LinkButton>
        ) : null}
        <LinkButton
          href={enquiry}
          rel="nofollow"
          variant={fields.length > 0 ? "secondary" : "primary"}
        >
          {t("next.enquiry")}
        </LinkButton>
        {createElement(
          "print-page",
          null,
          <Button type="button" variant="quiet">
            {t("next.print")}
          </Button>,
        )}
        <Island name="print" />
      </div>
      <ul>
        <li>
          <a
            href={pathTo(locale, { page: "/compare", query: toCompareQuery(codes, { project }) })}
            rel="nofollow"
          >
            {t(codes.length > 1 ? "next.compareThese" : "next.compareOthers")}
          </a>
        </li>
        {chosen.map(({ code, name }) => (
          <li key={code}>
            <a
              href={`/api/documents/fact-sheet?${new URLSearchParams({ c: code, lang: locale, format: "pdf" })}`}
              rel="nofollow"
            >
              {t("next.factSheet", { name })}
            </a>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <PageAddress locale={locale} label={t("next.link")} url={url} />
      </div>
    </section>
  );
}
