import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { ClusterDocument } from "./schema";

/** What the codes and names of a document mean in the database. */
export type Resolved = {
  unitIds: string[];
  sectorIds: ReadonlyMap<string, string>;
  destinationIds: ReadonlyMap<string, string>;
  contactIds: string[];
};

const toDate = (day: string | undefined) => (day ? new Date(`${day}T00:00:00Z`) : null);
const json = (value: object | undefined) => (value === undefined ? Prisma.DbNull : value);
const dated = (
  day: { date: string; precision: "day" | "month" | "quarter" | "year" } | undefined,
) => ({
  date: toDate(day?.date),
  precision: day?.precision ?? null,
});

/** Replaces every list of the cluster by that of the document. */
export async function writeRows(
  db: Db,
  clusterId: string,
  {
    document,
    resolved,
    sourceIds,
  }: { document: ClusterDocument; resolved: Resolved; sourceIds: ReadonlyMap<string, string> },
): Promise<void> {
  const where = { where: { clusterId } };
  const source = (key: string | undefined) => (key ? (sourceIds.get(key) ?? null) : null);
  const rentOf = (rent: ClusterDocument["lots"][number]["rent"]) => ({
    rentAmount: rent?.amount ?? null,
    rentCurrency: rent?.currency ?? null,
    rentUnit: rent?.unit ?? null,
    rentVat: rent?.vat ?? null,
  });

  await db.clusterPlace.deleteMany(where);
  await db.clusterPlace.createMany({
    data: resolved.unitIds.map((unitId) => ({ clusterId, unitId })),
  });
  await db.clusterSector.deleteMany(where);
  await db.clusterSector.createMany({
    data: document.sectors.map(({ code, stance }) => ({
      clusterId,
      sectorId: resolved.sectorIds.get(code) ?? "",
      stance,
    })),
  });
  await db.clusterPrice.deleteMany(where);
  await db.clusterPrice.createMany({
    data: document.prices.map(({ field, ...price }, order) => ({
      clusterId,
      fieldKey: field,
      amount: price.amount,
      currency: price.currency ?? null,
      unit: price.unit,
      vat: price.vat,
      termYears: price.termYears ?? null,
      voltageKv: price.voltageKv ?? null,
      band: price.band ?? null,
      rhythm: json(price.rhythm),
      adjustment: json(price.adjustment),
      validFrom: toDate(price.validFrom),
      validUntil: toDate(price.validUntil),
      sourceId: source(price.source),
      order,
    })),
  });
  await db.comingArea.deleteMany(where);
  await db.comingArea.createMany({ data: document.coming.map((row) => ({ clusterId, ...row })) });
  await db.clusterStage.deleteMany(where);
  await db.clusterStage.createMany({
    data: document.stages.map((stage, order) => {
      const now = dated(stage.dated);
      const first = dated(stage.original);
      return {
        clusterId,
        kind: stage.kind,
        state: stage.state,
        date: now.date,
        datePrecision: now.precision,
        originalDate: first.date,
        originalDatePrecision: first.precision,
        percent: stage.percent ?? null,
        note: json(stage.note),
        sourceId: source(stage.source),
        order,
      };
    }),
  });
  await db.lot.deleteMany(where);
  await db.lot.createMany({
    data: document.lots.map((lot) => ({
      clusterId,
      code: lot.code,
      areaM2: lot.areaM2,
      state: lot.state,
      boundary: json(lot.boundary),
      reservedUntil: toDate(lot.reservedUntil),
      availableFrom: toDate(lot.availableFrom),
      ...rentOf(lot.rent),
      note: json(lot.note),
      asOf: toDate(lot.asOf),
      sourceId: source(lot.source),
    })),
  });
  await db.building.deleteMany(where);
  await db.building.createMany({
    data: document.buildings.map((building) => ({
      clusterId,
      code: building.code,
      areaM2: building.areaM2,
      clearHeightM: building.clearHeightM ?? null,
      floorLoadTM2: building.floorLoadTM2 ?? null,
      state: building.state,
      availableFrom: toDate(building.availableFrom),
      ...rentOf(building.rent),
      asOf: toDate(building.asOf),
      sourceId: source(building.source),
    })),
  });
  await db.tenant.deleteMany(where);
  await db.tenant.createMany({
    data: document.tenants.map((tenant, order) => ({
      clusterId,
      name: tenant.name,
      country: tenant.country ?? null,
      sectorId: tenant.sector ? (resolved.sectorIds.get(tenant.sector) ?? null) : null,
      sinceYear: tenant.sinceYear ?? null,
      note: json(tenant.note),
      asOf: dated(tenant.asOf).date,
      asOfPrecision: dated(tenant.asOf).precision,
      sourceId: source(tenant.source),
      order,
    })),
  });
  await db.connection.deleteMany(where);
  await db.connection.createMany({
    data: document.connections.map((row) => ({
      clusterId,
      destinationId: resolved.destinationIds.get(row.to) ?? "",
      roadKm: row.roadKm ?? null,
      minutes: row.minutes ?? null,
      method: row.method,
      note: json(row.note),
      asOf: dated(row.asOf).date,
      asOfPrecision: dated(row.asOf).precision,
      sourceId: source(row.source),
    })),
  });
  await db.clusterContact.deleteMany(where);
  await db.clusterContact.createMany({
    data: resolved.contactIds.map((contactId, order) => ({ clusterId, contactId, order })),
  });
  await db.document.deleteMany(where);
  await db.document.createMany({
    data: document.documents.map((file, order) => ({
      clusterId,
      title: file.title,
      number: file.number ?? null,
      date: toDate(file.date),
      href: file.href,
      mimeType: file.mimeType,
      bytes: file.bytes ?? null,
      order,
    })),
  });
  await db.image.deleteMany(where);
  await db.image.createMany({
    data: document.images.map((image, order) => ({
      clusterId,
      alt: image.alt,
      caption: json(image.caption),
      takenOn: toDate(image.takenOn),
      direction: image.direction ?? null,
      isDrawing: image.isDrawing,
      href: image.href,
      width: image.width,
      height: image.height,
      order,
    })),
  });
}
