import type { z } from "zod";
import { locales } from "@/lib/i18n/routing";
import { connectionKinds, type FieldKey, isFieldKey, sectorStances } from "./fields";
import type { ClusterDocument } from "./schema";
import { valueFields } from "./schema-values";

type Context = z.RefinementCtx;
type Report = (path: (string | number)[], message: string) => void;

/** Lists that name their own sources and dates, so that the fact of the field is drawn from the rows. */
const selfSourced = new Set<FieldKey>([
  "lots",
  "buildings",
  "tenants",
  "contacts",
  "documents",
  "images",
  ...(Object.keys(connectionKinds) as FieldKey[]),
]);

/** The fields of the catalogue that the document holds a value for, connections left out: their kind is not in it. */
export function listFieldsWithValue(document: ClusterDocument): Set<FieldKey> {
  const found = new Set<FieldKey>(["code"]);
  const values = document.values as Record<string, unknown>;
  for (const { key } of valueFields) if (values[key] !== undefined) found.add(key);
  for (const locale of locales) {
    for (const key of Object.keys(document.texts[locale]?.details ?? {}))
      if (isFieldKey(key)) found.add(key);
  }
  for (const price of document.prices) found.add(price.field);
  for (const [key, stance] of Object.entries(sectorStances)) {
    if (document.sectors.some((sector) => sector.stance === stance)) found.add(key as FieldKey);
  }
  if (document.places.length) found.add("places");
  if (document.coming.length) found.add("availableLater");
  for (const key of ["lots", "buildings", "tenants", "contacts", "documents", "images"] as const) {
    if (document[key].length) found.add(key);
  }
  if (document.point || document.boundary) found.add("location");
  if (document.values.leasedAreaHa !== undefined && document.values.industrialAreaHa)
    found.add("occupancyRate");
  return found;
}

function checkFacts(document: ClusterDocument, report: Report): void {
  const present = listFieldsWithValue(document);
  for (const [key, fact] of Object.entries(document.facts)) {
    if (!isFieldKey(key) || !fact) continue;
    const isConnection = key in connectionKinds;
    if (fact.state === "known" && !present.has(key) && !isConnection) {
      report(["facts", key], "is marked as known but has no value");
    }
    if (fact.state !== "known" && present.has(key) && key !== "occupancyRate") {
      report(["facts", key], "has a value but is not marked as known");
    }
  }
  for (const key of present) {
    if (document.facts[key] || key === "code" || key === "occupancyRate" || selfSourced.has(key))
      continue;
    report(["facts", key], `is missing: the value of ${key} has neither a date nor a source`);
  }
}

function checkSources(document: ClusterDocument, report: Report): void {
  const known = new Set(Object.keys(document.sources));
  const check = (key: string | undefined, path: (string | number)[]) => {
    if (key !== undefined && !known.has(key))
      report(path, `names the source "${key}", which is not in the document`);
  };
  for (const [key, fact] of Object.entries(document.facts)) {
    for (const [index, source] of (fact?.sources ?? []).entries()) {
      check(source, ["facts", key, "sources", index]);
    }
  }
  for (const list of ["prices", "stages", "lots", "buildings", "tenants", "connections"] as const) {
    for (const [index, row] of document[list].entries()) check(row.source, [list, index, "source"]);
  }
}

function checkTexts(document: ClusterDocument, report: Report): void {
  for (const locale of locales) {
    const text = document.texts[locale];
    if (text?.state !== "published") continue;
    if (!text.name) report(["texts", locale, "name"], "is needed for a published text");
    if (!text.slug) report(["texts", locale, "slug"], "is needed for a published text");
  }
}

