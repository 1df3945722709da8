import { ownName } from "@/lib/cost/fields";
import { costParts } from "@/lib/cost/schema";
import type { CostView } from "@/lib/cost/types";
import {
  formatDay,
  formatMoneyUsd,
  formatNumber,
  formatPercent,
  formatSquareMetres,
} from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { fieldId } from "./fields";
import { type CostWords, rateText, useCostWords } from "./words";

type Row = { label: string; value: string; field: string };

/** Everything that the estimate assumes, each with the way to change it; on paper the form is not there to read it from. */
export function Assumed({ view, locale }: { view: CostView; locale: Locale }) {
  const words = useCostWords(locale);
  const { t } = words;
  const rows = [...generalRows(words, view), ...useRows(words, view), ...ownRows(words, view)];
  return (
    <section aria-labelledby="cost-assumed" className="cost-section far">
      <h2 id="cost-assumed">{t("assumed.heading")}</h2>
      <dl className="cost-assumed">
        {rows.map(({ label, value, field }) => (
          <div key={`${field}-${label}`}>
            <dt>{label}</dt>
            <dd>
              {value}{" "}
              <a href={`#${fieldId(field)}`} className="no-print">
                {t("assumed.change")}
                <span className="sr-only">: {label}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="cost-small">{t("assumed.note")}</p>
    </section>
  );
}

function generalRows(words: CostWords, view: CostView): Row[] {
  const { assumptions, rate, today, estimates } = view;
  const { t, locale } = words;
  const { premises, areaM2, years, startYear, rhythm, vat, vatPercent } = assumptions;
  const row = (field: string, value: string, label = t(`fields.${field}`)): Row => ({
    label,
    value,
    field,
  });
  const vatValue =
    vat === "published" || vatPercent === null
      ? t(`choices.vat.${vat}`)
      : `${t(`choices.vat.${vat}`)}, ${formatPercent(locale, vatPercent)}`;
  const growth = formatPercent(locale, assumptions.growthPercent);
  return [
    row("premises", t(`choices.premises.${premises}`)),
    ...(premises === "factory"
      ? [row("extra", t(assumptions.countsLandToo ? "assumed.yes" : "assumed.no"))]
      : []),
    row("area", formatSquareMetres(locale, Number(areaM2))),
    row("years", t("assumed.years", { years })),
    row(
      "start",
      startYear === null ? t("assumed.today", { day: formatDay(locale, today) }) : `${startYear}`,
    ),
    row("rhythm", t(`choices.rhythm.${rhythm}`)),
    row("term", t(`choices.term.${assumptions.termRule}`)),
    row("beyond", t(assumptions.continuesAfterTerm ? "assumed.yes" : "assumed.no")),
    row("fx", rateText(words, rate)),
    row("vat", vatValue),
    row("growth", assumptions.growthPercent === "0" ? t("assumed.noGrowth") : growth),
    row(
      "discount",
      assumptions.discountPercent === null
        ? t("assumed.none")
        : formatPercent(locale, assumptions.discountPercent),
    ),
    ...(estimates.some(({ deposit }) => deposit !== null)
      ? [row("deposit", t(`choices.deposit.${assumptions.depositBase}`))]
      : []),
  ];
}

function useRows({ t, choices, locale }: CostWords, { assumptions }: CostView): Row[] {
  const { kwhMonth, powerMva, loadPercent, waterM3Day, wastewaterM3Day } = assumptions;
  const { daysPerYear, wastewaterPercent, wastewaterClass, offPeakPercent, peakPercent } =
    assumptions;
  const number = (amount: string) => formatNumber(locale, amount);
  const percent = (amount: string) => formatPercent(locale, amount);
  const rows: Row[] = [];
  const add = (field: string, value: string, label = t(`fields.${field}`)) =>
    rows.push({ label, value, field });
  if (kwhMonth !== null) add("kwh", t("assumed.kwh", { number: number(kwhMonth) }));
  else if (powerMva !== null && loadPercent !== null) {
    const load = {
      power: number(powerMva),
      percent: percent(loadPercent),
      days: number(daysPerYear),
    };
    add("power", t("assumed.load", load));
  } else if (powerMva !== null) {
    add("load", t("assumed.loadMissing", { power: number(powerMva) }));
  } else add("kwh", t("assumed.noUse"));
  if (kwhMonth !== null || loadPercent !== null) {
    const shares = { offPeak: percent(offPeakPercent), peak: percent(peakPercent) };
    add("peak", t("assumed.bands", shares), t("assumed.bandsLabel"));
  }
  if (waterM3Day === null && wastewaterM3Day === null) add("water", t("assumed.noUse"));
  else {
    const days = number(daysPerYear);
    if (waterM3Day !== null) add("water", t("assumed.m3", { number: number(waterM3Day), days }));
    add(
      wastewaterM3Day === null ? "wwShare" : "wastewater",
      wastewaterM3Day === null
        ? t("assumed.wwShare", { percent: percent(wastewaterPercent) })
        : t("assumed.m3", { number: number(wastewaterM3Day), days }),
      t("fields.wastewater"),
    );
    add(
      "wwClass",
      wastewaterClass === null ? t("assumed.wwHighest") : choices(`band.${wastewaterClass}`),
    );
  }
  return rows;
}

function ownRows({ t, choices, locale }: CostWords, { assumptions, chosen }: CostView): Row[] {
  return chosen.flatMap(({ code, name }) =>
    costParts.flatMap((part) => {
      const own = assumptions.own[code]?.[part];
      if (!own) return [];
      const { currency, amount, unit } = own;
      const number = formatNumber(locale, amount, { maxFraction: 6 });
      const money =
        currency === "USD"
          ? formatMoneyUsd(locale, amount)
          : locale === "vi"
            ? `${number} đ`
            : `VND ${number}`;
      return [
        {
          label: t("assumed.own", { part: t(`parts.${part}`), name }),
          value: `${money}${choices(`priceUnit.${unit}`)}`,
          field: ownName(code, part),
        },
      ];
    }),
  );
}
