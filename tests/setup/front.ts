import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startFront } from "../../scripts/front/front.ts";
import { freePort } from "./free-port.ts";

/** nginx as deploy/nginx sets it up, before a web process on this machine. */
export async function openFront({ webPort, frontDir }: { webPort: number; frontDir?: string }) {
  const folder = mkdtempSync(path.join(tmpdir(), "ccn-front-"));
  const [port, copiesPort] = [await freePort(), await freePort()];
  const front = await startFront({
    folder: path.join(folder, "nginx"),
    frontDir: frontDir ?? path.join(folder, "mark"),
    port,
    copiesPort,
    webPort,
  });
  const close = async () => {
    await front.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...front, close };
}
