import type { Graph } from "schema-dts";
import { serialiseGraph } from "@/lib/structured-data/format";

/** What a page says of itself to search engines. It is data: no browser runs it. */
export function JsonLd({ graph }: { graph: Graph }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: serialiseGraph escapes all that could end the block
      dangerouslySetInnerHTML={{ __html: serialiseGraph(graph) }}
    />
  );
}
