import { useTranslations } from "next-intl";
import { landShares } from "@/lib/clusters/format";
import { drawPlan } from "@/lib/clusters/format-plan";
import type { ClusterDetail } from "@/lib/clusters/types";
import { formatArea, formatPercent } from "@/lib/i18n/format";
import { Buildings } from "./buildings";
import { LotLegend, LotPlan } from "./lot-plan";
import { LotTable } from "./lot-table";

/** What the figures alone do not show: where the plots lie, which factories stand. */
export function LandDetails({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.land");
  const { lots, buildings, boundary } = cluster;
  const plan = drawPlan(lots, boundary);
  return (
    <>
      {lots.length > 0 ? (
        <>
          <h3>{t("lots")}</h3>
          <div className={plan ? "plan far" : "far"}>
            {plan ? (
              <div className="plan-drawing">
                <LotPlan plan={plan} cluster={cluster} />
                <LotLegend lots={lots} hasBoundary={plan.boundary !== null} />
              </div>
            ) : null}
            <LotTable cluster={cluster} />
          </div>
        </>
      ) : null}
      {buildings.length > 0 ? (
        <>
          <h3>{t("buildings")}</h3>
          <Buildings cluster={cluster} />
        </>
      ) : null}
    </>
  );
}

const barWidth = 400;

/** How the industrial land divides, in one bar. */
export function LandBar({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.land");
  const shares = landShares(cluster);
  if (!shares) return null;
  const { locale } = cluster;
  const parts = (["leased", "free", "other"] as const).filter((part) => shares[part] > 0);
  const words = parts.map((part) =>
    t(part, {
      area: formatArea(locale, shares[part]),
      percent: formatPercent(locale, (shares[part] / shares.industrial) * 100),
    }),
  );
  let x = 0;
  return (
    <figure className="land-bar">
      <svg viewBox={`0 0 ${barWidth} 12`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part) => {
          const width = (shares[part] / shares.industrial) * barWidth;
          x += width;
          return (
            <rect
              key={part}
              className={`part-${part}`}
              x={x - width}
              y="0"
              width={width}
              height="12"
            />
          );
        })}
      </svg>
      <figcaption>
        <b>{t("shares", { area: formatArea(locale, shares.industrial) })}:</b>
        {parts.map((part, index) => (
          <span key={part}>
            <i className={`part-${part}`} aria-hidden="true" />
            {words[index]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
