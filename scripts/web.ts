/**
 * The web process: Next renders, this server finishes what it renders (lib/http/deliver.ts), says who the visitor's
 * address is, and expires cached pages when it hears of a publication. `--dev` serves Next's development mode as it is.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { ExpiryListener } from "../lib/cache/listener";
import { CACHE_CHANNEL } from "../lib/cache/notify";
import { getDatabaseUrl } from "../lib/db/connection";
import { env } from "../lib/env";
import { type BufferedAnswer, bufferAnswer } from "../lib/http/answer-buffer";
import { askedPath } from "../lib/http/asked-path";
import { clientAddressHeader, resolveClientAddress } from "../lib/http/client-address";
import { PageDelivery } from "../lib/http/deliver";
import { deliverFile, filesPrefix } from "../lib/http/files";
import { publicPagePolicy, securityHeaders } from "../lib/http/finish-page";
import { formStateHeader } from "../lib/http/form-state";
import { FrontMark } from "../lib/http/front-mark";
import { internalToken, internalTokenHeader } from "../lib/http/internal-token";
import { isForFrames, resourcePolicyOf } from "../lib/http/open-path";
import { ownAddress } from "../lib/http/own-address";
import { PageStyles } from "../lib/http/page-styles";
import { log } from "../lib/log";
import { logConsole } from "../lib/log-console";

const isDev = process.argv.includes("--dev");
const own = ownAddress();
const longestAddress = 4096;
const mostWarmed = 60;

if (!isDev) logConsole(console, log);
process.on("unhandledRejection", (error) => log.error({ err: error }, "a promise was left alone"));
process.on("uncaughtException", (error) => {
  log.fatal({ err: error }, "the web server failed");
  process.exit(1);
});

// Always "localhost": Next calls every loopback address that in the addresses it rewrites, and would take a rewrite to
// what it was told here for another server.
const app = next({ dev: isDev, dir: process.cwd(), hostname: "localhost", port: env.PORT });
await app.prepare();
const render = app.getRequestHandler();
const delivery = new PageDelivery(
  () => listener.isListening,
  isDev ? undefined : PageStyles.read(process.cwd()),
);
const headers = securityHeaders(env.SITE_URL);
const frontMark = env.FRONT_DIR ? new FrontMark(env.FRONT_DIR) : null;

/** Asks of the framework's own client, which public pages do not have: they would fetch unfinished pages. */
const frameworkHeaders = [
  "rsc",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
  "next-action",
  "x-nextjs-data",
  "x-middleware-subrequest",
  "x-middleware-prefetch",
];

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(`${reason}\n`);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const incident = randomUUID();
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const started = performance.now();
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("cross-origin-resource-policy", resourcePolicyOf(path));
  if (isForFrames(path)) response.removeHeader("x-frame-options");
  response.once("close", () => {
    if (path.startsWith("/_next/")) return;
    log.info(
      {
        method: request.method,
        path: path.slice(0, 200),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(response.statusCode >= 500 ? { incident } : {}),
      },
      "request",
    );
  });
  if ((request.url ?? "").length > longestAddress) return refuse(response, 414, "Address too long");
  // The interfaces for programs name their own methods.
  const others = /^\/api\/(?:v1|map)(?:\/|$)/.test(path) ? ["PUT", "PATCH", "DELETE"] : [];
  if (!["GET", "HEAD", "POST", "OPTIONS", ...others].includes(request.method ?? "")) {
    response.setHeader("allow", "GET, HEAD, POST, OPTIONS");
    return refuse(response, 405, "Method not allowed");
  }
  const asked = askedPath(request.url ?? "/");
  if (!asked) return refuse(response, 400, "No such address");
  request.url = asked;
  if (request.method === "OPTIONS" && !asked.startsWith("/api/")) {
    response.writeHead(204, { allow: "GET, HEAD, POST, OPTIONS" }).end();
    return;
  }
  const [address = "/"] = asked.split("?", 1);
  if (address.startsWith(filesPrefix) && ["GET", "HEAD"].includes(request.method ?? "")) {
    if (await deliverFile(request, response, { address, dataDir: env.DATA_DIR })) return;
  }
  request.headers[clientAddressHeader] = resolveClientAddress(request);
  if (isDev) return render(request, response);
  delete request.headers.cookie; // no public page reads one, and the framework answers its own with more
  for (const name of frameworkHeaders) delete request.headers[name];

  const isHead = request.method === "HEAD";
  if (isHead) request.method = "GET";
  const isAsking = request.method === "GET" && request.headers[formStateHeader] === undefined;
  if (isAsking && delivery.deliverAtHand(request, response, { url: asked, isHead, incident }))
    return;
  const { edition } = delivery;
  const isInternal = request.headers[internalTokenHeader] === internalToken;
  const conditions = request.headers["if-none-match"];
  // Documents are costly to make: their route answers conditions itself, before it makes one.
  if (!path.startsWith("/api/documents/")) delete request.headers["if-none-match"];
  const deliver = (answered: BufferedAnswer) => {
    request.headers["if-none-match"] = conditions;
    delivery
      .deliver(request, response, answered, {
        path: asked.split("?", 1)[0] ?? "/",
        url: asked,
        isHead,
        incident,
        edition,
        isInternal,
      })
      .catch((error: unknown) => {
        log.error({ err: error, incident }, "delivering a page failed");
        response.destroy();
      });
  };
  const isKnown = () => {
    request.headers["if-none-match"] = conditions;
    return delivery.passOn(request, response, asked);
  };
  let isOver = false;
  let haveRead = () => {};
  const reading = new Promise<void>((resolve) => {
    haveRead = resolve;
  });
  if (!isInternal) underWay.add(reading);
  // Not when it is sent: a visitor may take long, and when one leaves before the end the renderer waits for ever.
  const onEnd = () => {
    isOver = true;
    underWay.delete(reading);
    haveRead();
  };
  bufferAnswer(response, deliver, { isKnown, onEnd });
  try {
    await render(request, response);
  } catch (error) {
    log.error({ err: error, incident }, "rendering failed");
    if (isOver) return; // what was said is being delivered
    if (response.headersSent) response.destroy();
    else {
      response.statusCode = 500;
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end("");
    }
  } finally {
    onEnd();
  }
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    log.error({ err: error }, "answering failed");
    response.destroy();
  });
});
server.requestTimeout = 30_000;
server.headersTimeout = 10_000;
server.keepAliveTimeout = 15_000;
if (isDev)
  server.on(
    "upgrade",
    (request, socket, head) => void app.getUpgradeHandler()(request, socket, head),
  );

