import { isAppError } from "@/lib/errors";
import { type FormEntries, formTypes, mediaType, readBody, readForm } from "@/lib/http/body";
import { clientAddress } from "@/lib/http/client-address";
import type { FormState } from "@/lib/http/form-state";
import { isFromThisSite } from "@/lib/http/same-origin";
import type { Locale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";
import { parseEnquiryForm } from "./form";
import { readCampaign } from "./format-campaign";
import { enquiryInputSchema, honeypotField, proofField, timeTrapField } from "./schema";
import { createEnquiry } from "./service";
import { isSentTooFast } from "./time-trap";

/** Vietnamese takes up to nine characters a letter in a form: 5,000 of them are 45 KB. */
const MOST_BYTES = 64 * 1024;
/** Up to here a form that is too long is still read, so that its text comes back and can be shortened. */
const MOST_BYTES_KEPT = 512 * 1024;
const RETRY_AFTER_OUTAGE = 60;

export type FormOutcome =
  | { sent: true; reference: string }
  | { sent: false; state: FormState; retryAfter: number | null };

const error = (name: string) => `enquiry.errors.${name}`;

function refuse(
  status: number,
  errors: Record<string, string>,
  values: FormEntries = {},
  retryAfter: number | null = null,
): FormOutcome {
  const known = Object.entries(values).filter(([name]) =>
    Object.hasOwn(enquiryInputSchema.shape, name),
  );
  const waitMinutes = retryAfter === null ? undefined : Math.ceil(retryAfter / 60);
  return {
    sent: false,
    state: { status, errors, values: Object.fromEntries(known), waitMinutes },
    retryAfter,
  };
}

/**
 * The campaign in the address of the page that the form stands on: static pages are the same with any query, so that
 * where no script runs the form itself cannot carry it.
 */
function findCampaign(headers: Headers): string {
  const page = URL.parse(headers.get("referer") ?? "");
  return page ? readCampaign(page.searchParams) : "";
}

/** Takes an enquiry from the form. Whatever is refused comes back with all that was typed. */
export async function takeEnquiryForm(request: Request, locale: Locale): Promise<FormOutcome> {
  if (!(formTypes as readonly string[]).includes(mediaType(request))) {
    return refuse(415, { "": error("wrongType") });
  }
  const body = await readBody(request, MOST_BYTES_KEPT);
  if (!body.ok) return refuse(body.reason === "too_large" ? 413 : 400, { "": error("tooLarge") });
  const entries = await readForm(request, body.bytes);
  if (!entries) return refuse(400, { "": error("wrongType") });
  if (body.bytes.byteLength > MOST_BYTES) {
    const parsed = parseEnquiryForm({ ...entries, locale: [locale] });
    // Which field is too long is told beside it, together with whatever else is wrong.
    return refuse(413, parsed.ok ? { "": error("tooLarge") } : parsed.errors, entries);
  }
  if (!isFromThisSite(request.headers)) {
    const { consent: _, ...rest } = entries; // ticked elsewhere, under words that are not ours
    return refuse(403, { "": error("otherOrigin") }, rest);
  }
  if (entries[honeypotField]?.some((value) => value.trim() !== "")) {
    return refuse(422, { "": error("honeypotFilled") }, entries);
  }
  if (isSentTooFast(entries[timeTrapField]?.[0], new Date())) {
    return refuse(422, { "": error("tooFast") }, entries);
  }
  const campaign = entries.campaign?.find(Boolean) || findCampaign(request.headers);
  const parsed = parseEnquiryForm({
    ...entries,
    ...(entries.locale?.some(Boolean) ? {} : { locale: [locale] }),
    ...(campaign ? { campaign: [campaign] } : {}),
  });
  if (!parsed.ok) return refuse(422, parsed.errors, entries);
  try {
    const context = {
      address: clientAddress(request.headers),
      channel: "form" as const,
      formLocale: locale,
      proof: entries[proofField]?.[0],
    };
    const { reference } = await createEnquiry(context, parsed.input);
    return { sent: true, reference };
  } catch (failure) {
    return refuseFailed(failure, entries);
  }
}

function refuseFailed(failure: unknown, entries: FormEntries): FormOutcome {
  if (isAppError(failure, "INVALID")) {
    const errors = failure.issues.map(({ path, message }) => [path.split(".")[0] ?? "", message]);
    return refuse(422, Object.fromEntries(errors), entries);
  }
  if (isAppError(failure, "RATE_LIMITED")) {
    return refuse(429, { "": failure.message }, entries, failure.retryAfter);
  }
  log.error({ err: failure }, "an enquiry could not be taken");
  return refuse(503, { "": error("unavailable") }, entries, RETRY_AFTER_OUTAGE);
}
