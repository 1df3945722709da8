import { createExpression, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { tamed, withoutDisputed } from "@/components/islands/map/foreign-style";
import { ownLayers } from "@/components/islands/map/layers";
import { ownStyle, withTiles } from "@/components/islands/map/own-style";
import { sources } from "@/components/islands/map/sources";

const nothing = { type: "FeatureCollection", features: [] } as const;
const families = ["latin", "sans-serif"];

function read(label: unknown, properties: Record<string, unknown>): unknown {
  const expression = createExpression(label, "layers[0].layout.text-field");
  if (expression.result === "error") throw new Error(expression.value.join());
  return expression.value.evaluate({ zoom: 9 }, { type: "Point", properties } as never);
}

/** A style with our sources and layers over it, as the engine gets to see it. */
function whole(style: StyleSpecification, named: boolean): StyleSpecification {
  const ours = Object.values(sources).map((name) => [
    name,
    { type: "geojson", data: nothing, cluster: name === sources.points },
  ]);
  return {
    ...style,
    // The validator wants glyphs where there is text; the engine draws it by itself.
    glyphs: "https://nobody.invalid/{fontstack}/{range}",
    sources: { ...style.sources, ...Object.fromEntries(ours) },
    layers: [...style.layers, ...ownLayers({ families, named })],
  };
}

describe("our own style", () => {
  it.each([true, false])("is valid with everything over it (names: %s)", (named) => {
    const style = whole(ownStyle(nothing as never, "© OpenStreetMap"), named);
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it("names no other host, no glyphs and no sprite", () => {
    const text = JSON.stringify(ownStyle(nothing as never, "© OpenStreetMap"));
    expect(text).not.toMatch(/https?:|glyphs|sprite/);
  });

  it("is valid with a file of tiles, which lie under the border and our layers", () => {
    globalThis.location ??= { href: "https://site.test/ban-do" } as Location;
    const style = withTiles(ownStyle(nothing as never, "©"), "/maps/north.pmtiles");
    expect(validateStyleMin(whole(style, true)).map(({ message }) => message)).toEqual([]);
    expect(style.sources.tiles).toMatchObject({
      url: "pmtiles://https://site.test/maps/north.pmtiles",
    });
    expect(style.layers.at(-1)?.id).toBe("base-border");
  });

  it.each([true, false])("always labels the archipelagos, on top (names: %s)", (named) => {
    const top = ownLayers({ families, named }).at(-1);
    expect(top).toMatchObject({
      id: "ccn-islands",
      layout: { "text-allow-overlap": true, "text-ignore-placement": true },
    });
    expect(top).not.toHaveProperty("minzoom");
    expect(top).not.toHaveProperty("filter");
  });
});

describe("a style of another host", () => {
  const foreign = {
    version: 8,
    glyphs: "https://fonts.example/{fontstack}/{range}.pbf",
    sources: { a: { type: "vector", url: "https://tiles.example/a.json" } },
    layers: [
      { id: "boundary_disputed", type: "line", source: "a", "source-layer": "boundary" },
      { id: "boundary_country", type: "line", source: "a", "source-layer": "boundary" },
      {
        id: "water_name",
        type: "symbol",
        source: "a",
        "source-layer": "water_name",
        layout: { "text-field": "{name:latin}", "text-font": ["Noto Sans Regular"] },
      },
      { id: "icons", type: "symbol", source: "a", "source-layer": "poi" },
    ],
  } satisfies StyleSpecification;

  it("loses the lines of claims and keeps the others", () => {
    const ids = tamed(foreign).layers.map(({ id }) => id);
    expect(ids).toEqual(["boundary_country", "water_name", "icons"]);
  });

  it("asks nobody for glyphs", () => {
    expect(tamed(foreign)).not.toHaveProperty("glyphs");
  });

  it("stays a valid style", () => {
    expect(validateStyleMin(whole(tamed(foreign), false))).toEqual([]);
  });

  it.each([["Paracel Islands"], ["Spratly Islands"], ["SOUTH CHINA SEA"], ["西沙群岛"]])(
    "does not show %s",
    (name) => {
      expect(read(withoutDisputed("{name}"), { name })).toBe("");
      expect(read(withoutDisputed(["get", "name:vi"]), { "name:vi": "x", "name:en": name })).toBe(
        "",
      );
    },
  );

  it("shows what nobody disputes as it was", () => {
    expect(read(withoutDisputed("{name}"), { name: "Hải Phòng" })).toBe("Hải Phòng");
    expect(read(withoutDisputed("{name} ({ele} m)"), { name: "Tam Đảo", ele: 1591 })).toBe(
      "Tam Đảo (1591 m)",
    );
    expect(read(withoutDisputed(["get", "name"]), { name: "Hà Nội" })).toBe("Hà Nội");
    expect(read(withoutDisputed("{name}"), {})).toBe("");
  });
});
