import { z } from "zod";
import { clusterFilterSchema } from "@/lib/clusters/filters";
import type { EnquiryLimits } from "@/lib/enquiries/limits";
import { enquiryPath, enquirySchemas } from "@/lib/enquiries/openapi";
import { requestsPerSecond } from "./catalogue";
import { betweenPrices, priceForm } from "./price-text";
import { defaultPerPage, lotBounds, lotStates, mostPerPage } from "./query";
import { licence } from "./record";
import * as schemas from "./schema";
import * as parts from "./schema-rows";

type Json = Record<string, unknown>;

/** What has a name in the description; everything else is written out where it stands. */
const named = {
  Text: parts.localized,
  Day: parts.datedDay,
  SourceIds: parts.sourceIds,
  Price: parts.price,
  Lot: parts.lot,
  Building: parts.building,
  Sector: parts.sector,
  Tenant: parts.tenant,
  Connection: parts.connection,
  Places: parts.places,
  Location: parts.location,
  Stage: parts.stage,
  Document: parts.document,
  Image: parts.image,
  Polygon: parts.polygon,
  MultiPolygon: parts.multiPolygon,
  Cluster: schemas.cluster,
  Source: schemas.source,
  Licence: schemas.licence,
  ClusterAnswer: schemas.clusterAnswer,
  ClusterList: schemas.clusterList,
  OpenLot: schemas.openLot,
  LotList: schemas.lotList,
  FeatureCollection: schemas.featureCollection,
  DestinationList: schemas.destinationList,
  UnitList: schemas.unitList,
  Refusal: schemas.refusal,
} as const;
type Name = keyof typeof named;

const pathOf = (name: string) => `#/components/schemas/${name}`;
const reference = (name: Name) => ({ $ref: pathOf(name) });

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas: all } = z.toJSONSchema(registry, { uri: pathOf, io: "output" });
  return Object.fromEntries(
    Object.entries(all).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

const filterWords: Record<string, string> = {
  q: "Words in names, codes, sectors and places, with or without diacritics.",
  place:
    'Code of a unit of government, current or former; "dai-tu" for the former Đại Từ district, "other" for the rest.',
  status: "One or more; repeat the parameter.",
  sector: "Codes of sectors; repeat the parameter.",
  free: "Free land wanted, ha.",
  rent: "Highest land rent, VND per m² and year.",
  kv: "Supply voltage wanted, kV.",
  ww: '"1": with a central waste-water plant.',
  calls: '"1": calling for an infrastructure investor.',
  known:
    '"1": leaves out clusters of which a figure asked for is not published, or published so that it cannot be compared.',
  sort: "Order; clusters that fit come before those whose figures are not published.",
  page: "From 1; `next` is null on the last page that can be asked for.",
};

function filterParameters(): Json[] {
  const { properties } = z.toJSONSchema(clusterFilterSchema, { io: "input" });
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    description: filterWords[name],
    schema:
      typeof schema === "object" && schema.type === "boolean"
        ? { type: "string", enum: ["1"] }
        : schema,
  }));
}

const refusals = {
  "400": "Parameters that make no sense, each named.",
  "404": "There is no such cluster.",
  "503": "The data cannot be read at the moment.",
} as const;

function refused(...statuses: (keyof typeof refusals)[]): Json {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: refusals[status],
        content: { "application/json": { schema: reference("Refusal") } },
      },
    ]),
  );
}

type Operation = {
  id: string;
  summary: string;
  description?: string;
  type?: string;
  schema: Json;
  parameters?: Json[];
  errors?: (keyof typeof refusals)[];
};

function get({
  id,
  summary,
  description,
  schema,
  parameters,
  errors = [],
  type = "application/json",
}: Operation) {
  return {
    get: {
      operationId: id,
      summary,
      ...(description ? { description } : {}),
      ...(parameters ? { parameters } : {}),
      responses: {
        "200": {
          description: summary,
          headers: { ETag: { description: "For If-None-Match.", schema: { type: "string" } } },
          content: { [type]: { schema } },
        },
        "304": { description: "Unchanged since the ETag that was sent in If-None-Match." },
        ...refused(...errors, "503"),
        "429": {
          description: `More than ${requestsPerSecond} requests a second from one address: wait a moment.`,
          content: { "text/plain": { schema: { type: "string" } } },
        },
      },
    },
  };
}

