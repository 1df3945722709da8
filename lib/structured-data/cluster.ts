import type {
  AdministrativeArea,
  GeoCoordinates,
  GeoShape,
  Place,
  Thing,
  WebPage,
} from "schema-dts";
import type { ClusterDetail, Ring } from "@/lib/clusters/types";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import { wordsIn } from "@/lib/i18n/words";
import { figuresOf } from "./figures";
import { offersOf } from "./offers";
import { type Address, absolute, breadcrumbs, siteId } from "./site";

/** GeoJSON says longitude first, schema.org latitude. */
const lineOf = (ring: Ring) => ring.map(([lng, lat]) => `${lat} ${lng}`).join(" ");

function shapesOf(boundary: ClusterDetail["boundary"]): GeoShape[] {
  if (!boundary) return [];
  const polygons = boundary.type === "Polygon" ? [boundary.coordinates] : boundary.coordinates;
  return polygons.flatMap(([outer]) =>
    outer ? [{ "@type": "GeoShape" as const, polygon: lineOf(outer) }] : [],
  );
}

/** The site's own point and boundary. The middle of its commune is not where it is, so it is not claimed. */
export function geoOf({
  lat,
  lng,
  locationPrecision,
  boundary,
}: Pick<ClusterDetail, "lat" | "lng" | "locationPrecision" | "boundary">): (
  | GeoCoordinates
  | GeoShape
)[] {
  const isOwn = locationPrecision === "point" || locationPrecision === "boundary";
  const points: GeoCoordinates[] =
    isOwn && lat !== null && lng !== null
      ? [{ "@type": "GeoCoordinates", latitude: lat, longitude: lng }]
      : [];
  return [...points, ...shapesOf(boundary)];
}

/** The communes it lies in today, each in its province, in Vietnam. */
function containers({
  places,
  locale,
}: Pick<ClusterDetail, "places" | "locale">): AdministrativeArea[] {
  const provinces = places.provinces.map(
    (province): AdministrativeArea => ({
      "@type": "AdministrativeArea",
      name: inLanguage(province.name, locale).text,
      containedInPlace: { "@type": "Country", name: "Việt Nam", identifier: "VN" },
    }),
  );
  if (places.communes.length === 0) return provinces;
  return places.communes.map((commune) => ({
    "@type": "AdministrativeArea",
    name: inLanguage(commune.name, locale).text,
    ...(commune.code ? { identifier: commune.code } : {}),
    containedInPlace: provinces,
  }));
}

/** One cluster in one language. Samples and removed clusters are told to no search engine: nothing is said of them. */
export function clusterThings(siteUrl: string, cluster: ClusterDetail): Thing[] {
  const { locale, name, slug, code, summary, status, isSample } = cluster;
  if (isSample || status === "removed") return [];
  const address: Address = { siteUrl, locale };
  const path = pathTo(locale, { page: "/clusters/[slug]", slug });
  const url = absolute(path, siteUrl);
  const placeId = `${url}#place`;
  const geo = geoOf(cluster);
  const figures = figuresOf(cluster);
  const areas = containers(cluster);
  const place: Place = {
    "@type": "Place",
    "@id": placeId,
    url,
    name,
    identifier: { "@type": "PropertyValue", propertyID: "code", value: code },
    ...(cluster.aliases.length > 0 ? { alternateName: cluster.aliases } : {}),
    ...(summary ? { description: summary } : {}),
    ...(areas.length > 0 ? { containedInPlace: areas } : {}),
    ...(geo.length > 0 ? { geo } : {}),
    ...(figures.length > 0 ? { additionalProperty: figures } : {}),
  };
  const page: WebPage = {
    "@type": "WebPage",
    "@id": url,
    url,
    name,
    inLanguage: locale,
    isPartOf: { "@id": siteId(siteUrl) },
    mainEntity: { "@id": placeId },
    datePublished: cluster.publishedAt,
    dateModified: [cluster.publishedAt, cluster.updatedAt].sort().at(-1),
  };
  const directory = {
    name: wordsIn(locale)("cluster.clusters"),
    path: pathTo(locale, { page: "/clusters" }),
  };
  return [
    page,
    place,
    breadcrumbs(address, [directory, { name, path }]),
    ...offersOf(cluster, { placeId, url }),
  ];
}
