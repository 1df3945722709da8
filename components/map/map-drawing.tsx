import { getTranslations } from "next-intl/server";
import { toDirectoryQuery } from "@/lib/clusters/directory-query";
import { pathTo } from "@/lib/i18n/paths";
import { drawPosterOver, type PosterSign } from "@/lib/map/format-poster";
import { defaultView, formatView } from "@/lib/map/projection";
import type { MapClusterFeature } from "@/lib/map/types";
import { MapCard } from "./map-card";
import { MapElement } from "./map-element";
import type { MapPageProps } from "./map-page";
import { bareName, Poster } from "./poster";

/** As far as the airport, the capital and the port. */
const wideView = { zoom: 8.1, lat: 21.3, lng: 106.1 };

/** One name for a sign: the selected cluster, the cluster alone, or the places that its clusters lie in. */
function nameOf({ features }: PosterSign, selected: string | null): string | null {
  const all = features.map(({ properties }) => properties);
  const chosen = all.find(({ code }) => code === selected);
  if (chosen) return bareName(chosen.name);
  const [only] = all;
  if (all.length === 1 && only && only.precision !== "commune") return bareName(only.name);
  const places = [...new Set(all.flatMap(({ place }) => (place ? [bareName(place)] : [])))];
  return places.length > 0 && places.length <= 2 ? places.join(", ") : null;
}

/** The map's box: a drawing with links, which the moving map takes the place of; and ways to other views. */
export async function MapDrawing(props: MapPageProps) {
  const { locale, directory, collection, question, clusters, absence, engine } = props;
  const t = await getTranslations({ locale, namespace: "map" });
  const { view } = question;
  const selected = absence ? null : question.selected;
  const filters = toDirectoryQuery(directory.filters, { page: directory.result.page });
  const address = (query: Record<string, string | undefined>, hash = "map") =>
    pathTo(locale, { page: "/map", query: { ...filters, ...query }, hash });
  const drawing = drawPosterOver(collection, {
    locale,
    view,
    nameOf: (sign) => nameOf(sign, selected),
  });
  const everything = [
    ...collection.features.map(({ properties }) => properties),
    ...collection.unlocated,
  ];
  const chosen = everything.find(({ code }) => code === selected) ?? null;
  const hrefOf = (features: readonly MapClusterFeature[]) => {
    const [first] = features;
    const kept = { view: view ? formatView(view) : undefined };
    return address({ ...kept, selected: first?.properties.code });
  };
  return (
    <section aria-labelledby="map" className="map-drawing">
      <h2 id="map" className="sr-only">
        {t("drawing")}
      </h2>
      <MapElement
        locale={locale}
        engine={engine}
        clusters={clusters}
        view={view}
        selected={selected}
        className="map-box"
      >
        <Poster
          locale={locale}
          drawing={drawing}
          selected={selected}
          label={t("posterLabel", { count: collection.features.length })}
          hrefOf={hrefOf}
        />
      </MapElement>
      <MapCard
        locale={locale}
        chosen={chosen}
        clearHref={address({ view: view ? formatView(view) : undefined })}
      />
      <nav aria-label={t("views.label")} className="map-views no-print">
        <ul>
          <li>
            <a href={address({ selected: selected ?? undefined })}>{t("views.all")}</a>
          </li>
          <li>
            <a href={address({ selected: selected ?? undefined, view: formatView(defaultView) })}>
              {t("views.home")}
            </a>
          </li>
          <li>
            <a href={address({ selected: selected ?? undefined, view: formatView(wideView) })}>
              {t("views.wide")}
            </a>
          </li>
        </ul>
      </nav>
      <div className="map-told no-print">
        <p
          className="map-in-view"
          role="status"
          data-map-in-view=""
          data-none={t("list.inViewNone")}
          data-one={t("list.inViewOne")}
          data-other={t("list.inViewOther")}
        />
        <p className="map-share">
          <button
            type="button"
            hidden
            data-map-share=""
            data-copied={t("share.copied")}
            data-failed={t("share.failed")}
          >
            {t("share.copy")}
          </button>{" "}
          <span role="status" data-map-shared="" />
        </p>
      </div>
    </section>
  );
}
