import { clusterFields, connectionKinds, type FieldKey } from "@/lib/clusters/fields";
import type { ClusterDocumentInput } from "@/lib/clusters/schema";
import { priceFieldKeys } from "@/lib/clusters/schema-prices";
import { type DrawnSite, polygonOf } from "./sites";

export const asOf = { date: "2026-06-14", precision: "day" } as const;
const priceDay = { date: "2026-01-01", precision: "day" } as const;

const title = (vi: string, en: string) => ({ vi: `${vi} (minh hoạ)`, en: `${en} (sample)` });

export const sampleSources = {
  "bao-cao": {
    kind: "report",
    title: title("Báo cáo 6 tháng đầu năm 2026", "Report for the first half of 2026"),
    publisher: "Văn phòng mẫu",
    dated: asOf,
  },
  "bang-gia": {
    kind: "report",
    title: title("Bảng giá năm 2026", "Price list 2026"),
    publisher: "Chủ đầu tư hạ tầng mẫu",
    dated: priceDay,
  },
  "quy-hoach": {
    kind: "plan",
    number: "222/MAU",
    title: title("Quy hoạch tỉnh", "Provincial plan"),
    publisher: "Cơ quan mẫu",
    dated: { date: "2023-03-14", precision: "day" },
  },
  "quyet-dinh": {
    kind: "decision",
    number: "01/QĐ-MAU",
    title: title("Quyết định thành lập", "Establishment decision"),
    publisher: "Cơ quan mẫu",
    dated: { date: "2023-09-07", precision: "day" },
  },
  "lo-trinh": {
    kind: "report",
    title: title("Đo lộ trình xe tải 15 tấn", "Measured route of a 15-tonne truck"),
    publisher: "Văn phòng mẫu",
    dated: { date: "2026-05-20", precision: "day" },
  },
} as const satisfies NonNullable<ClusterDocumentInput["sources"]>;

const identity: readonly FieldKey[] = [
  "clusterType",
  "establishDecision",
  "detailPlan",
  "places",
  "infrastructureInvestor",
  "infrastructureInvestorTaxCode",
  "infrastructureInvestorWebsite",
  "infrastructureCapitalVnd",
  "operatingTermEnd",
];
const drawnFromRows: readonly string[] = [
  ...Object.keys(connectionKinds),
  "lots",
  "buildings",
  "tenants",
  "occupancyRate",
  "code",
];

/** A dated and sourced fact for every field of the catalogue that does not draw its own from its rows. */
export function factsForAll(): NonNullable<ClusterDocumentInput["facts"]> {
  const facts: NonNullable<ClusterDocumentInput["facts"]> = {};
  for (const { key } of clusterFields) {
    if (drawnFromRows.includes(key)) continue;
    const source = (priceFieldKeys as readonly string[]).includes(key)
      ? "bang-gia"
      : identity.includes(key)
        ? "quyet-dinh"
        : "bao-cao";
    facts[key] = {
      sources: [source],
      asOf: source === "bang-gia" ? priceDay : asOf,
      verifiedBy: "Văn phòng mẫu",
    };
  }
  facts.removalDecision = { state: "not_applicable" };
  return facts;
}

type Lot = NonNullable<ClusterDocumentInput["lots"]>[number];

export function lotsOf(
  drawn: DrawnSite,
  extra: (lot: DrawnSite["lots"][number]) => Partial<Lot>,
): Lot[] {
  return drawn.lots.map((lot) => ({
    code: lot.code,
    areaM2: lot.areaM2,
    state: lot.state,
    boundary: polygonOf(lot.corners, drawn),
    asOf: asOf.date,
    source: "bao-cao",
    ...extra(lot),
  }));
}

/** By road for a lorry: code, kilometres, minutes. */
export function routes(
  list: readonly (readonly [string, number, number])[],
): NonNullable<ClusterDocumentInput["connections"]> {
  const measured = { date: "2026-05-20", precision: "day" } as const;
  return list.map(([to, roadKm, minutes]) => ({
    to,
    roadKm,
    minutes,
    method: "truck_route",
    asOf: measured,
    source: "lo-trinh",
  }));
}
