import { z } from "zod";
import { localizedTextSchema } from "@/lib/i18n/localized";
import { checkClusterDocument } from "./checks";
import { clusterFields, type FieldKey, listFields } from "./fields";
import { boundarySchema, pointSchema } from "./schema-geometry";
import { datedDaySchema, sourceKeySchema } from "./schema-parts";
import { priceSchema } from "./schema-prices";
import {
  buildingSchema,
  comingSchema,
  connectionSchema,
  contactRefSchema,
  documentFileSchema,
  imageSchema,
  lotSchema,
  placeRefSchema,
  sectorRefSchema,
  sourceSchema,
  stageSchema,
  tenantSchema,
} from "./schema-rows";
import { clusterValuesSchema } from "./schema-values";

const fieldKeys = clusterFields.map((field) => field.key) as [FieldKey, ...FieldKey[]];
const textKeys = listFields({ store: "text" }).map((field) => field.key) as [
  FieldKey,
  ...FieldKey[],
];

export const slugSchema = z
  .string()
  .max(100)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "must be lower-case words joined by hyphens, such as an-khanh-so-1",
  );

const clusterTextSchema = z.strictObject({
  state: z.enum(["draft", "published", "withdrawn"]).default("draft"),
  name: z.string().trim().min(1).max(200).optional(),
  slug: slugSchema.optional(),
  summary: z.string().trim().min(1).max(600).optional(),
  /** Paragraphs parted by an empty line; only ever text. */
  body: z.string().trim().min(1).max(20_000).optional(),
  /** The catalogue's text fields in this language. */
  details: z.partialRecord(z.enum(textKeys), z.string().trim().min(1).max(10_000)).default({}),
  sourceHash: z.string().max(100).optional(),
});
export type ClusterTextInput = z.infer<typeof clusterTextSchema>;

const clusterFactSchema = z.strictObject({
  state: z.enum(["known", "not_published", "on_request", "not_applicable"]).default("known"),
  asOf: datedDaySchema.optional(),
  sources: z.array(sourceKeySchema).max(20).default([]),
  verifiedBy: z.string().trim().min(1).max(200).optional(),
  note: localizedTextSchema.optional(),
});
export type ClusterFactInput = z.infer<typeof clusterFactSchema>;

/**
 * Everything of one cluster in one JSON document: what an official edits, what publishing takes, what a revision keeps.
 * Its bounds, choices and keys come from the catalogue; `checkClusterDocument` adds what spans several fields.
 */
export const clusterDocumentSchema = z
  .strictObject({
    code: z
      .string()
      .max(40)
      .regex(
        /^[A-Z0-9]+(-[A-Z0-9]+)*$/,
        "must be capitals and digits joined by hyphens, such as DT-AK1",
      ),
    isSample: z.boolean().default(false),
    aliases: z.array(z.string().trim().min(1).max(200)).max(30).default([]),
    removedOn: z.iso.date().optional(),
    values: clusterValuesSchema,
    texts: z
      .strictObject({ vi: clusterTextSchema.optional(), en: clusterTextSchema.optional() })
      .default({}),
    facts: z.partialRecord(z.enum(fieldKeys), clusterFactSchema).default({}),
    sources: z.record(sourceKeySchema, sourceSchema).default({}),
    places: z.array(placeRefSchema).max(20).default([]),
    sectors: z.array(sectorRefSchema).max(60).default([]),
    prices: z.array(priceSchema).max(60).default([]),
    coming: z.array(comingSchema).max(40).default([]),
    stages: z.array(stageSchema).max(11).default([]),
    lots: z.array(lotSchema).max(500).default([]),
    buildings: z.array(buildingSchema).max(200).default([]),
    tenants: z.array(tenantSchema).max(500).default([]),
    connections: z.array(connectionSchema).max(60).default([]),
    /** The office that answers for this cluster; without one, the office of its units does. */
    office: z.string().min(1).max(60).optional(),
    contacts: z.array(contactRefSchema).max(10).default([]),
    documents: z.array(documentFileSchema).max(60).default([]),
    images: z.array(imageSchema).max(40).default([]),
    boundary: boundarySchema.optional(),
    point: pointSchema.optional(),
  })
  .superRefine(checkClusterDocument);

export type ClusterDocument = z.output<typeof clusterDocumentSchema>;
/** What may be left out is left out. */
export type ClusterDocumentInput = z.input<typeof clusterDocumentSchema>;
