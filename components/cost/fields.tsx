import { Checkbox, ChoicesField } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { amountFields, choiceFields, type tickFields } from "@/lib/cost/fields";
import { showAmount } from "@/lib/cost/format-query";
import type { CostQuery, CostView } from "@/lib/cost/types";
import type { CostWords } from "./words";

/** What every field of the form needs: the view, what was sent, and the words. */
export type FormContext = { view: CostView; query: CostQuery; words: CostWords };

export const fieldId = (name: string) => `f-${name}`;

/** The message of a field that was not understood. */
export function errorOf({ view, words }: FormContext, name: string): string | null {
  const key = view.errors[name];
  return key ? words.t(`errors.${key}`) : null;
}

/** What was sent, word for word, where it was not understood. */
export function sentText(query: CostQuery, name: string): string {
  const given = Object.hasOwn(query, name) ? [query[name] ?? []].flat().at(-1) : undefined;
  return (given ?? "").slice(0, 100);
}

type AmountName = (typeof amountFields)[number]["name"];

/** One amount with its unit, in the notation of the language. */
export function AmountField({
  context,
  name,
  unit,
  hint,
  isOptional,
}: {
  context: FormContext;
  name: AmountName;
  unit?: string;
  hint?: string;
  isOptional?: boolean;
}) {
  const { view, query, words } = context;
  const { t, locale } = words;
  const field = amountFields.find((one) => one.name === name);
  if (!field) throw new Error(`The form has no amount ${name}.`);
  const error = errorOf(context, name);
  const amount = view.assumptions[field.key];
  const shown = (value: string | null) => (value === null ? "" : showAmount(locale, value));
  return (
    <TextField
      id={fieldId(name)}
      name={name}
      label={t(`fields.${name}`)}
      hint={hint}
      error={error}
      mark={isOptional ? t("optional") : undefined}
      suffix={unit}
      inputMode="decimal"
      autoComplete="off"
      maxLength={24}
      defaultValue={error ? sentText(query, name) : shown(amount)}
    />
  );
}

type ChoiceName = (typeof choiceFields)[number]["name"];

/** One of a few choices, each said in words. */
export function ChoiceRow({ context, name }: { context: FormContext; name: ChoiceName }) {
  const { view, words } = context;
  const field = choiceFields.find((one) => one.name === name);
  if (!field) throw new Error(`The form has no choice ${name}.`);
  const { t } = words;
  const options = field.choices.map((value) => ({
    value,
    label: t(`choices.${name}.${value}`),
  }));
  const chosen = view.assumptions[field.key] ?? "";
  if (name === "wwClass") {
    return (
      <SelectField
        id={fieldId(name)}
        name={name}
        label={t(`fields.${name}`)}
        hint={t(`hints.${name}`)}
        error={errorOf(context, name)}
        empty={t("choices.wwClass.none")}
        defaultValue={chosen}
        options={options}
      />
    );
  }
  return (
    <ChoicesField
      kind="radio"
      id={fieldId(name)}
      name={name}
      label={t(`fields.${name}`)}
      error={errorOf(context, name)}
      options={options}
      selected={[chosen]}
    />
  );
}

export function Tick({
  context,
  name,
}: {
  context: FormContext;
  name: (typeof tickFields)[number]["name"];
}) {
  const { view, words } = context;
  const key = name === "extra" ? "countsLandToo" : "continuesAfterTerm";
  return (
    <Checkbox
      id={fieldId(name)}
      name={name}
      value="1"
      label={words.t(`fields.${name}`)}
      hint={words.t(`hints.${name}`)}
      defaultChecked={view.assumptions[key]}
    />
  );
}

/** Years are whole numbers and have no unit but the word. */
export function YearsField({
  context,
  name,
  isOptional,
}: {
  context: FormContext;
  name: "years" | "start";
  isOptional?: boolean;
}) {
  const { view, query, words } = context;
  const { t } = words;
  const error = errorOf(context, name);
  const { years, startYear } = view.assumptions;
  const value = name === "years" ? String(years) : startYear === null ? "" : String(startYear);
  return (
    <TextField
      id={fieldId(name)}
      name={name}
      label={t(`fields.${name}`)}
      hint={name === "start" ? t("hints.start") : undefined}
      error={error}
      mark={isOptional ? t("optional") : undefined}
      suffix={name === "years" ? t("yearsUnit") : undefined}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      defaultValue={error ? sentText(query, name) : value}
    />
  );
}
