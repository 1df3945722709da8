import { getTranslations } from "next-intl/server";
import { type ClusterField, fieldGroups } from "@/lib/clusters/fields";
import type { Locale } from "@/lib/i18n/routing";
import { openName } from "@/lib/open-data/schema";

/** Every figure of a record by its name in the data, folded by group. */
export async function FieldList({
  locale,
  fields,
}: {
  locale: Locale;
  fields: readonly ClusterField[];
}) {
  const t = await getTranslations({ locale, namespace: "openData" });
  const groups = await getTranslations({ locale, namespace: "groups" });
  const labels = await getTranslations({ locale, namespace: "fields" });
  const units = await getTranslations({ locale, namespace: "units" });
  return (
    <div className="border border-line bg-card">
      {fieldGroups.map((group) => {
        const own = fields.filter((field) => field.group === group);
        if (own.length === 0) return null;
        return (
          <details key={group} className="fold border-line not-last:border-b">
            <summary className="px-4 py-3">
              <span>
                <b>{groups(group)}</b>{" "}
                <span className="text-soft">{t("fields.count", { count: own.length })}</span>
              </span>
            </summary>
            <dl className="border-t border-line px-4 py-2 text-[0.9375rem]">
              {own.map((field) => (
                <div
                  key={field.key}
                  className="grid gap-x-6 border-line py-2 not-last:border-b sm:grid-cols-[16rem_minmax(0,1fr)]"
                >
                  <dt>
                    <code translate="no" className="text-[0.9em] wrap-anywhere">
                      {openName(field)}
                    </code>
                  </dt>
                  <dd>
                    {labels(`${field.key}.label`)}
                    <span className="text-soft">
                      {" · "}
                      {t(`kinds.${field.store === "text" ? "texts" : field.kind}`)}
                      {field.unit ? `, ${units(field.unit)}` : null}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        );
      })}
    </div>
  );
}
