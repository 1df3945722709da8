import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { submitPages } from "@/lib/indexnow/service";
import { publishNew } from "../factories/clusters";
import { db, emptyTables } from "../setup/integration";

const key = "0123456789abcdef";
const waiting = () =>
  db.$queryRaw<{ payload: { paths: string[] } }[]>`
    SELECT j.payload FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'indexnow:submit'`;

let server: Server;
let status = 200;
const heard: { type: string | undefined; body: Record<string, unknown> }[] = [];

beforeEach(async () => {
  await emptyTables();
  heard.length = 0;
  status = 200;
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    heard.push({ type: request.headers["content-type"], body: JSON.parse(body) });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  env.INDEXNOW_KEY = key;
  env.INDEXNOW_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`;
});
afterEach(async () => {
  env.INDEXNOW_KEY = undefined;
  await new Promise((resolve) => server.close(resolve));
});

describe("search engines", () => {
  it("are told of the pages that a publication changed, with its transaction", async () => {
    const { document } = await publishNew();
    const [job, ...more] = await waiting();
    expect(more).toEqual([]);
    expect(job?.payload.paths).toEqual([
      `/cum-cong-nghiep/${document.texts?.vi?.slug}`,
      `/en/clusters/${document.texts?.en?.slug}`,
    ]);
  });

  it("hear nothing of samples, nor without a key", async () => {
    await publishNew({ isSample: true });
    env.INDEXNOW_KEY = undefined;
    await publishNew();
    expect(await waiting()).toEqual([]);
    await submitPages(["/"]);
    expect(heard).toEqual([]);
  });

  it("get whole addresses, the key, and where it lies", async () => {
    await submitPages(["/cum-cong-nghiep/an-khanh-so-1"]);
    const site = new URL(env.SITE_URL);
    expect(heard).toEqual([
      {
        type: "application/json; charset=utf-8",
        body: {
          host: site.host,
          key,
          keyLocation: `${site.origin}/${key}.txt`,
          urlList: [`${site.origin}/cum-cong-nghiep/an-khanh-so-1`],
        },
      },
    ]);
  });

  it("are told again later when they are in trouble, and not when they refuse", async () => {
    for (status of [429, 500, 503]) await expect(submitPages(["/"])).rejects.toThrow(/IndexNow/);
    for (status of [202, 400, 403, 422]) await submitPages(["/"]);
    expect(heard).toHaveLength(7);
  });
});
