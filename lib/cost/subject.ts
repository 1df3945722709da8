import type { ClusterDetail, PriceFigure } from "@/lib/clusters/types";
import { type CostSubject, type PriceField, type PublishedPrices, priceFields } from "./schema";

/** As much of a cluster as its cost depends on. */
export function subjectOf(cluster: ClusterDetail): CostSubject {
  const { code, name, slug, isSample, fields, sources } = cluster;
  const end = fields.operatingTermEnd;
  const published = priceFields.map((field): [PriceField, PublishedPrices] => {
    const { state, value, asOf, sources: numbers } = fields[field];
    const prices = state === "known" ? ((value as PriceFigure[] | null) ?? []) : [];
    return [field, { state, prices, asOf, sources: numbers }];
  });
  return {
    code,
    name,
    slug,
    isSample,
    operatingTermEnd: end.state === "known" && end.value !== null ? String(end.value) : null,
    published: Object.fromEntries(published) as CostSubject["published"],
    sources,
  };
}
