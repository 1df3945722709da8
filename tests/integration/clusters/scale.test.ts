import { beforeAll, describe, expect, it } from "vitest";
import { clusterFilterSchema } from "@/lib/clusters/filters";
import { listPublishedClusters } from "@/lib/clusters/repo-lists";
import { searchClusters } from "@/lib/clusters/repo-search";
import { removeSamples } from "@/lib/clusters/service";
import type { Db } from "@/lib/db/client";
import { fillWithSamples } from "../../../prisma/seed/samples/bulk";
import { seedDatabase } from "../../../prisma/seed/seed";
import { db, emptyTables } from "../../setup/integration";

/** How many statements the work sends, and what it gives back. */
async function counted<T>(
  work: (counting: Db) => Promise<T>,
): Promise<{ statements: number; result: T }> {
  let statements = 0;
  const counting = db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        statements += 1;
        return query(args);
      },
    },
  });
  const result = await work(counting as unknown as Db);
  return { statements, result };
}

const search = (filters: object) => (counting: Db) =>
  searchClusters(counting, "vi", clusterFilterSchema.parse(filters));

describe("many clusters", () => {
  const few: Record<string, number> = {};
  const questions = {
    bare: {},
    words: { q: "an khanh" },
    figures: { free: 1, kv: 22, sector: ["electronics"] },
  };

  beforeAll(async () => {
    await emptyTables();
    await seedDatabase({ onlyIfEmpty: true });
    for (const [name, filters] of Object.entries(questions)) {
      few[name] = (await counted(search(filters))).statements;
    }
    await fillWithSamples({ clusters: 120, lots: 600 });
  });

  it("are all samples, with every lot that was asked for", async () => {
    expect(await db.cluster.count({ where: { isSample: true } })).toBe(122);
    expect(await db.cluster.count({ where: { isSample: false } })).toBe(29);
    expect(await db.lot.count({ where: { cluster: { code: { startsWith: "QM-" } } } })).toBe(600);
  });

  it("are asked for in as many statements as few", async () => {
    for (const [name, filters] of Object.entries(questions)) {
      expect((await counted(search(filters))).statements, name).toBe(few[name]);
    }
    const { statements, result } = await counted((counting) =>
      listPublishedClusters(counting, "vi"),
    );
    expect(result.length).toBe(144);
    expect(statements).toBeLessThanOrEqual(5);
  });

  it("come a page at a time, real ones first", async () => {
    const { result } = await counted(search({}));
    expect([result.items.length, result.total, result.pages]).toEqual([30, 144, 5]);
    expect(result.items.slice(0, 22).every((item) => !item.isSample)).toBe(true);
    expect(result.items.slice(22).every((item) => item.isSample)).toBe(true);
  });

  it("are the same when made again, and are removed with the other samples", async () => {
    const names = async () =>
      (
        await db.clusterText.findMany({
          where: { cluster: { code: { startsWith: "QM-" } } },
          orderBy: { slug: "asc" },
        })
      ).map((text) => text.name);
    const before = await names();
    await fillWithSamples({ clusters: 120, lots: 600 });
    expect(await names()).toEqual(before);
    expect((await removeSamples({ actor: "operator" })).length).toBe(122);
    expect(await db.cluster.count()).toBe(29);
  });
});
