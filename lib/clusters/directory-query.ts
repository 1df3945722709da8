import { cleanLine, parseDecimal, parseWhole } from "@/lib/enquiries/text";
import { type ClusterFilters, clusterFilterSchema, type FilterKey } from "./filters";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Name = keyof ClusterFilters;

export const filterKeys = [
  "q",
  "place",
  "status",
  "sector",
  "free",
  "rent",
  "kv",
  "ww",
  "calls",
] as const satisfies readonly FilterKey[];

/** The filters by a figure or a list that may not be published. */
export const figureFilters = ["sector", "free", "rent", "kv", "ww", "calls"] as const;

const names = Object.keys(clusterFilterSchema.shape) as Name[];
const several: ReadonlySet<Name> = new Set(["status", "sector"]);
const ticked = new Set(["1", "true", "on"]);

/** A value as it was typed, as what the schema wants; undefined when it cannot be that. */
function read(name: Name, text: string): unknown {
  if (name === "free") return parseDecimal(text, /\s*ha\.?$/i) ?? undefined;
  if (name === "rent") return parseWhole(text, /\s*(?:đ|vnd|vnđ|đồng).*$/i) ?? undefined;
  if (name === "kv") return parseWhole(text, /\s*kv$/i) ?? undefined;
  if (name === "page") return parseWhole(text, /$/) ?? undefined;
  if (name === "ww" || name === "calls" || name === "known") return ticked.has(text) || undefined;
  return name === "q" ? cleanLine(text) : text;
}

/**
 * The filters that an address asks for. A value that makes no sense is left out and its parameter named in `dropped`, so
 * that the page can say so; parameters of others (campaigns) are passed over.
 */
export function parseDirectoryQuery(query: Query): {
  filters: ClusterFilters;
  dropped: Name[];
} {
  const kept: Record<string, unknown> = {};
  const dropped: Name[] = [];
  for (const name of names) {
    const given = [query[name] ?? []]
      .flat()
      .map((text) => text.trim())
      .filter(Boolean);
    if (given.length === 0) continue;
    const field = clusterFilterSchema.shape[name];
    if (several.has(name)) {
      const good = [...new Set(given)].filter((one) => field.safeParse([one]).success);
      const fitting = field.safeParse(good);
      if (fitting.success) kept[name] = good;
      if (!fitting.success || good.length < new Set(given).size) dropped.push(name);
      continue;
    }
    const value = read(name, given.at(-1) ?? "");
    if (value !== undefined && field.safeParse(value).success) kept[name] = value;
    else dropped.push(name);
  }
  return { filters: clusterFilterSchema.parse(kept), dropped };
}

/** The shortest query that asks for these filters; the page starts again unless it is among the changes. */
export function toDirectoryQuery(
  filters: ClusterFilters,
  changes: Partial<ClusterFilters> = {},
): Record<string, string | string[]> {
  const wanted = { ...filters, page: 1, ...changes };
  const query: Record<string, string | string[]> = {};
  for (const name of names) {
    const value = wanted[name];
    const isDefault =
      value === undefined ||
      value === "" ||
      value === false ||
      (name === "sort" && value === "relevance") ||
      (name === "page" && value === 1);
    if (isDefault) continue;
    if (Array.isArray(value)) {
      if (value.length > 0) query[name] = value;
    } else query[name] = value === true ? "1" : String(value);
  }
  return query;
}

/** The filters without one of them, or without one of its values. */
export function withoutFilter(
  filters: ClusterFilters,
  key: FilterKey,
  value?: string,
): ClusterFilters {
  const bare = { ...filters, page: 1 };
  if (key === "status" || key === "sector") {
    const left = value ? (filters[key] as string[]).filter((one) => one !== value) : [];
    return { ...bare, [key]: left };
  }
  const { [key]: _gone, ...rest } = bare;
  return clusterFilterSchema.parse(rest);
}

export function isFiltered(filters: ClusterFilters, key: FilterKey): boolean {
  const value = filters[key];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** True when what is asked for may not be published, so that a cluster can fit, not fit, or not be known to. */
export function asksForFigure(filters: ClusterFilters): boolean {
  return figureFilters.some((key) => isFiltered(filters, key));
}
