import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

const host = "127.0.0.1";

/** A line to a server that can be cut and joined again, as when that server is stopped or the network fails. */
export async function openLine(target: { host: string; port: number }) {
  const ends = new Set<Socket>();
  let port = 0;

  const join = (near: Socket) => {
    const far = connect(target);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on("error", () => other.destroy());
      end.once("close", () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  };

  let server: Server | undefined;
  const up = async () => {
    if (server) return;
    server = createServer(join).listen(port, host);
    await once(server, "listening");
    port = (server.address() as AddressInfo).port;
  };
  /** Connections break, and new ones are refused. */
  const down = async () => {
    const closing = server;
    if (!closing) return;
    server = undefined;
    closing.close();
    for (const end of ends) end.destroy();
    await once(closing, "close");
  };
  await up();
  return { host, port, up, down };
}

export type Line = Awaited<ReturnType<typeof openLine>>;
