type Options = {
  /** The cluster that focus or pointer is on, or none. */
  hover: (code: string | null) => void;
  signal: AbortSignal;
};

const codeAt = (target: EventTarget | null) =>
  target instanceof Element
    ? (target.closest<HTMLElement>("[data-map-code]")?.dataset.mapCode ?? null)
    : null;

/** What is pointed at or focused in the list is marked on the map. */
export function watchList({ hover, signal }: Options) {
  for (const type of ["pointerover", "focusin"]) {
    document.addEventListener(type, ({ target }) => hover(codeAt(target)), {
      signal,
      passive: true,
    });
  }
}

/** Marks the selected cluster in the list and scrolls the list, not the page, to it. */
export function markInList(code: string | null) {
  for (const marked of document.querySelectorAll("[data-map-selected]")) {
    marked.removeAttribute("data-map-selected");
  }
  if (code === null) return;
  const found = document.querySelector<HTMLElement>(`[data-map-code="${CSS.escape(code)}"]`);
  if (!found) return;
  found.setAttribute("data-map-selected", "");
  const list = scrollerOf(found);
  if (!list) return;
  const [outer, inner] = [list.getBoundingClientRect(), found.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at;
    }
  }
  return null;
}
