const patienceMs = 8_000;

export type Reach = "reached" | "offline" | "unreachable";

/** A gateway's word that the site behind it does not answer. */
const gatewayFailures: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Asks for the form's own address before the form is really sent, so that a lost connection leaves the visitor on the
 * page with all that was typed, and not on the browser's error page.
 */
export async function reach(address: string): Promise<Reach> {
  if (!navigator.onLine) return "offline";
  try {
    const answer = await fetch(address, {
      method: "HEAD",
      cache: "no-store",
      redirect: "manual",
      credentials: "same-origin",
      signal: AbortSignal.timeout(patienceMs),
    });
    return gatewayFailures.has(answer.status) ? "unreachable" : "reached";
  } catch {
    return navigator.onLine ? "unreachable" : "offline";
  }
}
