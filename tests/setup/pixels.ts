import type { Locator } from "@playwright/test";

export type Rgb = readonly [red: number, green: number, blue: number];
export type Point = readonly [x: number, y: number];
type Box = { x: number; y: number; width: number; height: number };

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** The colour that shows when one is laid over another with that opacity. */
export const over = (top: Rgb, ground: Rgb, opacity: number): Rgb => {
  const mix = (index: 0 | 1 | 2) =>
    Math.round(top[index] * opacity + ground[index] * (1 - opacity));
  return [mix(0), mix(1), mix(2)];
};

/** How far apart two colours are, by the channel that differs most. */
export const distance = (a: Rgb, b: Rgb) =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

/** What is on the screen within an element, as a visitor sees it; pixels are CSS pixels. */
export async function pixelsOf(element: Locator) {
  const png = (await element.screenshot({ scale: "css", animations: "disabled" })).toString(
    "base64",
  );
  const { data, width, height } = await element.page().evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no 2d canvas");
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
    let text = "";
    for (let from = 0; from < bytes.length; from += 32_768) {
      text += String.fromCharCode(...bytes.subarray(from, from + 32_768));
    }
    return { data: btoa(text), width: image.width, height: image.height };
  }, png);
  const bytes = Buffer.from(data, "base64");
  const at = ([x, y]: Point): Rgb => {
    const from = (Math.round(y) * width + Math.round(x)) * 4;
    return [bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0];
  };
  return {
    width,
    height,
    at,
    /** Which part of a box (the whole by default) has a colour, from 0 to 1. */
    share(color: Rgb, { x, y, width: w, height: h }: Box = { x: 0, y: 0, width, height }) {
      let found = 0;
      for (let row = 0; row < h; row++) {
        for (let column = 0; column < w; column++) {
          if (distance(at([x + column, y + row]), color) <= 10) found += 1;
        }
      }
      return found / (w * h);
    },
  };
}

const TILE = 512;

/** Where a place lies within a map of that size, in CSS pixels from its corner. */
export function placeOn(
  { width, height }: { width: number; height: number },
  view: { zoom: number; lat: number; lng: number },
) {
  const world = TILE * 2 ** view.zoom;
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return ([lng, lat]: readonly [lng: number, lat: number]): Point => [
    width / 2 + ((lng - view.lng) / 360) * world,
    height / 2 - ((mercator(lat) - mercator(view.lat)) / (2 * Math.PI)) * world,
  ];
}
