export const ink = "#17211c";
export const soft = "#55615a";
export const paper = "#fbfaf5";

/** The two engines type expressions differently; what they read is the same. */
export const e = (expression: unknown) => expression as never;

/** Families for labels; the first word tells the engines the weight and names no family that exists. */
export const face = (families: string[], weight: "Regular" | "SemiBold") =>
  e([`Label ${weight}`, ...families]);
