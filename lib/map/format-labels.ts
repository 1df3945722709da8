/** The drawing that a page shows without a script, in units of its viewBox. */
export type Frame = { width: number; height: number };
export const frame: Frame = { width: 720, height: 540 };

export type Point = [x: number, y: number];
type Box = [left: number, top: number, right: number, bottom: number];

export type PosterLabel = { at: Point; text: string; anchor: "start" | "middle" | "end" };

/** Of a sign. */
export const signRadius = 13;

/**
 * How large letters are taken to be. In a roomy drawing there is room for those of a narrow column or a phone, where the
 * same drawing is shown at half its size; fewer names fit.
 */
export const plainType = { letter: 7, line: 15, radius: signRadius, apart: 36, sooner: 0 };
export const roomyType = { letter: 13, line: 28, radius: 24, apart: 50, sooner: 1.5 };
type Type = typeof plainType;

export const round = (value: number) => Math.round(value * 10) / 10;

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Puts names where they cover nothing; one that finds no place is left out, and stands in the list. */
export class LabelPlacer {
  readonly #taken: Box[] = [];
  readonly #type: Type;
  readonly #frame: Frame;

  constructor(type: Type, frame: Frame) {
    this.#type = type;
    this.#frame = frame;
  }

  take([x, y]: Point, radius: number): void {
    this.takeBox([x - radius, y - radius, x + radius, y + radius]);
  }

  takeBox(box: Box): void {
    this.#taken.push(box);
  }

  place(text: string, [x, y]: Point, gap: number): PosterLabel | null {
    const { letter, line } = this.#type;
    const frame = this.#frame;
    const width = text.length * letter;
    const tries: [PosterLabel, Box][] = [
      [
        { at: [x, round(y + gap + line - 3)], text, anchor: "middle" },
        [x - width / 2, y + gap, x + width / 2, y + gap + line],
      ],
      [
        { at: [x, round(y - gap - 4)], text, anchor: "middle" },
        [x - width / 2, y - gap - line, x + width / 2, y - gap],
      ],
      [
        { at: [round(x + gap + 3), round(y + 4)], text, anchor: "start" },
        [x + gap, y - line / 2, x + gap + width, y + line / 2],
      ],
      [
        { at: [round(x - gap - 3), round(y + 4)], text, anchor: "end" },
        [x - gap - width, y - line / 2, x - gap, y + line / 2],
      ],
    ];
    for (const [label, box] of tries) {
      const fits =
        box[0] > 4 && box[1] > 4 && box[2] < frame.width - 4 && box[3] < frame.height - 4;
      if (!fits || this.#taken.some((one) => overlaps(one, box))) continue;
      this.#taken.push(box);
      return label;
    }
    return null;
  }
}
