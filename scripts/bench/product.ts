import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startCommand } from "../../tests/setup/command.ts";
import { freePort } from "../../tests/setup/free-port.ts";
import { findPart, memoryOf } from "../../tests/setup/processes.ts";
import { startFront } from "../front/front.ts";

const ready = /First page +([\d.]+) s/;
const startTimeout = 600_000;

/** The whole product with data of its own, on loopback, as `npm start` brings it up; `stop` leaves nothing behind. */
export async function startProduct(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "ccn-bench-"));
  const port = await freePort();
  const frontDir = path.join(folder, "front");
  const start = async () => {
    const command = startCommand(["scripts/start.ts"], {
      PORT: String(port),
      DATA_DIR: path.join(folder, "data"),
      TRUST_PROXY: "1",
      FRONT_DIR: frontDir,
      LOG_LEVEL: "warn",
      ...settings,
    });
    const [, seconds] = await command.waitFor(ready, { timeout: startTimeout });
    return { command, seconds: Number(seconds) };
  };
  let running = await start().catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const webPid = () => findPart(running.command.pid, "scripts/web.ts") ?? 0;
  return {
    baseUrl: `http://localhost:${port}`,
    port,
    folder,
    frontDir,
    /** Another one after each start. */
    databaseUrl: (): string =>
      JSON.parse(readFileSync(path.join(folder, "data/database.json"), "utf8")).url,
    firstStart: {
      seconds: running.seconds,
      hasBuilt: running.command.output().includes("Site built"),
    },
    restart: async () => {
      await running.command.end("SIGTERM");
      running = await start();
      return running.seconds;
    },
    /** Bytes that the web process holds. */
    memory: () => memoryOf(webPid()),
    stop: async () => {
      await running.command.end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Product = Awaited<ReturnType<typeof startProduct>>;

/** nginx before a product, as deploy/nginx sets it up. `extra` is put into its `http`. */
export async function openFront(product: Product, extra = "") {
  return startFront({
    folder: path.join(product.folder, `nginx-${Date.now().toString(36)}`),
    frontDir: product.frontDir,
    port: await freePort(),
    copiesPort: await freePort(),
    webPort: product.port,
    extra,
  });
}
