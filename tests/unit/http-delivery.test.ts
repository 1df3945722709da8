import { once } from "node:events";
import {
  createServer,
  get,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { bufferAnswer } from "@/lib/http/answer-buffer";
import { AtHand } from "@/lib/http/at-hand";
import { BetterLater } from "@/lib/http/better-later";
import { BoundedCache } from "@/lib/http/bounded-cache";
import { chooseEncoding, compress } from "@/lib/http/compress";
import { PageDelivery } from "@/lib/http/deliver";
import { lastingHeader } from "@/lib/http/lasting";
import { movedPage } from "@/lib/http/moved-page";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server whose renderer is given, behind the delivery that the web process uses. */
async function serve(renderer: RequestListener, delivery = new PageDelivery()): Promise<string> {
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const path = url.split("?", 1)[0] ?? "/";
    const isHead = request.method === "HEAD";
    if (isHead) request.method = "GET";
    const { edition } = delivery;
    if (delivery.deliverAtHand(request, response, { url, isHead, incident: "incident-1" })) return;
    bufferAnswer(response, (answer) => {
      const asked = { path, url, isHead, incident: "incident-1", edition };
      void delivery.deliver(request, response, answer, asked);
    });
    renderer(request, response);
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The bytes as they come: fetch() would take the compression away. */
function ask(address: string, headers: Record<string, string>) {
  type Bare = { status?: number; headers: IncomingHttpHeaders; body: Buffer };
  return new Promise<Bare>((resolve, reject) => {
    get(address, { headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      resolve({ status: answer.statusCode, headers: answer.headers, body });
    }).on("error", reject);
  });
}

const page = (body: string, headers: Record<string, string> = {}): RequestListener => {
  return (_, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "x-nextjs-prerender": "1",
      etag: '"next"',
      ...headers,
    });
    response.write(body.slice(0, 10));
    response.end(body.slice(10));
  };
};
const long = `<h1>Cụm công nghiệp</h1>${"<p>An Khánh</p>".repeat(100)}<script>self.__next_f=1</script>`;

