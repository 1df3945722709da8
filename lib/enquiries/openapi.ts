import { clusterFields } from "@/lib/clusters/fields";
import { locales } from "@/lib/i18n/routing";
import type { EnquiryLimits } from "./limits";
import {
  capitalRanges,
  type EnquiryField,
  enquiryKinds,
  enquiryLimits,
  startWindows,
} from "./schema";
import { enquiryBounds } from "./schema-numbers";

type Json = Record<string, unknown>;

const line = (maxLength: number, description: string) => ({
  type: "string",
  maxLength,
  description,
});
const bounded = (name: keyof typeof enquiryBounds, type: "number" | "integer", what: string) => ({
  type,
  minimum: enquiryBounds[name].min,
  maximum: enquiryBounds[name].max,
  description: what,
});
const oneOf = (values: readonly string[], description: string) => ({
  type: "string",
  enum: values,
  description,
});

/** The schema of the form (./schema.ts) in the words of OpenAPI; a test holds the two together. */
const properties: Record<EnquiryField, Json> = {
  kind: oneOf(enquiryKinds, "What is wanted."),
  clusters: {
    type: "array",
    items: { type: "string", pattern: "^[A-Z0-9]+(-[A-Z0-9]+)*$", maxLength: 40 },
    maxItems: enquiryLimits.clusters,
    description: "Codes of the clusters asked about, such as DT-AK1.",
  },
  fieldKeys: {
    type: "array",
    items: { type: "string", enum: clusterFields.map(({ key }) => key) },
    maxItems: enquiryLimits.fieldKeys,
    description: "Keys of the figures to be confirmed, as in the records of clusters.",
  },
  sector: line(40, "Code of a sector, as in the records of clusters."),
  sectorText: line(enquiryLimits.sectorText, "What will be made, in words."),
  areaHa: bounded("areaHa", "number", "Land needed, ha."),
  powerMva: bounded("powerMva", "number", "Power needed, MVA."),
  waterM3Day: bounded("waterM3Day", "integer", "Clean water needed, m³ a day."),
  wastewaterM3Day: bounded("wastewaterM3Day", "integer", "Waste water produced, m³ a day."),
  jobs: bounded("jobs", "integer", "Jobs planned."),
  capitalRange: oneOf(capitalRanges, "Planned investment, in đồng."),
  startWindow: oneOf(startWindows, "When the project is to start."),
  message: { ...line(enquiryLimits.message, "The question."), minLength: 1 },
  name: { ...line(enquiryLimits.name, "Whom to answer."), minLength: 1 },
  company: line(enquiryLimits.company, "Company."),
  country: line(enquiryLimits.country, "ISO 3166-1 alpha-2 code, or the country in words."),
  email: {
    ...line(enquiryLimits.email, "Where the acknowledgement and the answer go."),
    format: "email",
  },
  phone: line(enquiryLimits.phone, "Telephone, with the country code."),
  locale: { ...oneOf(locales, "Language of the answer and of messages."), default: "vi" },
  consent: {
    type: "boolean",
    const: true,
    description: "The person has agreed to the use described on the privacy page. Never assumed.",
  },
  campaign: line(enquiryLimits.campaign, "Where the person came from."),
};

export const enquirySchemas = {
  Enquiry: {
    type: "object",
    additionalProperties: false,
    required: ["kind", "message", "name", "email", "consent"],
    properties,
  },
  EnquiryReceipt: {
    type: "object",
    additionalProperties: false,
    required: ["reference", "dueAt", "statusUrl"],
    properties: {
      reference: { type: "string", description: "Such as DT-26-7F3K9." },
      dueAt: { type: "string", format: "date-time", description: "When the answer is due." },
      statusUrl: { type: "string", format: "uri", description: "Shows how far it has come." },
    },
  },
  EnquiryRefusal: {
    type: "object",
    additionalProperties: false,
    required: ["error"],
    properties: {
      error: {
        type: "object",
        additionalProperties: false,
        required: ["code", "message"],
        properties: {
          code: { type: "string", description: "The same in every language." },
          message: { type: "string" },
          fields: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["path", "code", "message"],
              properties: {
                path: { type: "string", description: "Such as email, or clusters.2." },
                code: { type: "string" },
                message: { type: "string" },
              },
            },
          },
        },
      },
    },
  },
};

const named = (name: keyof typeof enquirySchemas) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
});

const refusals = {
  "400": "No JSON, or an Idempotency-Key that cannot be one.",
  "409": "The Idempotency-Key was used for a different body.",
  "413": "The body is larger than 64 KB.",
  "415": "The body is not announced as application/json.",
  "422": "Properties that have to be corrected, each named by its path.",
  "429":
    "Too many enquiries from this network or for this address; Retry-After says when to come back.",
  "503": "The enquiry cannot be recorded at the moment; Retry-After says when to come back.",
};

/** What a program may send, which does no proof of work: new enquiries within the window. */
export function programLimits(limits: EnquiryLimits) {
  const { perAddress, perNetwork, perEmail, unprovenPerAddress, unprovenPerNetwork } = limits;
  return {
    perAddress: Math.min(perAddress, unprovenPerAddress),
    perNetwork: Math.min(perNetwork, unprovenPerNetwork),
    perEmail,
    minutes: limits.windowMinutes,
  };
}

function limitsInWords(limits: EnquiryLimits): string {
  const { perAddress, perNetwork, perEmail, minutes } = programLimits(limits);
  return `Within ${minutes} minutes ${perAddress} new enquiries are taken from one address, ${perNetwork} from its network and ${perEmail} for one e-mail address.`;
}

const waits: ReadonlySet<string> = new Set(["429", "503"]);
const retryAfter = {
  "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } },
};

/** @param limits how many enquiries are taken today */
export const enquiryPath = (limits: EnquiryLimits) => ({
  post: {
    operationId: "sendEnquiry",
    summary: "Asks the office that answers for the clusters.",
    description: [
      "The same rules as the form of the contact page. The same content from the same person within a day is the same enquiry: its reference is given again. With an Idempotency-Key the same request of the same caller is answered the same for two days.",
      limitsInWords(limits),
      "A flood, or a body past all bounds, may be refused before it gets here: with 429 and Retry-After, or 413, and a line of plain text.",
      "For programs on servers: pages of other sites may not send (no CORS).",
    ].join(" "),
    parameters: [
      {
        name: "Idempotency-Key",
        in: "header",
        required: false,
        description: "1 to 255 printable ASCII characters, new for each enquiry.",
        schema: { type: "string", minLength: 1, maxLength: 255 },
      },
    ],
    requestBody: { required: true, content: named("Enquiry") },
    responses: {
      "201": { description: "The enquiry is recorded.", content: named("EnquiryReceipt") },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          {
            description,
            content: named("EnquiryRefusal"),
            ...(waits.has(status) ? { headers: retryAfter } : {}),
          },
        ]),
      ),
    },
  },
});
