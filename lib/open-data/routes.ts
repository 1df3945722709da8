import { mostPages } from "@/lib/clusters/filters";
import { findOpenLots, findOpenPage } from "@/lib/clusters/open-data";
import { getEnquiryLimits } from "@/lib/enquiries/cached";
import { env } from "@/lib/env";
import { lastingForAnyQuery } from "@/lib/http/lasting";
import { answering, openJson, openText, refuse } from "./answers";
import {
  findClustersCsv,
  findClustersGeoJson,
  findDestinations,
  findOpenRecord,
  findUnits,
} from "./cached";
import { openApiDocument } from "./openapi";
import {
  clusterCode,
  lotBounds,
  lotPageAddress,
  pageAddress,
  pagesBeside,
  parseListQuery,
  parseLotQuery,
} from "./query";
import { licence, toLotList, toOpenRecord } from "./record";

const listPath = "/api/v1/clusters";

/** `GET /api/v1/clusters`: read for this request, because it can be asked for in countless ways. */
export function answerList(request: Request): Promise<Response> {
  return answering(async () => {
    const query = parseListQuery(new URL(request.url).searchParams);
    if (!query.ok) return refuse(400, "invalidParameters", { fields: query.fields });
    const { filters, limit } = query;
    const { clusters, total } = await findOpenPage(filters, limit);
    const pages = Math.max(1, Math.ceil(total / limit));
    const beside = pagesBeside(filters.page, { pages, most: mostPages });
    const address = (page: number | null) =>
      page === null
        ? null
        : new URL(pageAddress(listPath, { filters, limit, page }), env.SITE_URL).href;
    return openJson({
      licence,
      total,
      page: filters.page,
      pages,
      limit,
      next: address(beside.next),
      previous: address(beside.previous),
      clusters: clusters.map((cluster) => toOpenRecord(cluster, env.SITE_URL)),
      missing: Object.fromEntries(
        clusters.flatMap(({ code, missing }) => (missing.length > 0 ? [[code, missing]] : [])),
      ),
      incomparable: Object.fromEntries(
        clusters.flatMap(({ code, incomparable }) =>
          incomparable.length > 0 ? [[code, incomparable]] : [],
        ),
      ),
    });
  });
}

const lotsPath = "/api/v1/lots";

/** `GET /api/v1/lots`: every lot that is published, whichever cluster it belongs to. */
export function answerLots(request: Request): Promise<Response> {
  return answering(async () => {
    const query = parseLotQuery(new URL(request.url).searchParams);
    if (!query.ok) return refuse(400, "invalidParameters", { fields: query.fields });
    const { question } = query;
    const found = await findOpenLots(question);
    const pages = Math.max(1, Math.ceil(found.total / question.limit));
    const beside = pagesBeside(question.page, { pages, most: lotBounds.page });
    const address = (page: number | null) =>
      page === null ? null : new URL(lotPageAddress(lotsPath, question, page), env.SITE_URL).href;
    return openJson({
      licence,
      total: found.total,
      page: question.page,
      pages,
      limit: question.limit,
      next: address(beside.next),
      previous: address(beside.previous),
      ...toLotList(found),
    });
  });
}

/** `GET /api/v1/clusters/{code}`: also what was removed from the plan, which says so. */
export function answerCluster(code: string): Promise<Response> {
  return answering(async () => {
    const cluster = clusterCode.test(code) ? await findOpenRecord(code) : null;
    return cluster ? openJson({ licence, cluster }) : refuse(404, "notFound");
  });
}

export function answerCsv(): Promise<Response> {
  return answering(async () =>
    openText(await findClustersCsv(), {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="clusters.csv"',
      ...lastingForAnyQuery,
    }),
  );
}

export function answerGeoJson(): Promise<Response> {
  return answering(async () =>
    openText(await findClustersGeoJson(), {
      "content-type": "application/geo+json",
      ...lastingForAnyQuery,
    }),
  );
}

export function answerDestinations(): Promise<Response> {
  return answering(async () => openJson(await findDestinations()));
}

export function answerUnits(): Promise<Response> {
  return answering(async () => openJson(await findUnits()));
}

export function answerOpenApi(): Promise<Response> {
  return answering(async () => openJson(openApiDocument(env.SITE_URL, await getEnquiryLimits())));
}
