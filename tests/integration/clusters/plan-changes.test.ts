import { beforeEach, describe, expect, it } from "vitest";
import { readAreaAccess } from "@/lib/clusters/repo-access";
import { listPlanChanges } from "@/lib/clusters/repo-plan";
import { withdrawText } from "@/lib/clusters/service";
import { readHomeArea } from "@/lib/places/home";
import { seedDatabase } from "../../../prisma/seed/seed";
import { editor, fact, makeDestination, makePlace, publishNew } from "../../factories/clusters";
import { db, emptyTables } from "../../setup/integration";

const day = (date: string) => ({ date, precision: "day" }) as const;
const plan = { kind: "plan", title: { vi: "Quyết định thử", en: "Test decision" } } as const;
const report = { kind: "report", title: { vi: "Báo cáo thử", en: "Test report" } } as const;
const sources = { report, plan };

beforeEach(emptyTables);

describe("changes of the cluster plan", () => {
  it("are read from the stages of clusters, newest first and undated ones last, with their sources", async () => {
    const old = await publishNew({
      sources,
      values: { status: "planned" },
      stages: [
        { kind: "planned", state: "done", dated: day("2017-05-01"), source: "report" },
        { kind: "extended", state: "expected", dated: day("2027-01-01"), source: "plan" },
      ],
    });
    const undated = await publishNew({
      values: { status: "planned" },
      stages: [{ kind: "planned", state: "current", note: { vi: "Theo báo", en: "As reported" } }],
    });
    await publishNew({
      stages: [{ kind: "established", state: "done", dated: day("2020-01-01") }],
    });

    const { changes, sources: listed } = await listPlanChanges(db, "en");
    expect(changes.map(({ code, kind, dated, state }) => [code, kind, dated?.date, state])).toEqual(
      [
        [old.document.code, "extended", "2027-01-01", "expected"],
        [old.document.code, "added", "2017-05-01", "done"],
        [undated.document.code, "added", undefined, "done"],
      ],
    );
    expect(changes[2]?.notes).toEqual([{ vi: "Theo báo", en: "As reported" }]);
    expect(changes.map((change) => change.sources)).toEqual([[1], [2], []]);
    expect(listed.map(({ number, title }) => [number, title.en])).toEqual([
      [1, "Test decision"],
      [2, "Test report"],
    ]);
  });

  it("name the decision that took a cluster out, in the page's language or marked as another", async () => {
    const { document } = await publishNew({
      sources,
      values: { status: "removed" },
      removedOn: "2021-03-29",
      facts: { removalDecision: { sources: ["plan"], note: { vi: "Chú thích", en: "A note" } } },
      texts: {
        vi: {
          state: "published",
          name: "Cụm thử",
          slug: "cum-thu",
          details: { removalDecision: "Quyết định số 1" },
        },
        en: { state: "published", name: "Test cluster", slug: "test-cluster" },
      },
    });
    const [vi] = (await listPlanChanges(db, "vi")).changes;
    expect(vi).toMatchObject({
      kind: "removed",
      code: document.code,
      slug: "cum-thu",
      status: "removed",
      dated: day("2021-03-29"),
      decision: { text: "Quyết định số 1", lang: null },
      notes: [{ vi: "Chú thích", en: "A note" }],
      sources: [1],
    });
    const [en] = (await listPlanChanges(db, "en")).changes;
    expect(en).toMatchObject({ slug: "test-cluster", decision: { lang: "vi" } });
  });

  it("leave out samples and what has no page in the language", async () => {
    await publishNew({ isSample: true, stages: [{ kind: "planned", state: "done" }] });
    const { document } = await publishNew({ stages: [{ kind: "planned", state: "done" }] });
    expect((await listPlanChanges(db, "en")).changes.map(({ code }) => code)).toEqual([
      document.code,
    ]);
    await withdrawText(editor, document.code, "en");
    expect((await listPlanChanges(db, "en")).changes).toEqual([]);
    expect((await listPlanChanges(db, "vi")).changes).toHaveLength(1);
  });

  it("are none in an empty database", async () => {
    expect(await listPlanChanges(db, "vi")).toEqual({ changes: [], sources: [] });
    expect(await readAreaAccess(db, "vi")).toEqual({ ways: [], destinations: [], sources: [] });
    expect(await readHomeArea(db)).toBeNull();
  });
});

