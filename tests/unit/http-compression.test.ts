import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { BetterLater } from "@/lib/http/better-later";
import { chooseEncoding, compress } from "@/lib/http/compress";
import { PageDelivery } from "@/lib/http/deliver";
import { long, page, serve } from "../setup/delivery";
import { ask } from "../setup/raw-answer";

describe("compression", () => {
  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip;q=0.8", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", "identity"],
    [undefined, "identity"],
  ])("for %s is %s", (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding);
  });

  it("gives back the same bytes", async () => {
    const body = Buffer.from("Đại Từ ".repeat(200));
    for (const effort of ["quick", "best"] as const) {
      expect(brotliDecompressSync(await compress(body, "br", effort))).toEqual(body);
      expect(gunzipSync(await compress(body, "gzip", effort))).toEqual(body);
    }
  });

  it("is quick for who waits, and better later, which only who keeps copies is sent anew", async () => {
    const text = Array.from({ length: 4_000 }, (_, index) => Math.sin(index).toString(36)).join(
      " ",
    );
    const base = await serve(
      page(text),
      new PageDelivery(undefined, undefined, new BetterLater(100)),
    );
    const look = async (accepted: string, extra: Record<string, string> = {}) => {
      const answer = await ask(base, { headers: { "accept-encoding": accepted, ...extra } });
      return { ...answer, tag: String(answer.headers.etag) };
    };
    const first = await look("br");
    expect(brotliDecompressSync(first.body).toString()).toBe(text);
    const known = { "if-none-match": first.tag };
    expect((await look("br", known)).status).toBe(304);
    expect((await look("br", { ...known, "x-keeps-copies": "1" })).status).toBe(304);
    await expect.poll(async () => (await look("br")).tag).not.toBe(first.tag);
    const later = await look("br");
    expect(later.body.length).toBeLessThan(first.body.length);
    expect(brotliDecompressSync(later.body).toString()).toBe(text);
    expect((await look("br", known)).status).toBe(304);
    const anew = await look("br", { ...known, "x-keeps-copies": "1" });
    expect([anew.status, anew.tag]).toEqual([200, later.tag]);
    const held = { "if-none-match": later.tag, "x-keeps-copies": "1" };
    expect((await look("br", held)).status).toBe(304);
    for (const accepted of ["gzip", "identity"]) expect((await look(accepted)).tag).toBe(later.tag);
  });

  it("has no better one to come for an answer that is not kept", async () => {
    const later = new BetterLater(10);
    const base = await serve(
      (_, response) => response.writeHead(200, { "content-type": "text/html" }).end(long),
      new PageDelivery(undefined, undefined, later),
    );
    expect((await ask(base, { headers: { "accept-encoding": "br" } })).headers.etag).not.toContain(
      "~",
    );
    expect(later.size).toBe(0);
  });

  it("is put off by a publication, and holds no more pages than it may", async () => {
    const later = new BetterLater(60_000, 2);
    const encodable = () => ({ body: Buffer.from(long), encoded: new Map() });
    const same = encodable();
    later.add(same, "br");
    later.add(same, "br");
    expect(later.size).toBe(1);
    later.add(encodable(), "br");
    later.add(encodable(), "br");
    expect(later.size).toBe(2);
    later.putOff();
    expect(later.size).toBe(0);
  });
});
