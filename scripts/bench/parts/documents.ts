import type { Product } from "../product.ts";
import { median, printTable } from "../report.ts";

const rounds = 5;
const scenes = [
  { name: "fact sheet, one cluster", kind: "fact-sheet", clusters: 1 },
  { name: "pack, ten clusters", kind: "pack", clusters: 10 },
  { name: "comparison, four clusters", kind: "comparison", clusters: 4 },
] as const;
const formats = ["pdf", "xlsx"] as const;

async function download(url: string): Promise<{ ms: number; bytes: number }> {
  const startedAt = performance.now();
  const answer = await fetch(url, { headers: { "cache-control": "no-cache" } });
  const bytes = (await answer.arrayBuffer()).byteLength;
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return { ms: performance.now() - startedAt, bytes };
}

/** Documents as a visitor gets them, over HTTP: the first of each kind after a start, and later ones. */
export async function benchDocuments(product: Product) {
  const list = await fetch(`${product.baseUrl}/api/v1/clusters?limit=${10 + rounds}`);
  const { clusters } = (await list.json()) as { clusters: { code: string }[] };
  const codes = clusters.map(({ code }) => code);
  const rows = [];
  for (const { name, kind, clusters: count } of scenes)
    for (const format of formats) {
      await product.restart();
      // Other clusters each time: what was made before is no measure.
      const make = (from: number) => {
        const query = codes.slice(from, from + count).map((code) => `c=${code}`);
        return download(
          `${product.baseUrl}/api/documents/${kind}?${query.join("&")}&lang=both&format=${format}`,
        );
      };
      const first = await make(0);
      const later: number[] = [];
      for (let round = 1; round <= rounds; round += 1) later.push((await make(round)).ms);
      rows.push([name, format, first.ms, median(later), Math.max(...later), first.bytes / 1024]);
    }
  printTable({
    title: `Documents in both languages, from the app, each made on demand (${rounds} later ones)`,
    columns: ["what", "as", "ms, first after a start", "ms later", "slowest later", "KB"],
    rows,
    notes: ["Wanted: within 2,000 ms."],
  });
}
