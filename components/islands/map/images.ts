import { clusterStatuses } from "@/lib/clusters/fields";
import { type Look, lookOf, lotLooks, mixedLook } from "@/lib/map/format-looks";
import type { GlMap } from "./engine";

const RATIO = 2;
/** Size of a pattern's tile in CSS pixels; a power of two, as the engines want it. */
const TILE = 8;
const SIGN = 18;
/** Of the sign of a group (groups.ts), in CSS pixels. */
export const GROUP_SIZE = 40;

type Paint = { fillAlpha: number; inkAlpha: number };

/** What is known to its commune only is drawn lightly, so that the ground stays in sight. */
const paints = {
  full: { fillAlpha: 0.78, inkAlpha: 0.9 },
  faint: { fillAlpha: 0.2, inkAlpha: 0.38 },
} as const satisfies Record<string, Paint>;

type Drawn = { image: ImageData; pixelRatio: number };

function draw(size: number, paint: (context: CanvasRenderingContext2D) => void): Drawn {
  const canvas = document.createElement("canvas");
  canvas.width = size * RATIO;
  canvas.height = size * RATIO;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  context.scale(RATIO, RATIO);
  paint(context);
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: RATIO };
}

function marks(context: CanvasRenderingContext2D, { pattern, ink }: Look, size: number) {
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 1.2;
  const line = (...[x1, y1, x2, y2]: [number, number, number, number]) => {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  };
  for (let at = -size; at <= size; at += TILE) {
    if (pattern === "hatch" || pattern === "cross") line(at - 1, size + 1, at + size + 1, -1);
    if (pattern === "cross") line(at - 1, -1, at + size + 1, size + 1);
  }
  if (pattern !== "dots") return;
  for (let x = TILE / 2; x < size; x += TILE) {
    for (let y = TILE / 2; y < size; y += TILE) {
      context.beginPath();
      context.arc(x, y, 1.3, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

const tile = (look: Look, { fillAlpha, inkAlpha }: Paint) =>
  draw(TILE, (context) => {
    context.globalAlpha = fillAlpha;
    context.fillStyle = look.fill;
    context.fillRect(0, 0, TILE, TILE);
    context.globalAlpha = inkAlpha;
    marks(context, look, TILE);
  });

/** A square sign for a site that is too small to see from far: the same look with an edge. */
const sign = (look: Look) =>
  draw(SIGN, (context) => {
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, SIGN, SIGN);
    context.beginPath();
    context.rect(2, 2, SIGN - 4, SIGN - 4);
    context.fillStyle = look.fill;
    context.fill();
    context.save();
    context.clip();
    marks(context, look, SIGN);
    context.restore();
    context.strokeStyle = look.ink;
    context.lineWidth = 1.6;
    context.stroke();
  });

/** Room that the sign of a group takes, so that no name is drawn under it. */
const room = () => draw(GROUP_SIZE, () => undefined);

/** Adds every image that the layers name: `full-`, `faint-` and `sign-` with a status, `lot-` with a state, `group-room`. */
export function addImages(map: GlMap) {
  const add = (name: string, { image, pixelRatio }: Drawn) => {
    if (!map.hasImage(name)) map.addImage(name, image, { pixelRatio });
  };
  for (const status of clusterStatuses) {
    const look = lookOf(status);
    add(`full-${status}`, tile(look, paints.full));
    add(`faint-${status}`, tile(look, paints.faint));
    add(`sign-${status}`, sign(look));
  }
  add("faint-mixed", tile(mixedLook, { ...paints.faint, fillAlpha: 0.5 }));
  add("group-room", room());
  for (const [state, look] of Object.entries(lotLooks)) {
    add(`lot-${state}`, tile(look, paints.full));
  }
}

export const inkOf = (status: Parameters<typeof lookOf>[0]) => lookOf(status).ink;
export const mixedInk = mixedLook.ink;
