import type { ClusterDetail, ClusterVersions, LotView } from "@/lib/clusters/types";
import type { DocumentJob } from "@/lib/documents/types";
import type { Locale } from "@/lib/i18n/routing";
import { clusterDetail, lotView, readingsOf } from "./cluster-detail";

const asOf = { date: "2026-06-14", precision: "day" } as const;
const known = (value: unknown) => ({ value, asOf, sources: [1] }) as never;

const price = {
  amount: "13000",
  currency: "VND",
  unit: "m2_year",
  vat: "excluded",
  termYears: null,
  voltageKv: null,
  band: null,
  rhythm: { vi: "trả hằng năm, trước 31/3", en: "paid yearly, before 31 March" },
  adjustment: null,
  validFrom: "2026-01-01",
  validUntil: "2026-12-31",
  source: 1,
} as const;

/** A square of about a hectare, `place` hectares to the east. */
function square(place: number): LotView["boundary"] {
  const [west, south, side] = [105.7 + place * 0.0012, 21.63, 0.001];
  const corners: [number, number][] = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [corners] };
}

const states = ["available", "reserved", "coming", "leased"] as const;

export function plannedLots(count: number): LotView[] {
  return Array.from({ length: count }, (_, index) =>
    lotView({
      code: `A${index + 1}`,
      areaM2: 12_000 + index,
      state: states[index % states.length] ?? "available",
      boundary: square(index),
      asOf: "2026-06-14",
      source: 1,
    }),
  );
}

const words = {
  vi: {
    name: "Cụm công nghiệp Thử Nghiệm Đường Số Chín",
    slug: "thu-nghiem",
    flood: "Không ngập trong 20 năm qua; cốt nền cao hơn mực nước lớn nhất là 1,8 m.",
  },
  en: {
    name: "Ninth Road Test Industrial Cluster",
    slug: "ninth-road-test",
    flood: "Not flooded in the last 20 years; the ground lies 1.8 m above the highest water.",
  },
} as const;

/** A cluster about which a good deal is known, in one language. */
export function knownCluster(
  locale: Locale,
  overrides: Partial<ClusterDetail> = {},
): ClusterDetail {
  return clusterDetail({
    code: "DT-TN9",
    locale,
    name: words[locale].name,
    slug: words[locale].slug,
    slugs: { vi: words.vi.slug, en: words.en.slug },
    status: "operating",
    totalAreaHa: 69.51,
    industrialAreaHa: 45,
    leasedAreaHa: 26.1,
    availableNowHa: 11.5,
    fields: readingsOf({
      status: known("operating"),
      places: known(null),
      totalAreaHa: known(69.51),
      industrialAreaHa: known(45),
      leasedAreaHa: known(26.1),
      availableNowHa: known(11.5),
      lots: known(null),
      floodHistory: known(words[locale].flood),
      landRentAnnual: known([price]),
      powerSpareMva: known(18),
      powerVoltageKv: known([22, 110]),
      infrastructureCapitalVnd: known("780000000000"),
      operatingTermEnd: known("2073-09-07"),
      wwtpExists: known(true),
      minWageRegion: known(3),
      airports: known(null),
      tenants: known(null),
    }),
    stages: [
      {
        kind: "established",
        state: "done",
        dated: { date: "2023-09-07", precision: "day" },
        original: null,
        percent: null,
        note: null,
        source: 1,
      },
      {
        kind: "wastewater",
        state: "expected",
        dated: { date: "2027-02-01", precision: "month" },
        original: { date: "2026-10-01", precision: "month" },
        percent: null,
        note: null,
        source: 1,
      },
    ],
    lots: plannedLots(4),
    tenants: [
      {
        name: { vi: "Công ty TNHH Điện tử Mẫu", en: "Sample Electronics Co., Ltd" },
        country: "KR",
        sector: null,
        sinceYear: 2025,
        note: null,
        asOf,
        source: 1,
      },
    ],
    connections: [
      {
        code: "HAN",
        kind: "airport",
        name: { vi: "Cảng hàng không quốc tế Nội Bài", en: "Noi Bai International Airport" },
        roadKm: 58.5,
        minutes: 65,
        method: "truck_route",
        note: null,
        asOf,
        source: 1,
      },
    ],
    sources: [
      {
        number: 1,
        id: "0199f000-0000-7000-8000-0000000000aa",
        kind: "report",
        documentNumber: "12/BC",
        title: { vi: "Báo cáo 6 tháng đầu năm 2026", en: "Report for the first half of 2026" },
        publisher: "Ban quản lý thử",
        dated: asOf,
        url: "https://example.vn/bao-cao.pdf",
      },
    ],
    office: {
      code: "van-phong",
      name: { vi: "Văn phòng xúc tiến", en: "Promotion office" },
      address: null,
      phone: "0208 385 5501",
      email: "office@example.vn",
      website: null,
      workingHours: { vi: "Thứ Hai đến thứ Sáu, 7:30-17:00", en: "Monday to Friday, 7:30-17:00" },
      replyBusinessDays: 2,
      isSample: false,
    },
    ...overrides,
  });
}

/** The same cluster in both languages. */
export function knownVersions(overrides: Partial<ClusterDetail> = {}): ClusterVersions {
  return { vi: knownCluster("vi", overrides), en: knownCluster("en", overrides) };
}

export function documentJob(overrides: Partial<DocumentJob> = {}): DocumentJob {
  return {
    kind: "fact-sheet",
    format: "pdf",
    locales: ["vi"],
    clusters: [knownVersions()],
    office: null,
    siteUrl: "https://ccn.example.vn",
    generatedOn: "2026-11-22",
    ...overrides,
  };
}
