import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { type BufferedAnswer, bufferAnswer } from "@/lib/http/answer-buffer";
import { PageDelivery } from "@/lib/http/deliver";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server whose renderer is given, behind the delivery that the web process uses. */
export async function serve(
  renderer: RequestListener,
  delivery = new PageDelivery(),
  bounds?: { mostHeld: number; small: number; mostTogether: number },
  onEnd: () => void = () => {},
): Promise<string> {
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const path = url.split("?", 1)[0] ?? "/";
    const isHead = request.method === "HEAD";
    if (isHead) request.method = "GET";
    const { edition } = delivery;
    if (delivery.deliverAtHand(request, response, { url, isHead, incident: "incident-1" })) return;
    const deliver = (answer: BufferedAnswer) => {
      const asked = { path, url, isHead, incident: "incident-1", edition };
      void delivery.deliver(request, response, answer, asked);
    };
    const isKnown = () => delivery.passOn(request, response, url);
    bufferAnswer(response, deliver, { isKnown, onEnd, ...(bounds ? { bounds } : {}) });
    renderer(request, response);
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A renderer that says of a page what Next says of a finished one. */
export const page = (body: string, headers: Record<string, string> = {}): RequestListener => {
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
/** Long enough to be compressed. */
export const long = `<h1>Cụm công nghiệp</h1>${"<p>An Khánh</p>".repeat(100)}<script>self.__next_f=1</script>`;
