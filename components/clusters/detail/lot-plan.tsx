import { useTranslations } from "next-intl";
import type { PlanDrawing } from "@/lib/clusters/format-plan";
import type { ClusterDetail, LotState, LotView } from "@/lib/clusters/types";
import { formatArea, formatNumber } from "@/lib/i18n/format";
import { lotAnchor } from "./lot-table";

const states = ["available", "reserved", "coming", "leased"] as const satisfies readonly LotState[];

const fills: Record<LotState, string> = {
  available: "#12513c",
  reserved: "url(#hatch)",
  coming: "#ffffff",
  leased: "url(#dots)",
};

/** The plots to scale, north up; each leads to its row of the table. A state is told by fill, pattern and edge. */
export function LotPlan({ plan, cluster }: { plan: PlanDrawing; cluster: ClusterDetail }) {
  const t = useTranslations("cluster.land");
  const choices = useTranslations("choices");
  const { locale, lots } = cluster;
  const counts = states
    .map((state) => ({ state, count: lots.filter((lot) => lot.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => t("stateCount", { state: choices(`lotState.${state}`), count }));
  const { width, height, scale } = plan;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is no set of fields
    <svg
      className="lot-plan"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-labelledby="plan-title"
      aria-describedby="plan-description"
    >
      <title id="plan-title">{t("planTitle", { name: cluster.name })}</title>
      <desc id="plan-description">
        {t("planDescription", { count: lots.length, states: counts.join(", ") })}
      </desc>
      <Patterns />
      {plan.boundary ? <path className="site-boundary" d={plan.boundary} /> : null}
      {plan.lots.map(({ lot, path, label: [x, y], width: lotWidth }) => (
        <a
          key={lot.code}
          href={`#${lotAnchor(lot)}`}
          aria-label={`${t("lot")} ${lot.code}, ${formatArea(locale, lot.areaM2 / 10_000)}, ${choices(`lotState.${lot.state}`)}`}
        >
          <path className={`lot lot-${lot.state}`} fill={fills[lot.state]} d={path} />
          <text
            className={`lot-name on-${lot.state}${lotWidth < 34 ? " is-small" : ""}`}
            x={x}
            y={y + 4}
          >
            {lot.code}
          </text>
        </a>
      ))}
      <g className="plan-marks">
        <path d={`M16 ${height - 15}v5h${scale.length}v-5`} />
        <text x={16 + scale.length + 6} y={height - 9}>
          {formatNumber(locale, scale.metres)} m
        </text>
        <path d={`M${width - 20} ${height - 8}v-18m-4 6l4-7l4 7`} />
        <text x={width - 38} y={height - 9}>
          {t("north")}
        </text>
      </g>
    </svg>
  );
}

function Patterns() {
  return (
    <defs>
      <pattern
        id="hatch"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" fill="#f6ecd2" />
        <rect width="2" height="7" fill="#e0a526" />
      </pattern>
      <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#e4e1d6" />
        <circle cx="2" cy="2" r="0.9" fill="#8a8f83" />
        <circle cx="6" cy="6" r="0.9" fill="#8a8f83" />
      </pattern>
    </defs>
  );
}

export function LotLegend({
  lots,
  hasBoundary,
}: {
  lots: readonly LotView[];
  hasBoundary: boolean;
}) {
  const t = useTranslations("cluster.land");
  const choices = useTranslations("choices");
  const shown = states.filter((state) => lots.some((lot) => lot.state === state));
  return (
    <ul className="legend" aria-label={t("legend")}>
      {shown.map((state) => (
        <li key={state}>
          <svg viewBox="0 0 18 14" width="18" height="14" aria-hidden="true">
            <path className={`lot lot-${state}`} fill={fills[state]} d="M1 1h16v12H1z" />
          </svg>
          {choices(`lotState.${state}`)}
        </li>
      ))}
      {hasBoundary ? (
        <li>
          <svg viewBox="0 0 18 14" width="18" height="14" aria-hidden="true">
            <path className="site-boundary" d="M0 7h18" />
          </svg>
          {t("boundary")}
        </li>
      ) : null}
    </ul>
  );
}
