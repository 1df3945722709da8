import { areaOf, type Block, box, gridOf, type Point, type Site, toPolygon } from "./geometry";

export type LotState = "available" | "reserved" | "coming" | "leased";
export type DrawnLot = Block & { state: LotState; areaM2: number };
export type DrawnSite = {
  site: Site;
  boundary: Point[];
  lots: DrawnLot[];
  /** Blocks that are no lots: works, offices, green. */
  services: (Block & { kind: "wastewater" | "power" | "green" | "office" })[];
};

function withStates(blocks: readonly Block[], states: Record<string, LotState>): DrawnLot[] {
  return blocks.flatMap((block) => {
    const state = states[block.code];
    return state ? [{ ...block, state, areaM2: Math.round(areaOf(block.corners)) }] : [];
  });
}

/** A regular site along a national road: three rows, a wide street, works in the low corner. */
const teaBlocks = gridOf({
  left: -440,
  bottom: -330,
  widths: [180, 205, 190, 175, 90],
  heights: [195, 200, 205],
  road: 20,
});
export const teaSite: DrawnSite = {
  site: { lat: 21.6342, lng: 105.7035, turnDegrees: 17, slant: 0.06 },
  boundary: [
    [-470, -360],
    [480, -360],
    [520, -320],
    [520, 290],
    [470, 345],
    [-430, 345],
    [-470, 310],
  ],
  lots: withStates(teaBlocks, {
    A1: "leased",
    A2: "available",
    A3: "reserved",
    A4: "leased",
    B1: "available",
    B2: "leased",
    B3: "leased",
    B4: "coming",
    C1: "leased",
    C2: "leased",
    C3: "available",
    C4: "leased",
  }),
  services: [
    {
      code: "A5",
      kind: "green",
      corners: teaBlocks.find(({ code }) => code === "A5")?.corners ?? [],
    },
    {
      code: "B5",
      kind: "office",
      corners: teaBlocks.find(({ code }) => code === "B5")?.corners ?? [],
    },
    {
      code: "C5",
      kind: "wastewater",
      corners: teaBlocks.find(({ code }) => code === "C5")?.corners ?? [],
    },
  ],
};

/** A slanted site on a slope: two rows of six along one street, the rest still forest. */
const palmBlocks = gridOf({
  left: -390,
  bottom: -190,
  widths: [110, 120, 130, 120, 115, 105],
  heights: [170, 165],
  road: 18,
});
export const palmSite: DrawnSite = {
  site: { lat: 21.6921, lng: 105.5832, turnDegrees: -24, slant: 0.28 },
  boundary: [
    [-420, -215],
    [440, -215],
    [440, 120],
    [360, 260],
    [-300, 260],
    [-420, 190],
  ],
  lots: withStates(palmBlocks, {
    A1: "coming",
    A2: "coming",
    A3: "coming",
    A4: "coming",
    A5: "coming",
    A6: "coming",
    B1: "leased",
    B2: "available",
    B3: "available",
    B4: "reserved",
    B5: "coming",
    B6: "coming",
  }),
  services: [
    { code: "X1", kind: "green", corners: box(-280, 185, 260, 60) },
    { code: "X2", kind: "power", corners: box(0, 185, 120, 60) },
    { code: "X3", kind: "wastewater", corners: box(140, 185, 150, 60) },
  ],
};

const hectares = (squareMetres: number, digits: number) =>
  Number((squareMetres / 10_000).toFixed(digits));

/** The figures of a site as its drawing has them, so that plan, table and sums agree. */
export function measure({ boundary, lots }: DrawnSite) {
  const sum = (state?: LotState) =>
    lots
      .filter((lot) => !state || lot.state === state)
      .reduce((total, lot) => total + lot.areaM2, 0);
  return {
    totalAreaHa: hectares(areaOf(boundary), 2),
    industrialAreaHa: hectares(sum(), 3),
    leasedAreaHa: hectares(sum("leased"), 3),
    availableNowHa: hectares(sum("available"), 3),
    comingHa: hectares(sum("coming"), 3),
    plotMinM2: Math.min(...lots.map((lot) => lot.areaM2)),
    plotMaxM2: Math.max(...lots.map((lot) => lot.areaM2)),
  };
}

export const polygonOf = (corners: readonly Point[], { site }: DrawnSite) =>
  toPolygon(corners, site);
