import type { ClusterSource } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";
import { type Law, type LawKey, laws } from "./laws";
import { type GuideSource, guideSources, type SourceKey } from "./sources";
import type { Guide, GuideText, LawView, LegalRef, LegalView, Resolved } from "./types";

/** Numbers what a page cites: first the sources it was given with the data, then the others as they come up. */
class Citations {
  readonly laws = new Set<LawKey>();
  readonly sources: ClusterSource[];

  constructor(given: readonly ClusterSource[]) {
    this.sources = [...given];
  }

  /** A source that came with the data under the same address keeps its number. */
  numberOf(key: SourceKey): number {
    const source: GuideSource = guideSources[key];
    const known = this.sources.find(
      ({ id, url }) => id === key || (url !== null && url === source.url),
    );
    if (known) return known.number;
    const number = Math.max(0, ...this.sources.map((one) => one.number)) + 1;
    this.sources.push({
      number,
      id: key,
      kind: source.kind,
      documentNumber: source.documentNumber ?? null,
      title: source.title,
      publisher: source.publisher,
      dated: source.dated,
      url: source.url,
    });
    return number;
  }

  cite({ law, at }: LegalRef, locale: Locale): LegalView {
    this.laws.add(law);
    const { name, standing }: Law = laws[law];
    const label = at ? `${name[locale]}, ${at[locale]}` : name[locale];
    return { key: law, label, standing };
  }
}

const isText = (value: object): value is GuideText =>
  Object.keys(value).length === 2 && "vi" in value && "en" in value;

function walk(value: unknown, locale: Locale, citations: Citations): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, locale, citations));
  if (typeof value !== "object" || value === null) return value;
  if (isText(value)) return value[locale];
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === "sources")
        return [key, (part as readonly SourceKey[]).map((one) => citations.numberOf(one))];
      if (key === "legal")
        return [key, (part as readonly LegalRef[]).map((one) => citations.cite(one, locale))];
      return [key, walk(part, locale, citations)];
    }),
  );
}

/**
 * A page's content in one language, with the laws it cites and its sources, numbered from 1 in the order of the content.
 * @param given sources that come with figures from the database, with the numbers that the figures already name
 */
export function resolveGuide<const T>(
  locale: Locale,
  content: T,
  given: readonly ClusterSource[] = [],
): Guide<T> {
  const citations = new Citations(given);
  const resolved = walk(content, locale, citations) as Resolved<T>;
  const cited: LawView[] = [...citations.laws].map((key) => {
    const law: Law = laws[key];
    const { name, about, issued, inForce, standing, note, sources } = law;
    return {
      key,
      label: name[locale],
      about: about[locale],
      issued,
      inForce,
      standing,
      note: note?.[locale] ?? null,
      sources: sources.map((one) => citations.numberOf(one)),
    };
  });
  return { content: resolved, laws: cited, sources: citations.sources };
}
