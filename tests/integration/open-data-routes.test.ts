import { beforeAll, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import { prisma } from "@/lib/db/client";
import { anyQuery, lastingHeader } from "@/lib/http/lasting";
import { answerOptions, refuseMethod } from "@/lib/open-data/answers";
import {
  answerCluster,
  answerCsv,
  answerDestinations,
  answerGeoJson,
  answerList,
  answerLots,
  answerUnits,
} from "@/lib/open-data/routes";
import {
  clusterAnswer,
  clusterList,
  destinationList,
  featureCollection,
  lotList,
  refusal,
  unitList,
} from "@/lib/open-data/schema";
import { publishNew } from "../factories/clusters";
import { emptyTables } from "../setup/integration";

// Readers are kept by Next, which is not here; what they read is.
vi.mock("next/cache", () => ({ cacheLife: () => {}, cacheTag: () => {} }));

const codes: string[] = [];
beforeAll(async () => {
  await emptyTables();
  for (let number = 0; number < 3; number += 1) {
    const { document } = await publishNew({
      values: { status: "operating", totalAreaHa: 10 + number },
    });
    codes.push(document.code);
  }
  await publishNew({ isSample: true });
});

const list = (search = "") => answerList(new Request(`http://localhost/api/v1/clusters${search}`));
async function read<T>(schema: z.ZodType<T>, response: Response): Promise<T> {
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  return schema.parse(await response.json());
}

describe("GET /api/v1/clusters", () => {
  it("turns pages through the addresses that it names", async () => {
    const first = await read(clusterList, await list("?sort=area&limit=2"));
    expect(first).toMatchObject({ total: 3, page: 1, pages: 2, limit: 2, previous: null });
    expect(first.clusters.map(({ code }) => code)).toEqual([codes[2], codes[1]]);
    const second = await read(clusterList, await list(new URL(first.next ?? "").search));
    expect(second).toMatchObject({ page: 2, next: null });
    expect(second.clusters.map(({ code }) => code)).toEqual([codes[0]]);
    expect(new URL(second.previous ?? "").search).toBe("?sort=area&limit=2");
    const beyond = await read(clusterList, await list("?page=9&limit=2"));
    expect(beyond).toMatchObject({ clusters: [], total: 3, next: null });
    expect(new URL(beyond.previous ?? "").search).toBe("?page=2&limit=2");
  });

  it("says for which clusters a figure asked for is not published", async () => {
    const { missing, incomparable } = await read(clusterList, await list("?free=1"));
    expect(incomparable).toEqual({});
    expect(missing).toEqual(Object.fromEntries(codes.map((code) => [code, ["free"]])));
    expect((await read(clusterList, await list("?free=1&known=1"))).total).toBe(0);
  });

  it("refuses what makes no sense, each parameter by name", async () => {
    const response = await list("?limit=0&free=lots&colour=red");
    expect(response.status).toBe(400);
    const { error } = await read(refusal, response);
    expect(error.code).toBe("invalidParameters");
    expect(error.fields?.map(({ path }) => path).toSorted()).toEqual(["colour", "free", "limit"]);
  });

  it("says that it cannot be read now when the database cannot, and not why", async () => {
    const broken = vi.spyOn(prisma, "$queryRaw").mockRejectedValueOnce(new Error("secret"));
    const response = await list();
    broken.mockRestore();
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "60"]);
    const { error } = await read(refusal, response);
    expect(error.code).toBe("unavailable");
    expect(JSON.stringify(error)).not.toContain("secret");
  });
});

describe("GET /api/v1/clusters/{code}", () => {
  it("answers with the cluster, or with 404 for what is none", async () => {
    const { cluster } = await read(clusterAnswer, await answerCluster(codes[0] ?? ""));
    expect(cluster.figures.totalAreaHa).toMatchObject({ value: 10, unit: "ha" });
    for (const code of ["NO-SUCH", "x", "../etc", "A".repeat(41), "A'--"]) {
      const response = await answerCluster(code);
      expect(response.status).toBe(404);
      expect((await read(refusal, response)).error.code).toBe("notFound");
    }
  });
});

