import { getTranslations } from "next-intl/server";
import { Fieldset } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/field";
import type { FitWords } from "@/lib/fit/format";
import type { FitView } from "@/lib/fit/types";
import { inLanguage } from "@/lib/i18n/localized";
import { fieldOf, Legend, NumberField } from "./fit-field";

/** How far the way to an airport, a port or a town may be. */
export async function FitNear({ part }: { part: { words: FitWords; view: FitView } }) {
  const { say, locale } = part.words;
  const choices = await getTranslations({ locale, namespace: "choices" });
  const kinds = [...new Set(part.view.destinations.map(({ kind }) => kind))];
  return (
    <Fieldset id="fit-way" label={<Legend>{say("groups.way")}</Legend>}>
      <div className="space-y-5">
        <SelectField
          {...fieldOf(part, "near")}
          hint={say("hints.near")}
          empty={say("anywhere")}
          options={kinds.map((kind) => ({
            label: choices(`destinationKind.${kind}`),
            options: part.view.destinations
              .filter((one) => one.kind === kind)
              .map(({ code, name }) => {
                const { text, lang } = inLanguage(name, locale);
                return { value: code, label: text, lang: lang === locale ? undefined : lang };
              }),
          }))}
        />
        <div className="flex flex-wrap gap-x-6 gap-y-5">
          <NumberField part={part} name="km" suffix="km" />
          <NumberField part={part} name="minutes" suffix={say("minutesUnit")} mode="numeric" />
        </div>
      </div>
    </Fieldset>
  );
}
