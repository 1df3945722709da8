import { readOnly } from "@/lib/http/read-only";
import { log } from "@/lib/log";
import type { FieldIssue } from "./query";

const kept = { "cache-control": "public, max-age=0, must-revalidate" };
const methods = "GET, HEAD, OPTIONS";
const retryAfter = "60";

const messages = {
  invalidParameters: "Some parameters cannot be understood.",
  notFound: "There is no cluster with this code.",
  methodNotAllowed: "This address can only be read.",
  unavailable: "The data cannot be read at the moment. Please try again in a minute.",
} as const;

const answerAs =
  (type: string) =>
  (text: string, headers: Record<string, string> = {}): Response =>
    new Response(text, { headers: { "content-type": type, ...kept, ...headers } });

export const geoJson = answerAs("application/geo+json");
export const json = answerAs("application/json; charset=utf-8");

export function refuse(
  status: 400 | 404 | 405 | 503,
  code: keyof typeof messages,
  { fields, headers }: { fields?: FieldIssue[]; headers?: Record<string, string> } = {},
): Response {
  const error = { code, message: messages[code], ...(fields ? { fields } : {}) };
  return new Response(`${JSON.stringify({ error })}\n`, {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

/** Answers with what is read, or says that it cannot be read now; the cause is for the log only. */
export async function answering(read: () => Promise<Response>): Promise<Response> {
  try {
    return await read();
  } catch (error) {
    log.error({ err: error }, "map data could not be read");
    return refuse(503, "unavailable", { headers: { "retry-after": retryAfter } });
  }
}

function refuseMethod(): Response {
  return refuse(405, "methodNotAllowed", { headers: { allow: methods } });
}

/** Says what is allowed; no other site's pages are, so there is no CORS header. */
function answerOptions(): Response {
  return new Response(null, { status: 204, headers: { allow: methods } });
}

/** What an address that can only be read answers to everything else. */
export const otherMethods = readOnly(answerOptions, refuseMethod);
