import { beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf } from "@/lib/calendar/business-days";
import { publishCluster } from "@/lib/clusters/service";
import { saveOfficeFile } from "@/lib/offices/file";
import { findAnsweringOffice } from "@/lib/offices/service";
import { editor, makeNamedOffice, publishNew } from "../factories/clusters";
import { db, emptyTables } from "../setup/integration";

beforeEach(emptyTables);

const office = (code: string, rest: object = {}) => ({ code, name: { vi: code }, ...rest });

/** Who answers for the rest, with the first day and the day after the last. */
async function listFallbacks() {
  const rows = await db.officeAssignment.findMany({
    where: { unitId: null, clusterId: null },
    orderBy: { validFrom: "asc" },
    include: { office: true },
  });
  const iso = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;
  return rows.map((row) => [row.office.code, iso(row.validFrom), iso(row.validTo)]);
}

describe("who answers for the rest", () => {
  const write = (...given: [string, string][]) =>
    saveOfficeFile(editor, {
      offices: given.map(([code, fallbackFrom]) => office(code, { fallbackFrom })),
    });

  it("is the same however often the file is written, in whole or in part", async () => {
    const periods = [
      ["cu", "2025-07-01", "2026-12-01"],
      ["mot", "2026-12-01", "2027-07-01"],
      ["hai", "2027-07-01", null],
    ];
    await makeNamedOffice("cu", [], "2025-07-01");
    await write(["hai", "2027-07-01"], ["mot", "2026-12-01"]);
    expect(await listFallbacks()).toEqual(periods);
    await write(["hai", "2027-07-01"], ["mot", "2026-12-01"]);
    expect(await listFallbacks()).toEqual(periods);
    await write(["mot", "2026-12-01"]);
    expect(await listFallbacks()).toEqual(periods);
  });

  it("is another office from the same or an earlier day once the code is corrected", async () => {
    await makeNamedOffice("cu", [], "2025-07-01");
    await write(["sia", "2026-12-01"]);
    await write(["sai", "2026-12-01"]);
    expect(await listFallbacks()).toEqual([
      ["cu", "2025-07-01", "2026-12-01"],
      ["sai", "2026-12-01", null],
    ]);
    await write(["dung", "2026-11-15"]);
    expect(await listFallbacks()).toEqual([
      ["cu", "2025-07-01", "2026-11-15"],
      ["dung", "2026-11-15", null],
    ]);
    await write(["cu", "2026-11-15"]);
    expect(await listFallbacks()).toEqual([["cu", "2025-07-01", null]]);
  });

  it("begins on another day when the file says so, and leaves no day before without an office", async () => {
    await makeNamedOffice("cu", [], "2025-07-01");
    await write(["cu", "2026-12-01"]);
    expect(await listFallbacks()).toEqual([["cu", "2025-07-01", null]]);
    await write(["mot", "2026-12-01"]);
    for (const day of ["2026-12-15", "2026-11-15"]) {
      await write(["mot", day]);
      expect(await listFallbacks()).toEqual([
        ["cu", "2025-07-01", day],
        ["mot", day, null],
      ]);
    }
    await write(["cu", "2025-01-01"]);
    expect(await listFallbacks()).toEqual([
      ["cu", "2025-01-01", "2026-11-15"],
      ["mot", "2026-11-15", null],
    ]);
  });
});

describe("a cluster that the office file gives to an office", () => {
  const today = dayOf(new Date());
  const answering = async (clusterId: string, on: string) =>
    (await findAnsweringOffice(db, { clusterId, on }))?.code;

  it("keeps it when it is published again without naming an office", async () => {
    const { id, document } = await publishNew({ code: "DT-AK1" });
    const answersFor = [{ cluster: "DT-AK1", from: addDays(today, -10) }];
    await saveOfficeFile(editor, { offices: [office("rieng", { answersFor })] });
    await publishCluster(editor, document);
    expect(await answering(id, today)).toBe("rieng");
  });

  it("keeps what begins later, also after it named that office itself", async () => {
    await makeNamedOffice("rieng");
    const { id, document } = await publishNew({ code: "DT-AK1", office: "rieng" });
    const later = addDays(today, 30);
    await saveOfficeFile(editor, {
      offices: [office("rieng", { answersFor: [{ cluster: "DT-AK1", from: later }] })],
    });
    const { office: _, ...without } = document;
    await publishCluster(editor, without);
    await publishCluster(editor, without);
    expect(await answering(id, later)).toBe("rieng");
  });

  it("keeps another office than the one that its document named before", async () => {
    await makeNamedOffice("mot");
    const { id, document } = await publishNew({ code: "DT-AK1", office: "mot" });
    await saveOfficeFile(editor, {
      offices: [
        office("mot", { answersFor: [] }),
        office("hai", { answersFor: [{ cluster: "DT-AK1", from: today }] }),
      ],
    });
    const { office: _, ...without } = document;
    await publishCluster(editor, without);
    expect(await answering(id, today)).toBe("hai");
  });
});
