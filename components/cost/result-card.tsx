import { carriedEnquiryHref } from "@/components/fit/fit-links";
import { useFitWords } from "@/components/fit/words";
import { Badge } from "@/components/ui/badge";
import { ownName } from "@/lib/cost/fields";
import {
  formatShort,
  hasAnyPrice,
  landAndFees,
  listMoney,
  missingFields,
  ownParts,
  priceDays,
} from "@/lib/cost/format";
import { projectOf } from "@/lib/cost/format-query";
import type { CostEstimate, CostView } from "@/lib/cost/types";
import { formatDated, formatPercent, formatSquareMetres } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { fieldId } from "./fields";
import { moneyLine } from "./money";
import { gapsText, joinList, useCostWords } from "./words";

type Props = { view: CostView; estimate: CostEstimate; locale: Locale };

/** One cluster's answer: the number, what it lacks as large as the number, and what it comes to over the lease. */
export function ResultCard({ view, estimate, locale }: Props) {
  const words = useCostWords(locale);
  const { t } = words;
  const { subject, perM2Year } = estimate;
  const rate = view.rate?.vnd ?? null;
  const { shown, isSame } = listMoney(perM2Year, rate);
  const hasPrice = hasAnyPrice(estimate);
  return (
    <article className="cost-card" aria-labelledby={`cost-${subject.code}`}>
      <h3 id={`cost-${subject.code}`}>
        <a href={pathTo(locale, { page: "/clusters/[slug]", slug: subject.slug })}>
          {subject.name}
        </a>{" "}
        {subject.isSample ? <Badge tone="sun">{t("sample")}</Badge> : null}
      </h3>
      {hasPrice ? (
        <>
          <p className="cost-label">{sumLabel(words, estimate)}</p>
          <p className="cost-number">
            {shown.map((one, index) => (
              <span key={one.currency}>
                {index > 0 ? <i aria-hidden="true">{isSame ? "= " : "+ "}</i> : null}
                {index > 0 ? (
                  <span className="sr-only">{isSame ? t("equals") : t("plus")} </span>
                ) : null}
                <b>{formatShort(locale, one)}</b>
                <small>{words.choices("priceUnit.m2_year")}</small>
              </span>
            ))}
          </p>
        </>
      ) : null}
      <OwnFigures words={words} estimate={estimate} />
      <Gaps words={words} view={view} estimate={estimate} hasPrice={hasPrice} />
      {hasPrice ? (
        <>
          <Sums view={view} estimate={estimate} locale={locale} />
          <Dates words={words} estimate={estimate} />
        </>
      ) : null}
    </article>
  );
}

type Words = ReturnType<typeof useCostWords>;

/** A sum is named by what is in it: it is called whole only when nothing was left out. */
function sumLabel(words: Words, { gaps, parts }: CostEstimate): string {
  const { t, locale } = words;
  if (gaps.length > 0) {
    return t("sum.partly", { count: parts.filter(({ lines }) => lines.length > 0).length });
  }
  const unasked = parts.filter(({ leftOut }) => leftOut === "no_quantity");
  if (unasked.length === 0) return t("sum.whole");
  const names = unasked.map(({ part }) => t(`partsInline.${part}`));
  return t("sum.withoutUse", { parts: joinList(locale, names) });
}

/** A number that holds the visitor's own prices says which, right below it. */
function OwnFigures({ words, estimate }: { words: Words; estimate: CostEstimate }) {
  const names = ownParts(estimate).map((part) => words.t(`partsInline.${part}`));
  if (names.length === 0) return null;
  return (
    <p>
      <mark className="cost-own">
        {words.t("ownFigures", { parts: joinList(words.locale, names) })}
      </mark>
    </p>
  );
}

function Gaps({
  words,
  view,
  estimate,
  hasPrice,
}: {
  words: Words;
  view: CostView;
  estimate: CostEstimate;
  hasPrice: boolean;
}) {
  const { t, locale } = words;
  const { gaps, subject } = estimate;
  const fitWords = useFitWords(locale, view.names);
  const firstGap = gaps[0]?.part;
  if (!firstGap) return null;
  const list = gapsText(words, gaps);
  const ask = carriedEnquiryHref(fitWords, projectOf(view), {
    kind: "confirm_figure",
    clusters: [subject.code],
    fields: missingFields(estimate),
  });
  return (
    <div className="cost-gaps">
      <p className="cost-number">{hasPrice ? t("without") : t("noPrice")}</p>
      <p>{hasPrice ? list : t("noPriceList", { list })}</p>
      <p className="no-print cost-gap-links">
        <a href={ask} rel="nofollow">
          {t("askPrices")}
          <span className="sr-only">: {subject.name}</span>
        </a>
        <a href={`#${fieldId(ownName(subject.code, firstGap))}`}>
          {t("typeOwn")}
          <span className="sr-only">: {subject.name}</span>
        </a>
      </p>
    </div>
  );
}

function Sums({ view, estimate, locale }: Props) {
  const words = useCostWords(locale);
  const { t } = words;
  const { assumptions, total, presentValue, deposit } = estimate;
  const rate = view.rate?.vnd ?? null;
  const area = formatSquareMetres(locale, Number(assumptions.areaM2));
  const rows: [string, string][] = [
    [t("overLease", { years: assumptions.years, area }), moneyLine(words, total, { rate })],
  ];
  const land = landAndFees(estimate);
  if (land) {
    const perYear = words.choices("priceUnit.m2_year");
    rows.push([t("landAndFees"), `${moneyLine(words, land, { rate })}${perYear}`]);
  }
  if (presentValue && assumptions.discountPercent !== null) {
    const percent = formatPercent(locale, assumptions.discountPercent);
    rows.push([t("presentValue", { percent }), moneyLine(words, presentValue, { rate })]);
  }
  if (deposit) {
    const percent = formatPercent(locale, deposit.percent);
    const amount = deposit.amount ? moneyLine(words, deposit.amount, { rate }) : t("depositNoRent");
    rows.push([t(`depositRow.${assumptions.depositBase}`, { percent }), amount]);
  }
  return (
    <dl className="cost-sums">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Dates({ words: { t, locale }, estimate }: { words: Words; estimate: CostEstimate }) {
  const days = priceDays(estimate);
  if (!days) return null;
  const [from, to] = [formatDated(locale, days.oldest), formatDated(locale, days.newest)];
  return (
    <p className="cost-dates">
      {from === to ? t("dates.one", { day: from }) : t("dates.range", { from, to })}
    </p>
  );
}
