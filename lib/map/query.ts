import { filterKeys } from "@/lib/clusters/directory-query";
import type { Box, LotQuestion } from "@/lib/clusters/map";
import { isLocale, type Locale, routing } from "@/lib/i18n/routing";
import { parseView } from "./projection";
import type { MapProblem, MapQuestion } from "./types";

/** The form of every code (lib/clusters/schema.ts); anything else is refused before it is looked up. */
const codeForm = /^(?=.{1,40}$)[A-Z0-9]+(?:-[A-Z0-9]+)*$/;

type Query = Readonly<Record<string, string | string[] | undefined>>;
const lastOf = (value: string | string[] | undefined): string =>
  ([value ?? []].flat().at(-1) ?? "").trim();

/** Reads `view` and `selected`; what makes no sense is left out and named, so that the page can say so. */
export function parseMapQuery(query: Query): MapQuestion {
  const given = { view: lastOf(query.view), selected: lastOf(query.selected).toUpperCase() };
  const view = given.view ? parseView(given.view) : null;
  const selected = codeForm.test(given.selected) ? given.selected : null;
  const problems: MapProblem[] = [];
  if (given.view && !view) problems.push("view");
  if (given.selected && !selected) problems.push("selected");
  return { view, selected, problems };
}

export type FieldIssue = { path: string; message: string };
type Refused = { ok: false; fields: FieldIssue[] };

const senseless = "has a value that makes no sense";
const unknownTo = (search: URLSearchParams, names: ReadonlySet<string>): FieldIssue[] =>
  [...new Set(search.keys())]
    .filter((name) => !names.has(name))
    .map((name) => ({ path: name.slice(0, 40), message: "is not a parameter of this address" }));

/** The directory's parameters; the page is passed over, because the map holds them all. */
const clusterNames = [...filterKeys, "known", "sort", "page"] as const;
const clusterParameters: ReadonlySet<string> = new Set([...clusterNames, "lang", "c"]);

export type ClustersQuery =
  | {
      ok: true;
      locale: Locale;
      /** One cluster alone, for its own page. */
      code: string | null;
      /** The directory's parameters as they were given. */
      query: Record<string, string[]>;
    }
  | Refused;

/** `?lang=` and the directory's filters, or `?lang=&c=CODE`. */
export function parseClustersQuery(search: URLSearchParams): ClustersQuery {
  const fields = unknownTo(search, clusterParameters);
  const lang = search.get("lang") ?? routing.defaultLocale;
  if (!isLocale(lang) || search.getAll("lang").length > 1) {
    fields.push({ path: "lang", message: senseless });
  }
  const code = search.get("c");
  const query = Object.fromEntries(
    clusterNames.flatMap((name) => {
      const given = search.getAll(name);
      return given.length > 0 ? [[name, given] as const] : [];
    }),
  );
  if (code !== null && (!codeForm.test(code) || search.getAll("c").length > 1)) {
    fields.push({ path: "c", message: "must be the code of one cluster" });
  }
  if (code !== null && Object.keys(query).length > 0) {
    fields.push({ path: "c", message: "cannot be asked for together with filters" });
  }
  return fields.length > 0 || !isLocale(lang)
    ? { ok: false, fields }
    : { ok: true, locale: lang, code, query };
}

/** The longest side of an area whose lots can be asked for, in degrees: some 20 km. */
export const widestBox = 0.2;
const lotParameters: ReadonlySet<string> = new Set(["c", "bbox", "page"]);
const mostPages = 1000;

export type LotsQuery = { ok: true; question: LotQuestion; page: number } | Refused;

const decimal = /^-?\d{1,3}(?:\.\d{1,15})?$/;

function readBox(text: string): Box | string {
  const parts = text.split(",");
  if (parts.length !== 4 || !parts.every((part) => decimal.test(part))) {
    return "must be west,south,east,north in degrees";
  }
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  const isOnGlobe = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  if (!isOnGlobe || west >= east || south >= north) {
    return "must be west,south,east,north in degrees";
  }
  if (east - west > widestBox || north - south > widestBox) {
    return `is too large: neither side may be longer than ${widestBox} degrees`;
  }
  return [west, south, east, north];
}

/** `?c=CODE` or `?bbox=west,south,east,north`, and `page`. */
export function parseLotsQuery(search: URLSearchParams): LotsQuery {
  const fields = unknownTo(search, lotParameters);
  for (const name of lotParameters) {
    if (search.getAll(name).length > 1) fields.push({ path: name, message: "can be given once" });
  }
  const [code, bbox, given] = [search.get("c"), search.get("bbox"), search.get("page") ?? "1"];
  const page = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (page < 1 || page > mostPages) fields.push({ path: "page", message: senseless });
  if ((code === null) === (bbox === null)) {
    fields.push({ path: "bbox", message: "give either c, the code of a cluster, or bbox" });
    return { ok: false, fields };
  }
  if (code !== null && !codeForm.test(code)) {
    fields.push({ path: "c", message: "must be the code of a cluster" });
  }
  const box = bbox === null ? null : readBox(bbox);
  if (typeof box === "string") fields.push({ path: "bbox", message: box });
  if (fields.length > 0) return { ok: false, fields };
  const question: LotQuestion = box && typeof box !== "string" ? { box } : { cluster: code ?? "" };
  return { ok: true, question, page };
}
