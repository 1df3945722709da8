import { describe, expect, it } from "vitest";
import { drawPlan } from "@/lib/clusters/format-plan";
import type { LotView, PolygonGeometry } from "@/lib/clusters/types";

const east = 1 / (111_320 * Math.cos((21.63 * Math.PI) / 180));
const north = 1 / 111_320;

/** A rectangle in metres, from a corner near Hà Thượng. */
function rectangle(x: number, y: number, width: number, height: number): PolygonGeometry {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ] as const;
  return {
    type: "Polygon",
    coordinates: [corners.map(([a, b]) => [105.7 + a * east, 21.63 + b * north])],
  };
}

function lot(code: string, boundary: PolygonGeometry | null): LotView {
  const unknown = { reservedUntil: null, availableFrom: null, rent: null, note: null, asOf: null };
  return { code, areaM2: 20_000, state: "available", boundary, source: null, ...unknown };
}

const corners = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

function size(path: string) {
  const points = corners(path);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)] as const;
}

describe("drawPlan", () => {
  it("draws nothing when no lot has a boundary", () => {
    expect(drawPlan([lot("A1", null)], rectangle(0, 0, 500, 500))).toBeNull();
  });

  it("keeps what is square square", () => {
    const plan = drawPlan([lot("A1", rectangle(0, 0, 200, 200))], rectangle(-50, -50, 900, 400));
    const [width, height] = size(plan?.lots[0]?.path ?? "");
    expect(width).toBeGreaterThan(50);
    expect(width).toBeCloseTo(height, 0);
  });

  it("puts the north above the south and the east right of the west", () => {
    const plan = drawPlan(
      [
        lot("southwest", rectangle(0, 0, 100, 100)),
        lot("northeast", rectangle(300, 300, 100, 100)),
      ],
      null,
    );
    const [southwest, northeast] = plan?.lots ?? [];
    expect(northeast?.label[0]).toBeGreaterThan(southwest?.label[0] ?? 0);
    expect(northeast?.label[1]).toBeLessThan(southwest?.label[1] ?? 0);
  });

  it("keeps everything inside the drawing, strips from north to south too", () => {
    for (const boundary of [rectangle(0, 0, 1200, 150), rectangle(0, 0, 100, 2000)]) {
      const plan = drawPlan([lot("A1", rectangle(10, 10, 80, 100))], boundary);
      expect(plan).not.toBeNull();
      for (const [x, y] of corners(`${plan?.boundary}${plan?.lots[0]?.path}`)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(plan?.width ?? 0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(plan?.height ?? 0);
      }
      expect(plan?.height).toBeLessThan(500);
    }
  });

  it("labels a lot at its centre of gravity", () => {
    const plan = drawPlan([lot("A1", rectangle(0, 0, 400, 400))], null);
    const points = corners(plan?.lots[0]?.path ?? "");
    const middle = points.reduce((sum, [x]) => sum + x, 0) / points.length;
    expect(plan?.lots[0]?.label[0]).toBeCloseTo(middle, 0);
  });

  it("draws a scale bar of a round length, to scale", () => {
    const plan = drawPlan([lot("A1", rectangle(0, 0, 800, 400))], null);
    const [width] = size(plan?.lots[0]?.path ?? "");
    expect(plan?.scale.metres).toBe(200);
    expect(plan?.scale.length).toBeCloseTo(width / 4, 0);
  });

  it("draws every part of a site in several pieces", () => {
    const parts = [rectangle(0, 0, 300, 300), rectangle(500, 0, 300, 300)];
    const boundary = {
      type: "MultiPolygon",
      coordinates: parts.map(({ coordinates }) => coordinates),
    } as const;
    const plan = drawPlan([lot("A1", rectangle(10, 10, 80, 80))], { ...boundary });
    expect(plan?.boundary?.match(/M/g)).toHaveLength(2);
  });
});
