import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/fit/rules";
import { sortIntoGroups } from "@/lib/fit/sorting";
import { type Candidate, type Needs, needKeys, type Outcome, startChoices } from "@/lib/fit/types";
import { candidate, fitContext, rent } from "../../factories/fit";

const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const hectares = fc.integer({ min: 0, max: 800 }).map((tenths) => tenths / 10);
const whole = fc.integer({ min: 0, max: 5000 });
const day = fc
  .integer({ min: 2024, max: 2090 })
  .chain((year) =>
    fc.integer({ min: 1, max: 12 }).map((month) => `${year}-${String(month).padStart(2, "0")}-14`),
  );

const rents = fc.array(
  fc
    .record({
      field: fc.constantFrom("landRentAnnual" as const, "landRentOnce" as const),
      amount: fc.integer({ min: 1, max: 60_000 }).map(String),
      currency: fc.constantFrom("VND" as const, "USD" as const),
      unit: fc.constantFrom("m2_year" as const, "m2_month" as const, "m2_term" as const),
      vat: fc.constantFrom("included" as const, "excluded" as const, "unknown" as const),
      termYears: orNull(fc.integer({ min: 1, max: 70 })),
      validUntil: orNull(day),
    })
    .map((one) => rent(one)),
  { maxLength: 3 },
);

const cluster: fc.Arbitrary<Candidate> = fc
  .record({
    status: fc.constantFrom(
      "planned" as const,
      "established" as const,
      "operating" as const,
      "extending" as const,
    ),
    statusAsOf: orNull(day.map((date) => ({ date, precision: "day" as const }))),
    totalAreaHa: orNull(hectares),
    industrialAreaHa: orNull(hectares),
    leasedAreaHa: orNull(hectares),
    availableNowHa: orNull(hectares),
    plotMaxM2: orNull(fc.integer({ min: 1, max: 100_000 })),
    isComingKnown: fc.boolean(),
    coming: fc.array(
      fc.record({
        areaHa: hectares,
        year: fc.integer({ min: 2026, max: 2030 }),
        quarter: orNull(fc.integer({ min: 1, max: 4 })),
      }),
      { maxLength: 3 },
    ),
    freeLotsM2: orNull(fc.integer({ min: 0, max: 100_000 })),
    largestFreeM2: orNull(fc.integer({ min: 1, max: 100_000 })),
    largestLotM2: orNull(fc.integer({ min: 1, max: 100_000 })),
    powerCapacityMva: orNull(whole),
    powerSpareMva: orNull(whole),
    powerVoltageKv: fc.subarray([22, 35, 110]),
    waterCapacityM3Day: orNull(whole),
    waterSpareM3Day: orNull(whole),
    wwtpExists: orNull(fc.boolean()),
    wwtpCapacityM3Day: orNull(whole),
    operatingTermEnd: orNull(day),
    rents,
    sectors: fc.array(
      fc.record({
        code: fc.constantFrom("electronics", "garments", "tea"),
        stance: fc.constantFrom("encouraged" as const, "refused" as const, "present" as const),
      }),
      { maxLength: 4 },
    ),
    way: orNull(
      fc.record({ roadKm: orNull(whole), minutes: orNull(whole), adjoins: fc.boolean() }),
    ),
  })
  .map((known) => candidate(known));

const needs: fc.Arbitrary<Needs> = fc.record(
  {
    sector: fc.constantFrom("electronics", "garments", "tea"),
    area: hectares,
    start: fc.constantFrom(...startChoices),
    power: whole,
    voltage: fc.constantFrom(22, 35, 110),
    water: whole,
    wastewater: whole,
    near: fc.record(
      { code: fc.constant("HAN"), km: whole, minutes: whole },
      { requiredKeys: ["code"] },
    ),
    years: fc.integer({ min: 1, max: 70 }),
    budget: fc.record({
      amount: fc.integer({ min: 1, max: 60_000 }),
      currency: fc.constantFrom("VND" as const, "USD" as const),
      basis: fc.constant("m2_year" as const),
    }),
  },
  { requiredKeys: [] },
);

