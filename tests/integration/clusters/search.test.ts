import { beforeAll, describe, expect, it } from "vitest";
import { type ClusterFilters, clusterFilterSchema } from "@/lib/clusters/filters";
import { searchClusters } from "@/lib/clusters/repo-search";
import { publishCluster } from "@/lib/clusters/service";
import { seedDatabase } from "../../../prisma/seed/seed";
import { clusterDocument, editor, fact } from "../../factories/clusters";
import { db, emptyTables } from "../../setup/integration";

beforeAll(async () => {
  await emptyTables();
  await seedDatabase({ onlyIfEmpty: true });
});

const search = (filters: Partial<ClusterFilters>, locale: "vi" | "en" = "vi") =>
  searchClusters(db, locale, clusterFilterSchema.parse(filters));
const codesOf = async (filters: Partial<ClusterFilters>) =>
  (await search(filters)).items.map((item) => item.code);
const realOf = async (filters: Partial<ClusterFilters>) =>
  (await codesOf(filters)).filter((code) => !code.startsWith("MAU-"));

describe("searching by words", () => {
  it.each([
    ["cum cong nghiep an khanh", ["DT-AK1", "DT-AK2"]],
    ["Cụm công nghiệp An Khánh", ["DT-AK1", "DT-AK2"]],
    ["AN KHÁNH", ["DT-AK1", "DT-AK2"]],
    ["Tân Linh", ["DT-PL2"]],
    ["tan linh", ["DT-PL2"]],
    ["Cù Vân", ["DT-AK1", "DT-AK2"]],
    ["huyen dai tu", ["DT-AK1", "DT-PL2", "DT-AK2"]],
    ["Đại Từ", ["DT-AK1", "DT-PL2", "DT-AK2"]],
    ["DT-AK1", ["DT-AK1"]],
    ["dtak1", ["DT-AK1"]],
    ["an khanh 1", ["DT-AK1"]],
    ["industrial cluster phu lac", ["DT-PL2"]],
    ["TNG", ["DT-PL2"]],
    ["xi măng", ["DT-AK1"]],
    ["SAIGONTEL", ["SC-LS", "PY-TP1", "PY-TP2"]],
    ["khánh an", ["DT-AK1", "DT-AK2"]],
    ["KCN An Khánh", ["DT-AK1", "DT-AK2"]],
    ["electronics", ["PB-HC1", "PB-HC2", "PB-LPTD", "PB-TD"]],
    ["100%_\\' OR 1=1", []],
  ])("%s", async (q, codes) => {
    expect(await realOf({ q })).toEqual(codes);
  });

  it("finds the same in English", async () => {
    expect((await search({ q: "an khanh no. 1" }, "en")).items[0]).toMatchObject({
      code: "DT-AK1",
      name: "An Khanh No. 1 Industrial Cluster",
    });
  });

  it("puts a name before a place, and real clusters before samples", async () => {
    expect(await codesOf({ q: "an khanh" })).toEqual(["DT-AK1", "DT-AK2", "MAU-CX1"]);
    expect((await codesOf({ q: "Kha Sơn" }))[0]).toBe("PB-KS");
  });

  it("does not find the end of a word", async () => {
    expect((await search({ q: "hanh" })).items.map((item) => item.code)).toEqual(["PB-HPXP"]);
  });

  it("offers what is like it when nothing has the words, and says so", async () => {
    const typo = await search({ q: "phu lak" });
    expect([typo.approximate, typo.items[0]?.code]).toEqual([true, "DT-PL2"]);
    expect((await search({ q: "an khnah" })).items.map((item) => item.code).slice(0, 2)).toEqual([
      "DT-AK1",
      "DT-AK2",
    ]);
    expect((await search({ q: "an khanh" })).approximate).toBe(false);
  });

  it.each(["an kahnh", "ankhanh", "nakhanh"])("takes %s for a slip of the hand", async (q) => {
    const slip = await search({ q });
    expect(slip.approximate).toBe(true);
    expect(slip.items.slice(0, 2).map((item) => item.code)).toEqual(["DT-AK1", "DT-AK2"]);
  });

  it.each([
    ["Hùng Sơn", "Thị trấn Hùng Sơn", ["Xã Đại Phúc"]],
    ["thi tran quan chu", "Thị trấn Quân Chu", ["Xã Quân Chu"]],
    ["Yên Lãng", "Xã Yên Lãng", ["Xã Phú Xuyên"]],
  ])("knows %s as a place without a cluster, not as a slip", async (q, name, now) => {
    const found = await search({ q });
    expect(found).toMatchObject({ items: [], approximate: false });
    expect(found.emptyPlace?.place).toMatchObject({ name: { vi: name }, isHome: true });
    expect(found.emptyPlace?.now.map((unit) => unit.vi)).toEqual(now);
  });

  it("does not call a place empty when another condition hides its clusters", async () => {
    const found = await search({ q: "Tân Linh", status: ["extending"] });
    expect([found.total, found.emptyPlace]).toEqual([0, null]);
  });

  it("says what to drop when there is nothing at all", async () => {
    expect(await search({ q: "zzqqxx", status: ["operating"] })).toMatchObject({
      items: [],
      total: 0,
      approximate: false,
      loosen: [{ key: "q", total: 4 }],
    });
  });

  it("shows a removed cluster apart from what is on offer", async () => {
    const found = await search({ q: "phú lạc 1" });
    expect(found.items).toEqual([]);
    expect(found.removed.map((cluster) => cluster.code)).toEqual(["DT-PL1"]);
    expect((await search({})).removed).toEqual([]);
  });
});

