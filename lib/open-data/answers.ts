import { readOnly } from "@/lib/http/read-only";
import { log } from "@/lib/log";
import type { FieldIssue } from "./query";

/** Any page may read open data (lib/http/open-path.ts lets any embed it). */
const open = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, retry-after",
};
const kept = { "cache-control": "public, max-age=0, must-revalidate" };
const methods = "GET, HEAD, OPTIONS";
const retryAfter = "60";

const messages = {
  invalidParameters: "Some parameters cannot be understood.",
  notFound: "There is nothing at this address.",
  methodNotAllowed: "This address can only be read.",
  unavailable: "The data cannot be read at the moment. Please try again in a minute.",
} as const;

export function openJson(body: unknown, type = "application/json"): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    headers: { "content-type": `${type}; charset=utf-8`, ...open, ...kept },
  });
}

export function openText(body: string, headers: Record<string, string>): Response {
  return new Response(body, { headers: { ...headers, ...open, ...kept } });
}

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
      ...open,
      ...headers,
    },
  });
}

/** Answers with what is read, or says that it cannot be read now; the cause is for the log only. */
export async function answering(read: () => Promise<Response>): Promise<Response> {
  try {
    return await read();
  } catch (error) {
    log.error({ err: error }, "open data could not be read");
    return refuse(503, "unavailable", { headers: { "retry-after": retryAfter } });
  }
}

export function answerOptions(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...open,
      allow: methods,
      "access-control-allow-methods": methods,
      "access-control-allow-headers": "if-none-match",
      "access-control-max-age": "86400",
    },
  });
}

export function refuseMethod(): Response {
  return refuse(405, "methodNotAllowed", { headers: { allow: methods } });
}

/** What an address that can only be read answers to everything else. */
export const otherMethods = readOnly(answerOptions, refuseMethod);

export function answerNothing(): Response {
  return refuse(404, "notFound");
}
