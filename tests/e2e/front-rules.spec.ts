import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "@playwright/test";
import { openFront } from "../setup/front";
import { ask } from "../setup/raw-answer";

/**
 * What deploy/nginx does with answers and requests of every kind, before a web process that answers what the test says
 * and remembers what it was asked.
 */
test.describe.configure({ timeout: 60_000 });

const kept = { "x-accel-expires": "@1", "cache-control": "public, max-age=0, must-revalidate" };
let answerWith: RequestListener;
let web: Server;
let front: Awaited<ReturnType<typeof openFront>>;
let asked: IncomingMessage[] = [];

test.beforeAll(async () => {
  web = createServer((request, response) => {
    asked.push(request);
    answerWith(request, response);
  }).listen(0, "127.0.0.1");
  await once(web, "listening");
  front = await openFront({ webPort: (web.address() as AddressInfo).port });
});
test.afterAll(async () => {
  await front.close();
  web.closeAllConnections();
  web.close();
});
test.beforeEach(() => {
  asked = [];
  answerWith = (request, response) => {
    const encoding = String(request.headers["accept-encoding"] ?? "");
    response.writeHead(200, {
      ...kept,
      "content-type": "text/html; charset=utf-8",
      etag: '"one"',
      vary: "accept-encoding",
      ...(encoding ? { "content-encoding": encoding } : {}),
    });
    response.end(`${encoding || "plain"} ${request.url}`);
  };
});

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(front.baseUrl + path, { headers });

test("each encoding is asked for under one spelling, and the bytes stay as they came", async () => {
  const spellings: [string, string][] = [
    ["gzip, deflate, br, zstd", "br"],
    ["br", "br"],
    ["gzip;q=0.5, br;q=1.0", "br"],
    ["BR", "br"],
    ["br;q=0, gzip", "gzip"],
    ["gzip, br;q=0.0", "gzip"],
    ["gzip", "gzip"],
    ["gzip;q=0", ""],
    ["brotli, xgzip", ""],
    ["identity", ""],
    ["", ""],
  ];
  for (const [accepted, encoding] of spellings) {
    const answer = await get("/spelling", { "accept-encoding": accepted });
    expect(answer.body.toString(), accepted).toBe(`${encoding || "plain"} /spelling`);
    expect(answer.headers["content-encoding"] ?? "", accepted).toBe(encoding);
  }
  const wanted = asked.map(({ headers }) => headers["accept-encoding"] ?? "");
  expect(new Set(wanted)).toEqual(new Set(["br", "gzip", ""]));
  // Eleven visitors in at most a few seconds, each of which asks once for each encoding.
  expect(asked.length).toBeLessThan(spellings.length);
});

test("a page that everybody asks for at once is asked for once", async () => {
  await get("/crowd");
  const before = asked.length;
  const answers = await Promise.all(Array.from({ length: 60 }, () => get("/crowd")));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  // The second may end between the first and the last of them.
  expect(asked.length - before).toBeLessThanOrEqual(2);
});

test("an unchanged page costs a 304, and a changed one is there a second later at the latest", async () => {
  let text = "first";
  let unchanged = 0;
  answerWith = (request, response) => {
    const isKnown = request.headers["if-none-match"] === `"${text}"`;
    if (isKnown) unchanged += 1;
    response.writeHead(isKnown ? 304 : 200, { ...kept, etag: `"${text}"` });
    response.end(isKnown ? undefined : text);
  };
  expect((await get("/page")).body.toString()).toBe("first");
  await expect
    .poll(async () => [(await get("/page")).body.toString(), unchanged > 0])
    .toEqual(["first", true]);
  text = "second";
  const startedAt = Date.now();
  const shown = async () => (await get("/page")).body.toString();
  await expect.poll(shown, { intervals: [50] }).toBe("second");
  console.log(`another page behind the front, seen after ${Date.now() - startedAt} ms`);
});

test("visitors' own conditions are answered without asking the web process", async () => {
  const { headers } = await get("/condition");
  expect(headers.etag).toBe('"one"');
  const again = await get("/condition", { "if-none-match": '"one"' });
  expect(again.status).toBe(304);
  expect(again.body.length).toBe(0);
  expect((await get("/condition", { "if-none-match": '"other"' })).status).toBe(200);
});

