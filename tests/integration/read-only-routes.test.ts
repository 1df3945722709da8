import { globSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";

vi.mock("next/cache", () => ({ cacheLife: () => {}, cacheTag: () => {} }));

type Route = Record<string, (request: Request) => Response | Promise<Response>>;

const files = globSync("app/api/{v1,map}/**/route.ts").filter(
  (file) => !file.includes("enquiries"),
);

it("finds the routes", () => {
  expect(files.length).toBeGreaterThan(9);
});

it.each(files)("%s answers what it does not take in a program's own terms", async (file) => {
  const route = (await import(path.resolve(file))) as Route;
  const isOpen = file.includes("/v1/");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const answer = await route[method]?.(new Request("http://localhost/", { method }));
    expect([method, answer?.status]).toEqual([method, 405]);
    expect(answer?.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(answer?.headers.get("access-control-allow-origin")).toBe(isOpen ? "*" : null);
    expect(await answer?.json()).toMatchObject({ error: { code: "methodNotAllowed" } });
  }
  const options = await route.OPTIONS?.(new Request("http://localhost/", { method: "OPTIONS" }));
  expect([options?.status, options?.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
});
