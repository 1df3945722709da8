import { honeypotField } from "@/lib/enquiries/schema";
import { isAppError } from "@/lib/errors";
import { type FormEntries, formTypes, mediaType, readBody, readForm } from "@/lib/http/body";
import { clientAddress } from "@/lib/http/client-address";
import type { FormState } from "@/lib/http/form-state";
import { isFromThisSite } from "@/lib/http/same-origin";
import type { Locale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";
import { followFields, followInputSchema } from "./schema";
import { requestFollow } from "./service";

const mostBytes = 8 * 1024;
const retryAfterOutage = 60;

export type FollowOutcome =
  | { sent: true }
  | { sent: false; state: FormState; retryAfter: number | null };

const error = (name: string) => `follow.errors.${name}`;

function refuse(
  status: number,
  errors: Record<string, string>,
  { values = {}, retryAfter = null }: { values?: FormEntries; retryAfter?: number | null } = {},
): FollowOutcome {
  const known = Object.entries(values).filter(([name]) =>
    (followFields as readonly string[]).includes(name),
  );
  return { sent: false, state: { status, errors, values: Object.fromEntries(known) }, retryAfter };
}

/** Takes the follow form. Whatever is refused comes back with all that was typed. */
export async function takeFollowForm(request: Request, locale: Locale): Promise<FollowOutcome> {
  if (!(formTypes as readonly string[]).includes(mediaType(request))) {
    return refuse(415, { "": error("invalid") });
  }
  const body = await readBody(request, mostBytes);
  if (!body.ok) return refuse(body.reason === "too_large" ? 413 : 400, { "": error("invalid") });
  const values = await readForm(request, body.bytes);
  if (!values) return refuse(400, { "": error("invalid") });
  if (!isFromThisSite(request.headers))
    return refuse(403, { "": error("otherOrigin") }, { values });
  if (values[honeypotField]?.some((value) => value.trim() !== "")) {
    return refuse(422, { "": error("honeypotFilled") }, { values });
  }
  const last = (name: string) => (Object.hasOwn(values, name) ? values[name]?.at(-1) : undefined);
  const parsed = followInputSchema.safeParse({
    email: last("email"),
    c: last("c"),
    query: last("query"),
    consent: last("consent") !== undefined,
    locale,
  });
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) {
      errors[String(path[0] ?? "")] ??= message.startsWith("follow.") ? message : error("invalid");
    }
    return refuse(422, errors, { values });
  }
  try {
    await requestFollow({ address: clientAddress(request.headers) }, parsed.data);
    return { sent: true };
  } catch (failure) {
    if (isAppError(failure, "INVALID")) {
      const errors = failure.issues.map(({ path, message }) => [path, message]);
      return refuse(422, Object.fromEntries(errors), { values });
    }
    if (isAppError(failure, "RATE_LIMITED")) {
      return refuse(
        429,
        { "": failure.message },
        { values, retryAfter: failure.retryAfter ?? null },
      );
    }
    log.error({ err: failure }, "a follow could not be noted");
    return refuse(503, { "": error("unavailable") }, { values, retryAfter: retryAfterOutage });
  }
}
