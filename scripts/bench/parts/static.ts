import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../../tests/setup/free-port.ts";
import { ask } from "../../../tests/setup/raw-answer.ts";
import { type Load, load, processorSeconds } from "../load.ts";
import { openFront, type Product } from "../product.ts";
import { median, printTable } from "../report.ts";

const page = "/cum-cong-nghiep/an-khanh-so-1";
const rounds = 9;
const seconds = 2;
const connections = 48;
const kinds = [
  { name: "compressed (gzip)", encoding: "gzip" },
  { name: "plain", encoding: "identity" },
] as const;

type Measured = Load & { cpu: number | null };

/** A static page from the app, through the front, and as files of the same bytes from nginx with Debian's settings. */
export async function benchStatic(product: Product) {
  const files = path.join(product.folder, "bare");
  mkdirSync(files, { recursive: true });
  for (const { encoding } of kinds) {
    const headers = { "accept-encoding": encoding };
    const { status, body } = await ask(product.baseUrl + page, { headers });
    if (status !== 200) throw new Error(`${page} answered ${status}`);
    writeFileSync(path.join(files, encoding === "gzip" ? "page.html.gz" : "page.html"), body);
  }
  const barePort = await freePort();
  const front = await openFront(
    product,
    `server { listen 127.0.0.1:${barePort}; root ${files}; gzip off; gzip_static on; keepalive_requests 10000; access_log ${product.folder}/bare.log ccn buffer=64k flush=5s; }`,
  );
  const targets = [
    { name: "app", url: product.baseUrl + page, connections: 16, pid: null },
    { name: "front", url: front.baseUrl + page, connections, pid: front.pid },
    {
      name: "bare nginx",
      url: `http://localhost:${barePort}/page.html`,
      connections,
      pid: front.pid,
    },
  ];
  try {
    const rows = [];
    for (const { name: kind, encoding } of kinds) {
      const measured: Measured[][] = targets.map(() => []);
      // In turns, so that what else the machine does falls on all alike.
      for (let round = 0; round < rounds; round += 1)
        for (const [at, target] of targets.entries()) {
          const before = target.pid && processorSeconds(target.pid);
          const result = await load(target.url, {
            encoding,
            seconds,
            connections: target.connections,
          });
          const after = target.pid && processorSeconds(target.pid);
          const cpu = before && after ? ((after - before) * 1e6) / result.requests : null;
          measured[at]?.push({ ...result, cpu });
        }
      const bare = measured[2] ?? [];
      for (const [at, target] of targets.entries()) {
        const own = measured[at] ?? [];
        const cpus = own.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
        rows.push([
          target.name,
          kind,
          median(own.map(({ perSecond }) => perSecond)),
          median(own.map(({ p99 }) => p99)),
          median(own.map(({ bytes }) => bytes)),
          cpus.length > 0 ? median(cpus) : null,
          median(own.map(({ perSecond }, round) => perSecond / (bare[round]?.perSecond ?? 1))),
        ]);
      }
    }
    printTable({
      title: `Static page ${page}, ${rounds} rounds of ${seconds} s each in turns, medians`,
      columns: [
        "from",
        "bytes as",
        "pages/s",
        "p99 ms",
        "bytes",
        "nginx CPU µs/page",
        "to bare nginx",
      ],
      rows,
      notes: [
        "Wanted: front to bare nginx at least 0.9. The app is the web process itself, without nginx.",
      ],
    });
  } finally {
    await front.stop();
  }
}
