import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env";
import { policyFor, publicPagePolicy } from "@/lib/http/finish-page";
import { headScriptHash } from "@/lib/http/head-script";
import { speculationRulesHash } from "@/lib/http/speculation";
import { mapEngine, mapHosts } from "@/lib/map/settings";

const withSettings = (settings: Record<string, string>) => parseEnv(settings);
const connect = (policy: string) => /connect-src ([^;]*)/.exec(policy)?.[1];

describe("which engine draws the map", () => {
  it("is MapLibre with our own base map, and no other host, when nothing is set", () => {
    const settings = withSettings({});
    expect(mapEngine(settings)).toEqual({ "data-engine": "maplibre" });
    expect(mapHosts(settings)).toEqual([]);
    expect(connect(publicPagePolicy)).toBe("'self'");
  });

  it("is Mapbox with a token, and the policy lets its hosts through", () => {
    const settings = withSettings({ MAPBOX_TOKEN: "pk.abc.def" });
    expect(mapEngine(settings)).toEqual({
      "data-engine": "mapbox",
      "data-token": "pk.abc.def",
      "data-style-url": "mapbox://styles/mapbox/light-v11",
    });
    expect(connect(policyFor(mapHosts(settings)))).toBe(
      "'self' https://api.mapbox.com https://events.mapbox.com",
    );
  });

  it("lets only the origins of a style and of tiles through", () => {
    const settings = withSettings({
      MAP_STYLE_URL: "https://maps.example.vn/a/style.json?key=1",
      MAP_PMTILES: "https://maps.example.vn/north.pmtiles",
    });
    expect(connect(policyFor(mapHosts(settings)))).toBe("'self' https://maps.example.vn");
    expect(mapEngine(settings)).toMatchObject({
      "data-style-url": "https://maps.example.vn/a/style.json?key=1",
      "data-pmtiles": "https://maps.example.vn/north.pmtiles",
    });
  });

  it("needs no host for files of this site", () => {
    expect(mapHosts(withSettings({ MAP_PMTILES: "/maps/north.pmtiles" }))).toEqual([]);
  });

  it("never lets scripts or workers of others in", () => {
    const policy = policyFor(mapHosts(withSettings({ MAPBOX_TOKEN: "pk.abc.def" })));
    expect(policy).toContain(`script-src 'self' ${headScriptHash} ${speculationRulesHash};`);
    expect(policy).toContain("worker-src 'self';");
    expect(policy).not.toMatch(/blob:|unsafe/);
  });

  it.each([
    ["MAPBOX_TOKEN", "sk.secret.token"],
    ["MAPBOX_TOKEN", 'pk.abc" onload="x'],
    ["MAPBOX_STYLE", "https://elsewhere.example/style.json"],
    ["MAP_STYLE_URL", "javascript:alert(1)"],
    ["MAP_STYLE_URL", "//elsewhere.example/style.json"],
    ["MAP_PMTILES", "north.pmtiles"],
  ])("refuses %s=%s", (name, value) => {
    expect(() => withSettings({ [name]: value })).toThrow(name);
  });
});
