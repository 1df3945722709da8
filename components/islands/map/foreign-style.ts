import type { LayerSpecification, StyleSpecification } from "maplibre-gl";

const PATIENCE_MS = 8_000;

/** Names under which others claim the two archipelagos and the sea around them; ours are drawn over every style. */
const disputedNames = [
  "paracel",
  "spratly",
  "xisha",
  "nansha",
  "zhongsha",
  "sansha",
  "south china sea",
  "西沙",
  "南沙",
  "三沙",
  "南海",
];
const nameKeys = ["name", "name:en", "name_en", "name:zh", "name_zh", "name:latin"];
const claimedLine = /disput|claim|maritime/i;

/** True when any of a feature's names holds one of the disputed ones. */
const isDisputed = [
  "any",
  ...nameKeys.flatMap((key) =>
    disputedNames.map((name) => [
      "in",
      name,
      ["downcase", ["to-string", ["coalesce", ["get", key], ""]]],
    ]),
  ),
];

/** "{name:latin} x" of older styles as an expression. */
function toExpression(text: string): unknown {
  const parts = text.split(/(\{[^}]*\})/).filter(Boolean);
  const read = (part: string) =>
    part.startsWith("{") ? ["to-string", ["coalesce", ["get", part.slice(1, -1)], ""]] : part;
  return ["concat", ...parts.map(read)];
}

/** The label of a layer without disputed names; undefined when it is of a form that cannot be wrapped. */
export function withoutDisputed(text: unknown): unknown {
  const label = typeof text === "string" ? toExpression(text) : text;
  return Array.isArray(label) ? ["case", isDisputed, "", label] : undefined;
}

export const isClaimedLine = ({ id, type }: Pick<LayerSpecification, "id" | "type">) =>
  type === "line" && claimedLine.test(id);

/**
 * A style of the operator's host, made fit: labels are drawn with the page's own face (no glyphs are fetched), disputed
 * names and claimed lines are left out.
 */
export function tamed(style: StyleSpecification): StyleSpecification {
  const { glyphs: _, ...rest } = style;
  const layers = style.layers
    .filter((layer) => !isClaimedLine(layer))
    .map((layer): LayerSpecification => {
      if (layer.type !== "symbol" || layer.layout?.["text-field"] === undefined) return layer;
      const label = withoutDisputed(layer.layout["text-field"]);
      if (label === undefined) return layer;
      return { ...layer, layout: { ...layer.layout, "text-field": label as never } };
    });
  return { ...rest, layers };
}

/** @throws when the host does not answer in time or answers something else than a style */
export async function fetchStyle(url: string, signal: AbortSignal): Promise<StyleSpecification> {
  const answer = await fetch(url, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  const style = (await answer.json()) as StyleSpecification;
  if (style.version !== 8 || !Array.isArray(style.layers)) throw new Error(`${url} is no style`);
  return tamed(resolved(style, answer.url));
}

/** Addresses in a style may be relative to it; the engine would take them as relative to the page. */
function resolved(style: StyleSpecification, from: string): StyleSpecification {
  const whole = (address: string) =>
    // new URL() would escape {z} and the like.
    /^[a-z]+:/i.test(address)
      ? address
      : new URL(address, from).href.replace(/%7B/g, "{").replace(/%7D/g, "}");
  const sources = Object.entries(style.sources).map(([name, source]) => {
    const changed: Record<string, unknown> = { ...source };
    if (typeof changed.url === "string") changed.url = whole(changed.url);
    if (Array.isArray(changed.tiles))
      changed.tiles = changed.tiles.map((tile) => whole(String(tile)));
    return [name, changed];
  });
  const sprite = typeof style.sprite === "string" ? { sprite: whole(style.sprite) } : {};
  return { ...style, ...sprite, sources: Object.fromEntries(sources) };
}
