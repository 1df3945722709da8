import { Client } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { CACHE_CHANNEL } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { addDays, dayOf } from "@/lib/calendar/business-days";
import { clusterFilterSchema } from "@/lib/clusters/filters";
import { turnPrices } from "@/lib/clusters/rent-service";
import { searchOpenClusters } from "@/lib/clusters/repo-open-data";
import { searchClusters } from "@/lib/clusters/repo-search";
import { publishCluster } from "@/lib/clusters/service";
import { updateSetting } from "@/lib/settings/service";
import { clusterDocument, editor, fact } from "../../factories/clusters";
import { databaseUrl, db, emptyTables } from "../../setup/integration";

beforeEach(emptyTables);

type Price = NonNullable<Parameters<typeof clusterDocument>[0]>["prices"];
const annual = {
  field: "landRentAnnual",
  unit: "m2_year",
  vat: "excluded",
  source: "report",
} as const;

async function publishRent(
  ...rents: { amount: string; currency?: "VND" | "USD"; validFrom?: string; validUntil?: string }[]
) {
  const document = clusterDocument({
    facts: { landRentAnnual: fact },
    prices: rents.map((rent) => ({ ...annual, currency: "VND" as const, ...rent })) as Price,
  });
  await publishCluster(editor, document);
  return document.code;
}

const storedOf = async (code: string) =>
  (await db.cluster.findUniqueOrThrow({ where: { code } })).landRentVndM2Year;
const today = dayOf(new Date());
const noonOf = (day: string) => new Date(`${day}T05:00:00Z`);
const rate = (vnd: number) => ({ vnd, date: "2026-11-20", source: "Test bank" });
const undecidedOf = async (code: string) => {
  const { items } = await searchClusters(db, "vi", clusterFilterSchema.parse({ rent: 50_000 }));
  const found = items.find((item) => item.code === code);
  return found && { missing: found.missing, incomparable: found.incomparable };
};

describe("a rent in dollars", () => {
  it("is compared once a rate is set, and anew when the rate changes", async () => {
    const code = await publishRent({ amount: "1.5", currency: "USD" });
    expect(await storedOf(code)).toBeNull();
    expect(await undecidedOf(code)).toEqual({ missing: [], incomparable: ["rent"] });
    const filters = clusterFilterSchema.parse({ rent: 50_000 });
    const { clusters } = await searchOpenClusters(db, filters, { limit: 10 });
    expect(clusters[0]).toMatchObject({ missing: [], incomparable: ["rent"] });
    await updateSetting(editor, "rates.usdVnd", rate(26_000));
    expect(await storedOf(code)).toBe(39_000n);
    expect(await undecidedOf(code)).toEqual({ missing: [], incomparable: [] });
    await updateSetting(editor, "rates.usdVnd", rate(20_000));
    expect(await storedOf(code)).toBe(30_000n);
  });
});

describe("a rent that ended", () => {
  it("is no figure to compare, and still no figure that is missing", async () => {
    const code = await publishRent({ amount: "13000", validUntil: addDays(today, -1) });
    expect(await storedOf(code)).toBeNull();
    expect(await undecidedOf(code)).toEqual({ missing: [], incomparable: ["rent"] });
  });

  it("leaves the place to the one that holds, whichever stands first", async () => {
    const code = await publishRent(
      { amount: "13000", validUntil: addDays(today, -1) },
      { amount: "15000", validFrom: today },
    );
    expect(await storedOf(code)).toBe(15_000n);
    const { items } = await searchClusters(db, "vi", clusterFilterSchema.parse({}));
    expect(items[0]?.rent).toMatchObject({ amount: "15000" });
  });
});

describe("a new day", () => {
  it("ends a rent and begins the next", async () => {
    const code = await publishRent(
      { amount: "13000", validUntil: today },
      { amount: "15000", validFrom: addDays(today, 2) },
    );
    expect(await storedOf(code)).toBe(13_000n);
    await turnPrices(noonOf(addDays(today, 1)));
    expect(await storedOf(code)).toBeNull();
    await turnPrices(noonOf(addDays(today, 2)));
    expect(await storedOf(code)).toBe(15_000n);
  });

  it("tells every web process of a price that ended, of whatever kind, and of no other cluster", async () => {
    const { code } = clusterDocument();
    const fee = { ...annual, field: "mgmtFee", amount: "4000", currency: "VND" } as const;
    const document = clusterDocument({
      code,
      facts: { mgmtFee: fact },
      prices: [{ ...fee, validUntil: today }],
    });
    await publishCluster(editor, document);
    await publishRent({ amount: "13000" });
    const told: string[] = [];
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      client.on("notification", ({ payload }) => told.push(payload ?? ""));
      await client.query(`LISTEN ${CACHE_CHANNEL}`);
      const expired = JSON.stringify([tags.clusters, tags.cluster(code)]);
      await turnPrices(noonOf(addDays(today, 3)));
      await turnPrices(noonOf(addDays(today, 1)));
      await expect.poll(() => told).toEqual([expired]);
      // The worker may have been away on the day itself.
      await turnPrices(noonOf(addDays(today, 2)));
      await expect.poll(() => told).toEqual([expired, expired]);
    } finally {
      await client.end();
    }
  });
});
