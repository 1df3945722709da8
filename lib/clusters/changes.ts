import { locales } from "@/lib/i18n/routing";
import { completeFacts, connectionsOf, type DestinationKinds } from "./facts";
import { clusterFields, type FieldKey, sectorStances } from "./fields";
import type { ClusterDocument } from "./schema";

/** JSON with sorted keys, so that two equal values are two equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const listKeys = ["lots", "buildings", "tenants", "contacts", "documents", "images"] as const;
const isListKey = (key: FieldKey): key is (typeof listKeys)[number] =>
  (listKeys as readonly FieldKey[]).includes(key);

function documentValue(document: ClusterDocument, key: FieldKey, kinds: DestinationKinds): unknown {
  if (key === "code") return document.code;
  if (key === "places") return document.places;
  if (key === "availableLater") return document.coming;
  if (isListKey(key)) return document[key];
  if (key === "location") return [document.point, document.boundary];
  if (key === "occupancyRate")
    return [document.values.leasedAreaHa, document.values.industrialAreaHa];
  if (key in sectorStances) {
    const stance = sectorStances[key as keyof typeof sectorStances];
    return document.sectors.filter((sector) => sector.stance === stance);
  }
  const connections = connectionsOf(document, key, kinds);
  if (connections.length) return connections;
  const prices = document.prices.filter((price) => price.field === key);
  if (prices.length) return prices;
  const column = (document.values as Record<string, unknown>)[key];
  if (column !== undefined) return column;
  return locales.map((locale) => document.texts[locale]?.details[key] ?? null);
}

function describe(document: ClusterDocument, kinds: DestinationKinds): Map<FieldKey, string> {
  const facts = completeFacts(document, kinds);
  return new Map(
    clusterFields.flatMap(({ key }) => {
      const fact = facts.get(key);
      if (!fact) return [];
      const sources = fact.sources.map((source) => document.sources[source]);
      return [
        [key, canonicalJson([documentValue(document, key, kinds), { ...fact, sources }])] as const,
      ];
    }),
  );
}

/** Keys of the catalogue whose value, state, date or sources differ, in the catalogue's order. */
export function listChangedFields(
  before: ClusterDocument | null,
  after: ClusterDocument,
  kinds: DestinationKinds,
): FieldKey[] {
  const old = before ? describe(before, kinds) : new Map<FieldKey, string>();
  const now = describe(after, kinds);
  return clusterFields.map(({ key }) => key).filter((key) => old.get(key) !== now.get(key));
}
