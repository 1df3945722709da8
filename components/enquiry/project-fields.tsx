import { getTranslations } from "next-intl/server";
import { SelectField, TextField } from "@/components/ui/field";
import { capitalRanges, enquiryLimits, startWindows } from "@/lib/enquiries/schema";
import type { Locale } from "@/lib/i18n/routing";
import { fieldId, type WordedErrors } from "./form-errors";
import { type FormValues, firstValue } from "./form-values";

const numbers = [
  { name: "areaHa", unit: "ha", mode: "decimal", hint: "areaHint" },
  { name: "powerMva", unit: "mva", mode: "decimal" },
  { name: "waterM3Day", unit: "m3Day", mode: "numeric" },
  { name: "wastewaterM3Day", unit: "m3Day", mode: "numeric" },
  { name: "jobs", unit: "persons", mode: "numeric" },
] as const;

const projectFields = [
  "sector",
  "sectorText",
  ...numbers.map(({ name }) => name),
  "capitalRange",
  "startWindow",
] as const;

/** Details of the project, folded up until one of them is filled in or refused. */
export async function ProjectFields({
  locale,
  values,
  errors,
  sectors,
}: {
  locale: Locale;
  values: FormValues;
  errors: WordedErrors;
  sectors: readonly { code: string; name: string }[];
}) {
  const t = await getTranslations({ locale, namespace: "enquiry.project" });
  const tEnquiry = await getTranslations({ locale, namespace: "enquiry" });
  const isOpen = projectFields.some((name) => firstValue(values, name) !== "" || errors[name]);
  const common = (name: (typeof projectFields)[number]) => ({
    id: fieldId(name),
    name,
    error: errors[name],
    defaultValue: firstValue(values, name),
  });

  return (
    <details className="fold border border-line bg-card" open={isOpen}>
      <summary className="cursor-pointer px-4 py-3 font-semibold text-tea">{t("summary")}</summary>
      <div className="space-y-6 border-t border-line px-4 py-5">
        <p className="text-soft">{t("intro")}</p>
        {sectors.length > 0 ? (
          <SelectField
            {...common("sector")}
            label={t("sector")}
            empty={t("sectorEmpty")}
            options={sectors.map(({ code, name }) => ({ value: code, label: name }))}
          />
        ) : null}
        <TextField
          {...common("sectorText")}
          label={t("sectorText")}
          hint={t("sectorTextHint")}
          maxLength={enquiryLimits.sectorText}
          autoComplete="off"
        />
        {numbers.map(({ name, unit, mode, ...rest }) => (
          <TextField
            key={name}
            {...common(name)}
            label={t(name)}
            mark={`(${t(unit)})`}
            hint={"hint" in rest ? t(rest.hint) : undefined}
            inputMode={mode}
            maxLength={20}
            autoComplete="off"
            className="max-w-40"
          />
        ))}
        <SelectField
          {...common("capitalRange")}
          label={t("capitalRange")}
          hint={t("capitalHint")}
          empty={t("empty")}
          options={capitalRanges.map((value) => ({
            value,
            label: tEnquiry(`capitalRanges.${value}`),
          }))}
        />
        <SelectField
          {...common("startWindow")}
          label={t("startWindow")}
          empty={t("empty")}
          className="max-w-80"
          options={startWindows.map((value) => ({
            value,
            label: tEnquiry(`startWindows.${value}`),
          }))}
        />
      </div>
    </details>
  );
}
