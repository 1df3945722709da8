/**
 * Fetches the site's own typeface when this page is done with everything else, for the next one to be set in from its
 * first line (lib/http/typeface.ts). Nothing on this page uses it, so nothing on it moves.
 */
function fetchFaces(): void {
  for (const face of document.fonts) {
    // The stand-ins in app/globals.css are names of fonts that a device has or has not.
    if (!face.family.includes("Fallback")) face.load().catch(() => {});
  }
}

const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };

function fetchWhenIdle(): void {
  if ("requestIdleCallback" in window) requestIdleCallback(fetchFaces, { timeout: 3_000 });
  else setTimeout(fetchFaces, 500);
}

if (!connection?.saveData) {
  if (document.readyState === "complete") fetchWhenIdle();
  else addEventListener("load", fetchWhenIdle, { once: true });
}
