import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { defaultLimits } from "@/lib/enquiries/limits";
import { openApiDocument } from "@/lib/open-data/openapi";

const run = promisify(execFile);
const bin = (file: string) => path.join(process.cwd(), "node_modules", file);

/** Below node_modules, so that the client finds what it imports. */
const cache = path.join(process.cwd(), "node_modules/.cache");
let dir: string;
let client: string;

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  dir = mkdtempSync(path.join(cache, "client-"));
  client = path.join(dir, "client.ts");
  const description = path.join(dir, "openapi.json");
  writeFileSync(
    description,
    JSON.stringify(openApiDocument("https://ccn.example.vn", defaultLimits)),
  );
  await run(process.execPath, [bin("oazapfts/dist/cli.js"), description, client]);
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("a client generated from the open data's description", () => {
  test("passes the strict type check, with code that uses it", async () => {
    const use = path.join(dir, "use.ts");
    writeFileSync(
      use,
      `import { getCluster, listClusters, listLots, sendEnquiry } from "./client";
export async function freeHectares(): Promise<(string | number)[]> {
  const list = await listClusters({ free: 2, status: ["operating"], limit: 10 });
  if (list.status !== 200) return [list.status];
  const lots = await listLots({ state: ["available"] });
  if (lots.status !== 200) return [];
  const one = await getCluster("DT-AK1");
  const sent = await sendEnquiry(
    { kind: "plot", name: "Kim", email: "kim@example.com", message: "2 ha?", consent: true },
    { idempotencyKey: "order-42" },
  );
  if (sent.status === 422) return sent.data.error.fields?.map(({ path }) => path) ?? [];
  if (sent.status === 201) return [sent.data.reference, sent.data.dueAt];
  return [...list.data.clusters.map(({ code }) => code), ...lots.data.lots.map(({ areaM2 }) => areaM2), one.status];
}
`,
    );
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig"];
    const kind = ["--moduleResolution", "bundler", "--module", "esnext", "--target", "es2022"];
    const { stdout } = await run(process.execPath, [
      bin("typescript/bin/tsc"),
      ...options,
      ...kind,
      use,
    ]).catch(({ stdout: said }: { stdout: string }) => ({ stdout: said }));
    expect(stdout).toBe("");
  });

  test("asks for the addresses that there are", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (url: string) => {
      asked.push(String(url));
      return Response.json({ licence: {}, clusters: [] });
    });
    try {
      const { listClusters, listLots, getCluster, listUnits } = await import(client);
      await listClusters({ status: ["planned", "operating"], free: 2, limit: 5 });
      await listLots({ cluster: ["DT-AK1"], minAreaM2: 5000 });
      await getCluster("DT-AK1");
      await listUnits();
    } finally {
      vi.unstubAllGlobals();
    }
    expect(asked).toEqual([
      "https://ccn.example.vn/api/v1/clusters?status=planned&status=operating&free=2&limit=5",
      "https://ccn.example.vn/api/v1/lots?cluster=DT-AK1&minAreaM2=5000",
      "https://ccn.example.vn/api/v1/clusters/DT-AK1",
      "https://ccn.example.vn/api/v1/units",
    ]);
  });
});
