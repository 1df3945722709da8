import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { lowerFirst } from "@/lib/clusters/format";
import type { ComparedCluster, ComparedGroup } from "@/lib/compare/types";
import { enquiryLimits } from "@/lib/enquiries/schema";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** What none of them has published, in one calm box, with the way to have it confirmed. */
export async function UnknownOfAll({
  locale,
  clusters,
  group,
}: {
  locale: Locale;
  clusters: readonly ComparedCluster[];
  group: ComparedGroup;
}) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const { unknown } = group;
  if (unknown.length === 0) return null;
  const names = unknown.map(({ label }) => lowerFirst(label)).join("; ");
  return (
    <div className="compare-unknown">
      <Notice
        tone="missing"
        action={
          <a
            rel="nofollow"
            className="no-print font-semibold text-clay-dark"
            href={pathTo(locale, {
              page: "/contact",
              query: {
                kind: "confirm_figure",
                cluster: clusters.map(({ code }) => code),
                field: unknown.slice(0, enquiryLimits.fieldKeys).map(({ key }) => key),
              },
            })}
          >
            {t("confirm")}
            <span className="sr-only">: {group.label}</span>
          </a>
        }
      >
        <p className="text-[0.9375rem]">
          <b>{t("unknown", { count: unknown.length, clusters: clusters.length })}</b> {names}.
        </p>
      </Notice>
    </div>
  );
}
