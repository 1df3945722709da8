import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

const running: ChildProcess[] = [];

/** The worker as its own process; `stopWorkers` ends what a test leaves behind. */
export function startWorker(settings: { databaseUrl: string; smtpUrl?: string }) {
  const { SMTP_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: {
      ...inherited,
      DATABASE_URL: settings.databaseUrl,
      LOG_LEVEL: "info",
      ...(settings.smtpUrl ? { SMTP_URL: settings.smtpUrl } : {}),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  const output: string[] = [];
  child.stdout?.on("data", (chunk) => output.push(String(chunk)));
  child.stderr?.on("data", (chunk) => output.push(String(chunk)));
  return { child, output, ended: once(child, "exit") };
}

export function stopWorkers() {
  for (const child of running.splice(0)) child.kill("SIGKILL");
}

/** Stands between a process and its database, and can break the line. */
export async function startLine(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let server: Server;
  const listen = async (port: number) => {
    server = createServer((client) => {
      const database = connect(Number(target.port), target.hostname);
      for (const socket of [client, database]) {
        sockets.add(socket);
        socket.on("error", () => undefined);
        socket.on("close", () => sockets.delete(socket));
      }
      client.on("close", () => database.destroy());
      database.on("close", () => client.destroy());
      client.pipe(database).pipe(client);
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  const cut = async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { url: url.href, cut, mend: () => listen(port), connections: () => sockets.size / 2 };
}
