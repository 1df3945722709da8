import { filterKeys, parseDirectoryQuery, toDirectoryQuery } from "@/lib/clusters/directory-query";
import {
  type ClusterFilters,
  mostPages,
  offeredStatuses,
  sortOrders,
} from "@/lib/clusters/filters";
import type { OpenLotQuestion } from "@/lib/clusters/open-types";

export const mostPerPage = 100;
export const defaultPerPage = 50;

/** The directory's parameters, and how many clusters a page has. */
export const parameterNames = [...filterKeys, "known", "sort", "page", "limit"] as const;
const names: ReadonlySet<string> = new Set(parameterNames);

/** The form of every code (lib/clusters/schema.ts); anything else is refused before it is looked up or kept. */
export const clusterCode = /^(?=.{1,40}$)[A-Z0-9]+(?:-[A-Z0-9]+)*$/;
/** The most that the list of lots takes of each; all of its pages can be asked for, of one lot each too. */
export const lotBounds = { codes: 100, areaM2: 999_999_999, page: 1_000_000 } as const;

/** What a filter wants, for one that was given something else. */
const wanted: Record<keyof ClusterFilters, string> = {
  q: "must be a text of 200 characters at most",
  place: 'must be "dai-tu", "other" or the code of a unit of government',
  status: `must be one or more of ${offeredStatuses.join(", ")}`,
  sector: "must be codes of sectors, 30 at most",
  free: "must be a number of hectares above 0 and up to 75",
  rent: "must be a whole number of VND per m² and year, from 1 to 10000000",
  kv: "must be a whole number of kV, from 1 to 500",
  ww: 'must be "1", or left out',
  calls: 'must be "1", or left out',
  known: 'must be "1", or left out',
  sort: `must be one of ${sortOrders.join(", ")}`,
  page: `must be a whole number from 1 to ${mostPages}`,
};

export type FieldIssue = { path: string; message: string };
export type ListQuery =
  | { ok: true; filters: ClusterFilters; limit: number }
  | { ok: false; fields: FieldIssue[] };

function readLimit(given: string[]): number | null {
  const text = given.at(-1);
  if (text === undefined) return defaultPerPage;
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= mostPerPage ? limit : null;
}

/** What a list is asked for. Unlike a person's address, a program's is refused when a part of it makes no sense. */
export function parseListQuery(search: URLSearchParams): ListQuery {
  const fields: FieldIssue[] = [];
  for (const name of new Set(search.keys())) {
    if (!names.has(name)) fields.push({ path: name, message: "is not a parameter of this list" });
  }
  const query = Object.fromEntries(
    parameterNames.map((name) => [name, search.getAll(name)] as const),
  );
  const { filters, dropped } = parseDirectoryQuery(query);
  for (const path of dropped) fields.push({ path, message: wanted[path] });
  const limit = readLimit(search.getAll("limit"));
  if (limit === null) {
    fields.push({ path: "limit", message: `must be a whole number from 1 to ${mostPerPage}` });
    return { ok: false, fields };
  }
  return fields.length > 0 ? { ok: false, fields } : { ok: true, filters, limit };
}

/**
 * The pages beside the one that was asked for, as a list names them. A page that would be refused is not named: it is
 * beyond all that there is, unless somebody has filled the list with more than it was made for.
 */
export function pagesBeside(
  page: number,
  { pages, most }: { pages: number; most: number },
): { next: number | null; previous: number | null } {
  const last = Math.min(pages, most);
  return {
    next: page < last ? page + 1 : null,
    previous: page > 1 ? Math.min(page - 1, last) : null,
  };
}

/** The address of another page of the same list. */
export function pageAddress(
  path: string,
  { filters, limit, page }: { filters: ClusterFilters; limit: number; page: number },
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(toDirectoryQuery(filters, { page }))) {
    for (const one of [value].flat()) search.append(name, one);
  }
  if (limit !== defaultPerPage) search.set("limit", String(limit));
  return search.size > 0 ? `${path}?${search}` : path;
}

export const lotStates = ["available", "reserved", "coming", "leased"] as const;
export const lotParameterNames = ["cluster", "state", "minAreaM2", "page", "limit"] as const;
const lotNames: ReadonlySet<string> = new Set(lotParameterNames);

export type LotQuery =
  | { ok: true; question: OpenLotQuestion }
  | { ok: false; fields: FieldIssue[] };

/** What the list of lots is asked for; a part of it that makes no sense is named. */
export function parseLotQuery(search: URLSearchParams): LotQuery {
  const fields: FieldIssue[] = [];
  const refuse = (path: string, message: string) => fields.push({ path, message });
  for (const name of new Set(search.keys())) {
    if (!lotNames.has(name)) refuse(name, "is not a parameter of this list");
  }
  const clusters = [...new Set(search.getAll("cluster"))];
  if (clusters.length > lotBounds.codes || !clusters.every((code) => clusterCode.test(code))) {
    refuse("cluster", `must be codes of clusters, ${lotBounds.codes} at most`);
  }
  const asked = [...new Set(search.getAll("state"))];
  const states = lotStates.filter((state) => asked.includes(state));
  if (states.length < asked.length) refuse("state", `must be one of ${lotStates.join(", ")}`);
  const whole = (name: string, most: number) => {
    const text = search.getAll(name).at(-1);
    if (text === undefined) return null;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= most) return number;
    refuse(name, `must be a whole number from 1 to ${most}`);
    return null;
  };
  const question = {
    clusters,
    states,
    smallestM2: whole("minAreaM2", lotBounds.areaM2),
    page: whole("page", lotBounds.page) ?? 1,
    limit: whole("limit", mostPerPage) ?? defaultPerPage,
  };
  return fields.length > 0 ? { ok: false, fields } : { ok: true, question };
}

/** The address of another page of the same list of lots. */
export function lotPageAddress(
  path: string,
  { clusters, states, smallestM2, limit }: OpenLotQuestion,
  page: number,
): string {
  const search = new URLSearchParams();
  for (const code of clusters) search.append("cluster", code);
  for (const state of states) search.append("state", state);
  if (smallestM2 !== null) search.set("minAreaM2", String(smallestM2));
  if (limit !== defaultPerPage) search.set("limit", String(limit));
  if (page > 1) search.set("page", String(page));
  return search.size > 0 ? `${path}?${search}` : path;
}
