import { describe, expect, test } from "vitest";
import { publicPagePolicy, securityHeaders } from "@/lib/http/finish-page";
import { type Answer, observe } from "../setup/observatory";

const url = "https://ccn.example.vn/";
const page: Answer = {
  url,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": publicPagePolicy,
    ...securityHeaders(url),
  },
  cookies: [],
  html: '<script type="module" src="/islands/map.js"></script>',
};
const withHeaders = (headers: Record<string, string>): Answer => ({
  ...page,
  headers: { ...page.headers, ...headers },
});
const without = (name: string): Answer => {
  const { [name]: _, ...headers } = page.headers;
  return { ...page, headers };
};

describe("the Observatory's marks", () => {
  test("are the best for what every page sends", () => {
    expect(observe(page)).toMatchObject({ isBest: true, score: 130 });
  });

  // What each fault costs, by the published table; additions no longer count when the rest is under ninety.
  test.each<[string, Answer, number]>([
    ["no policy", { ...without("content-security-policy") }, 75],
    [
      "inline scripts",
      withHeaders({ "content-security-policy": "script-src 'self' 'unsafe-inline'" }),
      80,
    ],
    ["scripts from anywhere", withHeaders({ "content-security-policy": "script-src https:" }), 80],
    [
      "no object-src, no default-src",
      withHeaders({ "content-security-policy": "script-src 'self'" }),
      80,
    ],
    [
      "strict-dynamic alone",
      withHeaders({ "content-security-policy": "default-src 'none'; script-src 'strict-dynamic'" }),
      75,
    ],
    ["no HSTS", without("strict-transport-security"), 80],
    ["no https", { ...page, url: "http://ccn.example.vn/" }, 80],
    ["sniffing allowed", without("x-content-type-options"), 95 + 30],
    ["a cookie in the clear", { ...page, cookies: ["a=b; HttpOnly"] }, 60],
    [
      "a foreign script in the clear",
      { ...page, html: '<script src="http://x.example/a.js"></script>' },
      50,
    ],
    [
      "anyone with credentials",
      withHeaders({
        "access-control-allow-origin": "https://evil.example",
        "access-control-allow-credentials": "true",
      }),
      50,
    ],
  ])("are lower with %s", (_, answer, score) => {
    expect(observe(answer).score).toBe(score);
  });

  test("accept a nonce with strict-dynamic, as the console's pages will send it", () => {
    const policy =
      "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; frame-ancestors 'none'";
    expect(observe(withHeaders({ "content-security-policy": policy })).isBest).toBe(true);
  });
});
