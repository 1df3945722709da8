import { randomUUID } from "node:crypto";
import { buildSearchText, slugify } from "@/lib/clusters/search-text";
import { Prisma } from "@/lib/db/generated/client";
import type { UnitTree } from "@/lib/places/units";
import { box, type Site, toPolygon } from "./geometry";
import type { Random } from "./random";

const firsts = [
  "Đồi Chè",
  "Suối Bạc",
  "Núi Hồng",
  "Thung Lũng",
  "Rừng Cọ",
  "Bến Sông",
  "Đá Trắng",
  "Hồ Xanh",
  "Cầu Mây",
  "Gò Son",
];
const seconds = ["Bắc", "Nam", "Đông", "Tây", "Thượng", "Hạ", "Mới", "Trung"];
const statuses = [
  "planned",
  "established",
  "under_construction",
  "operating",
  "operating",
  "extending",
] as const;
const lotStates = ["available", "reserved", "coming", "leased", "leased"] as const;

export type BulkContext = {
  random: Random;
  tree: UnitTree;
  /** Present communes that have predecessors. */
  communes: readonly string[];
  sectors: readonly { id: string; name: { vi: string; en?: string } }[];
  sourceId: string;
};

const asOf = new Date("2026-06-14T00:00:00Z");
/** The next free place around a middle: on a spiral whose turns are a kilometre apart. */
function spotAround({ lat, lng }: { lat: number; lng: number }, number: number) {
  const turn = (number % 120) + 1;
  const [distance, angle] = [Math.sqrt(turn) * 0.008, turn * 2.399963];
  return {
    lat: lat + distance * Math.sin(angle),
    lng: lng + distance * Math.cos(angle),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Rows of one invented cluster with so many lots, ready for createMany. */
export function makeCluster(number: number, lotCount: number, context: BulkContext) {
  const { random, tree, sectors } = context;
  const id = randomUUID();
  const code = `QM-${String(number).padStart(5, "0")}`;
  const place = `${random.pick(firsts)} ${random.pick(seconds)} ${number}`;
  const names = { vi: `Cụm công nghiệp mẫu ${place}`, en: `Sample industrial cluster ${place}` };
  const unitId = random.pick(context.communes);
  const former = random.pick(tree.predecessorsOf(unitId));
  const unit = tree.units.get(unitId);

  // Four in five have a published boundary, side by side around the middle of their commune, as real ones would.
  const isPlaced = unit?.lat != null && unit.lng != null && random.chance(0.8);
  const site: Site = {
    ...spotAround({ lat: unit?.lat ?? 21.6, lng: unit?.lng ?? 105.7 }, number),
    turnDegrees: random.whole(-40, 40),
    slant: 0,
  };

  const perLot = lotCount ? Math.floor(((20 + random.next() * 50) * 10_000 * 0.7) / lotCount) : 0;
  const lots = Array.from({ length: lotCount }, (_, index) => ({
    state: random.pick(lotStates),
    code: `${String.fromCharCode(65 + (Math.floor(index / 10) % 26))}${Math.floor(index / 260) || ""}${(index % 10) + 1}`,
    areaM2: perLot,
    column: index % 10,
    row: Math.floor(index / 10),
  }));
  const hectares = (state: string) =>
    lots.filter((lot) => lot.state === state).reduce((sum, lot) => sum + lot.areaM2, 0) / 10_000;
  const industrialAreaHa = round((perLot * lotCount) / 10_000 + 0.01);
  const isOpen = random.chance(0.7);
  const rent = random.chance(0.6) ? random.whole(6, 40) * 500 : null;
  const welcome = [...new Set([random.pick(sectors), random.pick(sectors), random.pick(sectors)])];

  const cluster = {
    id,
    code,
    isSample: true,
    revision: 1,
    status: random.pick(statuses),
    totalAreaHa: round(Math.min(75, industrialAreaHa / 0.7 + 1)),
    industrialAreaHa,
    leasedAreaHa: isOpen ? round(hectares("leased") - 0.005) : null,
    availableNowHa: isOpen ? round(hectares("available") - 0.005) : null,
    landRentVndM2Year: rent === null ? null : BigInt(rent),
    powerVoltageKv: random.chance(0.8) ? [22, ...(random.chance(0.3) ? [110] : [])] : [],
    wwtpExists: random.chance(0.8) ? random.chance(0.5) : null,
    callsForInfrastructureInvestor: random.chance(0.7) ? random.chance(0.2) : null,
    lat: (isPlaced ? site.lat : unit?.lat) ?? null,
    lng: (isPlaced ? site.lng : unit?.lng) ?? null,
    locationPrecision:
      unit?.lat == null ? null : isPlaced ? ("boundary" as const) : ("commune" as const),
    searchText: buildSearchText({
      code,
      names: Object.values(names),
      others: [
        "cụm công nghiệp CCN",
        "industrial cluster",
        ...[unitId, former.id]
          .flatMap((one) => tree.lineage(one))
          .flatMap((one) => [...Object.values(one.name), one.shortName]),
        ...tree.predecessorsOf(unitId).map((one) => one.shortName),
        ...welcome.flatMap((sector) => Object.values(sector.name)),
      ],
    }),
  };
  const known = [
    "code",
    "clusterType",
    "status",
    "places",
    "totalAreaHa",
    "industrialAreaHa",
    "sectorsEncouraged",
    "lots",
    ...(isOpen ? ["leasedAreaHa", "availableNowHa", "occupancyRate"] : []),
    ...(rent === null ? [] : ["landRentAnnual"]),
    ...(cluster.powerVoltageKv.length ? ["powerVoltageKv"] : []),
    ...(cluster.wwtpExists === null ? [] : ["wwtpExists"]),
    ...(cluster.callsForInfrastructureInvestor === null ? [] : ["callsForInfrastructureInvestor"]),
    ...(cluster.lat === null ? [] : ["location"]),
  ];
  const side = Math.max(10, Math.sqrt(perLot));
  const step = side + 15;
  const [columns, rows] = [Math.min(lotCount, 10) || 4, Math.ceil(lotCount / 10) || 3];
  const [left, bottom] = [(-columns * step) / 2, (-rows * step) / 2];
  const outline = toPolygon(
    box(left - 15, bottom - 15, columns * step + 15, rows * step + 15),
    site,
  );
  const slug = `mau-${slugify(place)}`;
  return {
    cluster: { ...cluster, boundary: isPlaced ? outline : Prisma.DbNull },
    texts: (["vi", "en"] as const).map((locale) => ({
      clusterId: id,
      locale,
      state: "published" as const,
      name: names[locale],
      slug: locale === "vi" ? slug : `sample-${slugify(place)}`,
      summary:
        locale === "vi"
          ? "Cụm công nghiệp minh hoạ, sinh tự động để thử tải."
          : "Sample cluster, made in bulk to try the site with many of them.",
      publishedAt: asOf,
    })),
    facts: known.map((fieldKey) => ({
      id: randomUUID(),
      clusterId: id,
      fieldKey,
      state: "known" as const,
      asOf,
      asOfPrecision: "day" as const,
    })),
    places: [
      { clusterId: id, unitId },
      { clusterId: id, unitId: former.id },
    ],
    sectors: welcome.map((sector) => ({
      clusterId: id,
      sectorId: sector.id,
      stance: "encouraged" as const,
    })),
    prices:
      rent === null
        ? []
        : [
            {
              clusterId: id,
              fieldKey: "landRentAnnual",
              amount: rent,
              currency: "VND" as const,
              unit: "m2_year" as const,
              sourceId: context.sourceId,
            },
          ],
    stages: [
      {
        clusterId: id,
        kind: "planned" as const,
        state: "done" as const,
        date: asOf,
        datePrecision: "day" as const,
        sourceId: context.sourceId,
      },
    ],
    lots: lots.map(({ state, code: lotCode, areaM2, column, row }) => ({
      clusterId: id,
      code: lotCode,
      state,
      areaM2,
      boundary: isPlaced
        ? toPolygon(box(left + column * step, bottom + row * step, side, side), site)
        : Prisma.DbNull,
      asOf,
      sourceId: context.sourceId,
    })),
  };
}
