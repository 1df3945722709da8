import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import { log } from "../log";
import type { BufferedAnswer } from "./answer-buffer";
import { AtHand } from "./at-hand";
import { BetterLater, type Encodable } from "./better-later";
import { BoundedCache } from "./bounded-cache";
import { chooseEncoding, compress, type Encoding, isWorthMore } from "./compress";
import { etagOf, isKnown, passing } from "./conditions";
import { finishPage, publicPagePolicy } from "./finish-page";
import { tellFront } from "./front-cache";
import { KeptAnswers, weightOf } from "./kept-answers";
import { anyQuery, lastingHeader } from "./lasting";
import { movedPage } from "./moved-page";
import type { PageStyles } from "./page-styles";

/** What is left of a page once finished, with each encoding made at its first use. */
export type ReadyPage = Encodable & {
  status: number;
  headers: Record<string, string>;
  etag: string;
};

export type Asked = {
  /** The address without its query: static pages do not depend on one, lasting answers name the one they are for. */
  path: string;
  /** The address with its query. */
  url: string;
  isHead: boolean;
  incident: string;
  /** The web process asks itself. */
  isInternal?: boolean;
  /** `PageDelivery.edition` when rendering began. */
  edition?: number;
};

const megabyte = 1024 * 1024;
const atHandMs = 5_000;
/** What the renderer says of a static answer that is not said anew each time. */
const lastingHeaders = [
  "content-type",
  "content-disposition",
  "cache-control",
  "vary",
  "last-modified",
  "access-control-allow-origin",
  "access-control-expose-headers",
] as const;

/** What the renderer says to us and not to who asks. */
const internalHeaders = [
  "x-nextjs-prerender",
  "x-nextjs-cache",
  "x-nextjs-stale-time",
  "x-page-final",
  "x-middleware-rewrite",
  lastingHeader,
] as const;