describe("the files and lists", () => {
  it("are sent as what they are", async () => {
    const csv = await answerCsv();
    expect(csv.headers.get("content-type")).toMatch(/^text\/csv/);
    expect(csv.headers.get("content-disposition")).toContain("clusters.csv");
    expect(csv.headers.get(lastingHeader)).toBe(anyQuery);
    expect((await csv.text()).trim().split("\r\n")).toHaveLength(4);
    const geojson = await answerGeoJson();
    expect(geojson.headers.get("content-type")).toBe("application/geo+json");
    expect(geojson.headers.get(lastingHeader)).toBe(anyQuery);
    expect((await read(featureCollection, geojson)).features.map(({ id }) => id)).toEqual(codes);
    expect((await read(destinationList, await answerDestinations())).destinations).toEqual([]);
    expect((await read(unitList, await answerUnits())).units).toEqual([]);
  });

  it("may be read by any page, and only read", async () => {
    const options = answerOptions();
    expect([options.status, options.headers.get("access-control-allow-methods")]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
    ]);
    const refused = refuseMethod();
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect((await read(refusal, refused)).error.code).toBe("methodNotAllowed");
  });
});

describe("GET /api/v1/lots", () => {
  const lotsOf = (search = "") => answerLots(new Request(`http://localhost/api/v1/lots${search}`));
  const lot = (code: string, areaM2: number, state: "available" | "leased") => ({
    code,
    areaM2,
    state,
    source: "report",
    asOf: "2026-06-14",
  });
  const area = { totalAreaHa: 20, industrialAreaHa: 15 };

  it("gives each lot with its cluster, date and source, and never a sample's", async () => {
    const { document } = await publishNew({
      values: area,
      lots: [lot("A1", 5_000, "available"), lot("A2", 9_000, "leased")],
    });
    const other = await publishNew({ values: area, lots: [lot("B1", 20_000, "available")] });
    await publishNew({ isSample: true, values: area, lots: [lot("S1", 7_000, "available")] });
    const all = await read(lotList, await lotsOf());
    expect(all.lots.map(({ cluster, code }) => [cluster, code])).toEqual([
      [document.code, "A1"],
      [document.code, "A2"],
      [other.document.code, "B1"],
    ]);
    const [first] = all.lots;
    expect(first).toMatchObject({ areaM2: 5_000, state: "available", asOf: "2026-06-14" });
    expect(all.sources.map(({ id }) => id)).toContain(first?.source);

    const codesOf = async (search: string) =>
      (await read(lotList, await lotsOf(search))).lots.map(({ code }) => code);
    expect(await codesOf("?state=leased")).toEqual(["A2"]);
    expect(await codesOf("?minAreaM2=9000")).toEqual(["A2", "B1"]);
    expect(await codesOf(`?cluster=${document.code}&state=available&state=leased`)).toEqual([
      "A1",
      "A2",
    ]);
    const page = await read(lotList, await lotsOf("?limit=2&state=available&state=leased"));
    expect(page).toMatchObject({ total: 3, pages: 2, previous: null });
    const next = await read(lotList, await lotsOf(new URL(page.next ?? "").search));
    expect(next.lots.map(({ code }) => code)).toEqual(["B1"]);
    expect(new URL(next.previous ?? "").search).toBe("?state=available&state=leased&limit=2");
  });

  it("names each parameter that makes no sense", async () => {
    const answer = await lotsOf("?cluster=a'b&state=sold&minAreaM2=-1&page=0&limit=1000&x=1");
    expect(answer.status).toBe(400);
    const { error } = await read(refusal, answer);
    expect(error.fields?.map(({ path }) => path).sort()).toEqual(
      ["cluster", "limit", "minAreaM2", "page", "state", "x"].sort(),
    );
  });
});
