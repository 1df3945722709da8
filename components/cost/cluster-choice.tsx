import { type OptionGroup, SelectField, TextField } from "@/components/ui/field";
import { mostClusters } from "@/lib/cost/schema";
import type { CostChoice } from "@/lib/cost/types";
import { errorOf, type FormContext, fieldId } from "./fields";
import type { CostWords } from "./words";

/** A longer list is no list to choose from: the name or the code is typed instead. */
const mostChoices = 100;

/** Up to four clusters: from a list by place, or by name where there are too many for one. */
export function ClusterChoice({ context }: { context: FormContext }) {
  const { view, words } = context;
  const { t } = words;
  const { choices, chosen } = view;
  const isList = choices.length <= mostChoices;
  const groups = isList ? groupsOf(words, choices) : [];
  const pick = (index: number) => {
    const id = fieldId(index === 0 ? "c" : `c${index + 1}`);
    const label = index === 0 ? t("fields.c") : t("fields.cOther", { number: index + 1 });
    const error = index === 0 ? errorOf(context, "c") : null;
    const code = chosen[index]?.code ?? "";
    return isList ? (
      <SelectField
        key={id}
        id={id}
        name="c"
        label={label}
        error={error}
        empty={t(index === 0 ? "choose" : "chooseNone")}
        defaultValue={code}
        options={groups}
      />
    ) : (
      <TextField
        key={id}
        id={id}
        name="c"
        label={label}
        hint={t("hints.cTyped")}
        error={error}
        maxLength={100}
        autoComplete="off"
        defaultValue={code}
      />
    );
  };
  const others = Array.from({ length: mostClusters - 1 }, (_, index) => pick(index + 1));
  return (
    <div className="space-y-4">
      {pick(0)}
      <details className="fold cost-fold" open={chosen.length > 1}>
        <summary>{t("compareWith")}</summary>
        <div className="space-y-4">{others}</div>
      </details>
    </div>
  );
}

function groupsOf({ t }: CostWords, choices: readonly CostChoice[]): OptionGroup[] {
  const group = (key: string, test: (choice: CostChoice) => boolean): OptionGroup => ({
    label: t(`groups.${key}`),
    options: choices.filter(test).map(({ code, name, isSample }) => ({
      value: code,
      label: isSample ? `${name} (${t("sample")})` : name,
    })),
  });
  return [
    group("home", (one) => one.isFormerDaiTu && !one.isSample),
    group("elsewhere", (one) => !one.isFormerDaiTu && !one.isSample),
    group("samples", (one) => one.isSample),
  ].filter(({ options }) => options.length > 0);
}
