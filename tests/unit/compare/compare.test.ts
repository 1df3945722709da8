import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { clusterFields } from "@/lib/clusters/fields";
import type { ClusterDetail, ClusterSource, PriceFigure } from "@/lib/clusters/types";
import { compareClusters, onlyDifferences } from "@/lib/compare/format";
import type { ComparedRow, CompareWords, Comparison } from "@/lib/compare/types";
import type { Translate } from "@/lib/i18n/format";
import vi from "@/messages/vi.json";
import { clusterDetail, lotView, readingsOf } from "../../factories/cluster-detail";

const say = (namespace: "fields" | "groups" | "choices" | "quantities" | "compare") =>
  createTranslator({ locale: "vi", messages: vi, namespace }) as Translate;
const words: CompareWords = {
  fields: say("fields"),
  groups: say("groups"),
  choices: say("choices"),
  quantities: say("quantities"),
  compare: say("compare"),
};

const source = (id: string, number: number): ClusterSource => ({
  number,
  id,
  kind: "report",
  documentNumber: null,
  title: { vi: id },
  publisher: null,
  dated: null,
  url: null,
});

function area(code: string, ha: number | null, overrides: Partial<ClusterDetail> = {}) {
  const asOf = { date: "2026-06-14", precision: "day" as const };
  return clusterDetail({
    code,
    totalAreaHa: ha,
    fields: readingsOf(ha === null ? {} : { totalAreaHa: { value: ha, asOf, sources: [1] } }),
    sources: [source("report", 1)],
    ...overrides,
  });
}

function rowOf(comparison: Comparison, key: string): ComparedRow | undefined {
  return comparison.groups.flatMap(({ rows }) => rows).find((row) => row.key === key);
}

describe("a row of the comparison", () => {
  it("has each value in words with its unit, its number, its day and its source", () => {
    const row = rowOf(compareClusters([area("A", 64.6), area("B", 12)], words), "totalAreaHa");
    expect(row?.label).toBe("Tổng diện tích");
    expect(row?.values[0]).toEqual({
      state: "known",
      lines: [{ text: "64,6 ha", lang: null }],
      remarks: [],
      number: 64.6,
      asOf: { date: "2026-06-14", precision: "day" },
      sources: [1],
    });
    expect(row?.difference).toBe("differs");
  });

  it("is the same only when all say the same", () => {
    const same = compareClusters([area("A", 12), area("B", 12)], words);
    expect(rowOf(same, "totalAreaHa")?.difference).toBe("same");
    const partly = compareClusters([area("A", 12), area("B", 12), area("C", null)], words);
    expect(rowOf(partly, "totalAreaHa")?.difference).toBe("partly");
    expect(rowOf(partly, "totalAreaHa")?.values[2]).toMatchObject({
      state: "not_published",
      lines: [],
      number: null,
    });
  });

  it("takes what is given on request for something that is said", () => {
    const asked = clusterDetail({ fields: readingsOf({ totalAreaHa: { state: "on_request" } }) });
    const row = rowOf(compareClusters([asked, area("B", 12)], words), "totalAreaHa");
    expect(row?.difference).toBe("differs");
    expect(row?.values[0]?.state).toBe("on_request");
  });

  it("does not set apart clusters by the order of their sectors", () => {
    const sectors = (...codes: string[]) =>
      clusterDetail({
        fields: readingsOf({ sectorsEncouraged: {} }),
        sectors: codes.map((code) => ({
          code,
          name: { vi: code },
          vsic: null,
          stance: "encouraged" as const,
        })),
      });
    const comparison = compareClusters([sectors("tea", "wood"), sectors("wood", "tea")], words);
    expect(rowOf(comparison, "sectorsEncouraged")?.difference).toBe("same");
  });

  it("tells prices by band, VAT included, with their terms said once", () => {
    const price = (band: string, amount: string): PriceFigure => ({
      amount,
      currency: "VND",
      unit: "kwh",
      vat: "excluded",
      termYears: null,
      voltageKv: null,
      band,
      rhythm: { vi: "Trả hằng tháng" },
      adjustment: null,
      validFrom: null,
      validUntil: null,
      source: 1,
    });
    const cluster = clusterDetail({
      fields: readingsOf({
        powerTariff: { value: [price("normal", "1800"), price("peak", "3300")] },
      }),
    });
    const row = rowOf(compareClusters([cluster], words), "powerTariff");
    expect(row?.values[0]?.lines.map(({ text }) => text)).toEqual([
      "Giờ bình thường: 1.800 đ/kWh, chưa VAT",
      "Giờ cao điểm: 3.300 đ/kWh, chưa VAT",
    ]);
    expect(row?.values[0]?.remarks.map(({ text }) => text)).toEqual(["Trả hằng tháng"]);
  });

  it("counts plots and names the largest that is free", () => {
    const cluster = clusterDetail({
      fields: readingsOf({ lots: {} }),
      lots: [
        lotView({ code: "A1", areaM2: 12_000 }),
        lotView({ code: "A2", areaM2: 30_000, state: "leased" }),
      ],
    });
    const value = rowOf(compareClusters([cluster], words), "lots")?.values[0];
    expect(value?.lines[0]?.text).toBe("2 lô, 1 lô còn trống");
    expect(value?.remarks[0]?.text).toBe("lô trống lớn nhất 1,2 ha");
  });

  it("marks a text that exists in another language only", () => {
    const cluster = clusterDetail({
      fields: readingsOf({ telecom: { value: "Fibre", lang: "en" } }),
    });
    expect(rowOf(compareClusters([cluster], words), "telecom")?.values[0]?.lines).toEqual([
      { text: "Fibre", lang: "en" },
    ]);
  });
});

