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
  "/",
  "/en",
];
const encodings = ["br", "gzip", "identity"];

/** From the commit of a publication until each touched page shows it, in both languages and each encoding. */
export async function benchPublish(product: Product) {
  const front = await openFront(product);
  const ways = [
    { name: "app", baseUrl: product.baseUrl },
    { name: "front", baseUrl: front.baseUrl },
  ];
  const waits = new Map(ways.map(({ name }) => [name, [] as number[]]));
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      for (const way of ways) {
        const name = `Đo Tốc Độ ${turn} ${way.name}`;
        const document = makeDocument("Do Toc Do", { vi: name, en: name });
        const committedAt = await publish(product.databaseUrl(), { document });
        const shown = await Promise.all(
          pages.flatMap((page) =>
            encodings.map((encoding) =>
              waitFor({ address: way.baseUrl + page, encoding, text: name, since: committedAt }),
            ),
          ),
        );
        waits.get(way.name)?.push(Math.max(...shown));
        await setTimeout(1_500); // as publications come in life: not several in one second
      }
    }
    printTable({
      title: `Published to visible on the last of ${pages.length} pages in ${encodings.length} encodings, ${turns} publications each`,
      columns: ["through", "median ms", "slowest ms"],
      rows: [...waits].map(([way, times]) => [way, median(times), Math.max(...times)]),
      notes: ["Wanted: within 1,000 ms."],
    });
  } finally {
    await front.stop();
  }
}

type Look = { address: string; encoding: string; text: string; since: number };

async function waitFor({ address, encoding, text, since }: Look): Promise<number> {
  for (;;) {
    const answer = await fetch(address, { headers: { "accept-encoding": encoding } });
    const html = await answer.text();
    const waited = Date.now() - since;
    if (answer.status === 200 && html.includes(text)) return waited;
    if (waited > mostPatience) throw new Error(`${address} does not show ${text}`);
    await setTimeout(pause);
  }
}
