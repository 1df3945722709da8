import type { MapWords } from "./contract";
import type { GlMap } from "./engine";

type Options = {
  map: GlMap;
  host: HTMLElement;
  words: MapWords;
  /** Back to the first view. */
  reset: () => void;
  step: (step: 1 | -1) => void;
  clear: () => boolean;
  open: () => void;
};

/** Zoom by buttons, so that nobody has to drag, pinch or turn a wheel. */
export function addButtons({ map, host, words, reset }: Options): () => void {
  const box = document.createElement("div");
  box.className = "absolute right-2 top-2 z-10 flex flex-col border border-line-strong bg-card";
  const button = (label: string, path: string, press: () => void) => {
    const element = document.createElement("button");
    element.type = "button";
    element.title = label;
    element.setAttribute("aria-label", label);
    element.className =
      "flex size-9 items-center justify-center border-b border-line text-ink last:border-b-0 hover:bg-tea-soft";
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const [name, value] of Object.entries({
      viewBox: "0 0 20 20",
      width: "20",
      height: "20",
      fill: "none",
      stroke: "currentColor",
      "stroke-width": "1.8",
      "aria-hidden": "true",
    })) {
      svg.setAttribute(name, value);
    }
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", path);
    svg.append(line);
    element.append(svg);
    element.addEventListener("click", press);
    box.append(element);
  };
  button(words.zoomIn, "M10 4v12M4 10h12", () => map.zoomIn());
  button(words.zoomOut, "M4 10h12", () => map.zoomOut());
  button(words.reset, "M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4", reset);
  host.append(box);
  return () => box.remove();
}

/**
 * The drawing is one tab stop with role "application": its keys (arrows, + and −, n and p) would otherwise be taken by a
 * screen reader's own reading keys. What it shows is in the list beside it, so nobody has to go in here.
 */
export function addKeys({ map, host, words, step, clear, open }: Options) {
  const canvas = map.getCanvas();
  const help = document.createElement("span");
  help.id = `map-keys-${Math.random().toString(36).slice(2, 8)}`;
  help.hidden = true;
  help.textContent = words.keys;
  host.append(help);
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", words.title);
  canvas.setAttribute("aria-describedby", help.id);
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const leave = () =>
      document.querySelector<HTMLElement>("a[data-map-code], [data-map-code] a")?.focus();
    const acts: Record<string, () => void> = {
      n: () => step(1),
      p: () => step(-1),
      Enter: open,
      Escape: () => {
        if (!clear()) leave();
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return () => help.remove();
}