function checkAreas(document: ClusterDocument, report: Report): void {
  const {
    totalAreaHa: total,
    industrialAreaHa: industrial,
    leasedAreaHa,
    availableNowHa,
    plotMinM2,
    plotMaxM2,
  } = document.values;
  const { powerCapacityMva, powerSpareMva, waterCapacityM3Day, waterSpareM3Day } = document.values;
  if (total !== undefined && industrial !== undefined && industrial > total) {
    report(["values", "industrialAreaHa"], "is more than the total area");
  }
  const land = industrial ?? total;
  const used = (leasedAreaHa ?? 0) + (availableNowHa ?? 0);
  const coming = document.coming.reduce((sum, part) => sum + part.areaHa, 0);
  if (land !== undefined && used > land + 1e-9) {
    report(
      ["values", "availableNowHa"],
      "and the leased area together are more than the land there is",
    );
  } else if (land !== undefined && used + coming > land + 1e-9) {
    report(["coming"], "with the leased and the free area is more than the land there is");
  }
  if (plotMinM2 !== undefined && plotMaxM2 !== undefined && plotMinM2 > plotMaxM2) {
    report(["values", "plotMaxM2"], "is less than the smallest plot");
  }
  if (
    powerCapacityMva !== undefined &&
    powerSpareMva !== undefined &&
    powerSpareMva > powerCapacityMva
  ) {
    report(["values", "powerSpareMva"], "is more than the capacity");
  }
  if (
    waterCapacityM3Day !== undefined &&
    waterSpareM3Day !== undefined &&
    waterSpareM3Day > waterCapacityM3Day
  ) {
    report(["values", "waterSpareM3Day"], "is more than the capacity");
  }
  const lots = document.lots.reduce((sum, lot) => sum + lot.areaM2, 0);
  if (land !== undefined && lots > land * 10_000 + document.lots.length) {
    report(
      ["lots"],
      `sum to ${Math.round(lots)} m², more than the land of the cluster (${Math.round(land * 10_000)} m²)`,
    );
  }
}

function checkRepeats(document: ClusterDocument, report: Report): void {
  const once = <Row>(
    name: string,
    rows: readonly Row[],
    keyOf: (row: Row) => string,
    what: string,
  ) => {
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      const key = keyOf(row);
      if (seen.has(key)) report([name, index], `repeats the ${what} ${key}`);
      seen.add(key);
    });
  };
  once("lots", document.lots, (lot) => lot.code, "code");
  once("buildings", document.buildings, (building) => building.code, "code");
  once("stages", document.stages, (stage) => stage.kind, "step");
  once("connections", document.connections, (connection) => connection.to, "destination");
  once("sectors", document.sectors, (sector) => `${sector.code} (${sector.stance})`, "sector");
  const refused = document.sectors.filter(({ stance }) => stance === "refused");
  document.sectors.forEach(({ code, stance }, index) => {
    if (stance === "encouraged" && refused.some((other) => other.code === code))
      report(["sectors", index], `is wanted and refused at once: ${code}`);
  });
  once("contacts", document.contacts, (contact) => `${contact.office}: ${contact.name}`, "contact");
}

/** What spans several fields: areas add up, every source that is named exists, a value has a fact and a fact a value. */
export function checkClusterDocument(document: ClusterDocument, context: Context): void {
  const report: Report = (path, message) => context.addIssue({ code: "custom", path, message });
  if (!document.values.status) report(["values", "status"], "is needed");
  if (document.removedOn && document.values.status !== "removed") {
    report(["removedOn"], "is only for a cluster whose status is removed");
  }
  if (document.boundary && !document.point) report(["point"], "is needed beside a boundary");
  if ((document.point?.precision === "boundary") !== (document.boundary !== undefined)) {
    report(["point", "precision"], 'must be "boundary" when there is a boundary, and only then');
  }
  document.connections.forEach((connection, index) => {
    if (connection.method !== "adjoins" && connection.roadKm === undefined) {
      report(["connections", index, "roadKm"], "is needed, unless the site lies on the road");
    }
  });
  checkTexts(document, report);
  checkFacts(document, report);
  checkSources(document, report);
  checkAreas(document, report);
  checkRepeats(document, report);
}
