import {
  formatExact,
  hasAnyPrice,
  listMoney,
  ownParts,
  type YearRun,
  yearRuns,
} from "@/lib/cost/format";
import type { CostEstimate, CostView } from "@/lib/cost/types";
import type { Locale } from "@/lib/i18n/routing";
import { gapsText, useCostWords } from "./words";

/** What is paid in each year of the lease. Without a rate each currency has its column and none is the sum. */
export function CashFlow({
  view,
  estimate,
  locale,
}: {
  view: CostView;
  estimate: CostEstimate;
  locale: Locale;
}) {
  const words = useCostWords(locale);
  const { t } = words;
  if (!hasAnyPrice(estimate)) return null;
  const { subject, years, gaps, assumptions } = estimate;
  const rate = view.rate?.vnd ?? null;
  const columns = listMoney(estimate.total, rate).shown.map(({ currency }) => currency);
  const nameOf = ({ from, to }: YearRun) => {
    const { startYear } = assumptions;
    const lease = { number: from + 1, last: to + 1 };
    const several = from === to ? "year" : "years";
    return startYear === null
      ? t(`flow.${several}`, lease)
      : t(`flow.${several}Of`, { ...lease, year: startYear + from, lastYear: startYear + to });
  };
  return (
    <details className="fold cost-fold cost-flow">
      <summary>{t("flow.summary", { name: subject.name })}</summary>
      <div>
        <p className="cost-small">
          {t("flow.lead")}
          {ownParts(estimate).length > 0 ? ` ${t("flow.own")}` : ""}
          {gaps.length > 0 ? ` ${t("without")} ${gapsText(words, gaps)}.` : ""}
        </p>
        <table aria-label={t("flow.summary", { name: subject.name })}>
          <thead>
            <tr>
              <th scope="col">{t("flow.column")}</th>
              {columns.map((currency) => (
                <th key={currency} scope="col" className="text-right">
                  {currency}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {yearRuns(years).map((run) => {
              const { sums } = run;
              const { shown } = listMoney(sums, rate);
              return (
                <tr key={run.from}>
                  <th scope="row">{nameOf(run)}</th>
                  {columns.map((currency) => (
                    <td key={currency} className="text-right">
                      {formatExact(
                        locale,
                        shown.find((one) => one.currency === currency) ?? {
                          currency,
                          amount: sums[currency],
                        },
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