describe("delivering what was rendered", () => {
  it("finishes the page, sets the policy and lets browsers ask again each time", async () => {
    const response = await fetch(await serve(page(long)));
    expect(await response.text()).not.toContain("<script");
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(response.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  });

  it("answers 304 to its own tag, and only to it", async () => {
    const base = await serve(page(long));
    const etag = (await fetch(base)).headers.get("etag") ?? "";
    expect((await fetch(base, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await fetch(base, { headers: { "if-none-match": `W/${etag}` } })).status).toBe(304);
    expect((await fetch(base, { headers: { "if-none-match": "*" } })).status).toBe(304);
    expect((await fetch(base, { headers: { "if-none-match": '"next"' } })).status).toBe(200);
  });

  it("gives the status that the page marks", async () => {
    const response = await fetch(
      await serve(page('<meta name="http-status" content="404"/><p>Không có trang này</p>')),
    );
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("<p>Không có trang này</p>");
  });

  it("redirects for ever where the page has moved", async () => {
    const base = await serve(page('<meta name="http-location" content="/moi"/>'));
    const response = await fetch(base, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([308, "/moi"]);
    const html = await response.text();
    expect(html.match(/<a href="\/moi">\/moi<\/a>/g)).toHaveLength(2);
    expect(html).toContain('<div lang="en">');
  });

  it("lets no address break out of the page that comes with a redirect", () => {
    expect(movedPage('/a"><script>&')).not.toMatch(/"><script|&(?!(?:amp|lt|gt|quot);)/);
  });

  it("answers HEAD with the same headers and no body", async () => {
    const base = await serve(page(long));
    const [get, head] = [await fetch(base), await fetch(base, { method: "HEAD" })];
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    expect(await head.text()).toBe("");
  });

  it("serves the last good copy while the page cannot be rendered", async () => {
    let isBroken = false;
    const delivery = new PageDelivery();
    const base = await serve((request, response) => {
      if (!isBroken) return page(long)(request, response);
      response.writeHead(500, { "content-type": "text/html" }).end("<h1>stack trace</h1>");
    }, delivery);
    const good = await (await fetch(base)).text();
    isBroken = true;
    delivery.forgetAtHand();
    const response = await fetch(base);
    expect([response.status, await response.text()]).toEqual([200, good]);
    // All of a list is no answer to a question about a part of it.
    expect((await fetch(`${base}/?q=phu+lac`)).status).toBe(500);
  });

  it("calls an error temporary while the database is away", async () => {
    let isThere = false;
    const base = await serve(
      (_, response) => {
        response.writeHead(500, { "content-type": "text/html" }).end("");
      },
      new PageDelivery(() => isThere),
    );
    expect((await fetch(base)).status).toBe(503);
    isThere = true;
    expect((await fetch(base)).status).toBe(500);
  });

  it("shows the designed page with the incident, never the renderer's error", async () => {
    const delivery = new PageDelivery();
    delivery.keepUnavailablePage(
      "<h1>Tạm thời gián đoạn</h1><p>{incident}</p>",
      "style-src 'sha256-x'",
    );
    const base = await serve((_, response) => {
      response.writeHead(500, { "content-type": "text/html" }).end("secret stack trace");
    }, delivery);
    const response = await fetch(base);
    expect(response.status).toBe(500);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(response.headers.get("content-security-policy")).toBe("style-src 'sha256-x'");
    expect(await response.text()).toBe("<h1>Tạm thời gián đoạn</h1><p>incident-1</p>");
  });

  it("gives whoever asks for the page of an outage an incident of his own", async () => {
    const outage = '<meta name="http-status" content="503"/><p>Mã sự cố: {incident}</p>';
    const response = await fetch(await serve(page(outage)));
    expect(response.status).toBe(503);
    expect(await response.text()).toBe("<p>Mã sự cố: incident-1</p>");
  });

  it("passes what is no text through untouched", async () => {
    const bytes = Buffer.from([0, 255, 1, 254]);
    const base = await serve((_, response) => {
      response.writeHead(200, { "content-type": "font/woff2" });
      response.end(bytes);
    });
    expect(Buffer.from(await (await fetch(base)).arrayBuffer())).toEqual(bytes);
  });
});

describe("static pages at hand", () => {
  /** Renders "1", "2" and so on; each rendering waits until it is let go. */
  function countingRenderer() {
    let renderings = 0;
    let gate = Promise.resolve();
    const render: RequestListener = async (request, response) => {
      renderings += 1;
      const body = `<p>${renderings}</p>${long}`;
      await gate;
      page(body, { etag: `"${renderings}"` })(request, response);
    };
    const hold = () => {
      let letGo = () => {};
      gate = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => letGo();
    };
    return { render, hold, count: () => renderings };
  }
  const edition = async (answer: Response) => /<p>(\d)<\/p>/.exec(await answer.text())?.[1];

  it("are rendered once, and answer with the same headers from then on", async () => {
    const { render, count } = countingRenderer();
    const base = await serve(render);
    const [first, second] = [await fetch(base), await fetch(base)];
    const headersOf = (answer: Response) => {
      const all = Object.fromEntries(answer.headers);
      delete all.date;
      return all;
    };
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(await second.text()).toBe(await first.text());
    const etag = first.headers.get("etag") ?? "";
    expect((await fetch(base, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect(count()).toBe(1);
    await fetch(`${base}/?q=1`);
    expect(count()).toBe(2);
  });

  it("are forgotten at a publication, and when they are seconds old", async () => {
    const { render } = countingRenderer();
    const delivery = new PageDelivery();
    const base = await serve(render, delivery);
    expect(await edition(await fetch(base))).toBe("1");
    delivery.forgetAtHand();
    expect(await edition(await fetch(base))).toBe("2");

    let now = 0;
    const atHand = new AtHand<string>(100, 5_000, () => now);
    atHand.keep("/", { page: "home", headers: {}, bytes: 1, edition: atHand.edition });
    expect(atHand.get("/")?.page).toBe("home");
    now = 5_001;
    expect(atHand.get("/")).toBeUndefined();
  });

  it("are not kept when a publication came while they were being rendered", async () => {
    const { render, hold, count } = countingRenderer();
    const delivery = new PageDelivery();
    const base = await serve(render, delivery);
    const letGo = hold();
    const old = fetch(base);
    await expect.poll(count).toBe(1);
    delivery.forgetAtHand();
    letGo();
    expect(await edition(await old)).toBe("1");
    expect(await edition(await fetch(base))).toBe("2");
  });

  it("are also data that lasts until a publication, under the address that says so", async () => {
    let renderings = 0;
    const delivery = new PageDelivery();
    const base = await serve((request, response) => {
      renderings += 1;
      const isLasting = request.url === "/data?lang=vi";
      response.writeHead(200, {
        "content-type": "text/csv",
        "content-disposition": 'attachment; filename="clusters.csv"',
        "access-control-allow-origin": "*",
        "cache-control": "public, max-age=0, must-revalidate",
        ...(isLasting ? { [lastingHeader]: "1" } : {}),
      });
      response.end("code,name\n".repeat(200) + renderings);
    }, delivery);
    const ask = (query: string) => fetch(`${base}/data${query}`);
    const headersOf = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => name !== "date"));
    const [first, second] = [await ask("?lang=vi"), await ask("?lang=vi")];
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(second.headers.get("content-disposition")).toContain("clusters.csv");
    expect(second.headers.has(lastingHeader)).toBe(false);
    expect(await second.text()).toBe(await first.text());
    expect(renderings).toBe(1);
    await ask("?lang=vi&x=1");
    await ask("?lang=vi&x=1");
    expect(renderings).toBe(3);
    delivery.forgetAtHand();
    expect(await (await ask("?lang=vi")).text()).toMatch(/4$/);
  });

  it("are not what leads away or is not there", async () => {
    let renderings = 0;
    const base = await serve((request, response) => {
      renderings += 1;
      page('<meta name="http-status" content="404"/><p>Không có</p>')(request, response);
    });
    expect((await fetch(base)).status).toBe(404);
    expect((await fetch(base)).status).toBe(404);
    expect(renderings).toBe(2);
  });
});

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
      const answer = await ask(base, { "accept-encoding": accepted, ...extra });
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
    expect((await ask(base, { "accept-encoding": "br" })).headers.etag).not.toContain("~");
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

describe("a bounded cache", () => {
  it("forgets what was used longest ago and never weighs more than its bound", () => {
    const cache = new BoundedCache<string>(100);
    cache.set("a", "A", 40);
    cache.set("b", "B", 40);
    cache.get("a");
    cache.set("c", "C", 40);
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual(["A", undefined, "C"]);
    cache.set("huge", "H", 101);
    expect(cache.get("huge")).toBeUndefined();
    expect(cache.bytes).toBe(80);
  });
});
