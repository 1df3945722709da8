import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { readBody, readForm, readText } from "@/lib/http/body";
import {
  clientAddress,
  clientAddressHeader,
  hostOf,
  networkOf,
  normalizeAddress,
  resolveClientAddress,
} from "@/lib/http/client-address";
import { ownAddress } from "@/lib/http/own-address";
import { isFromThisSite } from "@/lib/http/same-origin";

const asked = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  }) as unknown as IncomingMessage;

describe("whose request it is", () => {
  it("is the connection's when no proxy is trusted, whatever is claimed", () => {
    expect(resolveClientAddress(asked("203.0.113.9", "1.2.3.4"), 0)).toBe("203.0.113.9");
  });

  it("is what one's own proxies saw, counted from the right", () => {
    const request = asked("127.0.0.1", "6.6.6.6, 198.51.100.7, 10.0.0.2");
    expect(resolveClientAddress(request, 1)).toBe("10.0.0.2");
    expect(resolveClientAddress(request, 2)).toBe("198.51.100.7");
  });

  it("falls back to the connection when the header is missing, short or nonsense", () => {
    expect(resolveClientAddress(asked("127.0.0.1"), 1)).toBe("127.0.0.1");
    expect(resolveClientAddress(asked("127.0.0.1", "1.2.3.4"), 3)).toBe("127.0.0.1");
    expect(resolveClientAddress(asked("127.0.0.1", "<script>"), 1)).toBe("127.0.0.1");
    expect(resolveClientAddress(asked(undefined), 0)).toBe("unknown");
  });

  it("knows an address in all its clothes", () => {
    expect(normalizeAddress("::ffff:203.0.113.9")).toBe("203.0.113.9");
    expect(normalizeAddress("203.0.113.9:443")).toBe("203.0.113.9");
    expect(normalizeAddress("[2001:DB8::1]:443")).toBe("2001:db8::1");
    expect(normalizeAddress("fe80::1%eth0")).toBe("fe80::1");
    expect(normalizeAddress("999.1.1.1")).toBeNull();
  });

  it("reads only the web server's own header", () => {
    expect(clientAddress(new Headers({ [clientAddressHeader]: "203.0.113.9" }))).toBe(
      "203.0.113.9",
    );
    expect(clientAddress(new Headers({ "x-forwarded-for": "203.0.113.9" }))).toBe("unknown");
  });

  it("groups by what one visitor holds and by the network around", () => {
    expect(hostOf("203.0.113.9")).toBe("203.0.113.9");
    expect(networkOf("203.0.113.9")).toBe("203.0.113.0/24");
    expect(hostOf("2001:db8:1:2::5")).toBe(hostOf("2001:0db8:0001:0002:9:9:9:9"));
    expect(hostOf("2001:db8:1:2::5")).not.toBe(hostOf("2001:db8:1:3::5"));
    expect(networkOf("2001:db8:1:2::5")).toBe("2001:db8:1::/48");
    expect(networkOf("::1")).toBe("0:0:0::/48");
  });
});

describe("where a form came from", () => {
  const from = (headers: Record<string, string>) =>
    isFromThisSite(new Headers({ host: "ccn.example.vn", ...headers }), "https://www.example.vn");

  it("believes the browser's own word first", () => {
    expect(from({ "sec-fetch-site": "same-origin", origin: "null" })).toBe(true);
    expect(from({ "sec-fetch-site": "none" })).toBe(true);
    expect(from({ "sec-fetch-site": "cross-site" })).toBe(false);
    expect(from({ "sec-fetch-site": "same-site" })).toBe(false);
  });

  it("compares the origin with the host asked and with the site's address", () => {
    expect(from({ origin: "https://ccn.example.vn" })).toBe(true);
    expect(from({ origin: "https://www.example.vn" })).toBe(true);
    expect(from({ origin: "https://evil.example" })).toBe(false);
    expect(from({ origin: "nonsense" })).toBe(false);
  });

  it("holds nothing against a program that says nothing", () => expect(from({})).toBe(true));
});

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers });

describe("bodies", () => {
  it("are read up to the bound", async () => {
    expect(await readText(post("xin chào"), 9)).toEqual({ ok: true, text: "xin chào" });
    expect(await readText(post("xin chào"), 8)).toEqual({ ok: false, reason: "too_large" });
  });

  it("are cut off where they lie about their length", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    const request = new Request("http://localhost/", {
      method: "POST",
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect(await readBody(request, 10_000)).toEqual({ ok: false, reason: "too_large" });
    expect(sent).toBeLessThan(20_000);
  });

  it("are refused as text when they are not UTF-8", async () => {
    const request = post(new Uint8Array([0xff, 0xfe, 0x41]));
    expect(await readText(request, 100)).toEqual({ ok: false, reason: "unreadable" });
  });

  it("are read as forms of both kinds, every value of a name, without files", async () => {
    const multipart = new FormData();
    multipart.append("clusters", "DT-AK1");
    multipart.append("clusters", "DT-AK2");
    multipart.append("file", new Blob(["x"]), "x.txt");
    for (const body of [new URLSearchParams("clusters=DT-AK1&clusters=DT-AK2"), multipart]) {
      const request = post(body);
      const read = await readBody(request, 10_000);
      expect(read.ok && (await readForm(request, read.bytes))).toEqual({
        clusters: ["DT-AK1", "DT-AK2"],
      });
    }
  });

  it("are no form when broken or endless in fields", async () => {
    const broken = post("no boundary", { "content-type": "multipart/form-data; boundary=x" });
    const read = await readBody(broken, 1000);
    expect(read.ok && (await readForm(broken, read.bytes))).toBeNull();
    const many = post(new URLSearchParams(Array.from({ length: 501 }, (_, i) => [`f${i}`, "x"])));
    const readMany = await readBody(many, 100_000);
    expect(readMany.ok && (await readForm(many, readMany.bytes))).toBeNull();
  });
});

describe("the own address", () => {
  it("is one that this machine can reach", () => {
    expect(ownAddress({ HOST: "0.0.0.0", PORT: 3000 })).toBe("http://127.0.0.1:3000");
    expect(ownAddress({ HOST: "::", PORT: 3000 })).toBe("http://[::1]:3000");
    expect(ownAddress({ HOST: "10.0.0.5", PORT: 80 })).toBe("http://10.0.0.5:80");
  });
});
