import type { ClusterMapElement, MapWords } from "./contract";
import { fetchPart, loadPageAnew, PartMissing } from "./part";
import type { Session } from "./session";
import { StatusLine } from "./status-line";
import { whenNeeded } from "./when-needed";

const SLOW_AFTER_MS = 8_000;

function hasWebgl(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

type Reason = "noWebgl" | "failed" | "offline" | "clustersFailed";

/** Why a start failed, when the one who threw knew better than "failed". */
const reasonOf = (error: unknown): Reason => {
  if (!navigator.onLine) return "offline";
  return error instanceof Error && error.name === "ClustersFailed" ? "clustersFailed" : "failed";
};

/** See contract.ts. Everything that draws comes later, in files of its own (session.ts and an engine). */
export class ClusterMap extends HTMLElement implements ClusterMapElement {
  static observedAttributes = ["selected"];

  #session: Session | null = null;
  #life: AbortController | null = null;
  #line = new StatusLine(this);

  connectedCallback() {
    this.#line.prepare();
    const life = new AbortController();
    this.#life = life;
    whenNeeded(this, life.signal).then(() => this.#start(life.signal));
  }

  disconnectedCallback() {
    this.#life?.abort();
    this.#life = null;
    this.#session?.remove();
    this.#session = null;
    this.#line.remove();
    this.#showPoster(true);
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null) {
    if (before !== now) this.#session?.select(now);
  }

  select(code: string | null) {
    if (code === null) this.removeAttribute("selected");
    else this.setAttribute("selected", code);
  }

  setData(url: string) {
    this.dataset.clusters = url;
    this.#session?.setData(url);
  }

  currentView(): string | null {
    return this.#session?.currentView() ?? null;
  }

  show(view: string) {
    this.#session?.show(view);
  }

  get #words(): MapWords {
    return JSON.parse(this.dataset.words ?? "{}") as MapWords;
  }

  #showPoster(isShown: boolean) {
    for (const poster of this.querySelectorAll<HTMLElement>("[data-map-poster]")) {
      poster.hidden = !isShown;
    }
  }

  #tell(state: "drawn" | "failed") {
    this.dataset.state = state;
    this.dispatchEvent(new CustomEvent("map-state", { bubbles: true, detail: { state } }));
  }

  #giveUp(reason: Reason, signal: AbortSignal, isPartMissing = false) {
    this.#session?.remove();
    this.#session = null;
    this.#showPoster(true);
    const again = {
      label: this.#words.tryAgain,
      again: () => void this.#start(signal, isPartMissing),
    };
    this.#line.say(this.#words[reason], reason === "noWebgl" ? undefined : again);
    this.#tell("failed");
    if (reason !== "offline") return;
    addEventListener("online", () => void this.#start(signal), { once: true, signal });
  }

  /** @param isLastWay that a part of the program was missing before: if it is again, the page is loaded anew */
  async #start(signal: AbortSignal, isLastWay = false) {
    if (signal.aborted || this.#session) return;
    if (!hasWebgl()) {
      this.#giveUp("noWebgl", signal);
      return;
    }
    const words = this.#words;
    this.#line.say(words.loading);
    const slow = setTimeout(() => this.#line.say(words.slow), SLOW_AFTER_MS);
    try {
      const { openSession } = await fetchPart(() => import("./session"));
      const session = await openSession({
        host: this,
        words,
        signal,
        say: (text, retry) => this.#line.say(text, retry),
        fail: () => this.#giveUp("failed", signal),
      });
      if (signal.aborted) {
        session.remove();
        return;
      }
      this.#session = session;
      this.#showPoster(false);
      this.#line.say(session.notice);
      session.select(this.getAttribute("selected"));
      this.#tell("drawn");
    } catch (error) {
      if (signal.aborted) return;
      const isPartMissing = error instanceof PartMissing;
      this.#giveUp(reasonOf(error), signal, isPartMissing);
      if (isPartMissing && isLastWay) await loadPageAnew();
    } finally {
      clearTimeout(slow);
    }
  }
}
