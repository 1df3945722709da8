import { getTranslations } from "next-intl/server";
import { Island } from "@/components/site/island";
import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/field";
import { budgetUnits } from "@/lib/fit/schema";
import { emissionLevels, startChoices, techLevels } from "@/lib/fit/types";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import { fieldOf, Legend, NumberField, type Part } from "./fit-field";
import { FitNear } from "./fit-near";

/** Voltages that clusters are usually supplied with, kV. */
const usualVoltages = [22, 35, 110, 220];

/** What says nothing while the amounts beside it are empty. */
const usual = JSON.stringify({ basis: budgetUnits[0], money: "VND" });

/** The needs of a project: one GET form. `isFolded` folds it to one line on a phone, above its answer. */
export async function FitForm({ words, view, isFolded }: Part & { isFolded?: boolean }) {
  const { locale, say } = words;
  const part = { words, view };
  const fields = (
    <div className="space-y-7">
      <SiteFields part={part} />
      <SupplyFields part={part} />
      <FitNear part={part} />
      <LeaseFields part={part} />
      <ProjectFields part={part} />
      <Button wide>{say("submit")}</Button>
    </div>
  );
  return (
    <form
      method="get"
      action={pathTo(locale, { page: "/fit-check" })}
      className="no-print"
      id="needs"
      data-island="short-address"
      data-usual={usual}
    >
      <Island name="short-address" />
      {isFolded ? (
        <details className="fold fold-narrow">
          <summary className="min-h-11 border border-line-strong bg-card px-4 py-2 font-semibold">
            {say("change")}
          </summary>
          <div className="pt-5 lg:pt-0">{fields}</div>
        </details>
      ) : (
        fields
      )}
    </form>
  );
}

function SiteFields({ part }: { part: Part }) {
  const { say, locale } = part.words;
  return (
    <Fieldset id="fit-site" label={<Legend>{say("groups.site")}</Legend>}>
      <div className="space-y-5">
        <SelectField
          {...fieldOf(part, "sector")}
          empty={say("any")}
          options={part.view.sectors.map(({ code, name }) => {
            const { text, lang } = inLanguage(name, locale);
            return { value: code, label: text, lang: lang === locale ? undefined : lang };
          })}
        />
        <NumberField part={part} name="area" suffix="ha" hint={say("hints.area")} mode="text" />
        <SelectField
          {...fieldOf(part, "start")}
          empty={say("undecided")}
          options={startChoices.map((value) => ({ value, label: say(`starts.${value}`) }))}
        />
      </div>
    </Fieldset>
  );
}

async function SupplyFields({ part }: { part: Part }) {
  const { say, locale } = part.words;
  const units = await getTranslations({ locale, namespace: "units" });
  const typed = Number(part.view.query.values.kv?.replace(",", "."));
  const voltages = [...new Set([...usualVoltages, ...(typed > 0 ? [typed] : [])])].sort(
    (a, b) => a - b,
  );
  return (
    <Fieldset id="fit-supply" label={<Legend>{say("groups.supply")}</Legend>}>
      <div className="space-y-5">
        <NumberField part={part} name="power" suffix="MVA" hint={say("hints.power")} mode="text" />
        <SelectField
          {...fieldOf(part, "kv")}
          empty={say("any")}
          options={voltages.map((kv) => ({ value: String(kv), label: `${kv} kV` }))}
        />
        <NumberField part={part} name="water" suffix={units("m3Day")} mode="numeric" />
        <NumberField
          part={part}
          name="wastewater"
          suffix={units("m3Day")}
          hint={say("hints.wastewater")}
          mode="numeric"
        />
      </div>
    </Fieldset>
  );
}

function LeaseFields({ part }: { part: Part }) {
  const { say } = part.words;
  return (
    <Fieldset id="fit-lease" label={<Legend>{say("groups.lease")}</Legend>}>
      <div className="space-y-5">
        <NumberField part={part} name="years" suffix={say("yearsUnit")} mode="numeric" />
        <NumberField part={part} name="budget" hint={say("hints.budget")} mode="text" />
        <SelectField
          {...fieldOf(part, "basis")}
          options={budgetUnits.map((value) => ({ value, label: say(`bases.${value}`) }))}
        />
      </div>
    </Fieldset>
  );
}

/** What the project brings: for the explanation of the area's priorities and for the enquiry, never for the result. */
function ProjectFields({ part }: { part: Part }) {
  const { say } = part.words;
  const names = ["tech", "capital", "output", "jobs", "emissions"] as const;
  const isOpen = names.some(
    (name) =>
      part.view.query.values[name] || part.view.query.errors.some(({ field }) => field === name),
  );
  return (
    <details className="fold border border-line bg-card" open={isOpen} id="project">
      <summary className="px-4 py-3 font-semibold">{say("groups.project")}</summary>
      <div className="space-y-5 border-t border-line px-4 py-4">
        <p className="text-sm text-soft">{say("projectLead")}</p>
        <SelectField
          {...fieldOf(part, "tech")}
          empty={say("unsaid")}
          options={techLevels.map((value) => ({ value, label: say(`tech.${value}`) }))}
        />
        <NumberField part={part} name="capital" />
        <NumberField part={part} name="output" />
        <SelectField
          {...fieldOf(part, "money")}
          options={(["VND", "USD"] as const).map((value) => ({
            value,
            label: say(`money.${value}`),
          }))}
        />
        <NumberField part={part} name="jobs" mode="numeric" />
        <SelectField
          {...fieldOf(part, "emissions")}
          empty={say("unsaid")}
          options={emissionLevels.map((value) => ({ value, label: say(`emissions.${value}`) }))}
        />
      </div>
    </details>
  );
}
