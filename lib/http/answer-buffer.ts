import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";

export type BufferedAnswer = { body: Buffer; status: number };

/** Answers larger than this are passed on as they come. */
const mostBuffered = 4 * 1024 * 1024;
const textual =
  /^(?:text\/|application\/(?:json|javascript|xml|manifest\+json|geo\+json|atom\+xml|ld\+json|problem\+json|speculationrules\+json)|image\/svg\+xml)/;

/**
 * Holds a renderer's textual answer back until it is whole, so that it can be finished, tagged and compressed.
 * Anything else (images, fonts, very large answers) goes through untouched.
 */
export function bufferAnswer(
  response: ServerResponse,
  deliver: (answer: BufferedAnswer) => void,
  beforePassing: () => void = () => {},
): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  const chunks: Buffer[] = [];
  let size = 0;
  let mode: "undecided" | "holding" | "passing" = "undecided";

  const decide = () => {
    if (mode !== "undecided") return;
    const type = String(response.getHeader("content-type") ?? "");
    const isPlain = !response.hasHeader("content-encoding") && textual.test(type);
    mode = isPlain ? "holding" : "passing";
    if (mode === "passing") beforePassing();
  };
  const pass = () => {
    mode = "passing";
    for (const chunk of chunks.splice(0)) write(chunk);
  };
  const hold = (chunk: unknown, encoding: unknown) => {
    if (chunk === undefined || chunk === null || typeof chunk === "function") return;
    const bytes =
      typeof chunk === "string"
        ? Buffer.from(chunk, (typeof encoding === "string" ? encoding : "utf8") as BufferEncoding)
        : Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    size += bytes.length;
    if (size > mostBuffered) pass();
  };

  response.writeHead = ((
    status: number,
    reasonOrHeaders?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    maybeHeaders?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ) => {
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
    hold(chunk, encoding);
    const done = typeof encoding === "function" ? encoding : callback;
    if (typeof done === "function") process.nextTick(done as () => void);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, encoding?: unknown, callback?: unknown) => {
    decide();
    if (mode === "passing")
      return end(chunk as Buffer, encoding as BufferEncoding, callback as () => void);
    hold(chunk, encoding);
    if ((mode as string) === "passing") return end();
    const done = [chunk, encoding, callback].find((one) => typeof one === "function");
    response.write = write;
    response.end = end;
    response.writeHead = writeHead;
    deliver({ body: Buffer.concat(chunks), status: response.statusCode });
    if (done) process.nextTick(done as () => void);
    return response;
  }) as typeof response.end;
}
