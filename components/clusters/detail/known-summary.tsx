import { useTranslations } from "next-intl";
import { byPriority, outlineOf } from "@/lib/clusters/format-outline";
import type { ClusterDetail } from "@/lib/clusters/types";
import { enquiryLimits } from "@/lib/enquiries/schema";
import { pathTo } from "@/lib/i18n/paths";

/** In one line how much of the catalogue is published, and the way to ask for the rest, the weightiest first. */
export function KnownSummary({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.known");
  const { groups, silent } = outlineOf(cluster);
  const known = groups.flatMap(({ shown }) => shown).length;
  const unknown = [...groups, ...silent].flatMap((group) => group.unknown);
  if (unknown.length === 0) return null;
  const href = pathTo(cluster.locale, {
    page: "/contact",
    query: {
      kind: "confirm_figure",
      cluster: cluster.code,
      field: byPriority(unknown).slice(0, enquiryLimits.fieldKeys),
    },
  });
  return (
    <p className="known-summary">
      {t("counts", { known, unknown: unknown.length })}{" "}
      <a href={href} rel="nofollow" className="no-print inline-block py-0.5">
        {t("ask")}
      </a>
    </p>
  );
}
