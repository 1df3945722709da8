import { beforeAll, describe, expect, it, vi } from "vitest";
import { clusterFilterSchema, pageSize } from "@/lib/clusters/filters";
import { searchClusters } from "@/lib/clusters/repo-search";
import { publishCluster } from "@/lib/clusters/service";
import type { Locale } from "@/lib/i18n/routing";
import { answerClusters, answerLots, lotsPerPage, mostSentWhole } from "@/lib/map/routes";
import type { MapClusterAnswer, MapClusterPart, MapLotCollection } from "@/lib/map/types";
import { fillWithSamples } from "../../../prisma/seed/samples/bulk";
import { seedDatabase } from "../../../prisma/seed/seed";
import { clusterDocument, editor } from "../../factories/clusters";
import { db, emptyTables } from "../../setup/integration";

// Readers are kept by Next, which is not here; what they read is.
vi.mock("next/cache", () => ({ cacheLife: () => {}, cacheTag: () => {} }));

const onlyEnglish = clusterDocument({
  code: "TEST-EN",
  texts: { en: { state: "published", name: "Only English", slug: "only-english" } },
});

beforeAll(async () => {
  await emptyTables();
  await seedDatabase({ onlyIfEmpty: true });
  await publishCluster(editor, onlyEnglish);
});

const ask = (search: string) =>
  answerClusters(new Request(`http://localhost/api/map/clusters${search}`));
const askLots = (search: string) =>
  answerLots(new Request(`http://localhost/api/map/lots${search}`));

async function onMap(search: string): Promise<MapClusterAnswer> {
  const response = await ask(search);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/geo+json");
  return (await response.json()) as MapClusterAnswer;
}

function codesOf({ features, unlocated }: MapClusterAnswer): string[] {
  return [
    ...features.map(({ properties }) => properties.code),
    ...unlocated.map(({ code }) => code),
  ];
}

/** Every page of the directory for the same filters. */
async function inDirectory(locale: Locale, filters: Record<string, unknown>): Promise<string[]> {
  const codes: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = await searchClusters(db, locale, clusterFilterSchema.parse({ ...filters, page }));
    pages = found.pages;
    codes.push(...found.items.map(({ code }) => code));
  }
  return codes.toSorted();
}

