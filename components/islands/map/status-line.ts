export type Retry = { label: string; again: () => void };

/** An empty text takes the line away. */
export type Say = (text: string, retry?: Retry) => void;

/** The line over the drawing, clear of the buttons and the credits, that says in plain words what is going on; read out when it changes. */
export class StatusLine {
  #host: HTMLElement;
  #line: HTMLElement | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  #element(): HTMLElement {
    if (!this.#line) {
      this.#line = document.createElement("p");
      this.#line.setAttribute("role", "status");
      this.#line.className =
        "absolute left-2 right-14 top-2 z-10 m-0 border border-line-strong bg-card px-3 py-2 text-sm empty:hidden";
      this.#host.append(this.#line);
    }
    return this.#line;
  }

  say(text: string, retry?: Retry) {
    const line = this.#element();
    line.textContent = text;
    if (!text || !retry) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = retry.label;
    button.className = "ml-2 min-h-6 underline underline-offset-4";
    button.addEventListener("click", () => retry.again());
    line.append(" ", button);
  }

  /** There from the start, so that what it says later is read out. */
  prepare() {
    this.#element();
  }

  remove() {
    this.#line?.remove();
    this.#line = null;
  }
}