function pickHeaders(response: ServerResponse): Record<string, OutgoingHttpHeader> {
  return Object.fromEntries(
    lastingHeaders.flatMap((name) => {
      const value = response.getHeader(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** No address: those begin with a slash. */
const keyForAnyQuery = (path: string) => `any ${path}`;

function withIncident(page: ReadyPage, incident: string): ReadyPage {
  const body = Buffer.from(page.body.toString("utf8").replaceAll("{incident}", incident));
  return { ...page, body, etag: "", encoded: new Map() };
}

function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/html");
}

/**
 * Turns the renderer's answers into what visitors get. Static pages are remembered finished and compressed, so that the
 * work is done once for each publication, and the last good copy stands in when a page cannot be rendered.
 */
export class PageDelivery {
  readonly #finished = new KeptAnswers<ReadyPage>(48 * megabyte);
  readonly #lastGood = new BoundedCache<ReadyPage>(64 * megabyte);
  readonly #atHand = new AtHand<ReadyPage>(64 * megabyte, atHandMs);
  /** What is being compressed: many ask for the same at once, and a large file takes a second. */
  readonly #compressing = new WeakMap<ReadyPage, Map<Encoding, Promise<Buffer>>>();
  #unavailable = { html: bareUnavailablePage, policy: publicPagePolicy };

  /**
   * @param isDatabaseThere tells an error of ours (500) from one that passes when the database is back (503)
   * @param styles puts each page's styles into it, if given
   */
  constructor(
    readonly isDatabaseThere: () => boolean = () => true,
    readonly styles?: PageStyles,
    readonly betterLater = new BetterLater(),
  ) {}

  /** Paths of static pages that were served of late, the latest first. */
  servedPaths(): string[] {
    return this.#lastGood.keys();
  }

  /** To be noted before rendering begins. */
  get edition(): number {
    return this.#atHand.edition;
  }

  /** To be called when a publication expires pages, and again when the renderer has forgotten them. */
  forgetAtHand(): void {
    this.#atHand.forgetAll();
    this.betterLater.putOff();
  }

  /** Answers with a static page that was delivered a moment ago; false when there is none. */
  deliverAtHand(
    request: IncomingMessage,
    response: ServerResponse,
    context: Omit<Asked, "path">,
  ): boolean {
    const [path = "/"] = context.url.split("?", 1);
    const kept = this.#atHand.get(context.url) ?? this.#atHand.get(keyForAnyQuery(path));
    if (!kept) return false;
    this.#lastGood.get(context.url); // served of late
    for (const [name, value] of Object.entries(kept.headers)) response.setHeader(name, value);
    this.#send(request, response, kept.page, { ...context, keep: true }).catch((error: unknown) => {
      log.error({ err: error, incident: context.incident }, "sending what is at hand failed");
      response.destroy();
    });
    return true;
  }

  /** The page shown when nothing better is left, with its content policy; it holds `{incident}` once or more. */
  keepUnavailablePage(html: string, policy: string): void {
    this.#unavailable = { html, policy };
  }

  /**
   * Makes the headers of an answer fit that goes through as the renderer gives it.
   * @returns whether who asks has it already
   */
  passOn(request: IncomingMessage, response: ServerResponse, url: string): boolean {
    for (const name of internalHeaders) response.removeHeader(name);
    tellFront(request, response, url);
    const etag = String(response.getHeader("etag") ?? "");
    return request.method === "GET" && response.statusCode === 200 && isKnown(request, etag, false);
  }

  async deliver(
    request: IncomingMessage,
    response: ServerResponse,
    answer: BufferedAnswer,
    context: Asked,
  ): Promise<void> {
    // An island has its content's hash in its name.
    if (answer.status === 200 && context.path.startsWith("/islands/"))
      response.setHeader("cache-control", "public, max-age=31536000, immutable");
    // Only files have a Last-Modified.
    const isStatic =
      response.hasHeader("x-nextjs-prerender") || response.hasHeader("last-modified");
    if (answer.status >= 500 && isHtml(response) && !response.hasHeader("x-page-final")) {
      // With a query it is another page than the one that was kept: all clusters are no answer to a filter.
      const copy = context.url.includes("?") ? undefined : this.#lastGood.get(context.path);
      if (copy && (request.method === "GET" || context.isHead)) {
        response.setHeader("x-served", "last-good-copy");
        return this.#send(request, response, copy, context);
      }
      return this.#sendUnavailable(request, response, answer.status, context);
    }
    const isLasting = answer.status === 200 && response.hasHeader(lastingHeader);
    const atHandKey =
      response.getHeader(lastingHeader) === anyQuery ? keyForAnyQuery(context.path) : context.url;
    const upstreamTag = isLasting ? etagOf(answer.body) : String(response.getHeader("etag") ?? "");
    const key =
      (isStatic || isLasting) && upstreamTag
        ? `${context.path} ${upstreamTag} ${answer.status}`
        : null;
    const known = key ? this.#finished.get(key) : undefined;
    const ready = known ?? this.#finish(response, answer, isLasting ? upstreamTag : undefined);
    // There is no end of addresses that lead nowhere: kept, they would drive out the pages that are asked for.
    const keep = key !== null && ready.status < 400;
    if (keep && !known) this.#finished.set(key, ready, weightOf(ready.body));
    if (keep && isHtml(response)) this.#lastGood.set(context.path, ready, weightOf(ready.body));
    if (keep && ready.status === 200 && (isLasting || context.url === context.path))
      this.#atHand.keep(atHandKey, {
        page: ready,
        headers: pickHeaders(response),
        bytes: weightOf(ready.body),
        edition: context.edition ?? -1,
      });
    // Whoever asks for the page of an outage itself meets one; the web process keeps its own copy as it is.
    if (ready.status === 503 && !context.isInternal)
      return this.#send(request, response, withIncident(ready, context.incident), context);
    return this.#send(request, response, ready, { ...context, keep });
  }

  #finish(response: ServerResponse, answer: BufferedAnswer, tag?: string): ReadyPage {
    const headers: Record<string, string> = {};
    if (!isHtml(response))
      return {
        status: answer.status,
        headers,
        body: answer.body,
        etag: tag ?? etagOf(answer.body),
        encoded: new Map(),
      };
    const policy = String(response.getHeader("content-security-policy") ?? publicPagePolicy);
    const page = finishPage(answer.body.toString("utf8"), policy, this.styles);
    const body = Buffer.from(page.html);
    const isPrerendered = response.hasHeader("x-nextjs-prerender");
    headers["content-security-policy"] = page.policy;
    if (page.location)
      return {
        status: 308,
        headers: { ...headers, location: page.location, "cache-control": "no-cache" },
        body: Buffer.from(movedPage(page.location)),
        etag: "",
        encoded: new Map(),
      };
    if (page.retryAfter) headers["retry-after"] = page.retryAfter;
    const status = page.status ?? answer.status;
    if (isPrerendered)
      headers["cache-control"] = status === 200 ? "public, max-age=0, must-revalidate" : "no-cache";
    return { status, headers, body, etag: etagOf(body), encoded: new Map() };
  }

  async #send(
    request: IncomingMessage,
    response: ServerResponse,
    ready: ReadyPage,
    options: { url: string; isHead: boolean; keep?: boolean },
  ): Promise<void> {
    for (const name of ["etag", "content-length", "transfer-encoding", ...internalHeaders])
      response.removeHeader(name);
    if (isHtml(response)) response.removeHeader("link");
    response.statusCode = ready.status;
    for (const [name, value] of Object.entries(ready.headers)) response.setHeader(name, value);
    if (isHtml(response)) response.setHeader("vary", "accept-encoding");
    else response.appendHeader("vary", "accept-encoding");
    const encoding =
      ready.body.length < 600
        ? "identity"
        : chooseEncoding(String(request.headers["accept-encoding"] ?? ""));
    const isPassing =
      options.keep === true &&
      isWorthMore(encoding, ready.body.length) &&
      !ready.encoded.get(encoding)?.isBest;
    if (ready.etag) response.setHeader("etag", isPassing ? passing(ready.etag) : ready.etag);
    if (isPassing) this.betterLater.add(ready, encoding);
    tellFront(request, response, options.url);
    if (ready.status === 200 && isKnown(request, ready.etag, isPassing)) {
      response.statusCode = 304;
      for (const name of ["content-type", "content-encoding"]) response.removeHeader(name);
      response.end();
      return;
    }
    const body = await this.#encode(ready, encoding, options.keep === true);
    if (encoding !== "identity") response.setHeader("content-encoding", encoding);
    response.setHeader("content-length", body.length);
    response.end(options.isHead ? undefined : body);
  }

  async #encode(ready: ReadyPage, encoding: Encoding, keep: boolean): Promise<Buffer> {
    const made = ready.encoded.get(encoding);
    if (made) return made.bytes;
    if (!keep) return compress(ready.body, encoding, "quick");
    const underWay = this.#compressing.get(ready) ?? new Map<Encoding, Promise<Buffer>>();
    this.#compressing.set(ready, underWay);
    const making = underWay.get(encoding) ?? compress(ready.body, encoding, "quick");
    underWay.set(encoding, making);
    const bytes = await making.finally(() => underWay.delete(encoding));
    if (!ready.encoded.has(encoding))
      ready.encoded.set(encoding, { bytes, isBest: !isWorthMore(encoding, ready.body.length) });
    return bytes;
  }

  #sendUnavailable(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    context: Asked,
  ): Promise<void> {
    const { policy } = this.#unavailable;
    const html = this.#unavailable.html.replaceAll("{incident}", context.incident);
    const body = Buffer.from(html);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("retry-after", "60");
    const headers = { "content-security-policy": policy, "cache-control": "no-store" };
    return this.#send(
      request,
      response,
      {
        status: status === 500 && this.isDatabaseThere() ? 500 : 503,
        headers,
        body,
        etag: "",
        encoded: new Map(),
      },
      context,
    );
  }
}

/** Shown only when even the designed page could not be rendered at start-up. */
const bareUnavailablePage =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tạm thời gián đoạn / Temporarily unavailable</title>' +
  "<h1>Trang tạm thời gián đoạn</h1><p>Xin thử lại sau ít phút. Mã sự cố: {incident}</p>" +
  '<h1 lang="en">Temporarily unavailable</h1><p lang="en">Please try again in a few minutes. Incident: {incident}</p></html>';