describe("the map's set is the directory's", () => {
  it.each<[string, Record<string, unknown>]>([
    ["", {}],
    ["&q=phu+lac", { q: "phu lac" }],
    ["&q=cum+cong+nghiep", { q: "cum cong nghiep" }],
    ["&q=an+kanh", { q: "an kanh" }],
    ["&q=khong+co+gi+nhu+the", { q: "khong co gi nhu the" }],
    ["&place=dai-tu", { place: "dai-tu" }],
    ["&place=other", { place: "other" }],
    ["&place=05809", { place: "05809" }],
    ["&status=planned&status=operating", { status: ["planned", "operating"] }],
    ["&free=2", { free: 2 }],
    ["&free=2&known=1", { free: 2, known: true }],
    ["&rent=20000&ww=1", { rent: 20_000, ww: true }],
    ["&calls=1&sort=area&page=9", { calls: true, sort: "area" }],
  ])("for %s, in both languages", async (search, filters) => {
    for (const locale of ["vi", "en"] as const) {
      const codes = codesOf(await onMap(`?lang=${locale}${search}`));
      expect(codes.toSorted()).toEqual(await inDirectory(locale, filters));
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it("has real clusters and samples, marked, and nothing that left the plan", async () => {
    const collection = await onMap("?lang=vi");
    const removed = await db.cluster.findMany({ where: { status: "removed" } });
    expect(removed.length).toBeGreaterThan(0);
    for (const { code } of removed) expect(codesOf(collection)).not.toContain(code);
    const samples = collection.features.filter(({ properties }) => properties.isSample);
    expect(samples.map(({ properties }) => properties.code).toSorted()).toEqual([
      "MAU-CX1",
      "MAU-DC2",
    ]);
    for (const { properties } of collection.features) {
      expect(properties.status).not.toBe("removed");
      expect(properties.isSample).toBe(properties.code.startsWith("MAU-"));
    }
  });

  it("shows a cluster in the languages that it is published in", async () => {
    expect(codesOf(await onMap("?lang=en"))).toContain("TEST-EN");
    expect(codesOf(await onMap("?lang=vi"))).not.toContain("TEST-EN");
    const alone = await onMap("?lang=vi&c=TEST-EN");
    expect(codesOf(alone)).toEqual([]);
  });

  it("draws the two clusters of An Khánh in one area, and names what it cannot place", async () => {
    const { features, unlocated } = await onMap("?lang=en");
    const anKhanh = features.filter(({ properties }) => properties.area === "commune-05809");
    expect(anKhanh.map(({ properties }) => properties.code).toSorted()).toEqual([
      "DT-AK1",
      "DT-AK2",
    ]);
    expect(anKhanh.map(({ properties }) => [properties.share, properties.precision])).toEqual([
      [2, "commune"],
      [2, "commune"],
    ]);
    // The area is sent once, with the cluster that leads it.
    expect(anKhanh.map(({ geometry, properties }) => [geometry?.type, properties.lead])).toEqual([
      ["Polygon", true],
      [undefined, false],
    ]);
    expect(unlocated.map(({ code }) => code)).toEqual(["TEST-EN"]);
  });
});

describe("what is asked of one cluster or in a way that makes no sense", () => {
  it("answers with one cluster, and 404 for one that is not on offer", async () => {
    expect(codesOf(await onMap("?lang=vi&c=DT-AK1"))).toEqual(["DT-AK1"]);
    for (const code of ["NOPE-1", "DT-PL1"]) {
      const response = await ask(`?lang=vi&c=${code}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: "notFound" } });
    }
  });

  it.each([
    "?free=a",
    "?place=nowhere",
    "?sector=nothing",
    "?status=removed",
    "?limit=3",
    "?page=x",
  ])("%s is refused with the name of its parameter", async (search) => {
    const response = await ask(search);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { fields: { path: string }[] } };
    expect(error.fields.map(({ path }) => path)).toEqual([search.slice(1).split("=")[0]]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

describe("lots", () => {
  const lots = async (search: string) => {
    const response = await askLots(search);
    expect(response.status).toBe(200);
    return (await response.json()) as MapLotCollection;
  };

  it("of one cluster, with their states", async () => {
    const { features, next } = await lots("?c=MAU-CX1");
    const rows = await db.lot.findMany({ where: { cluster: { code: "MAU-CX1" } } });
    expect(next).toBeNull();
    expect(features.map(({ properties }) => [properties.code, properties.state])).toEqual(
      rows
        .map(({ code, state }) => [code, state])
        .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
  });

  it("within an area, and none beside it", async () => {
    const within = await lots("?bbox=105.69,21.62,105.72,21.65");
    expect(within.features.map(({ properties }) => properties.cluster)).toContain("MAU-CX1");
    expect((await lots("?bbox=104.0,22.0,104.1,22.1")).features).toEqual([]);
  });

  it("of no cluster that left the plan or that nobody published", async () => {
    expect((await askLots("?c=DT-PL1")).status).toBe(404);
    await db.cluster.update({ where: { code: "MAU-CX1" }, data: { status: "removed" } });
    const gone = await lots("?bbox=105.69,21.62,105.72,21.65");
    await db.cluster.update({ where: { code: "MAU-CX1" }, data: { status: "operating" } });
    expect(gone.features.map(({ properties }) => properties.cluster)).not.toContain("MAU-CX1");
  });

  it.each(["", "?bbox=105,21,106,22", "?bbox=x", "?c=MAU-CX1&bbox=1,2,3,4"])(
    "%s is refused",
    async (search) => {
      const response = await askLots(search);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: "invalidParameters" } });
    },
  );
});

describe("with many clusters and lots", () => {
  beforeAll(async () => {
    await fillWithSamples({ clusters: 300, lots: 15_000 });
  }, 120_000);

  it("filters that leave many are answered with codes, in the order of the directory", async () => {
    for (const locale of ["vi", "en"] as const) {
      const response = await ask(`?lang=${locale}&free=1`);
      expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
      const part = (await response.json()) as MapClusterPart;
      expect(part.of).toBe(`/api/map/clusters?lang=${locale}`);
      expect(part.codes.length).toBeGreaterThan(mostSentWhole);
      expect(new Set(part.codes).size).toBe(part.codes.length);
      expect(part.codes.toSorted()).toEqual(await inDirectory(locale, { free: 1 }));
      const whole = codesOf(await onMap(part.of.slice("/api/map/clusters".length)));
      expect(whole).toEqual(expect.arrayContaining(part.codes));
    }
  });

  it("the map holds all pages of the directory", async () => {
    const codes = codesOf(await onMap("?lang=vi"));
    expect(codes.length).toBeGreaterThan(pageSize * 6);
    expect(codes.toSorted()).toEqual(await inDirectory("vi", {}));
  });

  it("lots come some hundreds at a time, each once", async () => {
    const seen = new Map<string, number>();
    let address: string | null = "?bbox=105.6,21.55,105.78,21.72";
    let pages = 0;
    while (address !== null) {
      const response = await askLots(address);
      const { features, next } = (await response.json()) as MapLotCollection;
      expect(features.length).toBeLessThanOrEqual(lotsPerPage);
      for (const { properties } of features) {
        const key = `${properties.cluster}/${properties.code}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      pages += 1;
      address = next === null ? null : new URL(next, "http://localhost").search;
    }
    expect(pages).toBeGreaterThan(2);
    expect(Math.max(...seen.values())).toBe(1);
  });
});
