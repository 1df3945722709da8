import type { ReactNode } from "react";
import { formatShort, hasAnyPrice, ownParts } from "@/lib/cost/format";
import { type CostBars, type CostScale, costScales } from "@/lib/cost/format-chart";
import { type CostPart, costParts } from "@/lib/cost/schema";
import type { CostView } from "@/lib/cost/types";
import type { Locale } from "@/lib/i18n/routing";
import { gapsText, useCostWords } from "./words";

type Props = { view: CostView; locale: Locale };

/** Room at the end of a bar for the open box that stands for what is missing, in per cent. */
const gapWidth = 8;

/** The parts of each cluster's cost as one bar on a common scale. The tables say the same in numbers. */
export function CostChart({ view, locale }: Props) {
  const { t } = useCostWords(locale);
  const scales = costScales(view.estimates, {
    vndPerUsd: view.rate?.vnd ?? null,
    longest: 100 - gapWidth,
  });
  if (scales.length === 0) return null;
  const shown = costParts.filter((part) =>
    view.estimates.some(({ parts }) => parts.some((one) => one.part === part && one.lines.length)),
  );
  return (
    <section aria-labelledby="cost-chart" className="cost-section far">
      <h2 id="cost-chart">{t("chart.heading")}</h2>
      <Patterns />
      {scales.map((scale) => (
        <Bars key={scale.currency} scale={scale} locale={locale} />
      ))}
      {scales.length > 1 ? <p className="cost-small">{t("chart.apart")}</p> : null}
      <ul className="cost-legend" aria-label={t("chart.legend")}>
        {shown.map((part) => (
          <li key={part}>
            <svg width="28" height="16" aria-hidden="true">
              <rect className="bar-part" fill={`url(#cost-${part})`} width="28" height="16" />
            </svg>
            {t(`parts.${part}`)}
          </li>
        ))}
        {view.estimates.some(({ gaps }) => gaps.length > 0) ? (
          <li>
            <svg width="28" height="16" aria-hidden="true">
              <rect className="bar-gap" x="1" y="1" width="26" height="14" />
            </svg>
            {t("chart.missing")}
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Bars({ scale, locale }: { scale: CostScale; locale: Locale }) {
  const words = useCostWords(locale);
  const { t, choices } = words;
  const { currency } = scale;
  const unit = choices("priceUnit.m2_year");
  const money = (amount: CostBars["sum"]) => `${formatShort(locale, { currency, amount })}${unit}`;
  return (
    <div className="cost-bars">
      {scale.rows.map((row) => {
        const { subject, gaps } = row.estimate;
        const parts = row.bars.map(({ part, amount }) => `${t(`parts.${part}`)} ${money(amount)}`);
        const said = [
          ...parts,
          ...(gaps.length > 0 ? [`${t("without")} ${gapsText(words, gaps)}`] : []),
        ];
        return (
          <div key={subject.code}>
            <p className="cost-bar-name">
              <span>
                {subject.name}
                {ownParts(row.estimate).length > 0 ? (
                  <>
                    {" "}
                    <mark className="cost-own">{t("withOwn")}</mark>
                  </>
                ) : null}
              </span>
              <b>{hasAnyPrice(row.estimate) ? money(row.sum) : t("noPriceShort")}</b>
            </p>
            <svg
              className="cost-bar"
              width="100%"
              height="34"
              role="img"
              aria-label={`${subject.name}: ${said.join("; ")}`}
            >
              <Drawn row={row} hasGap={gaps.length > 0} />
            </svg>
          </div>
        );
      })}
    </div>
  );
}

const percent = (share: number) => `${share.toFixed(3)}%`;

function Drawn({ row, hasGap }: { row: CostBars; hasGap: boolean }) {
  const startOf = (index: number) =>
    row.bars.slice(0, index).reduce((sum, bar) => sum + bar.percent, 0);
  return (
    <>
      {row.bars.map(({ part, percent: width }, index) => (
        <rect
          key={part}
          className="bar-part"
          fill={`url(#cost-${part})`}
          x={percent(startOf(index))}
          y="2"
          width={percent(width)}
          height="30"
        />
      ))}
      {hasGap ? (
        <rect
          className="bar-gap"
          x={percent(row.percent + 0.3)}
          y="3"
          width={percent(gapWidth - 0.6)}
          height="28"
        />
      ) : null}
    </>
  );
}

/** One pattern for each part, so that no part is told by its colour alone. */
function Patterns() {
  const pattern = (part: CostPart, ground: string, drawn: ReactNode) => (
    <pattern id={`cost-${part}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill={ground} />
      {drawn}
    </pattern>
  );
  const line = (d: string, stroke: string, width = 1.5) => (
    <path d={d} stroke={stroke} strokeWidth={width} fill="none" />
  );
  return (
    <svg className="cost-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        {pattern("landRent", "#12513c", null)}
        {pattern("factoryRent", "#b9b5a6", null)}
        {pattern("infraFee", "#f6ecd2", line("M-2 2L2-2M0 8L8 0M6 10L10 6", "#5b4100", 2))}
        {pattern(
          "mgmtFee",
          "#f9e4db",
          <>
            <circle cx="2" cy="2" r="1.4" fill="#8a2f15" />
            <circle cx="6" cy="6" r="1.4" fill="#8a2f15" />
          </>,
        )}
        {pattern("power", "#ffffff", line("M0 4H8M4 0V8", "#17211c", 1.2))}
        {pattern("water", "#dcebf0", line("M0 2H8M0 6H8", "#2b5d70"))}
        {pattern("wastewater", "#e5efe7", line("M2 0V8M6 0V8", "#55615a"))}
      </defs>
    </svg>
  );
}
