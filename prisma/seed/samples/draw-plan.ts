import { type Point, toPlane } from "./geometry";
import type { DrawnSite, LotState } from "./sites";

const fills: Record<LotState, string> = {
  available: "#2f7d5b",
  reserved: "#e0b04a",
  coming: "#d9e4da",
  leased: "#a9b4ad",
};
const inks: Record<LotState, string> = {
  available: "#ffffff",
  reserved: "#1d2b24",
  coming: "#1d2b24",
  leased: "#1d2b24",
};
const words: Record<LotState, string> = {
  available: "còn trống · free",
  reserved: "giữ chỗ · reserved",
  coming: "sắp bàn giao · coming",
  leased: "đã thuê · let",
};
const serviceFills = {
  wastewater: "#7fb2c4",
  power: "#c9b18a",
  green: "#9cc48f",
  office: "#e7dccb",
};

const WIDTH = 1200;
const HEIGHT = 900;
const MARGIN = 70;

/** The plot layout as a drawing: north is up, colours as on the plan of the page. */
export function drawPlan(drawn: DrawnSite): string {
  const corners = drawn.boundary.map((corner) => toPlane(corner, drawn.site));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / (right - left),
    (HEIGHT - 2 * MARGIN - 60) / (top - bottom),
  );
  const place = (corner: Point): Point => {
    const [x, y] = toPlane(corner, drawn.site);
    return [
      WIDTH / 2 + (x - (left + right) / 2) * scale,
      (HEIGHT - 60) / 2 - (y - (bottom + top) / 2) * scale,
    ];
  };
  const path = (list: readonly Point[]) =>
    `${list
      .map(
        (corner, index) =>
          `${index ? "L" : "M"}${place(corner)
            .map((value) => value.toFixed(1))
            .join(" ")}`,
      )
      .join("")}Z`;
  const middle = (list: readonly Point[]): Point =>
    place([
      list.reduce((sum, [x]) => sum + x, 0) / list.length,
      list.reduce((sum, [, y]) => sum + y, 0) / list.length,
    ]);
  const lots = drawn.lots.map(({ code, corners: ring, state, areaM2 }) => {
    const [x, y] = middle(ring);
    const ha = (areaM2 / 10_000).toFixed(1).replace(".", ",");
    return `<path d="${path(ring)}" fill="${fills[state]}" stroke="#ffffff" stroke-width="2"/>
<text x="${x.toFixed(0)}" y="${(y - 4).toFixed(0)}" fill="${inks[state]}" font-size="26" font-weight="700" text-anchor="middle">${code}</text>
<text x="${x.toFixed(0)}" y="${(y + 22).toFixed(0)}" fill="${inks[state]}" font-size="18" text-anchor="middle">${ha} ha</text>`;
  });
  const services = drawn.services.map(
    ({ corners: ring, kind }) =>
      `<path d="${path(ring)}" fill="${serviceFills[kind]}" stroke="#ffffff" stroke-width="2"/>`,
  );
  const legend = (Object.keys(fills) as LotState[]).map((state, index) => {
    const x = MARGIN + index * 270;
    return `<rect x="${x}" y="${HEIGHT - 58}" width="26" height="26" fill="${fills[state]}" stroke="#6b7a71"/><text x="${x + 36}" y="${HEIGHT - 38}" fill="#1d2b24" font-size="18">${words[state]}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="'Be Vietnam Pro', sans-serif">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#f4f1ea"/>
<path d="${path(drawn.boundary)}" fill="#e3ddd0" stroke="#8c3f2b" stroke-width="4" stroke-dasharray="14 8"/>
${[...services, ...lots].join("\n")}
<g transform="translate(${WIDTH - 70} 80)"><path d="M0 -46L14 0L0 -10L-14 0Z" fill="#1d2b24"/><text y="26" font-size="22" text-anchor="middle" fill="#1d2b24">B / N</text></g>
${legend.join("\n")}
</svg>
`;
}
