import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { clusterStatuses } from "@/lib/clusters/fields";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { type Point, type PosterLabel, signRadius } from "@/lib/map/format-labels";
import { lookOf, mixedLook } from "@/lib/map/format-looks";
import type { PosterArea, PosterDrawing } from "@/lib/map/format-poster";
import type { MapClusterFeature } from "@/lib/map/types";
import { Patterns, statusFill } from "./patterns";

/** A name short enough for a drawing: "An Khánh" of "Xã An Khánh" and of "An Khánh commune". */
export function bareName(name: string): string {
  return name
    .replace(/^(?:Cụm công nghiệp|Xã|Phường|Thị trấn) /i, "")
    .replace(/ (?:industrial cluster|commune|ward|town)$/i, "");
}

/** What a sign is named by on pointing at it; the list has all that a crowded one stands for. */
const mostNamed = 12;
const titleOf = (features: readonly MapClusterFeature[]) => {
  const names = features.slice(0, mostNamed).map(({ properties }) => properties.name);
  return `${names.join(", ")}${features.length > mostNamed ? ", …" : ""}`;
};

const statusOf = (features: readonly MapClusterFeature[]) => {
  const statuses = new Set(features.map(({ properties }) => properties.status));
  const [only] = statuses;
  return statuses.size === 1 && only ? only : null;
};

/** Where a name stands beside its sign: on a phone, whose signs and letters are larger, it moves further that way. */
function sideOf([, y]: Point, { at, anchor }: PosterLabel) {
  if (anchor !== "middle") return anchor === "start" ? "right" : "left";
  return at[1] > y ? "below" : "above";
}

/**
 * The map as a drawing: what a page shows without a script. Pointers can use its links; keys and screen readers have the
 * list, which says the same and more.
 */
export async function Poster({
  locale,
  drawing,
  selected,
  label,
  hrefOf,
  isSingle = false,
  isRoomy = false,
  prefix = "map",
}: {
  locale: Locale;
  drawing: PosterDrawing;
  selected: string | null;
  /** What the drawing shows, for those who cannot see it. */
  label: string;
  /** Where a sign leads to; without it the drawing has no links. */
  hrefOf?: (features: readonly MapClusterFeature[]) => string;
  /** One cluster alone: a ring around it says where to look, and its commune's area needs none. */
  isSingle?: boolean;
  /** Drawn for a narrow column (lib/map/format-poster). */
  isRoomy?: boolean;
  /** Of the ids in this drawing. */
  prefix?: string;
}) {
  const t = await getTranslations({ locale, namespace: "map" });
  const isSelected = (features: readonly MapClusterFeature[]) =>
    selected !== null && features.some(({ properties }) => properties.code === selected);
  const { ground, areas, signs, landmarks, scale, mark, frame } = drawing;
  return (
    <div data-map-poster="" className={isRoomy ? "map-poster is-roomy" : "map-poster"}>
      <p className="sr-only">{label}</p>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true" focusable="false">
        <Patterns
          looks={clusterStatuses.map((status) => ({
            id: `${prefix}-${status}`,
            look: lookOf(status),
          }))}
        />
        {/* Not an <image>: that one cannot wait until somebody comes near. */}
        <foreignObject
          x={ground.x}
          y={ground.y}
          width={ground.width}
          height={ground.height}
          transform={drawing.transform}
        >
          <img
            src={ground.href}
            alt=""
            width={ground.width}
            height={ground.height}
            loading={isSingle ? "lazy" : "eager"}
          />
        </foreignObject>
        {areas.map((area) => (
          <AreaLink
            key={area.key}
            href={hrefOf?.(area.features)}
            title={hrefOf ? titleOf(area.features) : undefined}
          >
            <Area area={area} prefix={prefix} isSelected={isSelected(area.features)} />
          </AreaLink>
        ))}
        {landmarks.map(({ at: [x, y], label: { at, text, anchor }, hasDot }) => (
          <g key={text} className={hasDot ? "poster-landmark" : "poster-landmark is-water"}>
            {hasDot ? <rect x={x - 3} y={y - 3} width="6" height="6" /> : null}
            <text x={at[0]} y={at[1]} textAnchor={anchor}>
              {text}
            </text>
          </g>
        ))}
        {signs.map(({ at, features, label: name }) => {
          const sign = (
            <>
              <title>{titleOf(features)}</title>
              {isSingle ? (
                <Ring at={at} features={features} />
              ) : (
                <Sign
                  at={at}
                  features={features}
                  prefix={prefix}
                  isSelected={isSelected(features)}
                />
              )}
              {name ? (
                <text
                  className={`poster-name is-${sideOf(at, name)}${isSelected(features) ? " is-selected" : ""}`}
                  x={name.at[0]}
                  y={name.at[1]}
                  textAnchor={name.anchor}
                >
                  {name.text}
                </text>
              ) : null}
            </>
          );
          const key = features[0]?.properties.code;
          return hrefOf ? (
            <a key={key} href={hrefOf(features)} tabIndex={-1}>
              {sign}
            </a>
          ) : (
            <g key={key}>{sign}</g>
          );
        })}
        {mark ? (
          <g className="poster-mark">
            <path d={`M${mark.at.join(" ")}m0-11l9 11l-9 11l-9-11z`} />
            {mark.label ? (
              <text x={mark.label.at[0]} y={mark.label.at[1]} textAnchor={mark.label.anchor}>
                {mark.label.text}
              </text>
            ) : null}
          </g>
        ) : null}
        <g className="poster-marks">
          <path d={`M16 ${frame.height - 22}v6h${scale.length}v-6`} />
          <text x={16 + scale.length + 6} y={frame.height - 15}>
            {formatNumber(locale, scale.kilometres)} km
          </text>
          <path d={`M${frame.width - 20} ${frame.height - 12}v-20m-4 6l4-7l4 7`} />
          <text x={frame.width - 42} y={frame.height - 15}>
            {t("legend.north")}
          </text>
        </g>
      </svg>
    </div>
  );
}

