import { log } from "@/lib/log";
import { publicPagePolicy } from "./finish-page";
import { type FormState, formStateHeader, keepFormState, takeFormState } from "./form-state";
import { ownAddress } from "./own-address";

const PATIENCE_MS = 10_000;

/**
 * Answers a refused form with its own page, all values in place. The page is rendered by this same server; when that
 * fails, `fallback` stands in, so that nobody loses what was typed.
 */
export async function showFormAgain(
  refusal: { state: FormState; retryAfter: number | null },
  page: { path: string; fallback: () => string | Promise<string> },
): Promise<Response> {
  const headers = new Headers({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": publicPagePolicy,
    "cache-control": "no-store",
    "x-page-final": "1", // it says itself what is wrong; no other page may stand in for it
  });
  if (refusal.retryAfter !== null) headers.set("retry-after", String(refusal.retryAfter));
  const rendered = await render(page.path, refusal.state);
  const policy = rendered?.headers.get("content-security-policy");
  if (policy) headers.set("content-security-policy", policy);
  return new Response(rendered?.html ?? (await page.fallback()), {
    status: refusal.state.status,
    headers,
  });
}

async function render(path: string, state: FormState) {
  const key = keepFormState(state);
  try {
    const response = await fetch(`${ownAddress()}${path}`, {
      headers: { [formStateHeader]: key, "accept-encoding": "identity" },
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const html = await response.text();
    const isPage =
      response.status !== 500 && response.headers.get("content-type")?.startsWith("text/html");
    // A page that did not take the state is some other page, such as a stored copy of the empty form.
    const isTaken = takeFormState(key) === null;
    if (isPage && isTaken) return { html, headers: response.headers };
    log.error({ status: response.status }, "a form could not be shown again");
  } catch (error) {
    log.error({ err: error }, "a form could not be shown again");
  }
  return null;
}
