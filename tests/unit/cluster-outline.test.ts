import { describe, expect, it } from "vitest";
import { type FieldKey, listFields } from "@/lib/clusters/fields";
import { byPriority, outlineOf } from "@/lib/clusters/format-outline";
import type { ClusterDetail, FactState } from "@/lib/clusters/types";

function readings(states: Partial<Record<FieldKey, FactState>>): ClusterDetail["fields"] {
  const entries = listFields({}).map(({ key }) => {
    const state = states[key] ?? "not_published";
    const nothing = {
      value: null,
      lang: null,
      asOf: null,
      sources: [],
      verifiedBy: null,
      note: null,
    };
    return [key, { key, state, ...nothing }];
  });
  return Object.fromEntries(entries);
}

describe("outlineOf", () => {
  it("gathers the groups of which nothing is published", () => {
    const { groups, silent } = outlineOf({ fields: readings({ totalAreaHa: "known" }) });
    expect(groups.map(({ group }) => group)).toEqual(["land"]);
    expect(silent.map(({ group }) => group)).toEqual([
      "price",
      "utilities",
      "environment",
      "access",
      "people",
      "sectors",
      "incentives",
      "identity",
      "papers",
    ]);
  });

  it("shows what is known, on request or does not apply, and only that", () => {
    const fields = readings({ gas: "not_applicable", steam: "on_request", telecom: "known" });
    const utilities = outlineOf({ fields }).groups.find(({ group }) => group === "utilities");
    expect(utilities?.shown.map(({ key }) => key)).toEqual(["telecom", "gas", "steam"]);
    expect(utilities?.unknown).toContain("powerCapacityMva");
    expect(utilities?.unknown).not.toContain("telecom");
  });

  it("loses no field: each is shown, missing, or told elsewhere", () => {
    const { groups, silent } = outlineOf({ fields: readings({ code: "known", bus: "known" }) });
    const told = [...groups, ...silent].flatMap(({ shown, unknown }) => [
      ...shown.map(({ key }) => key),
      ...unknown,
    ]);
    const all = listFields({}).map(({ key }) => key);
    const elsewhere = all.filter((key) => !told.includes(key));
    expect(elsewhere).toEqual(["status", "removalDecision"]);
    expect(new Set(told).size).toBe(told.length);
  });

  it("asks no cluster on offer for the decision that removed it", () => {
    const { silent } = outlineOf({ fields: readings({}) });
    expect(silent.flatMap(({ unknown }) => unknown)).not.toContain("removalDecision");
  });
});

describe("byPriority", () => {
  it("puts what an investor cannot decide without first", () => {
    expect(byPriority(["soilBearingKpa", "plotMinM2", "totalAreaHa"])).toEqual([
      "totalAreaHa",
      "plotMinM2",
      "soilBearingKpa",
    ]);
  });
});
