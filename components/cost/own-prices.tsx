import { controlClass, FieldError, SelectOptions } from "@/components/ui/field";
import { ownName, ownUnitName } from "@/lib/cost/fields";
import { showAmount } from "@/lib/cost/format-query";
import { type CostPart, costParts, ownUnits } from "@/lib/cost/schema";
import type { CostChoice } from "@/lib/cost/types";
import { errorOf, type FormContext, fieldId, sentText } from "./fields";

const currencies = ["VND", "USD"] as const;

/** Prices that the visitor assumes for one cluster; each takes the place of what is published, or of nothing. */
export function OwnPrices({ context, cluster }: { context: FormContext; cluster: CostChoice }) {
  const { view, words } = context;
  const { t } = words;
  const { code, name } = cluster;
  const estimate = view.estimates.find(({ subject }) => subject.code === code);
  const isLand = view.assumptions.premises === "land";
  const parts = costParts.filter((part) => part !== "factoryRent" || !isLand);
  const isOpen =
    view.assumptions.own[code] !== undefined ||
    parts.some((part) => view.errors[ownName(code, part)]) ||
    estimate?.parts.every(({ lines }) => lines.length === 0);
  return (
    <details className="fold cost-fold" open={isOpen} id={`own-${code}`}>
      <summary>
        <span>
          {t("own.heading")} <span className="cost-fold-name">{name}</span>
        </span>
      </summary>
      <div className="space-y-4">
        <p className="text-sm text-soft">{t("own.lead")}</p>
        {parts.map((part) => (
          <OwnPrice key={part} context={context} cluster={cluster} part={part} />
        ))}
      </div>
    </details>
  );
}

function OwnPrice({
  context,
  cluster,
  part,
}: {
  context: FormContext;
  cluster: CostChoice;
  part: CostPart;
}) {
  const { view, query, words } = context;
  const { t, locale } = words;
  const name = ownName(cluster.code, part);
  const unitName = ownUnitName(cluster.code, part);
  const id = fieldId(name);
  const error = errorOf(context, name);
  const typed = view.assumptions.own[cluster.code]?.[part];
  const value = typed ? showAmount(locale, typed.amount) : sentText(query, name);
  const units: readonly string[] = ownUnits[part];
  const options = units.flatMap((unit) =>
    currencies.map((currency) => ({
      value: `${currency}.${unit}`,
      label: `${locale === "vi" && currency === "VND" ? "đ" : currency}${t(`own.units.${unit}`)}`,
    })),
  );
  const usual = options[0]?.value ?? "";
  const given = sentText(query, unitName);
  const unit = typed
    ? `${typed.currency}.${typed.unit}`
    : (options.find((one) => one.value === given)?.value ?? usual);
  return (
    <div className={error ? "space-y-1.5 border-l-4 border-clay-dark pl-4" : "space-y-1.5"}>
      <label htmlFor={id} className="block font-semibold">
        {t(`parts.${part}`)}
      </label>
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      <div className="flex gap-2">
        <input
          id={id}
          name={name}
          className={controlClass(error, "min-w-0 flex-1")}
          inputMode="decimal"
          autoComplete="off"
          maxLength={24}
          defaultValue={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <select
          name={unitName}
          className={controlClass(null, "w-auto! max-w-[55%]")}
          aria-label={t("own.unitOf", { part: t(`parts.${part}`) })}
          defaultValue={unit}
        >
          <SelectOptions options={options} />
        </select>
      </div>
    </div>
  );
}