test("a published file is asked for whole and kept, and parts of it come from what is kept", async () => {
  const etag = 'W/"a-1"';
  const text = "%PDF-1.7 0123456789";
  answerWith = (request, response) => {
    const isKnown = request.headers["if-none-match"] === etag;
    response.writeHead(isKnown ? 304 : 200, {
      ...kept,
      etag,
      "accept-ranges": "bytes",
      "content-type": "application/pdf",
      "last-modified": "Sun, 14 Jun 2026 00:00:00 GMT",
      ...(isKnown ? {} : { "content-length": text.length }),
    });
    response.end(isKnown ? undefined : text);
  };
  const file = "/files/plans/decision-12.pdf";
  for (let turn = 0; turn < 2; turn += 1) {
    const part = await get(file, { range: "bytes=9-12" });
    expect([part.status, part.body.toString()]).toEqual([206, "0123"]);
    expect(part.headers["content-range"]).toBe("bytes 9-12/19");
  }
  expect((await get(file, { range: "bytes=900-" })).status).toBe(416);
  expect((await get(file, { "if-none-match": etag })).status).toBe(304);
  const other = await get(file, { range: "bytes=9-12", "if-range": 'W/"b-2"' });
  expect([other.status, other.body.toString()]).toEqual([200, text]);
  const { sent } = await get(file);
  const names = sent.map(([name]) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names).toContain("accept-ranges");
  // The second may have ended meanwhile: then it was asked whether what is kept is still right.
  expect(asked.filter(({ headers }) => headers.range !== undefined)).toHaveLength(0);
  expect(asked.filter(({ headers }) => headers["if-none-match"] === undefined)).toHaveLength(1);
});

const unkept: [string, string, Record<string, string>][] = [
  ["a live page", "/live", { "cache-control": "private, no-store" }],
  ["a page that only browsers may keep", "/browser", { "cache-control": "public, max-age=600" }],
  ["an answer that sets a cookie", "/cookie", { ...kept, "set-cookie": "a=b" }],
  ["an address with a query", "/query?utm_source=x", kept],
];
for (const [what, path, headers] of unkept) {
  test(`${what} is asked for each time and kept nowhere`, async () => {
    answerWith = (_, response) => response.writeHead(200, headers).end("for one visitor");
    const before = front.countKept();
    for (let turn = 0; turn < 3; turn += 1) expect((await get(path)).status).toBe(200);
    expect(asked.length).toBe(3);
    expect(front.countKept()).toEqual(before);
  });
}

test("what is sent reaches the web process each time, and is answered from nowhere else", async () => {
  await get("/form");
  answerWith = (request, response) => {
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
    });
    request.on("end", () => response.writeHead(200, kept).end(String(size)));
  };
  for (const body of ["a", "ab", "abc"]) {
    const answer = await ask(`${front.baseUrl}/form`, { method: "POST", body });
    expect(answer.body.toString()).toBe(String(body.length));
  }
});

test("many spellings of one address are one page, and made-up addresses are kept nowhere", async () => {
  for (const path of ["/en/about", "/%65n/about", "/en//about", "/en/./about", "/en/about?"])
    expect((await get(path)).body.toString()).toBe("plain /en/about");
  answerWith = (_, response) => response.writeHead(404, { "cache-control": "no-cache" }).end("no");
  const before = front.countKept();
  for (let number = 0; number < 100; number += 1)
    expect((await get(`/made-up-${number}`)).status).toBe(404);
  expect(front.countKept()).toEqual(before);
});