/** For pointers: the list beside the drawing leads everyone to the same places. */
function AreaLink({
  href,
  title,
  children,
}: {
  href: string | undefined;
  title: string | undefined;
  children: ReactNode;
}) {
  if (href === undefined) return children;
  return (
    <a href={href} tabIndex={-1}>
      <title>{title}</title>
      {children}
    </a>
  );
}

function Area({
  area,
  prefix,
  isSelected,
}: {
  area: PosterArea;
  prefix: string;
  isSelected: boolean;
}) {
  const status = statusOf(area.features);
  const look = status ? lookOf(status) : mixedLook;
  return (
    <path
      className={`poster-area${area.isApproximate ? " is-approximate" : ""}${isSelected ? " is-selected" : ""}`}
      d={area.path}
      fill={status ? statusFill(prefix, status) : look.fill}
      stroke={look.ink}
    />
  );
}

function Ring({
  at,
  features,
}: {
  at: readonly [number, number];
  features: readonly MapClusterFeature[];
}) {
  const isApproximate = features[0]?.properties.precision === "commune";
  return isApproximate ? null : (
    <circle className="poster-ring" cx={at[0]} cy={at[1]} r={signRadius} />
  );
}

/** How many clusters there are in one spot; the tint says their status when they have the same. */
function Sign({
  at: [x, y],
  features,
  prefix,
  isSelected,
}: {
  at: readonly [number, number];
  features: readonly MapClusterFeature[];
  prefix: string;
  isSelected: boolean;
}) {
  const status = statusOf(features);
  const look = status ? lookOf(status) : mixedLook;
  return (
    <g className={`poster-sign${isSelected ? " is-selected" : ""}`}>
      <circle
        cx={x}
        cy={y}
        r={signRadius}
        fill={status ? statusFill(prefix, status) : look.fill}
        stroke={look.ink}
      />
      <circle className="poster-count-ground" cx={x} cy={y} r={signRadius - 4} />
      <text x={x} y={y + 5} textAnchor="middle">
        {features.length}
      </text>
    </g>
  );
}
