import { readDirectoryQuestion } from "@/lib/clusters/directory";
import { findLotPage, findMapSet, isOnMap } from "@/lib/clusters/map";
import { lastingAs } from "@/lib/http/lasting";
import { answering, geoJson, json, refuse } from "./answers";
import { findMapOf, findWholeMapText } from "./cached";
import { toAnswerText, toLotCollection } from "./collection";
import { parseClustersQuery, parseLotsQuery } from "./query";
import type { MapClusterPart } from "./types";

const clustersPath = "/api/map/clusters";
/** Of more than these an answer to filters only has the codes. */
export const mostSentWhole = 200;
const lotsPath = "/api/map/lots";
export const lotsPerPage = 500;

/**
 * `GET /api/map/clusters`: all that the directory lists for the same filters, as GeoJSON. Of a large part of all that
 * there is only the codes: the map has the whole, or fetches it once and keeps it until the next publication.
 */
export function answerClusters(request: Request): Promise<Response> {
  return answering(async () => {
    const asked = parseClustersQuery(new URL(request.url).searchParams);
    if (!asked.ok) return refuse(400, "invalidParameters", { fields: asked.fields });
    const { locale, code, query } = asked;
    if (code !== null) {
      if (!(await isOnMap(code))) return refuse(404, "notFound");
      const text = `${JSON.stringify(await findMapOf(locale, code))}\n`;
      return geoJson(text, lastingAs(`?lang=${locale}&c=${code}`, request));
    }
    if (Object.keys(query).length === 0)
      return geoJson(await findWholeMapText(locale), lastingAs(`?lang=${locale}`, request));
    const { filters, dropped } = await readDirectoryQuestion(locale, query);
    if (dropped.length > 0) {
      const fields = dropped.map((path) => ({ path, message: "has a value that makes no sense" }));
      return refuse(400, "invalidParameters", { fields });
    }
    const set = await findMapSet(locale, filters, mostSentWhole);
    if (set.clusters) return geoJson(toAnswerText(set.clusters, locale));
    const part: MapClusterPart = { of: `${clustersPath}?lang=${locale}`, codes: set.codes };
    return json(`${JSON.stringify(part)}\n`);
  });
}

/** `GET /api/map/lots`: the lots of a cluster, or those in a small area, some hundreds at a time. */
export function answerLots(request: Request): Promise<Response> {
  return answering(async () => {
    const { searchParams } = new URL(request.url);
    const asked = parseLotsQuery(searchParams);
    if (!asked.ok) return refuse(400, "invalidParameters", { fields: asked.fields });
    const { question, page } = asked;
    if ("cluster" in question && !(await isOnMap(question.cluster))) return refuse(404, "notFound");
    const { lots, hasMore } = await findLotPage(question, { page, size: lotsPerPage });
    const next = new URLSearchParams(searchParams);
    next.set("page", String(page + 1));
    const collection = toLotCollection(lots, hasMore ? `${lotsPath}?${next}` : null);
    return geoJson(`${JSON.stringify(collection)}\n`);
  });
}
