import { isAppError } from "@/lib/errors";
import { mediaType, readText } from "@/lib/http/body";
import { clientAddress } from "@/lib/http/client-address";
import { isLocale } from "@/lib/i18n/routing";
import { type Words, wordsIn } from "@/lib/i18n/words";
import { log } from "@/lib/log";
import { type FieldIssue, listFieldIssues } from "./form";
import { statusUrl } from "./mails";
import { enquiryInputSchema } from "./schema";
import { createEnquiry } from "./service";

const MOST_BYTES = 64 * 1024;
const RETRY_AFTER_OUTAGE = 60;
const IDEMPOTENCY_KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/;

type Refusal = {
  status: number;
  code: string;
  /** Under `enquiry.errors`; the code itself unless told. */
  messageName?: string;
  fields?: FieldIssue[];
  headers?: Record<string, string>;
};

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });

function refuse(
  words: Words,
  { status, code, messageName = code, fields, headers }: Refusal,
): Response {
  const error = {
    code,
    message: words(`enquiry.errors.${messageName}`),
    ...(fields
      ? {
          fields: fields.map((field) => ({
            path: field.path,
            code: field.code,
            message: words(
              words.has(field.messageKey) ? field.messageKey : "enquiry.errors.invalid",
            ),
          })),
        }
      : {}),
  };
  return json(status, { error }, headers);
}

/** Messages are in the language of the enquiry when it names one, else in English. */
function wordsFor(body: unknown): Words {
  const locale = body && typeof body === "object" ? (body as { locale?: unknown }).locale : null;
  return wordsIn(isLocale(locale) ? locale : "en");
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/** `POST /api/v1/enquiries`: the same rules as the form, for machines. */
export async function takeEnquiryJson(request: Request): Promise<Response> {
  const english = wordsIn("en");
  if (mediaType(request) !== "application/json") {
    return refuse(english, {
      status: 415,
      code: "jsonExpected",
      headers: { accept: "application/json" },
    });
  }
  const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
  if (idempotencyKey !== undefined && !IDEMPOTENCY_KEY.test(idempotencyKey)) {
    return refuse(english, { status: 400, code: "idempotencyKeyInvalid" });
  }
  const body = await readText(request, MOST_BYTES);
  if (!body.ok && body.reason === "too_large") {
    return refuse(english, { status: 413, code: "bodyTooLarge" });
  }
  const parsed = body.ok ? parseJson(body.text) : body;
  if (!parsed.ok) return refuse(english, { status: 400, code: "malformedJson" });
  const { value } = parsed as { value: unknown };
  const words = wordsFor(value);
  const input = enquiryInputSchema.safeParse(value);
  if (!input.success) {
    const fields = listFieldIssues(input.error.issues);
    return refuse(words, { status: 422, code: "fieldsRefused", fields });
  }
  try {
    const { reference, dueAt } = await createEnquiry(
      { address: clientAddress(request.headers), channel: "api", idempotencyKey },
      input.data,
    );
    return json(201, {
      reference,
      dueAt: dueAt.toISOString(),
      statusUrl: statusUrl(input.data.locale, reference),
    });
  } catch (failure) {
    return refuse(words, toRefusal(failure));
  }
}

function toRefusal(failure: unknown): Refusal {
  if (isAppError(failure)) {
    const headers: Record<string, string> =
      failure.retryAfter === null ? {} : { "retry-after": String(failure.retryAfter) };
    if (failure.code === "RATE_LIMITED") {
      return { status: failure.status, code: "rateLimited", messageName: "tooManyApi", headers };
    }
    const code = failure.message.replace("enquiry.errors.", "");
    const fields = failure.issues.map(({ path, message }) => ({
      path,
      code: message.replace("enquiry.errors.", ""),
      messageKey: message,
    }));
    return { status: failure.status, code, headers, ...(fields.length > 0 ? { fields } : {}) };
  }
  log.error({ err: failure }, "an enquiry could not be taken");
  return {
    status: 503,
    code: "unavailable",
    messageName: "unavailableApi",
    headers: { "retry-after": String(RETRY_AFTER_OUTAGE) },
  };
}

const allowed = "POST, OPTIONS";

export function refuseMethod(): Response {
  return refuse(wordsIn("en"), {
    status: 405,
    code: "methodNotAllowed",
    headers: { allow: allowed },
  });
}

/** Says what is allowed; no other site's pages are, so there is no CORS header. */
export function answerOptions(): Response {
  return new Response(null, { status: 204, headers: { allow: allowed } });
}
