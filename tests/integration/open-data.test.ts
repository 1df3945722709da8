import { beforeAll, describe, expect, it } from "vitest";
import { type ClusterFilters, clusterFilterSchema } from "@/lib/clusters/filters";
import {
  findOpenCluster,
  findOpenPage,
  listOpenClusters,
  listOpenDestinations,
} from "@/lib/clusters/open-data";
import { publishCluster } from "@/lib/clusters/service";
import { toCsv } from "@/lib/open-data/csv";
import { toFeatureCollection } from "@/lib/open-data/geojson";
import { toDestinations, toOpenRecord, toUnits } from "@/lib/open-data/record";
import {
  cluster,
  destinationList,
  featureCollection,
  openFields,
  openName,
  unitList,
} from "@/lib/open-data/schema";
import { listUnits } from "@/lib/places/open-data";
import { teaSample } from "../../prisma/seed/samples/tea";
import { seedDatabase } from "../../prisma/seed/seed";
import { clusterDocument, editor, fact } from "../factories/clusters";
import { db, emptyTables } from "../setup/integration";

const siteUrl = "https://example.vn";
const report = { kind: "report", title: { vi: "Báo cáo", en: "Report" } } as const;
/** A cluster of which everything is known, as a real one would be. */
const full = {
  ...teaSample,
  code: "TEST-FULL",
  isSample: false,
  texts: {
    vi: { ...teaSample.texts?.vi, state: "published" as const, slug: "day-du" },
    en: { ...teaSample.texts?.en, state: "published" as const, slug: "complete" },
  },
};
const noted = clusterDocument({
  code: "TEST-NOTE",
  sources: { report },
  values: { status: "planned", totalAreaHa: 74 },
  facts: { totalAreaHa: { ...fact, note: { vi: "Nguồn ghi khoảng 74 ha.", en: "About 74 ha." } } },
});
const onlyEnglish = clusterDocument({
  code: "TEST-EN",
  sources: { report },
  texts: { en: { state: "published", name: '=HYPERLINK("x")', slug: "only-english" } },
  values: { status: "planned", infrastructureInvestor: "@SUM(1+1)" },
  facts: { infrastructureInvestor: fact },
});

beforeAll(async () => {
  await emptyTables();
  await seedDatabase({ onlyIfEmpty: true });
  await publishCluster(editor, full);
  await publishCluster(editor, noted);
  await publishCluster(editor, onlyEnglish);
});

const page = async (filters: Partial<ClusterFilters> = {}, limit = 100) =>
  findOpenPage(clusterFilterSchema.parse(filters), limit);
const codesOf = async (filters: Partial<ClusterFilters> = {}) =>
  (await page(filters)).clusters.map(({ code }) => code);
async function recordOf(code: string) {
  const found = await findOpenCluster(code);
  return found && toOpenRecord(found, siteUrl);
}

/** Rows of a CSV file, quotes and line breaks in cells included. */
function readCsv(text: string): Record<string, string>[] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [whole, cell = "", end] of cells) {
    if (whole === "") continue;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
  }
  const [names = [], ...data] = rows.filter((row) => row.length > 0);
  return data.map((row) => {
    if (row.length !== names.length) throw new Error(`${row.length} cells of ${names.length}`);
    return Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""]));
  });
}

describe("the list", () => {
  it("holds every real cluster in the plan, in any language, and no sample or removed one", async () => {
    const { clusters, total } = await page();
    expect(total).toBe(25);
    expect(clusters).toHaveLength(25);
    const codes = clusters.map(({ code }) => code);
    expect(codes[0]).toBe("DT-AK1");
    expect(codes).toContain("TEST-EN");
    expect(codes.filter((code) => code.startsWith("MAU-"))).toEqual([]);
    expect(codes).not.toContain("DT-PL1");
  });

  it("is filtered like the directory, and says which figures are missing", async () => {
    expect(await codesOf({ q: "Tân Linh" })).toEqual(["DT-PL2"]);
    expect(await codesOf({ q: "an khanh so 1" })).toEqual(["DT-AK1"]);
    expect(await codesOf({ free: 5, known: true })).toEqual(["TEST-FULL"]);
    const free = await page({ free: 5 });
    expect(free.clusters[0]).toMatchObject({ code: "TEST-FULL", missing: [] });
    expect(free.clusters[1]?.missing).toEqual(["free"]);
    expect(await page({ q: "zzqqxx" })).toEqual({ clusters: [], total: 0 });
  });

  it("turns pages without doubles or gaps, and is empty beyond the last", async () => {
    const codes: string[] = [];
    for (const number of [1, 2, 3]) {
      const { clusters, total } = await page({ page: number }, 10);
      expect(total).toBe(25);
      codes.push(...clusters.map(({ code }) => code));
    }
    expect(codes).toEqual(await codesOf());
    expect(await page({ page: 4 }, 10)).toEqual({ clusters: [], total: 25 });
  });
});

