/** Every cache tag is built here. What is published under a tag expires wherever it was read. */
export const tags = {
  /** Lists, counts and figures over clusters, and every slug that led nowhere. */
  clusters: "clusters",
  /** Every page of one cluster; stands for many `cluster` tags at once. */
  clusterPages: "cluster-pages",
  cluster: (code: string) => `cluster:${code}`,
  /** The list, the feeds and the index of articles, and every slug that led nowhere. */
  articles: "articles",
  article: (code: string) => `article:${code}`,
  places: "places",
  sectors: "sectors",
  offices: "offices",
  settings: "settings",
  /** Figures computed from the timeline of enquiries. */
  replies: "replies",
} as const;

const CLUSTER_PREFIX = tags.cluster("");

/** Replaces the tags of single clusters by the one that stands for all of them. */
export function broadenTags(list: readonly string[]): string[] {
  return [
    ...new Set(list.map((tag) => (tag.startsWith(CLUSTER_PREFIX) ? tags.clusterPages : tag))),
  ];
}
