import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { type Option, type OptionGroup, SelectField, TextField } from "@/components/ui/field";
import { mostCompared } from "@/lib/compare/schema";
import type { ClusterChoice, CompareView } from "@/lib/compare/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

type Props = { locale: Locale; view: CompareView };

/** Nothing is chosen yet: one field for each place at the table. */
export async function ChooseClusters({ locale, view }: Props) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const places = Array.from({ length: mostCompared }, (_, index) => index + 1);
  return (
    <div className="mt-8 grid items-start gap-8 lg:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
      <form
        method="get"
        action={pathTo(locale, { page: "/compare" })}
        className="space-y-5 border border-line bg-card p-5"
      >
        <h2 className="text-xl">{t("choose")}</h2>
        {places.map((place) => (
          <ClusterField
            key={place}
            locale={locale}
            id={`c${place}`}
            label={t("place", { number: place })}
            choices={view.choices}
          />
        ))}
        <Kept view={view} />
        <Button>{t("submit")}</Button>
      </form>
      <div className="space-y-3">
        <h2 className="text-xl">{t("otherWays")}</h2>
        <p>
          {t.rich("fromDirectory", {
            max: mostCompared,
            link: (text) => <a href={pathTo(locale, { page: "/clusters" })}>{text}</a>,
          })}
        </p>
        <p>
          {t.rich("fromFitCheck", {
            link: (text) => <a href={pathTo(locale, { page: "/fit-check" })}>{text}</a>,
          })}
        </p>
      </div>
    </div>
  );
}

/** Another place at the table, as long as there is one. */
export async function AddCluster({ locale, view, isAlone }: Props & { isAlone: boolean }) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const codes = view.clusters.map(({ code }) => code);
  const open = view.choices.filter(({ code }) => !codes.includes(code));
  if (view.choices.length > 0 && open.length === 0) return null;
  return (
    <form
      method="get"
      action={pathTo(locale, { page: "/compare" })}
      className={isAlone ? "border border-tea bg-tea-soft p-5" : undefined}
    >
      {isAlone ? <h2 className="mb-3 text-xl">{t("alone")}</h2> : null}
      {codes.map((code) => (
        <input key={code} type="hidden" name="c" value={code} />
      ))}
      <Kept view={view} />
      <div className="flex flex-wrap items-end gap-3">
        <ClusterField locale={locale} id="add" label={t("add")} choices={open} />
        <Button variant={isAlone ? "primary" : "secondary"}>{t("addSubmit")}</Button>
      </div>
    </form>
  );
}

/** What the address said besides the clusters. */
function Kept({ view: { query } }: { view: CompareView }) {
  return (
    <>
      {query.diff ? <input type="hidden" name="diff" value="1" /> : null}
      {Object.entries(query.project).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

async function ClusterField({
  locale,
  id,
  label,
  choices,
}: {
  locale: Locale;
  id: string;
  label: string;
  choices: readonly ClusterChoice[];
}) {
  const t = await getTranslations({ locale, namespace: "compare" });
  if (choices.length === 0) {
    return (
      <TextField
        id={id}
        name="c"
        label={label}
        hint={t("codeHint")}
        autoComplete="off"
        maxLength={40}
      />
    );
  }
  const option = ({ code, name }: ClusterChoice): Option => ({ value: code, label: name });
  const samples = choices.filter(({ isSample }) => isSample).map(option);
  const options: (Option | OptionGroup)[] = [
    ...choices.filter(({ isSample }) => !isSample).map(option),
    ...(samples.length > 0 ? [{ label: t("samples"), options: samples }] : []),
  ];
  return <SelectField id={id} name="c" label={label} empty={t("none")} options={options} />;
}
