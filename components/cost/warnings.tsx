import { Notice } from "@/components/ui/notice";
import { hasAnyPrice } from "@/lib/cost/format";
import { toCostQuery } from "@/lib/cost/format-query";
import type { CostEstimate, CostView } from "@/lib/cost/types";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { fieldId } from "./fields";
import { type CostWords, joinList, useCostWords } from "./words";

type Props = { view: CostView; locale: Locale };

/** What bears on every number of the page: no rate, mixed VAT, a lease longer than the cluster may operate. */
export function Warnings({ view, locale }: Props) {
  const words = useCostWords(locale);
  const { t } = words;
  const { estimates, rate, assumptions } = view;
  const hasBoth = estimates.some(({ total }) => !total.VND.isZero() && !total.USD.isZero());
  const loadIsMissing =
    assumptions.powerMva !== null &&
    assumptions.kwhMonth === null &&
    assumptions.loadPercent === null;
  return (
    <div className="space-y-3">
      {rate === null && estimates.some(hasAnyPrice) ? (
        <Notice tone={hasBoth ? "warn" : "plain"}>
          <p>
            {t(hasBoth ? "warn.apart" : "warn.noRate")}{" "}
            <a href={`#${fieldId("fx")}`} className="no-print font-semibold">
              {t("warn.enterRate")}
            </a>
          </p>
        </Notice>
      ) : null}
      {estimates.map((estimate) => (
        <ForOne key={estimate.subject.code} words={words} view={view} estimate={estimate} />
      ))}
      {loadIsMissing ? (
        <Notice tone="warn">
          <p>
            {t("warn.load")}{" "}
            <a href={`#${fieldId("load")}`} className="no-print font-semibold">
              {t("warn.enterLoad")}
            </a>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}

function ForOne({
  words,
  view,
  estimate,
}: {
  words: CostWords;
  view: CostView;
  estimate: CostEstimate;
}) {
  const { t, locale } = words;
  const { subject, term } = estimate;
  const codes = view.chosen.map(({ code }) => code);
  const vat = vatSentence(words, estimate);
  const shorter = term?.isExceeded && term.wholeYears > 0 ? term.wholeYears : null;
  return (
    <>
      {term?.isExceeded ? (
        <Notice tone="warn">
          <p>
            {t("warn.term", {
              name: subject.name,
              day: formatDay(locale, term.end),
              years: term.wholeYears,
              lease: estimate.assumptions.years,
            })}{" "}
            {shorter ? (
              <a
                className="no-print font-semibold"
                href={pathTo(locale, {
                  page: "/cost",
                  query: toCostQuery(
                    locale,
                    { ...view.assumptions, years: shorter },
                    codes,
                    view.project,
                  ),
                })}
              >
                {t("warn.termLink", { years: shorter })}
              </a>
            ) : null}
          </p>
        </Notice>
      ) : null}
      {vat ? (
        <Notice tone="warn">
          <p>
            <b>{subject.name}.</b> {vat}
          </p>
        </Notice>
      ) : null}
    </>
  );
}

/** Named where one sum holds prices with VAT, without it, or of which nobody knows. */
function vatSentence({ t, locale }: CostWords, { vat }: CostEstimate): string | null {
  const standings = {
    with: [...(vat.included ?? []), ...(vat.added ?? [])],
    without: [...(vat.excluded ?? []), ...(vat.takenOut ?? [])],
    unknown: vat.unknown ?? [],
  };
  const used = (["with", "without", "unknown"] as const).filter((one) => standings[one].length > 0);
  if (used.length < 2 && standings.unknown.length === 0) return null;
  const parts = used.map((one) =>
    t(`warn.vat.${one}`, {
      parts: joinList(
        locale,
        standings[one].map((part) => t(`partsInline.${part}`)),
      ),
    }),
  );
  return [t(used.length > 1 ? "warn.vat.mixed" : "warn.vat.unclear"), ...parts].join(" ");
}