test("a visitor cannot say who he is, nor reach what the web process asks of itself", async () => {
  await get("/who?are=you", {
    "x-forwarded-for": "9.9.9.9",
    "x-real-ip": "9.9.9.9",
    "x-form-state": "forged",
  });
  expect(asked[0]?.headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(asked[0]?.headers["x-real-ip"]).toBeUndefined();
  expect(asked[0]?.headers["x-form-state"]).toBeUndefined();
  for (const path of ["/api/internal/expire", "/api//internal/expire", "/%61pi/internal/expire"])
    expect((await get(path)).status).toBe(404);
  expect(asked.length).toBe(1);
});

test("headers come once, and those between the servers stay between them", async () => {
  answerWith = (_, response) =>
    response
      .writeHead(200, {
        ...kept,
        "content-security-policy": "default-src 'none'",
        "x-frame-options": "DENY",
      })
      .end("page");
  for (const path of ["/headers", "/headers", "/headers?live"]) {
    const { sent } = await get(path);
    const names = sent.map(([name]) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).toContain("content-security-policy");
    expect(names).not.toContain("x-accel-expires");
    expect(sent).toContainEqual(["server", "nginx"]);
    expect(sent).toContainEqual(["cache-control", kept["cache-control"]]);
  }
});

test("a body over 512 KB is refused in both languages without bothering the web process", async () => {
  const body = "x".repeat(512 * 1024 + 1);
  const answer = await ask(`${front.baseUrl}/lien-he`, { method: "POST", body });
  expect(answer.status).toBe(413);
  expect(answer.body.toString()).toMatch(/quá lớn[\s\S]*too large/);
  expect(asked.length).toBe(0);
});

test("one visitor's flood is held up with a word when to come back, and kept pages are not", async () => {
  answerWith = (request, response) =>
    request.url === "/popular"
      ? response.writeHead(200, kept).end("popular")
      : response.writeHead(404, { "cache-control": "no-cache" }).end();
  await get("/popular");
  const flood = await Promise.all(
    Array.from({ length: 400 }, (_, number) => get(`/flood?${number}`)),
  );
  const refused = flood.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(50);
  expect(flood.length - refused.length).toBeGreaterThanOrEqual(50);
  expect(refused[0]?.headers["retry-after"]).toBe("10");
  expect(refused[0]?.headers["cache-control"]).toBe("no-store");
  const pages = await Promise.all(Array.from({ length: 100 }, () => get("/popular")));
  expect(pages.map(({ status }) => status)).toEqual(Array(100).fill(200));
});

test("forms from one visitor are counted apart, and more strictly", async () => {
  answerWith = (_, response) => response.writeHead(303, { location: "/" }).end();
  const send = () => ask(`${front.baseUrl}/en/contact`, { method: "POST", body: "a=b" });
  const answers = await Promise.all(Array.from({ length: 40 }, send));
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(25);
});

for (const [what, words] of [
  ["the first lines", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "],
  ["a form", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\na="],
] as const) {
  test(`who never finishes sending ${what} is cut off within seconds`, async () => {
    const socket = connect(Number(new URL(front.baseUrl).port), "127.0.0.1");
    socket.on("error", () => {});
    socket.resume();
    const startedAt = Date.now();
    socket.write(words);
    await new Promise((resolve) => socket.once("close", resolve));
    expect(Date.now() - startedAt).toBeLessThan(15_000);
    expect(asked.length).toBe(0);
  });
}

test("while the web process is away its pages stay, and all else says so kindly", async () => {
  answerWith = (request, response) => {
    const encoding = String(request.headers["accept-encoding"] ?? "");
    const headers = encoding ? { "content-encoding": encoding } : {};
    response.writeHead(200, { ...kept, ...headers }).end(`kept ${encoding}`);
  };
  for (const encoding of ["br", "gzip", ""]) await get("/stays", { "accept-encoding": encoding });
  answerWith = (request) => request.socket.destroy();
  for (let second = 0; second < 3; second += 1) {
    const before = Math.floor(Date.now() / 1000);
    for (const encoding of ["br", "gzip", ""]) {
      const answer = await get("/stays", { "accept-encoding": encoding });
      expect(answer.status).toBe(200);
      expect(answer.body.toString()).toBe(`kept ${encoding}`);
    }
    await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(before);
  }
  for (const [path, method] of [
    ["/never-asked-for", "GET"],
    ["/stays?q=1", "GET"],
    ["/form-while-away", "PUT"],
  ] as const) {
    const answer = await ask(front.baseUrl + path, { method });
    expect(answer.status, path).toBe(503);
    expect(answer.headers["retry-after"]).toBe("30");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(answer.body.toString()).toMatch(
      /Trang tạm thời gián đoạn[\s\S]*Temporarily unavailable/,
    );
  }
});

test("a page that has gone does not come back when the web process is away", async () => {
  await get("/withdrawn");
  answerWith = (request, response) => {
    const isCopyKnown = request.headers["if-none-match"] !== undefined;
    const keeping = isCopyKnown ? { "x-accel-expires": "@1" } : {};
    response.writeHead(404, { "cache-control": "no-cache", ...keeping }).end("gone");
  };
  await expect.poll(async () => (await get("/withdrawn")).status).toBe(404);
  answerWith = (request) => request.socket.destroy();
  const before = Math.floor(Date.now() / 1000);
  await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(before + 1);
  expect((await get("/withdrawn")).status).toBe(404);
});
