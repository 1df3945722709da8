import { describe, expect, it } from "vitest";
import { encodeExpiredTags } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { listChangedFields } from "@/lib/clusters/changes";
import { completeFacts } from "@/lib/clusters/facts";
import { normaliseLandRent } from "@/lib/clusters/rent";
import { occupancyOf } from "@/lib/clusters/repo-summary";
import { type ClusterDocumentInput, clusterDocumentSchema } from "@/lib/clusters/schema";

type Price = NonNullable<ClusterDocumentInput["prices"]>[number];
const parse = (input: ClusterDocumentInput) => clusterDocumentSchema.parse(input);
type Fact = NonNullable<NonNullable<ClusterDocumentInput["facts"]>["status"]>;
const june: Fact = { sources: ["a"], asOf: { date: "2026-06-14", precision: "day" } };
const may: Fact = { sources: ["b"], asOf: { date: "2026-05-01", precision: "month" } };
const sources: ClusterDocumentInput["sources"] = {
  a: { kind: "report", title: { vi: "A" } },
  b: { kind: "report", title: { vi: "B" } },
};
const base: ClusterDocumentInput = {
  code: "X",
  values: { status: "planned" },
  facts: { status: june },
  sources,
};

describe("land rent in one convention", () => {
  const rent = (prices: Price[], rate: number | null = null) =>
    normaliseLandRent(prices.map((price) => ({ vat: "unknown" as const, ...price })) as never, {
      vndPerUsd: rate,
      day: "2026-11-22",
    });
  const annual: Price = {
    field: "landRentAnnual",
    amount: "13000",
    currency: "VND",
    unit: "m2_year",
  };

  it("takes the annual rent as it is", () => expect(rent([annual])).toBe(13_000n));
  it("makes a monthly rent a yearly one", () =>
    expect(rent([{ ...annual, amount: "1000.5", unit: "m2_month" }])).toBe(12_006n));
  it("spreads a one-off rent over its term", () =>
    expect(
      rent([
        {
          field: "landRentOnce",
          amount: "490000",
          currency: "VND",
          unit: "m2_term",
          termYears: 49,
        },
      ]),
    ).toBe(10_000n));
  it("prefers the annual rent", () =>
    expect(
      rent([
        {
          field: "landRentOnce",
          amount: "490000",
          currency: "VND",
          unit: "m2_term",
          termYears: 49,
        },
        annual,
      ]),
    ).toBe(13_000n));
  it("has no figure in dollars without a dated rate", () => {
    const dollars: Price = {
      field: "landRentOnce",
      amount: "49",
      currency: "USD",
      unit: "m2_term",
      termYears: 49,
    };
    expect(rent([dollars])).toBeNull();
    expect(rent([dollars], 26_000)).toBe(26_000n);
  });
  it("is what holds on the day: the newest, and neither what ended nor what is to come", () => {
    const ended = { ...annual, amount: "9000", validUntil: "2026-11-21" };
    const coming = { ...annual, amount: "20000", validFrom: "2026-11-23" };
    expect(rent([ended, coming])).toBeNull();
    expect(rent([ended, { ...annual, validFrom: "2026-11-22" }, coming])).toBe(13_000n);
    const older = { ...annual, amount: "12000", validFrom: "2025-01-01" };
    expect(rent([older, { ...annual, validFrom: "2026-01-01" }])).toBe(13_000n);
    const once: Price = {
      field: "landRentOnce",
      amount: "490000",
      currency: "VND",
      unit: "m2_term",
      termYears: 49,
    };
    expect(rent([ended, once])).toBe(10_000n);
  });
  it("ignores other prices", () =>
    expect(rent([{ field: "mgmtFee", amount: "5", currency: "VND", unit: "m2_year" }])).toBeNull());
});

describe("occupancy", () => {
  it("is let land as a share of industrial land, when both are published", () => {
    expect(occupancyOf(35.8, 48.2)).toBe(74.3);
    expect(occupancyOf(0, 48.2)).toBe(0);
    expect(occupancyOf(null, 48.2)).toBeNull();
    expect(occupancyOf(10, null)).toBeNull();
    expect(occupancyOf(0, 0)).toBeNull();
  });

  it("is as of the older of the two, with the sources of both", () => {
    const document = parse({
      ...base,
      values: { status: "planned", leasedAreaHa: 1, industrialAreaHa: 2 },
      facts: { status: june, leasedAreaHa: june, industrialAreaHa: may },
    });
    expect(completeFacts(document, new Map()).get("occupancyRate")).toEqual({
      state: "known",
      sources: ["a", "b"],
      asOf: may.asOf,
    });
  });
});

describe("facts of lists", () => {
  it("follow from their rows, by kind of destination", () => {
    const document = parse({
      ...base,
      connections: [
        { to: "HAN", method: "published", roadKm: 50, source: "a" },
        {
          to: "QL3",
          method: "adjoins",
          source: "b",
          asOf: { date: "2025-01-01", precision: "year" },
        },
      ],
    });
    const facts = completeFacts(
      document,
      new Map([
        ["HAN", "airport"],
        ["QL3", "road"],
      ]),
    );
    expect(facts.get("airports")).toEqual({ state: "known", sources: ["a"] });
    expect(facts.get("nationalRoads")).toMatchObject({
      sources: ["b"],
      asOf: { date: "2025-01-01" },
    });
    expect(facts.has("seaports")).toBe(false);
  });
});

describe("what changed", () => {
  const kinds = new Map<string, string>();
  it("names fields whose value, date or source differs, and no other", () => {
    const before = parse({
      ...base,
      values: { status: "planned", maxFloors: 3 },
      facts: { status: june, maxFloors: june },
    });
    const changed = (over: Partial<ClusterDocumentInput>) =>
      listChangedFields(before, parse({ ...before, ...over } as never), kinds);
    expect(changed({})).toEqual([]);
    expect(changed({ values: { status: "planned", maxFloors: 4 } })).toEqual(["maxFloors"]);
    expect(changed({ facts: { status: june, maxFloors: may } })).toEqual(["maxFloors"]);
    expect(changed({ values: { status: "planned" }, facts: { status: june } })).toEqual([
      "maxFloors",
    ]);
    expect(
      changed({ sources: { ...sources, a: { kind: "report", title: { vi: "A, bản 2" } } } }),
    ).toEqual(["status", "maxFloors"]);
  });
  it("does not depend on the order of keys", () => {
    const before = parse(base);
    const shuffled = parse(
      JSON.parse(JSON.stringify({ sources, facts: base.facts, values: base.values, code: "X" })),
    );
    expect(listChangedFields(before, shuffled, kinds)).toEqual([]);
  });
});

describe("the word that tags expired", () => {
  it("lists them once", () => {
    expect(
      JSON.parse(encodeExpiredTags([tags.clusters, tags.cluster("A"), tags.clusters])),
    ).toEqual(["clusters", "cluster:A"]);
  });
  it("stays within what PostgreSQL sends, by naming all pages at once", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => tags.cluster(`QM-${index}`));
    const payload = encodeExpiredTags([tags.clusters, ...many]);
    expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
    expect(JSON.parse(payload)).toEqual(["clusters", "cluster-pages"]);
  });
});
