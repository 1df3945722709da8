/**
 * Lays out what lies far below, a part at a time, so that no key or finger waits for all of it. Programs that judge a page,
 * and whoever prints or searches it, find it whole soon after it came.
 */
const parts = document.querySelectorAll(".far, .far-rows").values();

function layOutNext(): void {
  const { value: part } = parts.next();
  if (!part) return;
  part.classList.remove("far", "far-rows");
  whenIdle();
}

function whenIdle(): void {
  if ("requestIdleCallback" in window) requestIdleCallback(layOutNext, { timeout: 500 });
  else setTimeout(layOutNext, 50);
}

whenIdle();
