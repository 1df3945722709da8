import { z } from "zod";
import { isAmbiguousArea, isAmbiguousPower, parseArea, parsePower } from "./format-quantities";
import { absent, key } from "./schema-parts";
import { parseWhole } from "./text";

/** Bounds of the numbers, in the unit of their name. */
export const enquiryBounds = {
  areaHa: { min: 0.001, max: 1000 },
  powerMva: { min: 0, max: 5000 },
  waterM3Day: { min: 0, max: 1_000_000 },
  wastewaterM3Day: { min: 0, max: 1_000_000 },
  jobs: { min: 0, max: 100_000 },
} as const;

type NumberField = keyof typeof enquiryBounds;

type NumberReader = {
  read: (value: string | number) => number | null;
  /** Words for a number that can be read in two ways. */
  isInDoubt?: (text: string) => boolean;
};

const number = (field: NumberField, { read, isInDoubt }: NumberReader) =>
  z.preprocess(
    absent,
    z
      .union([z.string(), z.number()], { error: key(`${field}Invalid`) })
      .transform((value, context) => {
        const refuse = (message: string) => {
          context.addIssue({ code: "custom", message: key(message) });
          return z.NEVER;
        };
        if (typeof value === "string" && isInDoubt?.(value)) return refuse(`${field}Ambiguous`);
        const parsed = read(value);
        const { min, max } = enquiryBounds[field];
        return parsed !== null && parsed >= min && parsed <= max
          ? parsed
          : refuse(`${field}Invalid`);
      })
      .optional(),
  );

/** A quantity that is read with its unit; from programs it comes as a number. */
const quantity = (
  field: "areaHa" | "powerMva",
  words: {
    parse: (text: string) => number | null;
    isInDoubt: (text: string) => boolean;
    places: number;
  },
) =>
  number(field, {
    read: (value) =>
      typeof value === "string" ? words.parse(value) : Number(value.toFixed(words.places)),
    isInDoubt: words.isInDoubt,
  });

export const areaHa = quantity("areaHa", {
  parse: parseArea,
  isInDoubt: isAmbiguousArea,
  places: 4,
});
export const powerMva = quantity("powerMva", {
  parse: parsePower,
  isInDoubt: isAmbiguousPower,
  places: 3,
});

/** Whole numbers, with or without separators between thousands. */
export const whole = (field: NumberField, unit: RegExp) =>
  number(field, {
    read: (value) => {
      if (typeof value === "string") return parseWhole(value, unit);
      return Number.isSafeInteger(value) ? value : null;
    },
  });
