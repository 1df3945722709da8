import { readDirectoryQuestion } from "@/lib/clusters/directory";
import { findLotPage, findMapClusters, isOnMap } from "@/lib/clusters/map";
import { lastingAs } from "@/lib/http/lasting";
import { answering, geoJson, refuse } from "./answers";
import { findMapOf, findWholeMapText } from "./cached";
import { toAnswerText, toLotCollection } from "./collection";
import { parseClustersQuery, parseLotsQuery } from "./query";

const lotsPath = "/api/map/lots";
export const lotsPerPage = 500;

/** `GET /api/map/clusters`: all that the directory lists for the same filters, as GeoJSON. */
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
    return geoJson(toAnswerText(await findMapClusters(locale, filters), locale));
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
