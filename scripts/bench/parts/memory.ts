import type { Product } from "../product.ts";
import { printTable } from "../report.ts";

const requests = 3_000;
const atOnce = 8;
const megabyte = 1024 * 1024;

/** What the web process holds after all that, and after a crawler gone astray. */
export async function benchMemory(product: Product, atStart: number) {
  const before = product.memory();
  let number = 0;
  const crawler = async () => {
    while (number < requests) {
      number += 1;
      const made = (number * 7_919).toString(36);
      const page =
        number % 2 ? `/cum-cong-nghiep/khong-co-${made}` : `/en/clusters/no-such-${made}`;
      await (await fetch(product.baseUrl + page)).arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, crawler));
  printTable({
    title: "Memory of the web process",
    columns: ["when", "MB"],
    rows: [
      ["after the start", atStart / megabyte],
      ["after the parts above", before / megabyte],
      [`after ${requests} made-up addresses`, product.memory() / megabyte],
    ],
  });
}
