import { beforeEach, describe, expect, it } from "vitest";
import { findAnsweringOffice, readAnsweringTable, saveOffice } from "@/lib/offices/service";
import { updateSetting } from "@/lib/settings/service";
import {
  editor,
  fact,
  makeNamedOffice,
  makePlace,
  publishNew,
  refusalOf,
} from "../factories/clusters";
import { db, emptyTables } from "../setup/integration";

beforeEach(emptyTables);

const on = "2026-11-22";

/** A commune of today, made from one of the home district, and one from elsewhere. */
async function makeCommunes() {
  const province = await makePlace("Thái Nguyên", { level: "province", from: "2025-07-01" });
  const district = await makePlace("Đại Từ", { level: "district", code: "171", to: "2025-07-01" });
  const former = await makePlace("Cù Vân", { parentId: district, to: "2025-07-01" });
  const home = await makePlace("An Khánh", {
    parentId: province,
    from: "2025-07-01",
    predecessors: [former],
  });
  const away = await makePlace("Phú Bình", { parentId: province, from: "2025-07-01" });
  await updateSetting(editor, "places.homeDistrict", { code: "171", on: "2025-06-30" });
  return { home, away };
}

const inPlace = (name: string) => ({
  places: [{ level: "commune" as const, name, on }],
  facts: { places: fact },
});
const assign = async (office: string, subject: { unitId?: string; clusterId?: string }) => {
  const { id } = await db.office.findUniqueOrThrow({ where: { code: office } });
  await db.officeAssignment.create({
    data: { officeId: id, validFrom: new Date("2026-01-01"), ...subject },
  });
};

const briefly = (table: Awaited<ReturnType<typeof readAnsweringTable>>) =>
  table.places.map(({ place, isHome, answers }) => [
    place?.name.vi ?? null,
    isHome,
    ...answers.map(({ office, clusters }) => [office?.code ?? null, clusters.map((c) => c.code)]),
  ]);

describe("who answers for which place", () => {
  it("is told commune by commune, those of the home district first, without samples", async () => {
    const { away } = await makeCommunes();
    await makeNamedOffice("chung", [], "2025-07-01");
    await makeNamedOffice("phu-binh");
    await makeNamedOffice("rieng");
    await publishNew({ code: "X-1", ...inPlace("Phú Bình") });
    await publishNew({ code: "X-2", ...inPlace("An Khánh") });
    const own = await publishNew({ code: "X-3", ...inPlace("An Khánh") });
    await publishNew({ code: "X-4" });
    await publishNew({ code: "X-5", isSample: true, ...inPlace("An Khánh") });
    await publishNew({
      code: "X-6",
      values: { status: "removed" },
      stages: [{ kind: "removed", state: "done", dated: { date: "2021-03-29" }, source: "report" }],
      ...inPlace("An Khánh"),
    });
    await assign("phu-binh", { unitId: away });
    await assign("rieng", { clusterId: own.id });

    const table = await readAnsweringTable(db, "vi", on);
    expect(briefly(table)).toEqual([
      ["An Khánh", true, ["chung", ["X-2"]], ["rieng", ["X-3"]]],
      ["Phú Bình", false, ["phu-binh", ["X-1"]]],
      [null, false, ["chung", ["X-4"]]],
    ]);
    expect(table.fallback?.code).toBe("chung");
    expect(table.offices).toBe(3);
    expect((await findAnsweringOffice(db, { clusterId: own.id, on }))?.code).toBe("rieng");
  });

  it("names nobody where no office is named, and no sample office", async () => {
    await makeCommunes();
    await saveOffice(editor, {
      code: "mau",
      name: { vi: "Mẫu" },
      isSample: true,
      fallbackFrom: "2025-07-01",
    });
    await publishNew({ code: "X-1", ...inPlace("An Khánh") });
    const table = await readAnsweringTable(db, "vi", on);
    expect(briefly(table)).toEqual([["An Khánh", true, [null, ["X-1"]]]]);
    expect(table).toMatchObject({ fallback: null, offices: 0 });
  });

  it("names clusters in the language that is read, and leaves out those without it", async () => {
    const { document } = await publishNew({
      texts: { vi: { state: "published", name: "Một", slug: "mot" } },
    });
    const codes = async (locale: "vi" | "en") =>
      (await readAnsweringTable(db, locale, on)).places.flatMap(({ answers }) =>
        answers.flatMap(({ clusters }) => clusters.map(({ code }) => code)),
      );
    expect(await codes("vi")).toEqual([document.code]);
    expect(await codes("en")).toEqual([]);
  });
});

describe("where an office is", () => {
  it("is both coordinates in Việt Nam, or nothing", async () => {
    const save = (point?: { lat: number; lng: number }) =>
      saveOffice(editor, {
        code: "chung",
        name: { vi: "Chung" },
        fallbackFrom: "2025-07-01",
        ...(point ? { point } : {}),
      });
    await save();
    expect((await findAnsweringOffice(db, { on }))?.point).toBeNull();
    await save({ lat: 21.6, lng: 105.6 });
    expect((await findAnsweringOffice(db, { on }))?.point).toEqual({ lat: 21.6, lng: 105.6 });
    expect(await refusalOf(save({ lat: 48, lng: 2 }))).toMatchObject({ code: "INVALID" });
    await expect(db.office.updateMany({ data: { lat: null } })).rejects.toThrow(
      /Office_point_whole/,
    );
  });
});
