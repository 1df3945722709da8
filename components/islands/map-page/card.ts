import type { Locale } from "@/lib/i18n/routing";
import { type CardCluster, type CardWords, cardLines } from "@/lib/map/format-card";
import type { MapWords } from "../map/contract";

const read = <T>(element: HTMLElement) => JSON.parse(element.dataset.words ?? "{}") as T;

/** Shows a cluster in the card below the drawing, or takes the card away. */
export function fillCard(card: HTMLElement, map: HTMLElement, cluster: CardCluster | null) {
  card.hidden = cluster === null;
  if (!cluster) return;
  const part = (name: string) => card.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const write = (name: string, text: string) => {
    const element = part(name);
    if (element) element.textContent = text;
  };
  const lead = (name: string, href: string) => part(name)?.setAttribute("href", href);
  const locale = map.dataset.locale as Locale;
  const { figures, place } = cardLines(cluster, read<CardWords>(card), locale);
  write("name", cluster.name);
  write("status", read<MapWords>(map).status[cluster.status]);
  write("figures", figures);
  write("place", place);
  lead("name", cluster.href);
  lead("open", cluster.href);
  // The page wrote the braces as an address has them.
  const ask = decodeURIComponent(card.dataset.ask ?? "");
  lead("ask", ask.replace("{code}", encodeURIComponent(cluster.code)));
  const sample = part("sample");
  if (sample) sample.hidden = !cluster.isSample;
}