describe("a record", () => {
  it("has the form that the interface describes, whatever is known", async () => {
    for (const one of await listOpenClusters()) {
      const parsed = cluster.safeParse(toOpenRecord(one, siteUrl));
      expect(parsed.error?.issues ?? [], one.code).toEqual([]);
    }
    const complete = await recordOf("TEST-FULL");
    const unknown = Object.entries(complete?.figures ?? {}).filter(
      ([, figure]) => figure.state === "known" && figure.value === null,
    );
    expect(unknown.map(([key]) => key)).toEqual([]);
  });

  it("gives a figure with state, unit, date and a source that is there", async () => {
    const record = await recordOf("TEST-FULL");
    const area = record?.figures.totalAreaHa;
    expect(area).toMatchObject({ state: "known", value: 69.51, unit: "ha" });
    expect(area?.asOf).toMatchObject({ precision: expect.any(String) });
    expect(area?.sources.length).toBeGreaterThan(0);
    const ids = record?.sources.map(({ id }) => id);
    const named = Object.values(record?.figures ?? {}).flatMap(({ sources }) => sources);
    expect(named.filter((id) => !ids?.includes(id))).toEqual([]);
    expect(record?.figures.lots?.value).toHaveLength(12);
    expect(area?.verifiedBy).toBe("Văn phòng mẫu");
  });

  it("gives the steps, files and pictures of a cluster, and its point as land plans write it", async () => {
    const record = await recordOf("TEST-FULL");
    expect(record?.stages.map(({ kind }) => kind)).toEqual(
      teaSample.stages?.map(({ kind }) => kind),
    );
    expect(record?.stages.find(({ original }) => original)?.source).toMatch(/^[0-9a-f-]{36}$/);
    const urls = (key: "documents" | "images") =>
      ((record?.figures[key]?.value ?? []) as { url: string }[]).map(({ url }) => url);
    expect(urls("documents")).toEqual(teaSample.documents?.map(({ href }) => `${siteUrl}${href}`));
    expect(urls("images")).toEqual(teaSample.images?.map(({ href }) => `${siteUrl}${href}`));
    const vn2000 = { x: expect.any(Number), y: expect.any(Number), centralMeridian: 106.5 };
    expect(record?.figures.location?.value).toMatchObject({ vn2000 });
    const ofCommune = await recordOf("DT-AK1");
    expect(ofCommune?.figures.location?.value).toMatchObject({ vn2000: null });
  });

  it("names no person", async () => {
    const record = await recordOf("TEST-FULL");
    expect(JSON.stringify(record)).not.toMatch(/Nguyễn Văn Mẫu|Trần Thị Minh Hoạ|0900 000/);
  });

  it("gives texts in each language that has one, and pages that are there", async () => {
    const record = await recordOf("TEST-FULL");
    expect(Object.keys((record?.figures.floodHistory?.value ?? {}) as object)).toEqual([
      "vi",
      "en",
    ]);
    expect(record?.page).toEqual({
      vi: "https://example.vn/cum-cong-nghiep/day-du",
      en: "https://example.vn/en/clusters/complete",
    });
    expect((await recordOf("TEST-EN"))?.page).toEqual({
      en: "https://example.vn/en/clusters/only-english",
    });
  });

  it("names an amount by the unit that it is given in", async () => {
    const record = await recordOf("TEST-FULL");
    expect(record?.figures.registeredCapitalUsd).toMatchObject({
      unit: "usd",
      value: "62400000.00",
    });
    expect(Object.keys(record?.figures ?? {}).filter((key) => /Cents/.test(key))).toEqual([]);
  });

  it("keeps what is not published as such", async () => {
    const record = await recordOf("DT-AK2");
    expect(record?.figures.landRentAnnual).toEqual({
      state: "not_published",
      value: null,
      unit: null,
      asOf: null,
      sources: [],
      verifiedBy: null,
      note: null,
    });
  });

  it("of a removed cluster stays readable by its code, that of a sample never is", async () => {
    const removed = await recordOf("DT-PL1");
    expect(removed?.status).toBe("removed");
    expect(removed?.removedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(cluster.safeParse(removed).error?.issues ?? []).toEqual([]);
    expect(await findOpenCluster("MAU-CX1")).toBeNull();
    expect(await findOpenCluster("NO-SUCH")).toBeNull();
  });
});

describe("the files", () => {
  it("as CSV have one row for each cluster and lead formulas in by an apostrophe", async () => {
    const clusters = await listOpenClusters();
    const text = await toCsv(clusters.map((one) => toOpenRecord(one, siteUrl)));
    expect(text.startsWith("\uFEFFcode,status,")).toBe(true);
    const rows = readCsv(text.slice(1));
    expect(rows.map(({ code }) => code)).toEqual(clusters.map(({ code }) => code));
    expect(
      rows.filter((row) => Object.values(row).some((cell) => /^[=+@\t\r]/.test(cell))),
    ).toEqual([]);
    const english = rows.find(({ code }) => code === "TEST-EN");
    expect(english?.name_en).toBe('\'=HYPERLINK("x")');
    expect(english?.infrastructureInvestor).toBe("'@SUM(1+1)");
    expect(rows.find(({ code }) => code === "TEST-FULL")).toMatchObject({
      totalAreaHa: "69.51",
      totalAreaHa_unit: "ha",
      totalAreaHa_state: "known",
      totalAreaHa_verified_by: "Văn phòng mẫu",
      status_sources: expect.stringContaining("Báo cáo"),
      location_as_of: "2026-06-14",
      places_state: "known",
      vn2000_x: expect.stringMatching(/^23\d{5}$/),
    });
    const full = rows.find(({ code }) => code === "TEST-FULL");
    expect(full?.landRentOnce).toBe(
      '498000 VND m2_term vat excluded term 47 from 2026-01-01 until 2028-12-31 rhythm-vi "trả một lần cho cả thời hạn" rhythm-en "paid once for the whole term" adjustment-vi "không điều chỉnh" adjustment-en "not adjusted"',
    );
    expect(full?.powerTariff).toMatch(/^\d+ VND kwh normal vat \w+ kv \d+ from /);
    expect(full?.status_sources).toBeTruthy();
    expect(full?.sectorsEncouraged).toMatch(/^[a-z-]+(?:; [a-z-]+)+$/);
    expect(full?.sectorsEncouraged_sources).toBeTruthy();
    expect(rows.find(({ code }) => code === "TEST-NOTE")).toMatchObject({
      notes_vi: "totalAreaHa: Nguồn ghi khoảng 74 ha.",
      notes_en: "totalAreaHa: About 74 ha.",
    });
    expect(rows.find(({ code }) => code === "DT-AK2")).toMatchObject({
      landRentAnnual: "",
      landRentAnnual_state: "not_published",
    });
  });

  it("as CSV leave out what the open-data page says, and nothing else", async () => {
    const names = (await toCsv([])).replace("\r\n", "").split(",");
    const left = openFields.filter((field) => !names.includes(`${openName(field)}_state`));
    // Words: messages openData.technical.csvLeftOut; lib/open-data/openapi.ts says the same.
    expect(left.map(({ rows }) => rows)).toEqual([
      "coming",
      "lots",
      "buildings",
      ...Array(left.length - 6).fill("connections"),
      "tenants",
      "documents",
      "images",
    ]);
  });

  it("as CSV are whole however many clusters there are", async () => {
    const [one] = await listOpenClusters();
    if (!one) throw new Error("no cluster");
    const record = toOpenRecord(one, siteUrl);
    for (const count of [19, 20, 21, 45]) {
      const records = Array.from({ length: count }, (_, at) => ({ ...record, code: `X-${at}` }));
      const rows = readCsv((await toCsv(records)).slice(1));
      expect(rows.map(({ code }) => code)).toEqual(records.map(({ code }) => code));
    }
  });

  it("as CSV have the same columns with no cluster at all", async () => {
    const first = (await toCsv([])).replace("\r\n", "");
    const [one] = await listOpenClusters();
    if (!one) throw new Error("no cluster");
    expect((await toCsv([toOpenRecord(one, siteUrl)])).split("\r\n")[0]).toBe(first);
  });

  it("as GeoJSON draw a boundary where one is published and nothing for a commune's middle", async () => {
    const collection = toFeatureCollection(await listOpenClusters(), siteUrl);
    expect(featureCollection.safeParse(collection).error?.issues ?? []).toEqual([]);
    const byCode = new Map(collection.features.map((feature) => [feature.id, feature]));
    expect(byCode.get("TEST-FULL")?.geometry?.type).toBe("Polygon");
    expect(byCode.get("TEST-NOTE")?.properties).toMatchObject({
      totalAreaHa: 74,
      totalAreaHaAsOf: "2026-06-14",
      totalAreaHaSource: "Báo cáo",
      availableNowHa: null,
      availableNowHaAsOf: null,
      record: "https://example.vn/api/v1/clusters/TEST-NOTE",
    });
    for (const { properties, geometry } of collection.features) {
      if (properties.locationPrecision === "commune") expect(geometry).toBeNull();
    }
    expect(byCode.get("DT-AK1")?.properties.locationPrecision).toBe("commune");
  });
});

it("destinations and units have the described form, with former units and no samples", async () => {
  const destinations = toDestinations(await listOpenDestinations());
  expect(destinationList.safeParse(destinations).error?.issues ?? []).toEqual([]);
  expect(destinations.destinations.map(({ code }) => code)).not.toContain("ICD-MAU");
  expect(destinations.destinations.length).toBeGreaterThan(10);
  const units = toUnits(await listUnits(db));
  expect(unitList.safeParse(units).error?.issues ?? []).toEqual([]);
  const today = units.units.find(({ code, validTo }) => code === "05809" && validTo === null);
  expect(today?.name.vi).toBe("Xã An Khánh");
  expect(today?.predecessors.length).toBe(3);
  expect(today?.areaKm2).toBe(45.4);
  const titleOf = (id: string | null | undefined) =>
    units.sources.find((source) => source.id === id)?.title.vi;
  expect(titleOf(today?.source)).toContain("Cơ sở dữ liệu đơn vị hành chính");
  const former = units.units.find(({ code }) => code === "05824");
  expect(titleOf(former?.source)).toContain("1/3/2025");
});
