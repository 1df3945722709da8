import { describe, expect, it } from "vitest";
import type { AreaAccess, PlanChange } from "@/lib/clusters/types";
import { groupByYear, waysTogether } from "@/lib/guides/format";

const change = (overrides: Partial<PlanChange>): PlanChange => ({
  kind: "added",
  code: "A-1",
  name: "A",
  slug: "a",
  status: "planned",
  isFormerDaiTu: false,
  state: "done",
  dated: null,
  decision: null,
  notes: [],
  sources: [1],
  ...overrides,
});
const on = (date: string, precision: "day" | "month" | "year" = "day") => ({ date, precision });
const decision = { id: "adjustment", on: "2021-03-29", cut: [] as string[], sources: [9] };

describe("changes of the plan by year", () => {
  it("puts years newest first, and keeps what has no date apart", () => {
    const { years, undated } = groupByYear(
      [
        change({ code: "A", dated: on("2021-03-01", "month") }),
        change({ code: "B", dated: on("2017-05-01", "month") }),
        change({ code: "C" }),
      ],
      [{ ...decision, on: "2023-03-14" }],
    );
    expect(years.map(({ year, entries }) => [year, entries.map(({ code }) => code)])).toEqual([
      ["2023", []],
      ["2021", ["A"]],
      ["2017", ["B"]],
    ]);
    expect(undated.map(({ code }) => code)).toEqual(["C"]);
  });

  it("leads a removal to the decision of its day and does not repeat what that says", () => {
    const removal = change({
      kind: "removed",
      status: "removed",
      dated: on("2021-03-29"),
      decision: { text: "Quyết định", lang: null },
      notes: [{ vi: "Trang nguồn in năm 2020" }],
    });
    const covered = groupByYear([removal], [decision]).years[0]?.entries[0];
    expect(covered).toMatchObject({
      decision: null,
      notes: [],
      decidedBy: { id: "adjustment", on: "2021-03-29" },
    });
    const other = groupByYear([removal], [{ ...decision, on: "2021-03-30" }]).years[0]?.entries[0];
    expect(other).toMatchObject({ decision: { text: "Quyết định" }, decidedBy: null });
  });

  it("tells of a cut under the decision that made it, in place of the line without a date", () => {
    const cut = { ...decision, cut: ["A", "NOWHERE"] };
    const { years, undated } = groupByYear([change({ code: "A" }), change({ code: "B" })], [cut]);
    expect(years[0]?.entries).toMatchObject([
      { code: "A", kind: "cut", dated: { date: "2021-03-29" }, sources: [9] },
    ]);
    expect(undated.map(({ code }) => code)).toEqual(["B"]);
  });

  it("does not call a removed cluster one that is in the plan", () => {
    const { undated } = groupByYear(
      [change({ status: "removed" }), change({ kind: "removed", status: "removed" })],
      [],
    );
    expect(undated.map(({ kind }) => kind)).toEqual(["removed"]);
  });

  it("says nothing of an empty plan", () => {
    expect(groupByYear([], [])).toEqual({ years: [], undated: [] });
  });
});

describe("published distances", () => {
  const way = (code: string, roadKm: number): AreaAccess["ways"][number] => ({
    code: "HAN",
    kind: "airport",
    name: { vi: "Nội Bài" },
    roadKm,
    minutes: null,
    method: "published",
    note: null,
    asOf: null,
    source: 1,
    cluster: { code, name: code, slug: code.toLowerCase() },
  });

  it("stand in one line where several clusters share them, and apart where they differ", () => {
    const lines = waysTogether([way("A", 50), way("B", 50), way("C", 60)]);
    expect(lines.map(({ clusters }) => clusters.map(({ code }) => code))).toEqual([
      ["A", "B"],
      ["C"],
    ]);
  });
});
