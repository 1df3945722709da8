/**
 * `npm run bench`: what issue and README promise about speed, measured side by side on this machine, over loopback, with
 * data and ports of its own. Parts by name: `npm run bench -- static lighthouse --runs 1 --only directory`.
 */
import { parseArgs } from "node:util";
import { benchDocuments } from "./parts/documents.ts";
import { benchEnquiries } from "./parts/enquiries.ts";
import { benchLighthouse } from "./parts/lighthouse.ts";
import { benchMemory } from "./parts/memory.ts";
import { benchPublish } from "./parts/publish.ts";
import { benchScale } from "./parts/scale.ts";
import { benchStart } from "./parts/start.ts";
import { benchStatic } from "./parts/static.ts";
import { type Product, startProduct } from "./product.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "3" }, only: { type: "string" } },
});
const runs = Math.max(1, Math.min(9, Number(values.runs) || 3));

const parts: Record<string, (product: Product, atStart: number) => Promise<void>> = {
  start: benchStart,
  static: benchStatic,
  scale: benchScale,
  enquiries: benchEnquiries,
  documents: benchDocuments,
  publish: benchPublish,
  lighthouse: (product) =>
    benchLighthouse(product, { runs, ...(values.only ? { only: values.only } : {}) }),
  memory: benchMemory,
};

const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(
    `No part is called ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.\n`,
  );
  process.exit(1);
}
const chosen = Object.keys(parts).filter(
  (name) => positionals.length === 0 || positionals.includes(name),
);

process.stdout.write(`Starting the product with data of its own for: ${chosen.join(", ")} …\n`);
const product = await startProduct();
const stopAtOnce = () => void product.stop().finally(() => process.exit(130));
process.once("SIGINT", stopAtOnce);
process.once("SIGTERM", stopAtOnce);
let failures = 0;
try {
  const atStart = product.memory();
  for (const name of chosen) {
    try {
      await parts[name]?.(product, atStart);
    } catch (error) {
      failures += 1;
      process.stdout.write(
        `\n${name} could not be measured: ${error instanceof Error ? error.message : error}\n`,
      );
    }
  }
} finally {
  await product.stop();
}
process.exit(failures > 0 ? 1 : 0);
