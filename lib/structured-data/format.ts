import type { Graph, Thing } from "schema-dts";

/** What a page says of itself to search engines, for one `application/ld+json` block. */
export function graphOf(things: readonly Thing[]): Graph {
  return { "@context": "https://schema.org", "@graph": things };
}

const escapes: Record<string, string> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** As JSON that no text in it can end the block with, or open a comment in. */
export function serialiseGraph(graph: Graph): string {
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, (one) => escapes[one] ?? one);
}
