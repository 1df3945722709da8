import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Product, startProduct } from "../product.ts";
import { median, printTable, quantile } from "../report.ts";
import { benchMap } from "./map.ts";

const run = promisify(execFile);
const rounds = 40;
const atOnce = 2;

/** Addresses that the app makes anew for each request; what it keeps would measure nothing. */
const scenes = [
  { name: "directory, page 1", path: "/en/clusters?sort=name" },
  { name: "directory, filtered", path: "/en/clusters?free=1&status=operating" },
  { name: "directory, unknowns left out", path: "/cum-cong-nghiep?free=1&known=1" },
  { name: "search, one name", path: "/cum-cong-nghiep?q=an+khanh" },
  { name: "search, a full page", path: "/cum-cong-nghiep?q=cum+cong+nghiep" },
  { name: "search, misspelt", path: "/en/clusters?q=an+kanh" },
  { name: "search, nothing found", path: "/en/clusters?q=zzzzqqq" },
  { name: "map data, all clusters", path: "/api/map/clusters?lang=en" },
  { name: "map data, filtered", path: "/api/map/clusters?lang=en&free=1" },
  { name: "cluster page", path: "/cum-cong-nghiep/an-khanh-so-1?bench" },
] as const;

async function seedScale(databaseUrl: string) {
  await run(
    process.execPath,
    ["--import", "tsx", "prisma/seed/scale.ts", "--database-url", databaseUrl],
    {
      env: { ...process.env, NODE_ENV: "production" },
      maxBuffer: 10_000_000,
    },
  );
}

type Seen = { times: number[]; bytes: number };

async function visit(url: string): Promise<{ ms: number; bytes: number }> {
  const startedAt = performance.now();
  const answer = await fetch(url);
  const bytes = (await answer.arrayBuffer()).byteLength;
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return { ms: performance.now() - startedAt, bytes };
}

/** The same questions to two products side by side, one with the real clusters, one with 2,000 more and 100,000 lots. */
export async function benchScale(small: Product) {
  process.stdout.write("\nFilling a second product with 2,000 clusters and 100,000 lots …\n");
  const large = await startProduct();
  try {
    await seedScale(large.databaseUrl());
    const rows = [];
    for (const { name, path } of scenes) {
      const seen: [Seen, Seen] = [
        { times: [], bytes: 0 },
        { times: [], bytes: 0 },
      ];
      const addresses = [small.baseUrl + path, large.baseUrl + path];
      for (const address of addresses) for (let turn = 0; turn < 5; turn += 1) await visit(address);
      for (let round = 0; round < rounds; round += 1)
        for (const [at, address] of addresses.entries()) {
          const visits = await Promise.all(Array.from({ length: atOnce }, () => visit(address)));
          for (const { ms, bytes } of visits) {
            seen[at as 0 | 1].times.push(ms);
            seen[at as 0 | 1].bytes = bytes;
          }
        }
      const [few, many] = seen;
      rows.push([
        name,
        median(few.times),
        median(many.times),
        median(many.times) / median(few.times),
        quantile(few.times, 0.99),
        quantile(many.times, 0.99),
        few.bytes / 1024,
        many.bytes / 1024,
      ]);
    }
    printTable({
      title: `29 clusters and 2,029 with 100,000 lots, ${rounds * atOnce} requests each in turns, from the app`,
      columns: [
        "what",
        "ms at 29",
        "ms at 2,029",
        "ratio",
        "p99 at 29",
        "p99 at 2,029",
        "KB at 29",
        "KB at 2,029",
      ],
      rows,
      notes: [
        "Wanted: ratio at most 1.5. A page holds 30 clusters: where 29 give fewer rows, the KB say how much of it is the page.",
      ],
    });
    await benchMap(small, large);
  } finally {
    await large.stop();
  }
}
