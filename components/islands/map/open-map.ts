import type { StyleSpecification } from "maplibre-gl";
import type { Engine, EngineOptions, GlMap } from "./engine";
import { sources } from "./sources";

const PATIENCE_MS = 20_000;

const ours: ReadonlySet<string> = new Set([...Object.values(sources), "base"]);

type FailingEvent = { error?: Error & { status?: number }; sourceId?: string };
type TileEvent = { sourceId?: string; tile?: { state?: string } };

/** Counts how the tiles of whoever's style this is come in. */
function watchTiles(map: GlMap) {
  const tiles = { failed: 0, loaded: 0 };
  map.on("error", (event) => {
    const { sourceId } = event as unknown as FailingEvent;
    if (sourceId && !ours.has(sourceId)) tiles.failed += 1;
  });
  map.on("sourcedata", (event) => {
    const { sourceId, tile } = event as unknown as TileEvent;
    if (sourceId && !ours.has(sourceId) && tile?.state === "loaded") tiles.loaded += 1;
  });
  return tiles;
}

/**
 * Starts an engine and waits for its first whole picture.
 * @throws when the style or all of its tiles cannot be had, or nothing was drawn in time (as with a broken worker, which
 *   reports no error); the map is then taken away again
 */
export function openMap(
  engine: Engine,
  options: EngineOptions,
  { onStyle, signal }: { onStyle: (map: GlMap) => void; signal: AbortSignal },
): Promise<GlMap> {
  return new Promise((resolve, reject) => {
    const map = engine.create(options);
    const tiles = watchTiles(map);
    let isStyled = false;
    let isOver = false;
    const end = (settle: () => void) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      settle();
    };
    const fail = (error: unknown) =>
      end(() => {
        map.remove();
        reject(error);
      });
    const timer = setTimeout(() => fail(new Error("nothing was drawn in time")), PATIENCE_MS);
    signal.addEventListener("abort", () => fail(new Error("aborted")), { once: true });
    map.on("error", (event) => {
      const { error, sourceId } = event as unknown as FailingEvent;
      const isRefused = error?.status === 401 || error?.status === 403;
      if (!isStyled || (isRefused && !sourceId)) fail(error ?? new Error("the style failed"));
    });
    map.once("style.load", () => {
      isStyled = true;
      try {
        onStyle(map);
      } catch (error) {
        fail(error);
      }
    });
    map.once("load", () => {
      if (tiles.failed > 0 && tiles.loaded === 0) fail(new Error("no tile could be had"));
      else end(() => resolve(map));
    });
  });
}

export type OwnStyle = StyleSpecification;
