import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../setup/e2e";
import { someone } from "../setup/enquirer";
import { checkerOf, type OpenApi } from "../setup/open-api";

const base = "/api/v1";

async function describe(request: APIRequestContext) {
  const document = (await (await request.get(`${base}/openapi.json`)).json()) as OpenApi;
  return { document, check: checkerOf(document) };
}

test("every answer has the form that the description gives it", async ({ request }) => {
  const { document, check } = await describe(request);
  const cluster = `${base}/clusters/{code}`;
  const asked: [path: string, address: string, status: number][] = [
    [`${base}/clusters`, `${base}/clusters?limit=100`, 200],
    [`${base}/clusters`, `${base}/clusters?place=dai-tu&status=operating&free=2&limit=1`, 200],
    [`${base}/clusters`, `${base}/clusters?page=900`, 200],
    [`${base}/clusters`, `${base}/clusters?colour=red&free=much`, 400],
    [cluster, `${base}/clusters/DT-AK1`, 200],
    [cluster, `${base}/clusters/DT-PL1`, 200],
    [cluster, `${base}/clusters/MAU-CX1`, 404],
    [`${base}/lots`, `${base}/lots?limit=2`, 200],
    [`${base}/lots`, `${base}/lots?state=sold`, 400],
    [`${base}/clusters.csv`, `${base}/clusters.csv`, 200],
    [`${base}/clusters.geojson`, `${base}/clusters.geojson`, 200],
    [`${base}/destinations`, `${base}/destinations`, 200],
    [`${base}/units`, `${base}/units`, 200],
  ];
  for (const [path, address, status] of asked) {
    const answer = await request.get(address);
    const type = answer.headers()["content-type"] ?? "";
    const body = type.includes("json") ? await answer.json() : await answer.text();
    expect([address, answer.status()]).toEqual([address, status]);
    expect([address, check.ofAnswer({ path }, { status, type, body })]).toEqual([address, []]);
  }
  const reached = new Set(asked.map(([path]) => path));
  const read = Object.entries(document.paths).filter(([, operations]) => "get" in operations);
  expect(read.map(([path]) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test("what has not changed is not sent again, whoever asks and however", async ({ request }) => {
  for (const name of ["clusters?limit=3", "clusters/DT-AK1", "clusters.csv", "units"]) {
    const address = `${base}/${name}`;
    // A "~" says that the same words come in fewer bytes soon (lib/http/better-later.ts).
    await expect.poll(async () => (await request.head(address)).headers().etag).toMatch(/[^~]"$/);
    const head = await request.head(address);
    expect([address, head.status(), (await head.body()).length]).toEqual([address, 200, 0]);
    const { etag = "" } = head.headers();
    expect((await request.get(address)).headers().etag).toBe(etag);
    for (const method of ["GET", "HEAD"]) {
      const again = await request.fetch(address, { method, headers: { "if-none-match": etag } });
      expect([address, method, again.status()]).toEqual([address, method, 304]);
      expect(again.headers()["access-control-allow-origin"]).toBe("*");
    }
    const preflight = await request.fetch(address, {
      method: "OPTIONS",
      headers: {
        origin: "https://partner.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
      },
    });
    expect(preflight.status()).toBe(204);
    expect(preflight.headers()).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "if-none-match",
    });
  }
});

test("a program that is lost is told so in its own terms", async ({ request }) => {
  const { check } = await describe(request);
  for (const name of ["", "/nothing", "/clusters/DT-AK1/lots", "/clusters.xml"]) {
    const answer = await request.get(base + name);
    expect([name, answer.status()]).toEqual([name, 404]);
    const body = await answer.json();
    expect(check.ofSchema("Refusal", body)).toEqual([]);
    expect(body.error.code).toBe("notFound");
  }
  for (const name of ["", "/units", "/clusters", "/clusters/DT-AK1", "/clusters.csv", "/nothing"])
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await request.fetch(base + name, { method });
      expect([name, method, answer.status()]).toEqual([name, method, 405]);
      expect(answer.headers()).toMatchObject({
        allow: "GET, HEAD, OPTIONS",
        "access-control-allow-origin": "*",
        "cache-control": "no-store",
      });
      const body = await answer.json();
      expect(check.ofSchema("Refusal", body)).toEqual([]);
      expect(body.error.code).toBe("methodNotAllowed");
    }
});

test("the map's own addresses can only be read, too", async ({ request }) => {
  for (const address of ["/api/map/clusters", "/api/map/lots"])
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const answer = await request.fetch(address, { method });
      const { allow, "access-control-allow-origin": origin } = answer.headers();
      expect([address, method, allow, origin]).toEqual([
        address,
        method,
        "GET, HEAD, OPTIONS",
        undefined,
      ]);
      expect(answer.status()).toBe(method === "OPTIONS" ? 204 : 405);
      if (method !== "OPTIONS") expect((await answer.json()).error.code).toBe("methodNotAllowed");
    }
});

test("an enquiry is taken and refused as described", async ({ request }) => {
  const { document, check } = await describe(request);
  const path = `${base}/enquiries`;
  const enquiry = { kind: "plot", clusters: ["DT-AK1"], consent: true, locale: "en", ...someone() };
  expect(check.ofSchema("Enquiry", enquiry)).toEqual([]);
  const statuses: number[] = [];
  const send = async (data: unknown, headers: Record<string, string> = {}) => {
    const answer = await request.post(path, {
      data: Buffer.from(typeof data === "string" ? data : JSON.stringify(data)),
      headers: { "content-type": "application/json", ...headers },
    });
    const body = await answer.json();
    const [status, type] = [answer.status(), answer.headers()["content-type"] ?? ""];
    expect([status, check.ofAnswer({ path, method: "post" }, { status, type, body })]).toEqual([
      status,
      [],
    ]);
    statuses.push(status);
  };
  const key = { "idempotency-key": `described-${enquiry.email}` };
  await send(enquiry, key);
  await send({ ...enquiry, areaHa: 4 }, key);
  await send({ ...enquiry, kind: "gift" });
  await send("{");
  await send({ message: "x".repeat(70_000) });
  await send(enquiry, { "content-type": "text/plain" });
  expect(statuses).toEqual([201, 409, 422, 400, 413, 415]);
  // The number that is named is the one that holds (enquiry-api.spec.ts sends as many).
  expect(JSON.stringify(document.paths[path])).toContain(
    "Within 60 minutes 5 new enquiries are taken from one address",
  );
});