describe("what the data of the product say", () => {
  beforeEach(async () => {
    await seedDatabase({ onlyIfEmpty: true });
  });

  it("of March 2021: five taken out and five added, as the decision counts them", async () => {
    const { changes } = await listPlanChanges(db, "vi");
    const in2021 = changes.filter(({ dated }) => dated?.date.startsWith("2021"));
    const codes = (kind: string) =>
      in2021
        .filter((change) => change.kind === kind)
        .map(({ code }) => code)
        .sort();
    expect(codes("removed")).toEqual(["DT-PL1", "PB-BD", "TN-DK", "TN-QTCS", "TN-VT"]);
    expect(codes("added")).toEqual(["PB-HPXP", "PB-TDI", "PY-MD1", "PY-TP1", "PY-TP2"]);
    expect(changes.filter(({ isFormerDaiTu }) => isFormerDaiTu).map(({ code }) => code)).toContain(
      "DT-PL1",
    );
    expect(changes.some(({ code }) => code.startsWith("MAU-"))).toBe(false);
    expect(changes.every(({ sources: numbers }) => numbers.length > 0)).toBe(true);
  });

  it("of the former district: 27 units in ten communes, with what came from elsewhere named", async () => {
    const area = await readHomeArea(db);
    expect(area?.district).toMatchObject({ name: { vi: "Huyện Đại Từ" }, validTo: "2025-07-01" });
    expect(area?.communes).toHaveLength(10);
    const units = area?.communes.flatMap(({ madeFrom }) => madeFrom) ?? [];
    expect(units.filter(({ district }) => district === null)).toHaveLength(27);
    const daiPhuc = area?.communes.find(({ shortName }) => shortName === "Đại Phúc");
    expect(daiPhuc?.madeFrom.map(({ name, district }) => [name.vi, district?.vi])).toEqual([
      ["Thị trấn Hùng Sơn", undefined],
      ["Xã Tân Thái", undefined],
      ["Xã Phúc Tân", "Thành phố Phổ Yên"],
      ["Xã Phúc Trìu", "Thành phố Thái Nguyên"],
      ["Xã Phúc Xuân", "Thành phố Thái Nguyên"],
    ]);
  });

  it("of the ways there: how good each point is, and only distances that a source gives", async () => {
    const { destinations, ways, sources: listed } = await readAreaAccess(db, "en");
    const precision = (code: string) => destinations.find((one) => one.code === code)?.precision;
    expect(precision("HAN")).toBe("published");
    expect(precision("HPH-PORT")).toBe("approximate");
    expect(precision("QUANTRIEU")).toBeNull();
    expect(ways.map(({ code, roadKm }) => `${code} ${roadKm}`)).toContain("HANOI 100");
    expect(ways.every(({ method, source }) => method === "published" && source !== null)).toBe(
      true,
    );
    const numbers = listed.map(({ number }) => number);
    for (const { sources: cited } of destinations) {
      expect(cited.every((number) => numbers.includes(number))).toBe(true);
    }
  });
});

describe("the ways to the home district", () => {
  it("leave out samples, other districts and removed clusters", async () => {
    const district = await makePlace("Đại Từ", {
      level: "district",
      code: "171",
      to: "2025-07-01",
    });
    await makePlace("An Khánh", { parentId: district, to: "2025-07-01" });
    await db.setting.create({
      data: { key: "places.homeDistrict", value: { code: "171", on: "2025-06-30" } },
    });
    await makeDestination("HAN");
    const places = [{ level: "commune" as const, name: "An Khánh", on: "2025-06-30" }];
    const connections = [{ to: "HAN", roadKm: 50, method: "published" as const, source: "report" }];
    const away = { connections };
    const near = { connections, places, facts: { places: fact } };
    const home = await publishNew(near);
    await publishNew(away);
    await publishNew({ ...near, isSample: true });
    await publishNew({ ...near, values: { status: "removed" } });

    const { ways } = await readAreaAccess(db, "en");
    expect(ways.map(({ cluster, roadKm }) => [cluster.code, roadKm])).toEqual([
      [home.document.code, 50],
    ]);
  });
});
