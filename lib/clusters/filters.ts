import { z } from "zod";
import { clusterStatuses } from "./fields";

/** Parameters of the directory's address, the same in both languages. A value that makes no sense is dropped and named. */
export const sortOrders = ["relevance", "name", "free", "area", "rent", "updated"] as const;
/** All that the district offers today stands on one page; longer ones are slow on a phone. */
export const pageSize = 30;

/** More pages than all clusters that there will ever be fill one by one (lib/open-data takes a page of one). */
export const mostPages = 10_000;

export const offeredStatuses = clusterStatuses.filter((status) => status !== "removed");

export const clusterFilterSchema = z.object({
  q: z.string().trim().max(200).default(""),
  /** "dai-tu" (former Đại Từ, the default of the bare page is all with Đại Từ first), "other", or the code of a unit, current or former. */
  place: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional(),
  status: z.array(z.enum(offeredStatuses)).max(offeredStatuses.length).default([]),
  sector: z
    .array(z.string().regex(/^[a-z0-9-]{1,40}$/))
    .max(30)
    .default([]),
  /** Free land wanted, ha. */
  free: z.number().positive().max(75).optional(),
  /** Highest annual land rent, VND per m² and year. */
  rent: z.number().int().positive().max(10_000_000).optional(),
  /** Supply voltage wanted, kV. */
  kv: z.number().int().positive().max(500).optional(),
  /** Central waste-water plant there. */
  ww: z.boolean().default(false),
  /** Calling for an infrastructure investor. */
  calls: z.boolean().default(false),
  /** Leaves out clusters whose figure is not published. Without it they stand after the fitting ones: unknown is not no. */
  known: z.boolean().default(false),
  sort: z.enum(sortOrders).default("relevance"),
  page: z.number().int().min(1).max(mostPages).default(1),
});
export type ClusterFilters = z.infer<typeof clusterFilterSchema>;
export type FilterKey = Exclude<keyof ClusterFilters, "known" | "sort" | "page">;

/** Tells filters on what is not published from those on a rent that is, but has no figure to compare. */
export function splitUndecided(
  undecided: readonly FilterKey[],
  { hasRent }: { hasRent: boolean },
): { missing: FilterKey[]; incomparable: FilterKey[] } {
  const isIncomparable = (key: FilterKey) => key === "rent" && hasRent;
  return {
    missing: undecided.filter((key) => !isIncomparable(key)),
    incomparable: undecided.filter(isIncomparable),
  };
}
