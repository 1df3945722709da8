import { afterAll, describe, expect, it } from "vitest";
import { renderPdf } from "@/lib/documents/pdf/render";
import { DocumentPool } from "@/lib/documents/pool";
import { renderXlsx } from "@/lib/documents/xlsx/render";
import { isAppError } from "@/lib/errors";
import { documentJob, knownVersions, plannedLots } from "../../factories/document-subjects";

const pools: DocumentPool[] = [];
// A busy machine starts threads slowly.
const patience = 60_000;
const makePool = (options: ConstructorParameters<typeof DocumentPool>[0]) => {
  const pool = new DocumentPool({ patience, ...options });
  pools.push(pool);
  return pool;
};
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
}, patience);

const pack = documentJob({
  kind: "pack",
  locales: ["vi", "en"],
  clusters: ["A", "B", "C", "D"].map((code) => knownVersions({ code, lots: plannedLots(12) })),
});

describe("the pool", { timeout: 2 * patience }, () => {
  it("makes a document elsewhere: what else there is to do goes on meanwhile", async () => {
    const pool = makePool({ threads: 1 });
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const bytes = await pool.make("a", pack);
    clearInterval(timer);
    expect(Buffer.from(bytes.subarray(0, 8)).toString("latin1")).toBe("%PDF-1.7");
    expect(turns).toBeGreaterThan(20);
    expect(pool.inFlight).toBe(0);
  });

  it("makes the same document once for all who ask, and keeps it", async () => {
    const pool = makePool({ threads: 1, mostWaiting: 0 });
    const [first, second] = await Promise.all([
      pool.make("b", documentJob()),
      pool.make("b", documentJob()),
    ]);
    expect(second).toBe(first);
    expect(await pool.make("b", documentJob())).toBe(first);
  });

  it("tells an asker to come back when too many wait, and takes the next one after that", async () => {
    const pool = makePool({ threads: 1, mostWaiting: 2 });
    const asked = Array.from({ length: 8 }, (_, index) => pool.make(`c${index}`, documentJob()));
    expect(pool.inFlight).toBe(3);
    const settled = await Promise.allSettled(asked);
    const refused = settled.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(5);
    for (const one of refused) {
      const reason = one.status === "rejected" ? one.reason : null;
      expect(isAppError(reason, "UNAVAILABLE") && reason.retryAfter).toBeGreaterThan(0);
    }
    expect((await pool.make("c9", documentJob())).length).toBeGreaterThan(1000);
  });

  it("gives up on a document that takes too long, and makes the next one", async () => {
    const pool = makePool({ threads: 1, patience: 1 });
    await expect(pool.make("d", pack)).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(pool.inFlight).toBe(0);
  });
});

describe("documents as they are asked for", { timeout: patience }, () => {
  /** Milliseconds on a quiet machine; how long it took is printed, not judged. */
  const wanted = 2_000;
  const cases = {
    "fact sheet, PDF": () =>
      renderPdf(documentJob({ clusters: [knownVersions({ lots: plannedLots(12) })] })),
    "fact sheet, both languages, XLSX": () =>
      renderXlsx(documentJob({ format: "xlsx", locales: ["vi", "en"] })),
    "pack of 4, both languages, PDF": () => renderPdf(pack),
    "pack of 4, both languages, XLSX": () => renderXlsx({ ...pack, format: "xlsx" }),
  };
  for (const [name, make] of Object.entries(cases)) {
    it(`${name}: whole, and the time that it took`, async () => {
      const startedAt = performance.now();
      const bytes = Buffer.from(await make());
      const ratio = (performance.now() - startedAt) / wanted;
      process.stdout.write(`  ${name}: ${ratio.toFixed(2)} of ${wanted} ms\n`);
      if (name.endsWith("PDF")) {
        expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
        expect(bytes.subarray(-8).toString().trim()).toMatch(/%%EOF$/);
      } else {
        expect(bytes.subarray(0, 4).toString("hex")).toBe("504b0304"); // a ZIP
        expect(bytes.subarray(-22, -18).toString("hex")).toBe("504b0506"); // and the end of its list
      }
    });
  }
});
