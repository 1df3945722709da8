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
    expect(unknown).toMatchObject({ code: "INVALID", paths: ["offices.0.answersFor.0"] });
    expect(await db.office.count()).toBe(0);
  });

  it("keeps days off that it does not name, and takes out those that it says to", async () => {
    const day = (date: string, isWorking = false) => ({ date, name: { vi: "Nghỉ" }, isWorking });
    await saveOfficeFile(editor, {
      holidays: [day("2026-11-02"), day("2026-12-30"), day("2026-12-31"), day("2027-01-02")],
    });
    await saveOfficeFile(editor, {
      holidays: [
        day("2026-12-24"),
        { date: "2026-12-30", remove: true },
        day("2027-01-02", true),
        { ...day("2027-01-04"), remove: true },
      ],
    });
    expect(await listHolidayOverrides(db, "2026-11-01")).toEqual([
      { day: "2026-11-02", isWorking: false },
      { day: "2026-12-31", isWorking: false },
      { day: "2027-01-02", isWorking: true },
      { day: "2026-12-24", isWorking: false },
    ]);
  });

  it("refuses a day that stands twice or has no name", async () => {
    const day = { date: "2026-12-24", name: { vi: "Nghỉ" } };
    const twice = { holidays: [day, { ...day, date: "2026-12-31" }, { ...day, isWorking: true }] };
    expect((await refusalOf(saveOfficeFile(editor, twice)))?.paths).toEqual(["holidays.2.date"]);
    const nameless = { holidays: [day, { date: "2026-12-31" }] };
    expect((await refusalOf(saveOfficeFile(editor, nameless)))?.paths).toEqual(["holidays.1.name"]);
    expect(await db.holiday.count()).toBe(0);
  });

  it("writes nothing of itself when one office is refused, and names every mistake", async () => {
    await publishNew({ code: "DT-AK1" });
    const from = "2026-12-01";
    const refusal = await refusalOf(
      saveOfficeFile(editor, {
        offices: [
          office("dung", { fallbackFrom: from, answersFor: [{ cluster: "DT-AK1", from }] }),
          office("sai", { answersFor: [{ cluster: "NO-1", from }] }),
          office("cung-sai", {
            answersFor: [
              { cluster: "NO-2", from },
              { place: { level: "commune", name: "Không có", on: from }, from },
            ],
          }),
        ],
        settings: { "enquiry.replyBusinessDays": 3 },
        holidays: [{ date: "2026-12-24", name: { vi: "Nghỉ" } }],
      }),
    );
    expect(refusal).toMatchObject({
      code: "INVALID",
      paths: ["offices.1.answersFor.0", "offices.2.answersFor.0", "offices.2.answersFor.1"],
    });
    expect(await db.office.count()).toBe(0);
    expect(await db.officeAssignment.count()).toBe(0);
    expect(await findSetting(db, "enquiry.replyBusinessDays")).toBeNull();
    expect(await db.holiday.count()).toBe(0);
  });

  it("refuses what would be answered for twice on a day, and takes what meets", async () => {
    await makePlace("Phú Lạc", { level: "commune", code: "05851", from: "2025-07-01" });
    await publishNew({ code: "DT-AK1" });
    const cluster = (from: string, to?: string) => ({ cluster: "DT-AK1", from, ...(to && { to }) });
    const place = (named: object, from: string) => ({
      place: { level: "commune", on: "2026-01-01", ...named },
      from,
    });
    const save = (offices: object[]) => saveOfficeFile(editor, { offices });
    expect(
      await refusalOf(
        save([
          office("mot", {
            answersFor: [cluster("2026-01-01", "2026-07-01"), cluster("2026-06-30")],
          }),
          office("hai", { answersFor: [place({ name: "Phú Lạc" }, "2026-01-01")] }),
          office("ba", { answersFor: [place({ code: "05851" }, "2026-06-01")] }),
        ]),
      ),
    ).toMatchObject({
      code: "INVALID",
      paths: ["offices.0.answersFor.1", "offices.2.answersFor.0"],
    });
    await save([
      office("mot", { answersFor: [cluster("2026-01-01", "2026-07-01")] }),
      office("hai", { answersFor: [cluster("2026-07-01")] }),
    ]);
    expect(
      await refusalOf(save([office("ba"), office("bon", { answersFor: [cluster("2027-01-01")] })])),
    ).toMatchObject({ code: "INVALID", paths: ["offices.1.answersFor.0"] });
    expect(await db.office.count()).toBe(2);
  });

  it("moves a cluster to an office that stands earlier in it", async () => {
    const { id } = await publishNew({ code: "DT-AK1" });
    const answersFor = [{ cluster: "DT-AK1", from: "2026-11-01" }];
    await saveOfficeFile(editor, {
      offices: [office("mot", { answersFor: [] }), office("hai", { answersFor })],
    });
    await saveOfficeFile(editor, {
      offices: [office("mot", { answersFor }), office("hai", { answersFor: [] })],
    });
    const found = await findAnsweringOffice(db, { clusterId: id, on: "2026-11-02" });
    expect(found?.code).toBe("mot");
  });

  it("refuses an office that stands twice, and two that answer for the rest from one day", async () => {
    const fallbackFrom = "2026-12-01";
    const offices = [
      office("mot", { fallbackFrom }),
      office("hai", { fallbackFrom }),
      office("mot"),
    ];
    expect((await refusalOf(saveOfficeFile(editor, { offices })))?.paths).toEqual([
      "offices.1.fallbackFrom",
      "offices.2.code",
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
