import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { amountFields, choiceFields, tickFields } from "@/lib/cost/fields";
import { hasAnyPrice } from "@/lib/cost/format";
import { usualValues } from "@/lib/cost/format-query";
import { defaultAssumptions } from "@/lib/cost/schema";
import type { CostQuery, CostView } from "@/lib/cost/types";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { ClusterChoice } from "./cluster-choice";
import { AmountField, ChoiceRow, type FormContext, Tick, YearsField } from "./fields";
import { OwnPrices } from "./own-prices";
import { useCostWords } from "./words";

/** Every assumption of the estimate as one GET form; what is seldom changed is folded away. */
export function CostForm({
  view,
  query,
  locale,
}: {
  view: CostView;
  query: CostQuery;
  locale: Locale;
}) {
  const words = useCostWords(locale);
  const { t } = words;
  const context: FormContext = { view, query, words };
  const { assumptions, estimates } = view;
  const isFactory = assumptions.premises === "factory";
  const hasResult = estimates.length > 0;
  return (
    <form
      method="get"
      action={pathTo(locale, { page: "/cost" })}
      data-island="short-address"
      data-usual={JSON.stringify(usualValues(locale))}
      className="space-y-5"
    >
      {Object.entries(view.project).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ClusterChoice context={context} />
      <ChoiceRow context={context} name="premises" />
      {isFactory ? <Tick context={context} name="extra" /> : null}
      <AmountField context={context} name="area" unit="m²" />
      <YearsField context={context} name="years" />
      {view.chosen.map((cluster) => (
        <OwnPrices key={cluster.code} context={context} cluster={cluster} />
      ))}
      <Fold
        title={t("groups.money")}
        names={["fx", "vat", "vatRate", "growth", "discount"]}
        context={context}
        isOpen={view.rate === null && estimates.some(hasAnyPrice)}
      >
        <AmountField
          context={context}
          name="fx"
          unit={t("fxUnit")}
          hint={rateHint(context)}
          isOptional
        />
        <ChoiceRow context={context} name="vat" />
        <AmountField context={context} name="vatRate" unit="%" hint={t("hints.vatRate")} />
        <AmountField context={context} name="growth" unit="%" hint={t("hints.growth")} />
        <AmountField
          context={context}
          name="discount"
          unit="%"
          hint={t("hints.discount")}
          isOptional
        />
      </Fold>
      <Fold
        title={t("groups.use")}
        names={[
          ...["kwh", "power", "load", "offPeak", "peak"],
          ...["water", "days", "wastewater", "wwShare", "wwClass"],
        ]}
        context={context}
      >
        <h3 className="text-base">{t("parts.power")}</h3>
        <AmountField context={context} name="kwh" unit={t("kwhUnit")} isOptional />
        <AmountField context={context} name="power" unit="MVA" hint={t("hints.power")} isOptional />
        <AmountField context={context} name="load" unit="%" hint={t("hints.load")} isOptional />
        <AmountField context={context} name="offPeak" unit="%" />
        <AmountField context={context} name="peak" unit="%" hint={t("hints.peak")} />
        <h3 className="text-base">{t("waterHeading")}</h3>
        <AmountField context={context} name="water" unit={t("m3Unit")} isOptional />
        <AmountField context={context} name="days" unit={t("daysUnit")} hint={t("hints.days")} />
        <AmountField
          context={context}
          name="wastewater"
          unit={t("m3Unit")}
          hint={t("hints.wastewater")}
          isOptional
        />
        <AmountField context={context} name="wwShare" unit="%" hint={t("hints.wwShare")} />
        <ChoiceRow context={context} name="wwClass" />
      </Fold>
      <Fold
        title={t("groups.payment")}
        names={["start", "rhythm", "term", "beyond", "deposit"]}
        context={context}
      >
        <YearsField context={context} name="start" isOptional />
        <ChoiceRow context={context} name="rhythm" />
        <ChoiceRow context={context} name="term" />
        <Tick context={context} name="beyond" />
        <ChoiceRow context={context} name="deposit" />
        {isFactory ? null : <Tick context={context} name="extra" />}
      </Fold>
      <Button wide>{hasResult ? t("submitAgain") : t("submit")}</Button>
    </form>
  );
}

function rateHint({ view, words }: FormContext): string {
  const { publishedRate } = view;
  const { t, locale } = words;
  if (!publishedRate) return t("hints.fxNone");
  return t("hints.fxSet", {
    rate: formatNumber(locale, publishedRate.vnd),
    day: formatDay(locale, publishedRate.date),
    source: publishedRate.source,
  });
}

/** Open when something in it was changed or not understood, so that no assumption works out of sight. */
function Fold({
  title,
  names,
  context,
  isOpen = false,
  children,
}: {
  title: string;
  names: readonly string[];
  context: FormContext;
  isOpen?: boolean;
  children: ReactNode;
}) {
  const { view } = context;
  const keys = [...amountFields, ...choiceFields, ...tickFields]
    .filter(({ name }) => names.includes(name))
    .map(({ key }) => key);
  const isChanged =
    keys.some((key) => view.assumptions[key] !== defaultAssumptions[key]) ||
    (names.includes("start") && view.assumptions.startYear !== null);
  const hasError = names.some((name) => view.errors[name]);
  return (
    <details className="fold cost-fold" open={isOpen || isChanged || hasError}>
      <summary>{title}</summary>
      <div className="space-y-4">{children}</div>
    </details>
  );
}
