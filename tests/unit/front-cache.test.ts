import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { frontKeeping } from "@/lib/http/front-cache";
import { FrontMark } from "@/lib/http/front-mark";

const pageHeaders = {
  "cache-control": "public, max-age=0, must-revalidate",
  vary: "accept-encoding",
};

function keeping(
  headers: Record<string, string | string[]>,
  { status = 200, url = "/cum-cong-nghiep", isCopyKnown = false } = {},
) {
  return frontKeeping({ status, url, isCopyKnown, getHeader: (name) => headers[name] });
}

describe("what the proxy in front may keep", () => {
  it("keeps what is the same for everybody", () => {
    expect(keeping(pageHeaders)).toBe("@1");
    expect(keeping(pageHeaders, { status: 304, isCopyKnown: true })).toBe("@1");
    expect(
      keeping({ ...pageHeaders, vary: ["rsc, next-router-prefetch", "Accept-Encoding"] }),
    ).toBe("@1");
  });

  it.each([
    ["a query", pageHeaders, { url: "/cum-cong-nghiep?utm_source=x" }],
    ["a cookie", { ...pageHeaders, "set-cookie": "a=b" }, {}],
    ["what differs by another header", { ...pageHeaders, vary: "accept-encoding, origin" }, {}],
    ["a live page", { "cache-control": "private, no-store" }, {}],
    ["an answer without a word about caches", {}, {}],
    ["an address of nothing", { "cache-control": "no-cache" }, { status: 404 }],
    ["a failure", { "cache-control": "no-store" }, { status: 503, isCopyKnown: true }],
    ["a failure without a word about caches", {}, { status: 500, isCopyKnown: true }],
  ] as const)("keeps nothing of %s", (_, headers, asked) => {
    expect(keeping(headers, asked)).toBeNull();
  });

  it.each([404, 410, 308])("puts a %i in place of the copy that the proxy holds", (status) => {
    const headers = { "cache-control": "no-cache", vary: "accept-encoding" };
    expect(keeping(headers, { status, isCopyKnown: true })).toBe("@1");
    expect(keeping(headers, { status })).toBeNull();
  });
});

describe("the mark that the proxy reads", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "ccn-front-"));
  const mark = path.join(folder, "mark");
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** As if it had been turned last this many seconds ago. */
  const age = (seconds: number) => {
    const then = Date.now() / 1000 - seconds;
    utimesSync(folder, then, then);
  };
  const secondOf = () => Math.floor(statSync(folder).mtimeMs / 1000);

  it("is there and gone by turns, in a folder that is made for it", async () => {
    const frontMark = new FrontMark(folder);
    rmSync(folder, { recursive: true, force: true });
    await frontMark.turn();
    expect(existsSync(mark)).toBe(true);
    age(5);
    await frontMark.turn();
    expect(existsSync(mark)).toBe(false);
  });

  it("is turned at once when the second of its last turn is over, and never twice in one", async () => {
    const frontMark = new FrontMark(folder);
    await frontMark.turn();
    age(1.5);
    const startedAt = performance.now();
    await frontMark.turn();
    expect(performance.now() - startedAt).toBeLessThan(500);
    const seconds = [secondOf()];
    for (let turn = 0; turn < 2; turn += 1) {
      await new FrontMark(folder).turn(); // as another web process would
      seconds.push(secondOf());
    }
    expect(new Set(seconds).size).toBe(3);
  });

  it("is turned once for all who ask while it waits", async () => {
    const frontMark = new FrontMark(folder);
    await frontMark.turn();
    const turns = Array.from({ length: 5 }, () => frontMark.turn());
    expect(new Set(turns).size).toBe(1);
    await Promise.all(turns);
    expect(existsSync(mark)).toBe(false);
  });

  it("says so when the folder cannot be written to, and tries again the next time", async () => {
    const file = path.join(folder, "file");
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, "");
    const frontMark = new FrontMark(path.join(file, "below"));
    await expect(frontMark.turn()).rejects.toThrow();
    rmSync(file);
    await frontMark.turn();
    expect(existsSync(path.join(file, "below", "mark"))).toBe(true);
  });
});
