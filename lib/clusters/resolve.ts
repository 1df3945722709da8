import type { Db } from "@/lib/db/client";
import { AppError, type ErrorIssue } from "@/lib/errors";
import { type Locale, locales } from "@/lib/i18n/routing";
import type { Places } from "@/lib/places/service";
import { type DestinationKinds, listConnectionIssues } from "./facts";
import { findContactIds, findDestinations, findSectors } from "./repo-references";
import type { Resolved } from "./repo-write-rows";
import { type ClusterDocument, clusterDocumentSchema } from "./schema";
import { buildSearchText } from "./search-text";

/** @throws AppError INVALID with a path and a message for each thing that is wrong. */
export function parseClusterDocument(input: unknown): ClusterDocument {
  const parsed = clusterDocumentSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError("INVALID", "The cluster cannot be published like this.", {
    issues: parsed.error.issues.map((issue) => ({
      path: issue.path.join("."),
      message: issue.message,
    })),
  });
}

export type References = {
  resolved: Resolved;
  kinds: DestinationKinds;
  sectorNames: string[];
};

/**
 * Looks up the units, sectors, destinations and contacts that a document names.
 * @throws AppError INVALID when one of them is not there.
 */
export async function resolveReferences(
  db: Db,
  document: ClusterDocument,
  places: Places,
): Promise<References> {
  const issues: ErrorIssue[] = [];
  const unitIds = new Set<string>();
  document.places.forEach((ref, index) => {
    const unit = places.tree.findOn(ref.on, ref);
    if (unit) unitIds.add(unit.id);
    else
      issues.push({
        path: `places.${index}`,
        message: `names no single ${ref.level} that stood on ${ref.on}`,
      });
  });

  const sectorCodes = [
    ...document.sectors.map((sector) => sector.code),
    ...document.tenants.flatMap((tenant) => tenant.sector ?? []),
  ];
  const sectors = await findSectors(db, sectorCodes);
  const sectorIds = new Map(sectors.map((sector) => [sector.code, sector.id]));
  for (const code of new Set(sectorCodes)) {
    if (!sectorIds.has(code))
      issues.push({ path: "sectors", message: `names the sector "${code}", which does not exist` });
  }

  const destinations = await findDestinations(
    db,
    document.connections.map((row) => row.to),
  );
  const destinationIds = new Map(destinations.map((row) => [row.code, row.id]));
  document.connections.forEach(({ to }, index) => {
    if (!destinationIds.has(to)) {
      issues.push({
        path: `connections.${index}.to`,
        message: `names the destination "${to}", which does not exist`,
      });
    }
  });
  const kinds = new Map(destinations.map((row) => [row.code, row.kind]));
  issues.push(...listConnectionIssues(document, kinds));

  const contactIds: string[] = [];
  const contacts = await findContactIds(db, document.contacts);
  document.contacts.forEach(({ office, name }, index) => {
    const id = contacts.get(`${office}\n${name}`);
    if (id) contactIds.push(id);
    else
      issues.push({
        path: `contacts.${index}`,
        message: `names "${name}", who is no contact of the office "${office}"`,
      });
  });

  if (issues.length) {
    throw new AppError("INVALID", "The cluster names things that do not exist.", { issues });
  }
  const offered = new Set(
    document.sectors.filter((row) => row.stance !== "refused").map((row) => row.code),
  );
  const sectorNames = sectors
    .filter((sector) => offered.has(sector.code))
    .flatMap((sector) => Object.values(sector.name));
  return {
    resolved: { unitIds: [...unitIds], sectorIds, destinationIds, contactIds },
    kinds,
    sectorNames,
  };
}

const generic: Record<Locale, string> = { vi: "cụm công nghiệp CCN", en: "industrial cluster" };

/** All that a cluster is found by: names, codes, the units it lies in and what they were made from, sectors, firms. */
export function composeSearchText(
  document: ClusterDocument,
  { resolved, sectorNames }: References,
  { tree }: Places,
): string {
  const units = resolved.unitIds.flatMap((id) => [
    ...tree.lineage(id),
    ...tree
      .predecessorsOf(id)
      .flatMap((unit) => (unit.level === "commune" ? tree.lineage(unit.id) : [])),
  ]);
  const texts = locales.flatMap((locale) => document.texts[locale] ?? []);
  const { infrastructureInvestor } = document.values;
  return buildSearchText({
    code: document.code,
    names: [...texts.flatMap((text) => text.name ?? []), ...document.aliases],
    others: [
      ...units.flatMap((unit) => [...Object.values(unit.name), unit.shortName]),
      ...Object.values(generic),
      ...sectorNames,
      ...document.tenants.flatMap((tenant) => Object.values(tenant.name)),
      ...(infrastructureInvestor ? [infrastructureInvestor] : []),
    ],
  });
}
