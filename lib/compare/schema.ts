import { cleanLine } from "@/lib/enquiries/text";
import { type CarriedProject, parseCarried } from "@/lib/fit/format-carried";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Side by side more cannot be read, on paper neither. */
export const mostCompared = 4;
/** Codes of an address that are looked at; the rest is a program's. */
const mostRead = 12;
const clusterCode = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/;
const longestCode = 40;
const longestShown = 40;

export type CompareQuery = {
  /** Distinct codes in the order asked for. */
  codes: string[];
  /** What cannot be a code, cut to a length that can be shown. */
  malformed: string[];
  /** Only rows that are not proven to be the same. */
  diff: boolean;
  /** What the visitor's project needs, handed on to the costs and to the enquiry. */
  project: CarriedProject;
};

function all(query: Query, name: string): string[] {
  const value = query[name];
  return (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined);
}

export function isClusterCode(code: string): boolean {
  return code.length <= longestCode && clusterCode.test(code);
}

/** Reads ?c=DT-AK1&c=DT-AK2&diff=1. Never throws: what makes no sense is named in `malformed` or passed over. */
export function parseCompareQuery(query: Query): CompareQuery {
  const given = all(query, "c")
    .slice(0, 200)
    .map((text) => cleanLine(text.slice(0, 200)))
    .filter(Boolean);
  const isCode = (text: string) => isClusterCode(text.toUpperCase());
  return {
    codes: [...new Set(given.filter(isCode).map((text) => text.toUpperCase()))].slice(0, mostRead),
    malformed: [...new Set(given.filter((text) => !isCode(text)))]
      .slice(0, mostRead)
      .map((text) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)),
    diff: all(query, "diff").includes("1"),
    project: parseCarried(query),
  };
}

/** The address of a comparison, as `pathTo` takes it. */
export function toCompareQuery(
  codes: readonly string[],
  { diff, project }: Partial<Pick<CompareQuery, "diff" | "project">> = {},
): Record<string, string | readonly string[]> {
  return { c: codes, ...(diff ? { diff: "1" } : {}), ...project };
}

/** The codes with one of them moved a place to the left (-1) or to the right (1). */
export function moveCode(codes: readonly string[], code: string, by: -1 | 1): string[] {
  const from = codes.indexOf(code);
  const to = from + by;
  if (from < 0 || to < 0 || to >= codes.length) return [...codes];
  const rest = codes.filter((one) => one !== code);
  return [...rest.slice(0, to), code, ...rest.slice(to)];
}
