import type { Product } from "../product.ts";
import { printTable } from "../report.ts";

/** From the command to the first page, with a new data folder and with one that is there. */
export async function benchStart(product: Product) {
  const { seconds, hasBuilt } = product.firstStart;
  const second = await product.restart();
  printTable({
    title: "Start, from the command to the first page",
    columns: ["start", "seconds"],
    rows: [
      [hasBuilt ? "first, with the build" : "first, build already there", seconds],
      ["second", second],
    ],
  });
}
