import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { listHolidayOverrides } from "@/lib/calendar/repo";
import { saveOfficeFile } from "@/lib/offices/file";
import { announceAssignments, findAnsweringOffice } from "@/lib/offices/service";
import { findSetting } from "@/lib/settings/service";
import { editor, makePlace, publishNew, refusalOf } from "../factories/clusters";
import { db, emptyTables } from "../setup/integration";

beforeEach(emptyTables);

const office = (code: string, rest: object = {}) => ({ code, name: { vi: code }, ...rest });

describe("the office file", () => {
  it("is written as the example shows it", async () => {
    await makePlace("Phú Lạc", { level: "commune", from: "2025-07-01" });
    const { id } = await publishNew({ code: "DT-AK1" });
    const written = await saveOfficeFile(
      editor,
      JSON.parse(readFileSync("deploy/office.example.json", "utf8")),
    );
    expect(written).toEqual([
      "office xuc-tien-dau-tu with 1 person",
      "setting enquiry.replyBusinessDays",
      "setting enquiry.retentionMonths",
      "setting rates.usdVnd",
      "1 day of the calendar",
    ]);
    const found = await findAnsweringOffice(db, { clusterId: id, on: "2026-12-02" });
    expect(found).toMatchObject({ code: "xuc-tien-dau-tu", phone: "+84 208 000 0000" });
    expect(await db.officeAssignment.count()).toBe(3);
    expect((await findSetting(db, "rates.usdVnd"))?.vnd).toBe(26_000);
    expect(await listHolidayOverrides(db, "2026-12-01")).toEqual([
      { day: "2027-01-02", isWorking: true },
    ]);
  });

  it("changes only what it names, and says what it answers for anew", async () => {
    const { id } = await publishNew({ code: "DT-AK1" });
    const from = "2026-11-01";
    await saveOfficeFile(editor, {
      offices: [
        office("chung", { fallbackFrom: from }),
        office("rieng", { answersFor: [{ cluster: "DT-AK1", from, to: "2026-12-01" }] }),
      ],
      settings: { "enquiry.replyBusinessDays": 3 },
    });
    await saveOfficeFile(editor, { offices: [office("rieng", { phone: "0208 000 000" })] });
    const on = (day: string) => findAnsweringOffice(db, { clusterId: id, on: day });
    expect(await on("2026-11-30")).toMatchObject({ code: "rieng", replyBusinessDays: 3 });
    expect((await on("2026-12-01"))?.code).toBe("chung");
    await saveOfficeFile(editor, { offices: [office("rieng", { answersFor: [] })] });
    expect((await on("2026-11-30"))?.code).toBe("chung");
  });

  it("names each mistake by its path, and writes nothing then", async () => {
    const refusal = await refusalOf(
      saveOfficeFile(editor, {
        offices: [
          office("dung"),
          office("sai", {
            email: "nobody",
            answersFor: [{ cluster: "DT-AK1", from: "2026-12-01", to: "2026-11-01" }],
          }),
        ],
        settings: { "enquiry.replyBusinessDays": 0 },
        people: [],
      }),
    );
    expect(refusal?.paths).toEqual(
      expect.arrayContaining(["offices.1.email", "settings.enquiry.replyBusinessDays", ""]),
    );
    expect(refusal?.paths.some((path) => path.startsWith("offices.1.answersFor.0"))).toBe(true);
    expect(await db.office.count()).toBe(0);
    const unknown = await refusalOf(
      saveOfficeFile(editor, {
        offices: [office("sai", { answersFor: [{ cluster: "NO-1", from: "2026-12-01" }] })],
      }),
    );
    expect(unknown).toMatchObject({ code: "INVALID", paths: ["answersFor.0"] });
    expect(await db.office.count()).toBe(0);
  });

  it("keeps days off that have passed, and takes later ones from the file", async () => {
    const day = (date: string, isWorking = false) => ({ date, name: { vi: "Nghỉ" }, isWorking });
    await saveOfficeFile(editor, { holidays: [day("2026-11-02"), day("2026-12-31")] });
    await saveOfficeFile(editor, { holidays: [day("2026-12-24"), day("2027-01-02", true)] });
    expect(await listHolidayOverrides(db, "2026-11-01")).toEqual([
      { day: "2026-11-02", isWorking: false },
      { day: "2026-12-24", isWorking: false },
      { day: "2027-01-02", isWorking: true },
    ]);
  });
});

describe("the day on which another office begins to answer", () => {
  it("is announced on that day and the next, and on no other", async () => {
    await publishNew({ code: "DT-AK1" });
    await saveOfficeFile(editor, {
      offices: [
        office("chung", { fallbackFrom: "2026-01-01" }),
        office("rieng", {
          answersFor: [{ cluster: "DT-AK1", from: "2026-11-10", to: "2026-12-01" }],
        }),
      ],
    });
    const told: string[] = [];
    for (const day of ["09", "10", "11", "12", "30"])
      if (await announceAssignments(db, `2026-11-${day}`)) told.push(day);
    expect(told).toEqual(["10", "11"]);
    expect(await announceAssignments(db, "2026-12-01")).toBe(true);
    expect(await announceAssignments(db, "2026-12-03")).toBe(false);
  });
});
