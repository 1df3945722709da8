/**
 * Puts a cluster, an article or an office in force through the service that publishes, in a process of its own as the console's would be:
 * `node --import tsx tests/setup/publish.ts`, with DATABASE_URL and the order as JSON on standard input.
 */
import { text } from "node:stream/consumers";
import { publishArticle, withdrawArticle } from "@/lib/articles/service";
import { publishCluster, withdrawText } from "@/lib/clusters/service";
import { prisma } from "@/lib/db/client";
import { isAppError } from "@/lib/errors";
import { saveOffice } from "@/lib/offices/service";
import type { PublishOrder } from "./publisher";

const context = { actor: "e2e", automated: true };
const order = JSON.parse(await text(process.stdin)) as PublishOrder;

try {
  if ("document" in order) await publishCluster(context, order.document);
  else if ("article" in order) await publishArticle(context, order.article);
  else if ("withdrawArticle" in order)
    await withdrawArticle(context, order.withdrawArticle, order.locale);
  else if ("office" in order) await saveOffice(context, order.office);
  else await withdrawText(context, order.withdraw, order.locale);
  process.stdout.write(`${Date.now()}\n`);
} catch (error) {
  const issues = isAppError(error) ? JSON.stringify(error.issues) : "";
  process.stderr.write(`${error instanceof Error ? error.stack : error} ${issues}\n`);
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
