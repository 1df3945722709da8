import { type ClientRequest, type IncomingMessage, request as open } from "node:http";

export type RawAnswer = {
  status: number;
  /** Each header as often as it was sent, names in lower case. */
  sent: [string, string][];
  headers: IncomingMessage["headers"];
  /** As it came: compressed, when it was. */
  body: Buffer;
};

type Ask = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Takes the request and ends it, or does not. */
  send?: (request: ClientRequest) => void;
};

/** Asks on a connection of its own and takes nothing of the answer away. */
export function ask(address: string, { method = "GET", headers, body, send }: Ask = {}) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const request = open(address, { method, headers: headers ?? {}, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", reject);
      answer.once("end", () => {
        const raw = answer.rawHeaders;
        const sent = raw.flatMap((name, index): [string, string][] =>
          index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? ""]] : [],
        );
        resolve({
          status: answer.statusCode ?? 0,
          sent,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        });
      });
    });
    request.once("error", reject);
    if (send) send(request);
    else request.end(body);
  });
}
