import { setTimeout } from "node:timers/promises";
import { makeDocument, publish } from "../../../tests/setup/publisher.ts";
import { openFront, type Product } from "../product.ts";
import { median, printTable } from "../report.ts";

const turns = 6;
const pause = 25;
const mostPatience = 20_000;
const pages = [
  "/cum-cong-nghiep/do-toc-do",
  "/en/clusters/do-toc-do-en",
  "/cum-cong-nghiep",
  "/en/clusters",
];

/** From the commit of a publication until each touched page shows it, in both languages. */
export async function benchPublish(product: Product) {
  const front = await openFront(product);
  const ways = [
    { name: "app", baseUrl: product.baseUrl },
    { name: "front", baseUrl: front.baseUrl },
  ];
  const waits = new Map(ways.map(({ name }) => [name, [] as number[]]));
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      const name = `Đo Tốc Độ ${turn}`;
      const document = makeDocument("Do Toc Do", { vi: name, en: name });
      const committedAt = await publish(product.databaseUrl(), { document });
      await Promise.all(
        ways.map(async (way) => {
          const shown = await Promise.all(
            pages.map((page) => waitFor(way.baseUrl + page, name, committedAt)),
          );
          waits.get(way.name)?.push(Math.max(...shown));
        }),
      );
      await setTimeout(1_500); // as publications come in life: not several in one second
    }
    printTable({
      title: `Published to visible on the last of ${pages.length} pages, ${turns} publications`,
      columns: ["through", "median ms", "slowest ms"],
      rows: [...waits].map(([way, times]) => [way, median(times), Math.max(...times)]),
      notes: ["Wanted: within 1,000 ms."],
    });
  } finally {
    await front.stop();
  }
}

async function waitFor(address: string, text: string, since: number): Promise<number> {
  for (;;) {
    const answer = await fetch(address);
    const html = await answer.text();
    const waited = Date.now() - since;
    if (answer.status === 200 && html.includes(text)) return waited;
    if (waited > mostPatience) throw new Error(`${address} does not show ${text}`);
    await setTimeout(pause);
  }
}
