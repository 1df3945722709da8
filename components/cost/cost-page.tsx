import { Island } from "@/components/site/island";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { hasAnyPrice } from "@/lib/cost/format";
import { mostClusters } from "@/lib/cost/schema";
import type { CostQuery, CostView } from "@/lib/cost/types";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { Assumed } from "./assumed";
import { CashFlow } from "./cash-flow";
import { Comparison } from "./comparison";
import { CostChart } from "./cost-chart";
import { CostForm } from "./cost-form";
import { CostGuide } from "./cost-guide";
import { fieldId } from "./fields";
import { NextSteps } from "./next-steps";
import { PartTable } from "./part-table";
import { ResultCard } from "./result-card";
import { Warnings } from "./warnings";
import { rateText, useCostWords } from "./words";

type Props = {
  view: CostView;
  query: CostQuery;
  /** The address of the estimate, to be handed on. */
  url: string;
  locale: Locale;
};

/** What occupying land costs; the static page and the one that answers a query are both drawn by it. */
export function CostPage({ view, query, url, locale }: Props) {
  const { t } = useCostWords(locale);
  const { estimates, errors } = view;
  const hasResult = estimates.length > 0;
  const summary = Object.entries(errors).map(([name, key]) => ({
    id: fieldId(name),
    message: t(`errors.${key}`),
  }));
  return (
    <div className="wrap section cost">
      {summary.length > 0 ? (
        <div className="mb-6">
          <ErrorSummary title={t("errorTitle")} errors={summary} />
        </div>
      ) : null}
      <h1>{t("heading")}</h1>
      <p className="prose-col mt-2 text-soft">{t(hasResult ? "leadResult" : "lead")}</p>
      <Misunderstood view={view} locale={locale} />
      <div className={hasResult ? "cost-body has-result" : "cost-body"}>
        {hasResult ? (
          <div className="cost-result">
            <Result view={view} url={url} locale={locale} />
          </div>
        ) : null}
        <section aria-labelledby="cost-form" className="cost-form no-print">
          <h2 id="cost-form">{t(hasResult ? "formAgain" : "form")}</h2>
          <CostForm view={view} query={query} locale={locale} />
          <Island name="short-address" />
        </section>
        {hasResult ? null : <CostGuide view={view} locale={locale} />}
      </div>
    </div>
  );
}

function Result({ view, url, locale }: Omit<Props, "query">) {
  const words = useCostWords(locale);
  const { t } = words;
  const { estimates, today, rate } = view;
  const isSeveral = estimates.length > 1;
  return (
    <>
      <p className="print-only">{t("printedFrom", { url })}</p>
      <p className="cost-jump no-print">
        <a href="#cost-form">{t("toForm")}</a>
      </p>
      <section aria-labelledby="cost-answer" className="cost-section">
        <h2 id="cost-answer">{t("answer")}</h2>
        <p className="cost-small">
          {t("madeOn", { day: formatDay(locale, today) })}
          {rate ? ` ${t("rateLine", { rate: rateText(words, rate) })}` : ""}
        </p>
        <div className="cost-cards">
          {estimates.map((estimate) => (
            <ResultCard
              key={estimate.subject.code}
              view={view}
              estimate={estimate}
              locale={locale}
            />
          ))}
        </div>
        <Warnings view={view} locale={locale} />
      </section>
      <CostChart view={view} locale={locale} />
      {isSeveral && estimates.some(hasAnyPrice) ? <Comparison view={view} locale={locale} /> : null}
      <Items view={view} locale={locale} />
      <Assumed view={view} locale={locale} />
      <NextSteps view={view} url={url} locale={locale} />
    </>
  );
}

/** Price by price and year by year; of several clusters each folded away, as the comparison has said the most. */
function Items({ view, locale }: Pick<Props, "view" | "locale">) {
  const { t } = useCostWords(locale);
  const priced = view.estimates.filter(hasAnyPrice);
  const isSeveral = view.estimates.length > 1;
  if (priced.length === 0) return null;
  return (
    <section aria-labelledby="cost-parts" className="cost-section far">
      <h2 id="cost-parts">{t("partsHeading")}</h2>
      {priced.map((estimate) =>
        isSeveral ? (
          <details key={estimate.subject.code} className="fold cost-fold cost-items">
            <summary>{t("itemsOf", { name: estimate.subject.name })}</summary>
            <div>
              <PartTable view={view} estimate={estimate} locale={locale} />
            </div>
          </details>
        ) : (
          <PartTable key={estimate.subject.code} view={view} estimate={estimate} locale={locale} />
        ),
      )}
      {priced.map((estimate) => (
        <CashFlow key={estimate.subject.code} view={view} estimate={estimate} locale={locale} />
      ))}
    </section>
  );
}

/** Clusters that were asked for and are none of ours, or more than can stand side by side. */
function Misunderstood({ view, locale }: Pick<Props, "view" | "locale">) {
  const { t } = useCostWords(locale);
  if (view.unknown.length === 0 && !view.hasTooMany) return null;
  return (
    <div className="mt-5 space-y-3">
      {view.unknown.length > 0 ? (
        <Notice tone="warn" role="status">
          <p>
            {t("unknownClusters", { list: view.unknown.join(", ") })}{" "}
            <a href={pathTo(locale, { page: "/clusters", query: { q: view.unknown[0] } })}>
              {t("allClusters")}
            </a>
          </p>
        </Notice>
      ) : null}
      {view.hasTooMany ? (
        <Notice tone="warn" role="status">
          <p>{t("tooMany", { most: mostClusters })}</p>
        </Notice>
      ) : null}
    </div>
  );
}
