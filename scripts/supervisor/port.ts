import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { StartFailure } from "./failure.ts";

async function tryPort(port: number, host: string): Promise<NodeJS.ErrnoException | null> {
  const probe = createServer();
  probe.listen({ port, host, exclusive: true });
  try {
    await once(probe, "listening");
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
  probe.close();
  await once(probe, "close");
  return null;
}

/**
 * Waits a moment for a web server that is just ending.
 * @throws StartFailure that names the port or the address when it cannot be used.
 */
export async function assertPortIsFree(port: number, host: string, patience: number) {
  const deadline = Date.now() + patience;
  for (;;) {
    const error = await tryPort(port, host);
    if (!error) return;
    if (error.code === "EADDRINUSE") {
      if (Date.now() < deadline) {
        await sleep(200);
        continue;
      }
      throw new StartFailure(
        `Port ${port} is used by another program: stop that program, or choose another port, for example PORT=${port + 1} npm start.`,
      );
    }
    if (error.code === "EACCES") {
      throw new StartFailure(
        `PORT ${port} may not be used by this user: choose one from 1024 to 65535.`,
      );
    }
    throw new StartFailure(
      `HOST ${host} is not an address of this machine (${error.code}): use 127.0.0.1, or 0.0.0.0 for every address.`,
    );
  }
}