/** Without the look-ahead of our own check, which not every language's patterns have. */
const clusterCode = { type: "string", pattern: "^[A-Z0-9]+(?:-[A-Z0-9]+)*$", maxLength: 40 };
const limit = {
  name: "limit",
  in: "query",
  required: false,
  description: "Clusters on a page.",
  schema: { type: "integer", minimum: 1, maximum: mostPerPage, default: defaultPerPage },
};
const lotParameters = [
  {
    name: "cluster",
    description: "Codes of clusters; repeat the parameter.",
    schema: {
      type: "array",
      items: clusterCode,
      maxItems: lotBounds.codes,
    },
  },
  {
    name: "state",
    description: "One or more; repeat the parameter.",
    schema: { type: "array", items: { type: "string", enum: lotStates } },
  },
  {
    name: "minAreaM2",
    description: "Smallest area wanted, m².",
    schema: { type: "integer", minimum: 1, maximum: lotBounds.areaM2 },
  },
  {
    name: "page",
    description: "From 1.",
    schema: { type: "integer", minimum: 1, maximum: lotBounds.page, default: 1 },
  },
].map((parameter) => ({ ...parameter, in: "query", required: false }));
const code = {
  name: "code",
  in: "path",
  required: true,
  schema: clusterCode,
};

/** Also told on the open-data page (messages `openData.technical`). */
const csvWords = [
  `A price is one text: ${priceForm}. Texts are JSON strings, and several prices are divided by "${betweenPrices}".`,
  "A price holds on the days from `from` until `until`, both included.",
  "Only JSON has lots, buildings, tenants, connections, coming land, steps, documents, pictures, boundaries, summaries and former communes.",
].join(" ");

/**
 * OpenAPI 3.1, made from the same schemas that the answers are tested against.
 * @param limits how many enquiries are taken today
 */
export function openApiDocument(siteUrl: string, limits: EnquiryLimits) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Industrial clusters of former Đại Từ district and Thái Nguyên",
      version: "1.0.0",
      summary: "Every published figure with its state, unit, date and sources.",
      description: `${licence.attribution} ${licence.terms} Samples are never part of the data. A cluster's code is permanent; one that left the plan stays readable by its code.`,
      license: { name: licence.name, identifier: "LicenseRef-Decree-47-2020-ND-CP" },
    },
    servers: [{ url: siteUrl }],
    paths: {
      "/api/v1/clusters": get({
        id: "listClusters",
        summary: "Clusters in the plan that fit the parameters, in pages.",
        schema: reference("ClusterList"),
        parameters: [...filterParameters(), limit],
        errors: ["400"],
      }),
      "/api/v1/clusters/{code}": get({
        id: "getCluster",
        summary: "One cluster, also one that was removed from the plan.",
        schema: reference("ClusterAnswer"),
        parameters: [code],
        errors: ["404"],
      }),
      "/api/v1/lots": get({
        id: "listLots",
        summary: "Lots of the clusters in the plan, in pages.",
        schema: reference("LotList"),
        parameters: [...lotParameters, { ...limit, description: "Lots on a page." }],
        errors: ["400"],
      }),
      "/api/v1/clusters.csv": get({
        id: "downloadClusters",
        summary: "Every cluster in the plan, one row each, with the provenance of each figure.",
        description: csvWords,
        type: "text/csv",
        schema: { type: "string" },
      }),
      "/api/v1/clusters.geojson": get({
        id: "mapClusters",
        summary: "Every cluster in the plan; without geometry where only the commune is known.",
        type: "application/geo+json",
        schema: reference("FeatureCollection"),
      }),
      "/api/v1/destinations": get({
        id: "listDestinations",
        summary: "Airports, ports, roads and towns that distances are given to.",
        schema: reference("DestinationList"),
      }),
      "/api/v1/units": get({
        id: "listUnits",
        summary: "Units of government, past and present, with what each was made from.",
        schema: reference("UnitList"),
      }),
      "/api/v1/enquiries": enquiryPath(limits),
    },
    components: { schemas: { ...componentSchemas(), ...enquirySchemas } },
  };
}
