import { create } from "qrcode";
import { palette } from "./palette";
import type { Paper } from "./paper";

/** An address as a square of modules, one path; `size` in points, without the quiet zone that the page gives it. */
export function drawQr(
  paper: Paper,
  address: string,
  { x, y, size, alt }: { x: number; y: number; size: number; alt: string },
): void {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const unit = size / modules.size;
  paper.element("Figure", { alt, bbox: [x, y, x + size, y + size] }, () =>
    paper.mark(() => {
      for (let row = 0; row < modules.size; row += 1) {
        for (let column = 0; column < modules.size; column += 1) {
          if (!modules.get(row, column)) continue;
          // Neighbours in a row are drawn as one, so that no hair of paper shows between them.
          let end = column + 1;
          while (end < modules.size && modules.get(row, end)) end += 1;
          paper.doc.rect(x + column * unit, y + row * unit, (end - column) * unit, unit);
          column = end;
        }
      }
      paper.doc.fill(palette.ink);
    }),
  );
}