describe("the ways by road", () => {
  const way = (code: string, roadKm: number | null, minutes: number | null = null) => ({
    code,
    kind: "airport" as const,
    name: { vi: code === "HAN" ? "Nội Bài" : code },
    roadKm,
    minutes,
    method: "published" as const,
    note: null,
    asOf: null,
    source: null,
  });

  it("are rows by destination, minutes only where somebody says them", () => {
    const a = clusterDetail({ connections: [way("HAN", 58, 75)] });
    const b = clusterDetail({ connections: [way("HAN", 58.4), way("HPH", 120)] });
    const comparison = compareClusters([a, b], words);
    const access = comparison.groups.find(({ group }) => group === "access");
    expect(access?.rows.map(({ key }) => key)).toEqual(["HAN.km", "HAN.minutes", "HPH.km"]);
    const [km, minutes, port] = access?.rows ?? [];
    expect(km?.values.map(({ number }) => number)).toEqual([58, 58.4]);
    expect(km?.difference).toBe("differs");
    expect(minutes?.values.map(({ state }) => state)).toEqual(["known", "not_published"]);
    expect(port?.values.map(({ state }) => state)).toEqual(["not_published", "known"]);
  });

  it("give no day and no source for minutes that nobody says", () => {
    const asOf = { date: "2026-06-14", precision: "day" as const };
    const known = { ...way("HAN", 58, 75), asOf, source: 1 };
    const kmOnly = { ...known, minutes: null };
    const sources = [source("report", 1)];
    const comparison = compareClusters(
      [
        clusterDetail({ connections: [known], sources }),
        clusterDetail({ connections: [kmOnly], sources }),
      ],
      words,
    );
    const proofs = (key: string) =>
      rowOf(comparison, key)?.values.map((value) => [value.asOf?.date ?? null, value.sources]);
    expect(proofs("HAN.km")).toEqual([
      ["2026-06-14", [1]],
      ["2026-06-14", [1]],
    ]);
    expect(proofs("HAN.minutes")).toEqual([
      ["2026-06-14", [1]],
      [null, []],
    ]);
  });

  it("call no distance 0 km, and say that a road is next to it", () => {
    const road = { ...way("QL3", null), kind: "road" as const, method: "adjoins" as const };
    const value = rowOf(compareClusters([clusterDetail({ connections: [road] })], words), "QL3.km")
      ?.values[0];
    expect(value?.lines[0]?.text).toBe("giáp ranh");
    expect(value?.number).toBe(null);
  });
});

describe("the groups", () => {
  it("have every field of the catalogue once: as a row or among what nobody publishes", () => {
    const { groups } = compareClusters([area("A", 12), clusterDetail()], words);
    const listed = groups.flatMap(({ rows, unknown }) => [
      ...new Set(rows.map(({ field }) => field)),
      ...unknown.map(({ key }) => key),
    ]);
    const expected = clusterFields
      .map(({ key }) => key)
      .filter((key) => key !== "code" && key !== "removalDecision");
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  it("name a removal only where there was one", () => {
    const withRemoval = (state: "known" | "not_applicable") => {
      const cluster = area("A", 12);
      const value = state === "known" ? "Nghị quyết 1" : null;
      cluster.fields.removalDecision = { ...cluster.fields.removalDecision, state, value };
      return rowOf(compareClusters([cluster, area("B", 12)], words), "removalDecision");
    };
    expect(withRemoval("not_applicable")).toBeUndefined();
    expect(withRemoval("known")?.values).toHaveLength(2);
  });

  it("keep only what tells clusters apart, and what cannot be held side by side", () => {
    const a = area("A", 12);
    const b = area("B", 12);
    b.fields.maxFloors = { ...b.fields.maxFloors, state: "known", value: 5 };
    const rows = onlyDifferences(compareClusters([a, b], words).groups).flatMap((one) => one.rows);
    expect(rows.map(({ key, difference }) => [key, difference])).toEqual([["maxFloors", "partly"]]);
  });

  it("number the sources through all clusters, the same one once", () => {
    const a = area("A", 12, { sources: [source("report", 1)] });
    const b = area("B", 13, { sources: [source("plan", 1)] });
    const c = area("C", 14, { sources: [source("report", 1)] });
    const comparison = compareClusters([a, b, c], words);
    expect(comparison.sources.map(({ id, number }) => [id, number])).toEqual([
      ["report", 1],
      ["plan", 2],
    ]);
    expect(rowOf(comparison, "totalAreaHa")?.values.map(({ sources }) => sources)).toEqual([
      [1],
      [2],
      [1],
    ]);
  });
});
