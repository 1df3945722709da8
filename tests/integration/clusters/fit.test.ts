import { beforeEach, describe, expect, it } from "vitest";
import { findOrigins, listCandidates, listDestinations } from "@/lib/fit/repo";
import { assess } from "@/lib/fit/rules";
import type { FitContext, Needs } from "@/lib/fit/types";
import { fact, makeDestination, makeSector, publishNew } from "../../factories/clusters";
import { db, emptyTables } from "../../setup/integration";

const context: FitContext = { today: "2026-11-22", rate: null, nearField: "airports" };

async function publishKnown() {
  await makeSector("electronics");
  await makeDestination("HAN");
  return publishNew({
    values: {
      totalAreaHa: 40,
      availableNowHa: 1.5,
      powerSpareMva: 9,
      powerVoltageKv: [22, 110],
      wwtpExists: true,
      wwtpCapacityM3Day: 2000,
      operatingTermEnd: "2070-01-01",
    },
    sectors: [{ code: "electronics", stance: "encouraged" }],
    coming: [{ areaHa: 2, year: 2027, quarter: 1 }],
    prices: [
      {
        field: "landRentAnnual",
        amount: "13000",
        currency: "VND",
        unit: "m2_year",
        vat: "excluded",
        source: "report",
      },
    ],
    lots: [
      { code: "A1", areaM2: 12_000, state: "available", source: "report" },
      { code: "A2", areaM2: 30_000, state: "coming", source: "report" },
      { code: "A3", areaM2: 90_000, state: "leased", source: "report" },
    ],
    connections: [{ to: "HAN", method: "published", roadKm: 58.5, minutes: 75, source: "report" }],
    facts: { sectorsEncouraged: fact, availableLater: fact, landRentAnnual: fact },
  });
}

beforeEach(emptyTables);

describe("what the fit check reads", () => {
  it("is every figure that the rules look at", async () => {
    const { document } = await publishKnown();
    const needs = {
      sector: "electronics",
      area: 3,
      power: 9,
      near: { code: "HAN", km: 60 },
      years: 30,
      budget: { amount: 13_000, currency: "VND" as const, basis: "m2_year" as const },
    };
    const [found] = await listCandidates(db, "vi", needs);
    expect(found).toMatchObject({
      code: document.code,
      isSample: false,
      status: "operating",
      statusAsOf: { date: "2026-06-14", precision: "day" },
      totalAreaHa: 40,
      industrialAreaHa: null,
      availableNowHa: 1.5,
      isComingKnown: true,
      coming: [{ areaHa: 2, year: 2027, quarter: 1 }],
      freeLotsM2: 12_000,
      largestFreeM2: 12_000,
      largestLotM2: 30_000,
      powerSpareMva: 9,
      powerVoltageKv: [22, 110],
      wwtpExists: true,
      wwtpCapacityM3Day: 2000,
      operatingTermEnd: "2070-01-01",
      sectors: [{ code: "electronics", stance: "encouraged" }],
      rents: [
        {
          field: "landRentAnnual",
          amount: "13000",
          currency: "VND",
          unit: "m2_year",
          vat: "excluded",
        },
      ],
      way: { roadKm: 58.5, minutes: 75, adjoins: false },
    });
    if (!found) throw new Error("nothing was found");
    expect(assess(found, needs, context).outcome).toBe("fits");
  });

  it("is nothing where nothing is published", async () => {
    await publishNew();
    const [found] = await listCandidates(db, "vi", { area: 2 });
    expect(found).toMatchObject({
      totalAreaHa: null,
      availableNowHa: null,
      isComingKnown: false,
      coming: [],
      freeLotsM2: null,
      largestFreeM2: null,
      largestLotM2: null,
      powerVoltageKv: [],
      wwtpExists: null,
      rents: [],
      sectors: [],
      way: null,
    });
    if (!found) throw new Error("nothing was found");
    expect(assess(found, { area: 2 }, context).outcome).toBe("unknown");
  });

  it("leaves out removed clusters and languages that are not published", async () => {
    await publishNew({ values: { status: "removed" } });
    const { document } = await publishNew({
      texts: {
        vi: { state: "published", name: "Cụm công nghiệp Một", slug: "mot" },
        en: { state: "draft", name: "One", slug: "one" },
      },
    });
    const codesIn = async (locale: "vi" | "en") =>
      (await listCandidates(db, locale, {})).map(({ code }) => code);
    expect(await codesIn("vi")).toEqual([document.code]);
    expect(await codesIn("en")).toEqual([]);
  });
});

it("asks once, whatever the number of clusters and of needs", async () => {
  await publishKnown();
  for (let count = 0; count < 4; count += 1) await publishNew();
  let statements = 0;
  const counting = db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        statements += 1;
        return query(args);
      },
    },
  }) as unknown as typeof db;
  const asked = async (needs: Needs) => {
    statements = 0;
    expect(await listCandidates(counting, "vi", needs)).toHaveLength(5);
    return statements;
  };
  const bare = await asked({});
  const everything: Needs = { sector: "electronics", area: 1, near: { code: "HAN", km: 1 } };
  expect(await asked(everything)).toBe(bare);
  expect(bare).toBeLessThanOrEqual(4);
});

describe("day and source of what decided", () => {
  it("are those of the fact, and for a way those of the way itself", async () => {
    const { id } = await publishKnown();
    const origins = await findOrigins(db, [id], {
      fields: ["availableNowHa", "airports"],
      destination: "HAN",
      nearField: "airports",
    });
    expect(origins.map(({ field }) => field).sort()).toEqual(["airports", "availableNowHa"]);
    for (const { clusterId, sources } of origins) {
      expect(clusterId).toBe(id);
      expect(sources.map(({ title }) => title.vi)).toEqual(["Báo cáo thử"]);
    }
    expect(origins.find(({ field }) => field === "availableNowHa")?.asOf).toEqual({
      date: "2026-06-14",
      precision: "day",
    });
  });

  it("are asked for nobody without a question", async () => {
    expect(
      await findOrigins(db, [], { fields: ["airports"], destination: null, nearField: "airports" }),
    ).toEqual([]);
  });
});

it("offers destinations, samples left out", async () => {
  await makeDestination("HAN");
  await db.destination.update({ where: { code: "HAN" }, data: { isSample: true } });
  await makeDestination("HPH");
  expect((await listDestinations(db)).map(({ code }) => code)).toEqual(["HPH"]);
});
