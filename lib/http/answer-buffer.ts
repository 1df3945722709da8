import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { largestKept } from "./kept-answers";

export type BufferedAnswer = { body: Buffer; status: number };

const megabyte = 1024 * 1024;
/** In bytes. */
export const usualBounds = {
  /**
   * Answers larger than this are passed on as they come: finished, they could not be kept for the next who asks. The
   * file of 2,000 clusters of which all is known has 23 MB.
   */
  mostHeld: largestKept,
  /** Answers up to this size are held whatever else is: a page must be finished. */
  small: 4 * megabyte,
  /** Larger ones are passed on too while more than this is held for all who ask. */
  mostTogether: 192 * megabyte,
};
const textual =
  /^(?:text\/|application\/(?:json|javascript|xml|manifest\+json|geo\+json|atom\+xml|ld\+json|problem\+json|speculationrules\+json)|image\/svg\+xml)/;

type Passing = { isKnown?: () => boolean; onEnd?: () => void; bounds?: typeof usualBounds };

let heldTogether = 0;

/**
 * Holds a renderer's textual answer back until it is whole, so that it can be finished, tagged and compressed.
 * Anything else (images, fonts, endless answers) goes through as it is.
 * @param isKnown called with the headers of what goes through before they are sent; true where who asks has it already,
 *   who is then told so (304)
 * @param onEnd called when the renderer has said all, which may be long before it is sent, or after the visitor has left
 */
export function bufferAnswer(
  response: ServerResponse,
  deliver: (answer: BufferedAnswer) => void,
  { isKnown = () => false, onEnd = () => {}, bounds = usualBounds }: Passing = {},
): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  const flushHeaders = response.flushHeaders.bind(response);
  const chunks: Buffer[] = [];
  let size = 0;
  let mode: "undecided" | "holding" | "passing" | "dropping" = response.destroyed
    ? "dropping"
    : "undecided";

  const letGo = () => {
    heldTogether -= size;
    size = 0;
  };
  response.once("close", () => {
    letGo();
    chunks.length = 0;
    // What a renderer says to a visitor who has left is held for nobody.
    if (mode !== "passing") mode = "dropping";
  });
  const restore = () => {
    response.write = write;
    response.end = end;
    response.writeHead = writeHead;
    response.flushHeaders = flushHeaders;
  };
  const pass = () => {
    if (isKnown()) {
      mode = "dropping";
      response.statusCode = 304;
      for (const name of ["content-type", "content-length", "content-encoding", "accept-ranges"])
        response.removeHeader(name);
    } else mode = "passing";
    for (const chunk of chunks.splice(0)) if (mode === "passing") write(chunk);
    letGo();
  };
  const decide = () => {
    if (mode !== "undecided") return;
    const type = String(response.getHeader("content-type") ?? "");
    const isPlain = !response.hasHeader("content-encoding") && textual.test(type);
    if (isPlain) mode = "holding";
    else pass();
  };
  const hold = (chunk: unknown, encoding: unknown) => {
    if (chunk === undefined || chunk === null || typeof chunk === "function") return;
    const bytes =
      typeof chunk === "string"
        ? Buffer.from(chunk, (typeof encoding === "string" ? encoding : "utf8") as BufferEncoding)
        : Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    size += bytes.length;
    heldTogether += bytes.length;
    const isTooMuch = size > bounds.small && heldTogether > bounds.mostTogether;
    if (size > bounds.mostHeld || isTooMuch) pass();
  };
  /** What is held or dropped has been taken as soon as it came. */
  const take = (rest: unknown[]) => {
    const done = rest.find((one) => typeof one === "function");
    if (done) process.nextTick(done as () => void);
  };

  response.writeHead = ((
    status: number,
    reasonOrHeaders?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    maybeHeaders?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ) => {
    if (mode === "dropping") return response;
    const headers =
      typeof reasonOrHeaders === "string" ? maybeHeaders : (reasonOrHeaders ?? maybeHeaders);
    response.statusCode = status;
    if (Array.isArray(headers))
      for (let i = 0; i + 1 < headers.length; i += 2)
        response.setHeader(String(headers[i]), headers[i + 1] as string);
    else
      for (const [name, value] of Object.entries(headers ?? {}))
        if (value !== undefined) response.setHeader(name, value);
    decide();
    return mode === "passing" ? writeHead(status) : response;
  }) as typeof response.writeHead;
  response.flushHeaders = () => {};
  response.write = ((chunk: unknown, encoding?: unknown, callback?: unknown) => {
    decide();
    if (mode === "passing")
      return write(chunk as Buffer, encoding as BufferEncoding, callback as () => void);
    if (mode === "holding") hold(chunk, encoding);
    take([encoding, callback]);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, encoding?: unknown, callback?: unknown) => {
    onEnd();
    decide();
    if (mode === "passing")
      return end(chunk as Buffer, encoding as BufferEncoding, callback as () => void);
    if (mode === "holding") hold(chunk, encoding);
    restore();
    if (mode === "holding") {
      const [only] = chunks;
      const body = only && chunks.length === 1 ? only : Buffer.concat(chunks);
      chunks.length = 0;
      deliver({ body, status: response.statusCode });
    } else end();
    take([chunk, encoding, callback]);
    return response;
  }) as typeof response.end;
}
