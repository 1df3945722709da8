import { z } from "zod";

const WEST = 102;
const EAST = 110;
const SOUTH = 8;
const NORTH = 24;
const position = z.tuple([z.number().min(WEST).max(EAST), z.number().min(SOUTH).max(NORTH)]);
const ring = z
  .array(position)
  .min(4, "must have at least four positions")
  .max(2000)
  .refine(
    (list) => list[0]?.[0] === list.at(-1)?.[0] && list[0]?.[1] === list.at(-1)?.[1],
    "must end where it begins",
  );
export const polygonSchema = z.strictObject({
  type: z.literal("Polygon"),
  coordinates: z.array(ring).min(1).max(20),
});
export const boundarySchema = z.union([
  polygonSchema,
  z.strictObject({
    type: z.literal("MultiPolygon"),
    coordinates: z.array(z.array(ring).min(1).max(20)).min(1).max(50),
  }),
]);
export const pointSchema = z.strictObject({
  lat: z.number().min(SOUTH).max(NORTH),
  lng: z.number().min(WEST).max(EAST),
  precision: z.enum(["boundary", "point", "commune"]),
});