async function visit(path: string, extra: Record<string, string> = {}): Promise<Response> {
  const headers = { "accept-encoding": "br", ...extra };
  return fetch(`${own}${path}`, { redirect: "manual", headers });
}

const lists = ["/cum-cong-nghiep", "/en/clusters"];
const firstBelow = (list: string, html: string) =>
  new RegExp(`href="(${list}/[a-z0-9-]+)"`).exec(html)?.[1];

let warming: Promise<void> = Promise.resolve();
/** Renders again what was on screen of late, so that no visitor waits for it and a good copy is at hand. */
function warm(): Promise<void> {
  const paths = new Set([
    "/",
    "/en",
    ...lists,
    "/lien-he",
    "/en/contact",
    ...delivery.servedPaths().slice(0, mostWarmed),
  ]);
  warming = warming.then(async () => {
    for (const path of paths) {
      const html = await visit(path).then(
        (response) => response.text(),
        () => "",
      );
      // A page of a cluster, whichever: the first publication shows sooner when its code has run before.
      const isRun = [...paths].some((other) => other.startsWith(`${path}/`));
      const cluster = lists.includes(path) && !isRun ? firstBelow(path, html) : undefined;
      if (cluster) paths.add(cluster);
    }
    // Not waited for: what is published meanwhile shows first.
    void warmDocuments().catch(() => {
      areDocumentsWarm = false;
    });
  });
  return warming;
}

let areDocumentsWarm = false;
/** The first document after a start would take seconds: its code and its thread are readied when the pages are. */
async function warmDocuments(): Promise<void> {
  if (areDocumentsWarm) return;
  areDocumentsWarm = true;
  const list = await visit("/api/v1/clusters?limit=1").then((answer) => answer.json());
  const code = list.clusters?.[0]?.code;
  if (!code) return;
  for (const format of ["pdf", "xlsx"])
    await visit(`/api/documents/pack?c=${code}&lang=both&format=${format}`);
}

let unavailableAsked = 0;
let unavailableKept = 0;
/**
 * What is shown when nothing else is left names whom to ask meanwhile, which a publication can change. It waits for no
 * other page to be rendered again: the outage may begin at once.
 */
async function keepUnavailablePage(): Promise<void> {
  unavailableAsked += 1;
  const turn = unavailableAsked;
  const page = await visit("/unavailable", { [internalTokenHeader]: internalToken }).catch(
    () => null,
  );
  const html = await page?.text().catch(() => "");
  // One that was asked for later says what was published later.
  if (page?.status !== 503 || !html?.includes("{incident}") || turn < unavailableKept) return;
  unavailableKept = turn;
  delivery.keepUnavailablePage(
    html,
    page.headers.get("content-security-policy") ?? publicPagePolicy,
  );
}

/** Renders under way; what one of them read may be older than a publication that commits meanwhile. */
const underWay = new Set<Promise<void>>();

async function expire(tags: string[] | "all"): Promise<void> {
  const earlier = [...underWay];
  await expireOnce(tags);
  if (earlier.length > 0) void Promise.allSettled(earlier).then(() => expireOnce(tags));
}

async function expireOnce(tags: string[] | "all"): Promise<void> {
  delivery.forgetAtHand();
  const response = await fetch(`${own}/api/internal/expire`, {
    method: "POST",
    headers: { "content-type": "application/json", [internalTokenHeader]: internalToken },
    body: JSON.stringify({ tags }),
  });
  if (!response.ok) throw new Error(`expiring answered ${response.status}`);
  delivery.forgetAtHand();
  log.info({ tags }, "cached pages expired");
  void frontMark?.turn().catch((error: unknown) => {
    log.error({ err: error }, "FRONT_DIR cannot be written to; the proxy asks again in a second");
  });
  if (isDev) return;
  void keepUnavailablePage();
  void warm();
}

const listener = new ExpiryListener({
  connectionString: getDatabaseUrl(env),
  channel: CACHE_CHANNEL,
  expire,
});

server.on("error", (error: NodeJS.ErrnoException) => {
  log.fatal(
    { err: error },
    error.code === "EADDRINUSE" ? `port ${env.PORT} is taken` : "the web server failed",
  );
  process.exit(1);
});
server.listen(env.PORT, env.HOST, async () => {
  log.info({ host: env.HOST, port: env.PORT }, "web server listening");
  if (!isDev) await keepUnavailablePage();
  await listener.start();
});

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await listener.stop();
  server.close(() => process.exit(0));
  // A connection that is answered meanwhile is idle, and would be waited for.
  setInterval(() => server.closeIdleConnections(), 100).unref();
  setTimeout(() => process.exit(0), 5_000).unref();
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
