import { describe, expect, it } from "vitest";
import { listFields } from "@/lib/clusters/fields";
import { clusterDocumentSchema } from "@/lib/clusters/schema";
import { valueFields } from "@/lib/clusters/schema-values";

const fact = { sources: ["report"], asOf: { date: "2026-06-14" } };
const base = {
  code: "DT-X1",
  values: { status: "operating" },
  facts: { status: fact } as Record<string, unknown>,
  sources: { report: { kind: "report", title: { vi: "Báo cáo" } } },
};

function problems(document: Record<string, unknown>): Record<string, string> {
  const parsed = clusterDocumentSchema.safeParse({ ...base, ...document });
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]),
  );
}

const withValue = (key: string, value: unknown) =>
  problems({ values: { ...base.values, [key]: value }, facts: { ...base.facts, [key]: fact } });

describe("a cluster document", () => {
  it("may leave out all but its code and status", () => {
    expect(problems({})).toEqual({});
  });

  it("knows every column of the catalogue and nothing else", () => {
    const columns = listFields({ store: "column" }).map((field) => field.key);
    expect([...valueFields.map((field) => field.key), "code", "location"].sort()).toEqual(
      columns.sort(),
    );
    expect(problems({ values: { ...base.values, colour: "green" } })).toHaveProperty("values");
  });

  it.each([
    ["totalAreaHa", 75.1],
    ["totalAreaHa", 0],
    ["industrialAreaHa", 10.1234],
    ["clearancePercent", 101],
    ["minWageRegion", 5],
    ["maxFloors", 2.5],
    ["powerVoltageKv", []],
    ["powerVoltageKv", [22, 22]],
    ["infrastructureCapitalVnd", "1.5"],
    ["infrastructureCapitalVnd", "99999999999999999999"],
    ["operatingTermEnd", "2026-02-30"],
    ["clusterType", "park"],
    ["infrastructureInvestor", "  "],
    ["infrastructureInvestorWebsite", "javascript:alert(1)"],
  ])("refuses %s = %j and says where", (key, value) => {
    expect(
      Object.keys(withValue(key, value)).some((path) => path.startsWith(`values.${key}`)),
    ).toBe(true);
  });

  it.each([
    ["totalAreaHa", 75],
    ["industrialAreaHa", 48.125],
    ["infrastructureCapitalVnd", "496016000000"],
    ["powerVoltageKv", [22, 110]],
    ["wwtpExists", false],
  ])("takes %s = %j", (key, value) => {
    expect(withValue(key, value)).toEqual({});
  });

  it("refuses areas that do not add up", () => {
    const values = {
      status: "operating",
      totalAreaHa: 20,
      industrialAreaHa: 15,
      leasedAreaHa: 10,
      availableNowHa: 6,
    };
    const facts = Object.fromEntries(Object.keys(values).map((key) => [key, fact]));
    expect(problems({ values, facts })).toEqual({
      "values.availableNowHa": "and the leased area together are more than the land there is",
    });
    expect(problems({ values: { ...values, availableNowHa: 5 }, facts })).toEqual({});
    expect(
      problems({ values: { ...values, availableNowHa: 5, industrialAreaHa: 21 }, facts }),
    ).toHaveProperty(["values.industrialAreaHa"]);
  });

  it("counts the land that comes with what is leased and free", () => {
    const values = {
      status: "operating",
      industrialAreaHa: 15,
      leasedAreaHa: 10,
      availableNowHa: 3,
    };
    const facts = Object.fromEntries(
      [...Object.keys(values), "availableLater"].map((key) => [key, fact]),
    );
    const coming = (areaHa: number) => [{ areaHa, year: 2027, quarter: 1 }];
    expect(problems({ values, facts, coming: coming(2) })).toEqual({});
    expect(problems({ values, facts, coming: coming(2.5) })).toEqual({
      coming: "with the leased and the free area is more than the land there is",
    });
  });

  it("refuses a sector that is wanted and refused", () => {
    const facts = {
      status: fact,
      sectorsEncouraged: fact,
      sectorsRefused: fact,
      sectorsPresent: fact,
    };
    const sectors = (...stances: string[]) => stances.map((stance) => ({ code: "tea", stance }));
    expect(problems({ facts, sectors: sectors("refused", "encouraged") })).toHaveProperty([
      "sectors.1",
    ]);
    const fitting = { ...facts, sectorsRefused: { state: "not_published" } };
    expect(problems({ facts: fitting, sectors: sectors("encouraged", "present") })).toEqual({});
  });

  it("refuses more lots than land", () => {
    const values = { status: "operating", industrialAreaHa: 1 };
    const facts = { status: fact, industrialAreaHa: fact };
    const lots = (areaM2: number) => [{ code: "A1", areaM2, state: "available" }];
    expect(problems({ values, facts, lots: lots(10_100) })).toHaveProperty("lots");
    expect(problems({ values, facts, lots: lots(10_000) })).toEqual({});
  });

  it("wants a fact for each value, and a value for each fact that is known", () => {
    expect(problems({ values: { status: "operating", maxFloors: 3 } })).toHaveProperty([
      "facts.maxFloors",
    ]);
    expect(problems({ facts: { status: fact, maxFloors: fact } })).toHaveProperty([
      "facts.maxFloors",
    ]);
    expect(problems({ facts: { status: fact, maxFloors: { state: "on_request" } } })).toEqual({});
    expect(
      problems({
        values: { status: "operating", maxFloors: 3 },
        facts: { status: fact, maxFloors: { state: "on_request" } },
      }),
    ).toHaveProperty(["facts.maxFloors"]);
  });

  it("wants every source that it names", () => {
    expect(problems({ facts: { status: { sources: ["gone"] } } })).toHaveProperty([
      "facts.status.sources.0",
    ]);
    expect(
      problems({ stages: [{ kind: "planned", state: "done", source: "gone" }] }),
    ).toHaveProperty(["stages.0.source"]);
  });

  it("wants a name and a slug of a published text, and only well-formed slugs", () => {
    expect(problems({ texts: { vi: { state: "published" } } })).toEqual({
      "texts.vi.name": "is needed for a published text",
      "texts.vi.slug": "is needed for a published text",
    });
    expect(problems({ texts: { vi: { state: "draft" } } })).toEqual({});
    for (const slug of ["An-Khanh", "an--khanh", "an khánh", "-an", "../an"]) {
      expect(problems({ texts: { vi: { slug } } })).toHaveProperty(["texts.vi.slug"]);
    }
  });

  it("refuses the same lot, step, destination or sector twice", () => {
    const lot = { code: "A1", areaM2: 100, state: "available" };
    expect(problems({ lots: [lot, lot] })).toHaveProperty(["lots.1"]);
    const stage = { kind: "planned", state: "done" };
    expect(problems({ stages: [stage, stage] })).toHaveProperty(["stages.1"]);
    const way = { to: "HAN", method: "published", roadKm: 50 };
    expect(problems({ connections: [way, way] })).toHaveProperty(["connections.1"]);
  });

  it("wants prices whole: a currency, and the years of a term", () => {
    const price = {
      field: "landRentOnce",
      amount: "48",
      unit: "m2_term",
      currency: "USD",
      termYears: 49,
    };
    const facts = { status: fact, landRentOnce: fact };
    expect(problems({ prices: [price], facts })).toEqual({});
    expect(problems({ prices: [{ ...price, termYears: undefined }], facts })).toHaveProperty([
      "prices.0.termYears",
    ]);
    expect(problems({ prices: [{ ...price, currency: undefined }], facts })).toHaveProperty([
      "prices.0.currency",
    ]);
    expect(problems({ prices: [{ ...price, amount: "-1" }], facts })).toHaveProperty([
      "prices.0.amount",
    ]);
  });

  it("wants each price in a unit, a band and at a voltage that it can have", () => {
    const power = {
      field: "powerTariff",
      amount: "1809",
      unit: "kwh",
      currency: "VND",
      band: "peak",
      voltageKv: 22,
    };
    const of = (price: object) =>
      problems({ prices: [price], facts: { status: fact, powerTariff: fact } });
    expect(of(power)).toEqual({});
    expect(of({ ...power, unit: "m2_year" })).toHaveProperty(["prices.0.unit"]);
    expect(of({ ...power, band: "A" })).toHaveProperty(["prices.0.band"]);
    const water = { field: "waterTariff", amount: "1", unit: "m3", currency: "VND", voltageKv: 22 };
    expect(of(water)).toHaveProperty(["prices.0.voltageKv"]);
    const deposit = { field: "deposit", amount: "101", unit: "percent" };
    expect(of(deposit)).toHaveProperty(["prices.0.amount"]);
  });

  it("keeps files to this site and https", () => {
    const file = (href: string) =>
      problems({ documents: [{ title: { vi: "Tệp" }, href, mimeType: "application/pdf" }] });
    expect(file("/files/a.pdf")).toEqual({});
    expect(file("https://example.com/a.pdf")).toEqual({});
    for (const href of [
      "javascript:alert(1)",
      "//evil.example/a.pdf",
      "/files/../secret",
      "http://example.com/a",
    ]) {
      expect(file(href)).toHaveProperty(["documents.0.href"]);
    }
  });

  it("wants a distance unless the site lies on the road", () => {
    const way = (connection: object) => problems({ connections: [connection] });
    expect(way({ to: "HAN", method: "published" })).toHaveProperty(["connections.0.roadKm"]);
    expect(way({ to: "QL3", method: "adjoins" })).toEqual({});
  });

  it("has a day of removal only when it is removed", () => {
    expect(problems({ removedOn: "2021-03-29" })).toHaveProperty("removedOn");
    expect(problems({ removedOn: "2021-03-29", values: { status: "removed" } })).toEqual({});
  });
});