const rank: Record<Outcome, number> = { fails: 0, unknown: 1, fits: 2 };
const rankOf = (one: Candidate, asked: Needs) => rank[assess(one, asked, fitContext).outcome];

describe("asking for more never makes a cluster fit better", () => {
  type Worsen = (asked: Needs, by: number) => Needs;
  const more = (name: string, worsen: Worsen, of: (asked: Needs) => Needs = (asked) => asked) =>
    it(name, () => {
      fc.assert(
        fc.property(cluster, needs, fc.integer({ min: 1, max: 500 }), (one, asked, by) => {
          const easier = of(asked);
          return rankOf(one, worsen(easier, by)) <= rankOf(one, easier);
        }),
        { numRuns: 1500 },
      );
    });

  more("land", (asked, by) => ({ ...asked, area: (asked.area ?? 0) + by / 10 }));
  more("power", (asked, by) => ({ ...asked, power: (asked.power ?? 0) + by }));
  more("water", (asked, by) => ({ ...asked, water: (asked.water ?? 0) + by }));
  more("waste water", (asked, by) => ({ ...asked, wastewater: (asked.wastewater ?? 0) + by }));
  more("years", (asked, by) => ({ ...asked, years: (asked.years ?? 0) + by }));
  more("nearness", (asked, by) =>
    asked.near?.km === undefined
      ? asked
      : { ...asked, near: { ...asked.near, km: Math.max(0, asked.near.km - by) } },
  );
  more("a lower rent", (asked, by) =>
    asked.budget
      ? { ...asked, budget: { ...asked.budget, amount: Math.max(1, asked.budget.amount - by) } }
      : asked,
  );
  more(
    "an earlier start",
    (asked, by) => {
      const at = asked.start ? startChoices.indexOf(asked.start) : startChoices.length;
      return { ...asked, start: startChoices[Math.max(0, at - (by % 4))] };
    },
    // A later start is easier for land and harder for the term, so years are left out here.
    ({ years: _, ...asked }) => asked,
  );

  it("one more condition of any kind", () => {
    fc.assert(
      fc.property(cluster, needs, needs, (one, asked, extra) => {
        const { years: _, ...land } = asked;
        return rankOf(one, { ...extra, ...land }) <= rankOf(one, land);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("order does not matter", () => {
  it("of the conditions", () => {
    fc.assert(
      fc.property(
        cluster,
        needs,
        fc.shuffledSubarray([...needKeys], { minLength: needKeys.length }),
        (one, asked, order) => {
          const shuffled = Object.fromEntries(
            order.flatMap((key) => (asked[key] === undefined ? [] : [[key, asked[key]]])),
          ) as Needs;
          expect(assess(one, shuffled, fitContext)).toEqual(assess(one, asked, fitContext));
        },
      ),
    );
  });

  it("of the clusters, for the group that each one comes into", () => {
    fc.assert(
      fc.property(fc.array(cluster, { maxLength: 12 }), needs, (list, asked) => {
        const assessed = list.map((one, index) => {
          const named = { ...one, code: `T-${index}` };
          return { candidate: named, assessment: assess(named, asked, fitContext) };
        });
        const groupsOf = (given: typeof assessed) =>
          Object.fromEntries(
            Object.entries(sortIntoGroups(given)).map(([group, members]) => [
              group,
              members.map((member) => member.candidate.code).sort(),
            ]),
          );
        expect(groupsOf(assessed.toReversed())).toEqual(groupsOf(assessed));
      }),
    );
  });
});

it("proves nothing by figures that are not there", () => {
  fc.assert(
    fc.property(needs, (asked) => {
      const { outcome, results } = assess(candidate(), asked, fitContext);
      return results.length === 0 ? outcome === "fits" : outcome === "unknown";
    }),
  );
});
