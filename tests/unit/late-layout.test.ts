import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { headScript } from "@/lib/http/head-script";

type Given = { hash?: string; type?: string; hidden?: boolean; painting?: boolean };

/** Runs the line of the head in a page that is as told, and says what it did. */
function run({ hash = "", type = "navigate", hidden = false, painting = true }: Given) {
  const classes: string[] = [];
  const listeners: string[] = [];
  let isObserving = false;
  class PerformanceObserver {
    static supportedEntryTypes = painting ? ["paint"] : [];
    observe = () => {
      isObserving = true;
    };
  }
  const page = {
    navigator: {},
    location: { hash, origin: "https://a.vn" },
    performance: { getEntriesByType: () => [{ type }] },
    document: {
      referrer: "",
      hidden,
      documentElement: { classList: { add: (name: string) => classes.push(name) } },
      addEventListener: (name: string) => listeners.push(name),
    },
    requestAnimationFrame: () => 0,
    PerformanceObserver,
  };
  runInNewContext(headScript, Object.assign(page, { window: page }));
  return { classes, listeners, isObserving };
}

describe("the line in the head", () => {
  it("leaves a fresh page as it is and waits for its painting", () => {
    expect(run({})).toEqual({ classes: [], listeners: [], isObserving: true });
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
      expect(run(given)).toMatchObject({ listeners: ["DOMContentLoaded"], isObserving: false });
    },
  );
});
