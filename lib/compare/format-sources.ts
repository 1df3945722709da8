import type { ClusterDetail, ClusterSource } from "@/lib/clusters/types";

/** Each cluster numbers its sources for itself; side by side a source has one number, in order of first use. */
export class SourceTable {
  readonly #byId = new Map<string, ClusterSource>();

  /** The numbers here of the sources that a cluster gives these numbers. */
  of(cluster: ClusterDetail, numbers: readonly (number | null)[]): number[] {
    const found = numbers.flatMap((number) => {
      const source = cluster.sources.find((one) => one.number === number);
      if (!source) return [];
      const known = this.#byId.get(source.id) ?? { ...source, number: this.#byId.size + 1 };
      this.#byId.set(source.id, known);
      return [known.number];
    });
    return [...new Set(found)];
  }

  list(): ClusterSource[] {
    return [...this.#byId.values()];
  }
}
