import { clusterFields, type FieldKey } from "@/lib/clusters/fields";
import type { ClusterDetail, FieldReading, LotView } from "@/lib/clusters/types";

type Known = Partial<Record<FieldKey, Partial<FieldReading>>>;

/** One reading for every field; what is given is known. */
export function readingsOf(known: Known): ClusterDetail["fields"] {
  const entries = clusterFields.map(({ key }): [FieldKey, FieldReading] => [
    key,
    {
      key,
      state: known[key] ? "known" : "not_published",
      value: null,
      lang: null,
      asOf: null,
      sources: [],
      verifiedBy: null,
      note: null,
      ...known[key],
    },
  ]);
  return Object.fromEntries(entries) as ClusterDetail["fields"];
}

/** A cluster of which nothing is known but its name, status and place, as a page reads it. */
export function clusterDetail(overrides: Partial<ClusterDetail> = {}): ClusterDetail {
  const period = { validFrom: "2025-07-01", validTo: null };
  return {
    id: "0199f000-0000-7000-8000-000000000001",
    code: "DT-AK1",
    isSample: false,
    name: "Cụm công nghiệp An Khánh số 1",
    slug: "an-khanh-so-1",
    slugs: { vi: "an-khanh-so-1", en: "an-khanh-no-1" },
    locale: "vi",
    summary: null,
    body: null,
    status: "operating",
    places: {
      communes: [
        {
          ...period,
          code: "05809",
          level: "commune",
          name: { vi: "Xã An Khánh", en: "An Khanh commune" },
          shortName: "An Khánh",
        },
      ],
      provinces: [
        {
          ...period,
          code: "19",
          level: "province",
          name: { vi: "Tỉnh Thái Nguyên", en: "Thai Nguyen province" },
          shortName: "Thái Nguyên",
        },
      ],
      formerCommunes: [],
      formerDistricts: [],
      isFormerDaiTu: true,
    },
    totalAreaHa: null,
    industrialAreaHa: null,
    leasedAreaHa: null,
    availableNowHa: null,
    occupancyPercent: null,
    rent: null,
    landRentVndM2Year: null,
    powerVoltageKv: [],
    wwtpExists: null,
    infrastructureInvestor: null,
    callsForInfrastructureInvestor: null,
    sectors: [],
    lat: null,
    lng: null,
    locationPrecision: null,
    areaAsOf: null,
    knownFields: 0,
    aliases: [],
    removedOn: null,
    updatedAt: "2026-11-20T03:04:05.000Z",
    publishedAt: "2026-11-01T03:04:05.000Z",
    fields: readingsOf({}),
    sources: [],
    coming: [],
    stages: [],
    lots: [],
    buildings: [],
    tenants: [],
    connections: [],
    office: null,
    contacts: [],
    documents: [],
    images: [],
    boundary: null,
    changes: [],
    ...overrides,
  };
}

export function lotView(overrides: Partial<LotView> = {}): LotView {
  return {
    code: "A1",
    areaM2: 12_000,
    state: "available",
    boundary: null,
    reservedUntil: null,
    availableFrom: null,
    rent: null,
    note: null,
    asOf: null,
    source: null,
    ...overrides,
  };
}
