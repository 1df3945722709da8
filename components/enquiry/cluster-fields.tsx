import { getTranslations } from "next-intl/server";
import { Checkbox, Fieldset } from "@/components/ui/choice-field";
import { enquiryLimits } from "@/lib/enquiries/schema";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { fieldId } from "./form-errors";

export type ClusterChoice = {
  code: string;
  name: string;
  isSample?: boolean;
  isFormerDaiTu?: boolean;
};

/** A longer list is no list to choose from: the directory finds the cluster. */
const mostChoices = 60;

type Props = {
  locale: Locale;
  clusters: readonly ClusterChoice[];
  choices: readonly ClusterChoice[];
  /** Codes that were ticked; without it all of `clusters` are. */
  ticked?: readonly string[];
  error?: string;
};

export async function ClusterFields({ locale, clusters, choices, ticked, error }: Props) {
  const t = await getTranslations({ locale, namespace: "enquiry.clusters" });
  const tEnquiry = await getTranslations({ locale, namespace: "enquiry" });
  const tSample = await getTranslations({ locale, namespace: "site.sample" });
  const chosen = new Set(clusters.map(({ code }) => code));
  const isTicked = (code: string) => (ticked ? ticked.includes(code) : chosen.has(code));
  const byName = new Intl.Collator(locale, { numeric: true });
  const open = choices
    .filter(({ code }) => !chosen.has(code))
    .toSorted((one, other) => byName.compare(one.name, other.name));
  const listed = [
    ...open.filter((one) => one.isFormerDaiTu),
    ...open.filter((one) => !one.isFormerDaiTu),
  ].slice(0, mostChoices);
  if (clusters.length === 0 && listed.length === 0) return null;

  // The first box carries the field's id, so that the error summary leads to it.
  const firstCode = clusters[0]?.code;
  const box = ({ code, name, isSample }: ClusterChoice) => (
    <Checkbox
      key={code}
      id={code === firstCode ? fieldId("clusters") : `${fieldId("clusters")}-${code}`}
      name="clusters"
      value={code}
      label={isSample ? `${name} (${tSample("short")})` : name}
      defaultChecked={isTicked(code)}
    />
  );
  const groups = [
    { title: t("formerDaiTu"), list: listed.filter((one) => one.isFormerDaiTu) },
    { title: t("others"), list: listed.filter((one) => !one.isFormerDaiTu) },
  ].filter(({ list }) => list.length > 0);

  return (
    <Fieldset
      id={fieldId("clusters")}
      label={t("legend")}
      mark={clusters.length === 0 ? tEnquiry("optional") : null}
      hint={clusters.length > 0 ? t("hintChosen") : t("hintOpen")}
      error={error}
    >
      {clusters.map(box)}
      {listed.length > 0 ? (
        <details
          className="fold border border-line bg-card"
          open={listed.some(({ code }) => isTicked(code))}
        >
          <summary
            id={firstCode ? undefined : fieldId("clusters")}
            className="cursor-pointer px-4 py-3 font-semibold text-tea"
          >
            {clusters.length > 0 ? t("chooseMore") : t("choose")}
          </summary>
          <div className="space-y-5 border-t border-line px-4 py-4">
            <p className="text-sm text-soft">{t("most", { max: enquiryLimits.clusters })}</p>
            {groups.map(({ title, list }) => (
              <fieldset key={title}>
                <legend className="mb-2 text-sm font-semibold">{title}</legend>
                <div className="grid gap-2.5 sm:grid-cols-2">{list.map(box)}</div>
              </fieldset>
            ))}
            {open.length > listed.length ? (
              <p className="text-sm">
                {t.rich("notListed", {
                  link: (text) => <a href={pathTo(locale, { page: "/clusters" })}>{text}</a>,
                })}
              </p>
            ) : null}
          </div>
        </details>
      ) : null}
    </Fieldset>
  );
}
