import { getTranslations } from "next-intl/server";
import { shortClusterName } from "@/components/clusters/cluster-name";
import { clusterStatuses } from "@/lib/clusters/fields";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { type HomeLabel, homeView, labelHome } from "@/lib/map/format-home";
import { frame } from "@/lib/map/format-labels";
import { lookOf, mixedLook } from "@/lib/map/format-looks";
import { drawPosterOver } from "@/lib/map/format-poster";
import type { MapClusterFeature } from "@/lib/map/types";
import { Patterns, statusFill } from "./patterns";
import { bareName } from "./poster";
import "./home-map.css";

const prefix = "home";
/** On some screens this much of the drawing is cut off above and below. */
const edge = 60;

/**
 * The clusters of the former district on the base map, each with its name and status. A drawing for pointers and eyes;
 * the table below it says the same to everyone.
 */
export async function HomeMap({
  locale,
  features,
}: {
  locale: Locale;
  /** Real clusters of the former district that some source places. */
  features: readonly MapClusterFeature[];
}) {
  const t = await getTranslations({ locale, namespace: "home.map" });
  const maps = await getTranslations({ locale, namespace: "map" });
  const statuses = await getTranslations({ locale, namespace: "choices.status" });
  const drawing = drawPosterOver(
    { features: [...features] },
    { locale, view: homeView, nameOf: () => null },
  );
  const name = ({ properties }: MapClusterFeature) => shortClusterName(locale, properties.name);
  const status = ({ properties }: MapClusterFeature) => statuses(properties.status);
  const short = (several: readonly MapClusterFeature[]) =>
    t("several", {
      place: bareName(several[0]?.properties.place ?? ""),
      count: several.length,
    });
  const labels = labelHome(drawing, { name, status, short });
  const landmarks = drawing.landmarks.filter(
    ({ at: [, y] }) => y > edge && y < frame.height - edge,
  );
  const communes = new Set(features.map(({ properties }) => properties.place)).size;
  const isApproximate = features.some(({ properties }) => properties.precision === "commune");
  const toMap = pathTo(locale, { page: "/map", query: { place: "dai-tu" } });
  return (
    <figure className="home-map">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
        focusable="false"
      >
        <Patterns
          looks={clusterStatuses.map((one) => ({ id: `${prefix}-${one}`, look: lookOf(one) }))}
        />
        <image {...drawing.ground} transform={drawing.transform} />
        {drawing.areas.map(({ key, path, features: within, isApproximate: isDisc }) => (
          <path key={key} className={isDisc ? "area is-disc" : "area"} d={path} {...fill(within)} />
        ))}
        {landmarks.map(({ at: [x, y], label, hasDot }) => (
          <g key={label.text} className={hasDot ? "landmark" : "landmark is-water"}>
            {hasDot ? <rect x={x - 3} y={y - 3} width="6" height="6" /> : null}
            <text x={x} y={y} dy={hasDot ? "1.3em" : "0.35em"} textAnchor="middle">
              {label.text}
            </text>
          </g>
        ))}
        {drawing.signs.map(({ at: [x, y], features: [first] }) => (
          <circle key={first?.properties.code} className="spot" cx={x} cy={y} r="5" />
        ))}
        {labels.map((label) => (
          <Label
            key={label.features[0]?.properties.code}
            label={label}
            words={{ name, status, short }}
            toMap={toMap}
          />
        ))}
      </svg>
      <figcaption>
        <span>
          {t("caption", { clusters: features.length, communes })}{" "}
          {isApproximate ? t("approximate") : null}
        </span>
        <a href={toMap} className="inline-block py-0.5 font-semibold text-ink">
          {t("open")}
        </a>
        <small>{maps("words.attribution")}</small>
      </figcaption>
    </figure>
  );
}

function fill(features: readonly MapClusterFeature[]) {
  const statuses = new Set(features.map(({ properties }) => properties.status));
  const [status] = statuses;
  if (!status || statuses.size > 1) return { fill: mixedLook.fill, stroke: mixedLook.ink };
  return { fill: statusFill(prefix, status), stroke: lookOf(status).ink };
}

const leading = 1.28;
/** Between a cluster's status and the next one's name. */
const pause = 0.45;

function Label({
  label: { at, anchor, features, isShort },
  words: { name, status, short },
  toMap,
}: {
  label: HomeLabel;
  words: Record<"name" | "status", (feature: MapClusterFeature) => string> & {
    short: (features: readonly MapClusterFeature[]) => string;
  };
  toMap: string;
}) {
  const lines = isShort ? 1 : features.length * 2;
  const pauses = isShort ? 0 : features.length - 1;
  const first = 0.35 - ((lines - 1) * leading + pauses * pause) / 2;
  const row = (index: number) => ({
    x: at[0],
    dy: `${index === 0 ? first : leading + (index % 2 === 0 ? pause : 0)}em`,
  });
  return (
    <text x={at[0]} y={at[1]} textAnchor={anchor}>
      {isShort ? (
        <a href={toMap} tabIndex={-1}>
          <tspan {...row(0)} className="name">
            {short(features)}
          </tspan>
        </a>
      ) : (
        features.map((feature, index) => (
          <a key={feature.properties.code} href={feature.properties.href} tabIndex={-1}>
            <tspan {...row(index * 2)} className="name">
              {name(feature)}
            </tspan>
            <tspan {...row(index * 2 + 1)}>{status(feature)}</tspan>
          </a>
        ))
      )}
    </text>
  );
}
