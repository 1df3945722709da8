const NEAR = "300px";
const IDLE_AFTER_MS = 4_000;
const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin"];

type Once = { signal: AbortSignal };

function near(element: Element, { signal }: Once): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect());
  });
}

function loaded({ signal }: Once): Promise<void> {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener("load", () => resolve(), { once: true, signal });
  });
}

/** A browser may make a page ready ahead of the click; nobody looks at it before it is opened. */
function opened({ signal }: Once): Promise<void> {
  if (!(document as { prerendering?: boolean }).prerendering) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("prerenderingchange", () => resolve(), { once: true, signal });
  });
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Safari has no idle callback. */
const idle = () =>
  new Promise((done) =>
    (window.requestIdleCallback ?? setTimeout)(done, { timeout: 1_000 } as never),
  );

function used({ signal }: Once): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const sign of SIGNS) removeEventListener(sign, done, true);
      resolve();
    };
    for (const sign of SIGNS)
      addEventListener(sign, done, { capture: true, passive: true, signal });
  });
}

/** Whoever asked for less data does not get the engine for having the page open only. */
const savesData = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

async function settled(once: Once) {
  await loaded(once);
  await pause(IDLE_AFTER_MS);
  await idle();
}

/**
 * The engine is heavy and most visitors read the list: it comes when the map is near the screen and someone has begun
 * to use the page, or the page has been at rest for some seconds.
 */
export async function whenNeeded(element: Element, signal: AbortSignal): Promise<void> {
  const once = { signal };
  await opened(once);
  const begun = savesData() ? used(once) : Promise.race([used(once), settled(once)]);
  await Promise.all([near(element, once), begun]);
}
