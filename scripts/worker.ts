/**
 * The worker process: sends mail and does what is due at night. It ends with an error when it loses the database for
 * good, so that whoever supervises it starts it again.
 */

import { prisma } from "../lib/db/client";
import { getDatabaseUrl } from "../lib/db/connection";
import { retryRefusedNotices } from "../lib/enquiries/refused-notices";
import { env } from "../lib/env";
import { startRunner } from "../lib/jobs/runner";
import { log } from "../lib/log";
import { recoverMails } from "../lib/mail/service";
import { isMailSet } from "../lib/mail/settings";

function fail(error: unknown, message: string): never {
  log.fatal({ err: error }, message);
  process.exit(1);
}

process.on("unhandledRejection", (error) => fail(error, "the worker failed"));
process.on("uncaughtException", (error) => fail(error, "the worker failed"));

const runner = await startRunner({ connectionString: getDatabaseUrl(env) }).catch(
  (error: unknown) => fail(error, "the worker could not start"),
);

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await runner.stop().catch((error: unknown) => log.warn({ err: error }, "stopping the worker"));
  await prisma.$disconnect();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());

runner.promise.then(
  () => {
    if (!isStopping) fail(new Error("the queue ended"), "the worker ended");
  },
  (error: unknown) => {
    if (!isStopping) fail(error, "the worker ended");
  },
);

// At once, not at the next full minute: what a killed worker held, and what was held without a mail server.
const recovered = await recoverMails()
  .then(async (counts) => ({ ...counts, notices: await retryRefusedNotices() }))
  .catch((error: unknown) => {
    log.error({ err: error }, "mails could not be looked through");
    return null;
  });
log.info({ mail: isMailSet() ? "sent" : "held", ...recovered }, "worker started");