describe("the filter for", () => {
  it("places takes former Đại Từ, the rest, and codes and names of today and before", async () => {
    expect(await realOf({ place: "dai-tu" })).toEqual(["DT-AK1", "DT-PL2", "DT-AK2"]);
    expect((await realOf({ place: "other" })).length).toBe(19);
    expect(await realOf({ place: "05809" })).toEqual(["DT-AK1", "DT-AK2"]);
    expect(await realOf({ place: "05824" })).toEqual(["DT-AK1", "DT-AK2"]);
    expect(await realOf({ place: "171" })).toEqual(["DT-AK1", "DT-PL2", "DT-AK2"]);
    expect((await realOf({ place: "huyen-phu-binh-cu" })).length).toBe(8);
    expect(await codesOf({ place: "99999" })).toEqual([]);
  });

  it("status takes several", async () => {
    expect(await realOf({ status: ["operating"] })).toEqual(["DT-AK1", "DT-PL2", "TN-SC3"]);
    expect((await realOf({ status: ["operating", "under_construction"] })).length).toBe(8);
  });

  it("figures keeps what is not published after what fits, drops what does not, and can leave the unknown out", async () => {
    const free = await search({ free: 5 });
    expect(free).toMatchObject({ fitting: 0, unknown: 22, total: 23, sample: 1 });
    expect(free.items.at(-1)).toMatchObject({ code: "MAU-CX1", missing: [] });
    expect(free.items[0]?.missing).toEqual(["free"]);
    expect(await search({ free: 5, known: true })).toMatchObject({
      fitting: 0,
      unknown: 22,
      total: 1,
    });
    expect(await codesOf({ free: 50, known: true })).toEqual([]);
    expect(await codesOf({ rent: 13_000, known: true })).toEqual(["MAU-CX1"]);
    expect(await codesOf({ rent: 12_999, known: true })).toEqual([]);
    expect(await codesOf({ kv: 110, known: true })).toEqual(["MAU-CX1"]);
    expect(await codesOf({ kv: 22, known: true })).toEqual(["MAU-CX1", "MAU-DC2"]);
    expect(await codesOf({ ww: true, known: true })).toEqual(["MAU-CX1"]);
    expect(await codesOf({ calls: true, known: true })).toEqual(["MAU-DC2"]);
  });

  it("rent keeps a rent in dollars among what cannot be compared, and does not call it unpublished", async () => {
    const { items } = await search({ rent: 20_000 });
    const { missing, incomparable, rent } = items.find(({ code }) => code === "MAU-DC2") ?? {};
    expect(rent).toMatchObject({ currency: "USD" });
    expect({ missing, incomparable }).toEqual({ missing: [], incomparable: ["rent"] });
    expect(items.find(({ code }) => code === "DT-AK1")).toMatchObject({
      missing: ["rent"],
      incomparable: [],
    });
    expect(await codesOf({ rent: 20_000, known: true })).not.toContain("MAU-DC2");
  });

  it("sectors takes those that welcome it or have it, never those that refuse it", async () => {
    expect(await codesOf({ sector: ["garments"], known: true })).toEqual([
      "DT-PL2",
      "PL-YL",
      "MAU-CX1",
    ]);
    expect(await codesOf({ sector: ["cement"] })).not.toContain("MAU-CX1");
    expect((await search({ sector: ["cement"] })).items[0]).toMatchObject({
      code: "DT-AK1",
      missing: [],
    });
    expect(
      (await search({ sector: ["cement"] })).items.find((item) => item.code === "DT-AK2")?.missing,
    ).toEqual(["sector"]);
    expect(await codesOf({ sector: ["cement"] })).not.toContain("TN-SC3");
  });

  it("figures says which one to drop, the most helpful first", async () => {
    const { loosen } = await search({ place: "dai-tu", kv: 500, known: true, q: "che xanh" });
    expect(loosen).toEqual([{ key: "kv", total: 1 }]);
  });
});

describe("sorting and paging", () => {
  it("sorts by area with the unknown last, samples after all", async () => {
    const items = (await search({ sort: "area" })).items.filter((item) => !item.isSample);
    const areas = items.map((item) => item.totalAreaHa);
    const known = areas.filter((area) => area !== null);
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect(areas.slice(known.length).every((area) => area === null)).toBe(true);
    expect((await codesOf({ sort: "name" }))[0]).toBe("DT-AK1");
  });

  it("turns pages, and a page beyond the last is the last", async () => {
    for (let number = 0; number < 60; number += 1) {
      await publishCluster(
        editor,
        clusterDocument({
          isSample: true,
          values: { status: "planned", totalAreaHa: 10 },
          facts: { status: fact },
        }),
      );
    }
    const first = await search({});
    const second = await search({ page: 2 });
    const last = await search({ page: 3 });
    const beyond = await search({ page: 900 });
    expect([first.items.length, first.total, first.pages]).toEqual([30, 84, 3]);
    expect([second.items.length, last.items.length]).toEqual([30, 24]);
    expect(beyond).toEqual(last);
    const codes = [first, second, last].flatMap(({ items }) => items.map(({ code }) => code));
    expect(new Set(codes).size).toBe(84);
  });
});

describe("the date beside an area in a list", () => {
  it("is that of the area, whatever else of the cluster is newer", async () => {
    const found = await search({ q: "Lương Sơn" });
    const item = found.items.find(({ name }) => name.includes("Lương Sơn"));
    const facts = await db.clusterFact.findMany({ where: { clusterId: item?.id ?? "" } });
    const dayOf = (key: string) =>
      facts
        .find(({ fieldKey }) => fieldKey === key)
        ?.asOf?.toISOString()
        .slice(0, 10);
    expect(dayOf("status")).toBe("2022-11-04");
    expect(item?.areaAsOf?.date).toBe(dayOf("totalAreaHa"));
    expect(item?.areaAsOf?.date).toBe("2021-04-16");
  });
});
