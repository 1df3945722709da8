import type { CollectionPage, ItemList, Thing } from "schema-dts";
import type { ClusterSummary } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import { wordsIn } from "@/lib/i18n/words";
import { type Address, absolute, breadcrumbs, siteId } from "./site";

type Listed = Pick<ClusterSummary, "name" | "slug" | "isSample">;

/** The directory without a question, with the real clusters that its page shows. */
export function directoryThings(
  address: Address,
  { clusters, total }: { clusters: readonly Listed[]; total: number },
): Thing[] {
  const { siteUrl, locale } = address;
  const words = wordsIn(locale);
  const path = pathTo(locale, { page: "/clusters" });
  const url = absolute(path, siteUrl);
  const list: ItemList = {
    "@type": "ItemList",
    numberOfItems: total,
    itemListElement: clusters
      .filter((cluster) => !cluster.isSample)
      .map(({ name, slug }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name,
        url: absolute(pathTo(locale, { page: "/clusters/[slug]", slug }), siteUrl),
      })),
  };
  const page: CollectionPage = {
    "@type": "CollectionPage",
    "@id": url,
    url,
    name: words("directory.title"),
    description: words("directory.description"),
    inLanguage: locale,
    isPartOf: { "@id": siteId(siteUrl) },
    mainEntity: list,
  };
  return [page, breadcrumbs(address, [{ name: words("cluster.clusters"), path }])];
}
