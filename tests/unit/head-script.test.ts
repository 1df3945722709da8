import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { arrivalKey, readCampaign } from "@/lib/enquiries/format-campaign";
import { headScript } from "@/lib/http/head-script";

type Given = {
  hash?: string;
  search?: string;
  type?: string;
  hidden?: boolean;
  painting?: boolean;
};

/** Runs the line of the head in a page that is as told, and says what it did. */
function run({
  hash = "",
  search = "",
  type = "navigate",
  hidden = false,
  painting = true,
}: Given) {
  const classes: string[] = [];
  const listeners: string[] = [];
  const kept: Record<string, string> = {};
  let isObserving = false;
  class PerformanceObserver {
    static supportedEntryTypes = painting ? ["paint"] : [];
    observe = () => {
      isObserving = true;
    };
  }
  const page = {
    navigator: {},
    location: { hash, search, origin: "https://a.vn" },
    performance: { getEntriesByType: () => [{ type }] },
    document: {
      referrer: "",
      hidden,
      documentElement: { classList: { add: (name: string) => classes.push(name) } },
      addEventListener: (name: string) => listeners.push(name),
    },
    sessionStorage: {
      setItem: (key: string, value: string) => {
        if (search.includes("full")) throw new Error("QuotaExceededError");
        kept[key] = value;
      },
    },
    requestAnimationFrame: () => 0,
    addEventListener: () => {},
    matchMedia: () => ({ matches: true }),
    PerformanceObserver,
  };
  runInNewContext(headScript, Object.assign(page, { window: page }));
  return { classes, listeners, isObserving, kept };
}

describe("the line in the head", () => {
  it("leaves a fresh page as it is and waits for its painting", () => {
    expect(run({})).toEqual({ classes: [], listeners: ["click"], isObserving: true, kept: {} });
  });

  it.each([{ hash: "#enquiry" }, { type: "reload" }, { type: "back_forward" }])(
    "lays all of it out at once for %o",
    (given) => {
      expect(run(given).classes).toEqual(["whole"]);
    },
  );

  it.each([{ hidden: true }, { painting: false }])(
    "asks for the islands once the page is read for %o",
    (given) => {
      expect(run(given)).toMatchObject({
        listeners: ["click", "DOMContentLoaded"],
        isObserving: false,
      });
    },
  );

  it.each([
    ["?utm_source=zalo&x=1&utm_campaign=hoi-cho%202026", "hoi-cho 2026 (zalo)"],
    ["?campaign=to-roi", "to-roi"],
    ["?utm_source=&xcampaign=a&power=3", undefined],
    ["?utm_source=full", undefined],
  ])("keeps the campaign of %s, before anything else is loaded", (search, campaign) => {
    const stored = run({ search }).kept[arrivalKey];
    expect(stored && readCampaign(new URLSearchParams(stored))).toBe(campaign);
  });
});
