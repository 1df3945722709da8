import { NextIntlClientProvider } from "next-intl";
import { prerender } from "react-dom/static";
import { describe, expect, it, vi } from "vitest";
import { MapPage, type MapPageProps } from "@/components/map/map-page";
import { parseDirectoryQuery } from "@/lib/clusters/directory-query";
import { parseMapQuery } from "@/lib/map/query";
import english from "@/messages/en.json";

vi.mock("next-intl/server", () => import("../server-words"));

/** The page of a search that finds nothing: the form and all ways on to other filters. */
async function pageOf(
  query: Record<string, string>,
  absence: MapPageProps["absence"] = null,
): Promise<string> {
  const directory: MapPageProps["directory"] = {
    ...parseDirectoryQuery(query),
    sectors: [],
    places: [],
    result: {
      ...{ items: [], removed: [], total: 0, fitting: 0, sample: 0, page: 1, pages: 1 },
      unknown: 2,
      loosen: [{ key: "free", total: 3 }],
    },
  };
  const { prelude } = await prerender(
    <NextIntlClientProvider locale="en" messages={english} timeZone="UTC">
      <MapPage
        locale="en"
        directory={directory}
        collection={{ type: "FeatureCollection", features: [], unlocated: [] }}
        question={parseMapQuery(query)}
        absence={absence}
        clusters="/api/map/clusters?lang=en"
        engine={{ "data-engine": "maplibre" }}
      />
    </NextIntlClientProvider>,
  );
  return new Response(prelude).text();
}

const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)].map(
      ([, name, value]) => [name, value],
    ),
  );

/** Queries of the links to the same map. */
const questions = (html: string) =>
  [...html.matchAll(/href="\/en\/map(\?[^"#]*)?["#]/g)].map(([, search = ""]) =>
    Object.fromEntries(new URLSearchParams(search.replaceAll("&amp;", "&"))),
  );

const view = "10.5/21.63/105.68";
const filters = { q: "phu lac", free: "2", known: "1" };

describe("what is looked at on the map", () => {
  it("is sent along with other filters", async () => {
    const html = await pageOf({ ...filters, view, selected: "DT-AK1" });
    expect(hidden(html)).toEqual({ view, selected: "DT-AK1" });
  });

  it("stays when a filter is taken away, one or all", async () => {
    const asked = questions(await pageOf({ ...filters, view, selected: "DT-AK1" }));
    const left = asked.map(({ view: at, selected, ...others }) => {
      expect([at, selected]).toEqual([view, "DT-AK1"]);
      return others;
    });
    expect(left).toEqual(
      expect.arrayContaining([
        { free: "2", known: "1" },
        { q: "phu lac", known: "1" },
        { q: "phu lac", free: "2" },
        {},
      ]),
    );
  });

  it("is not asked for again when it is not to be seen", async () => {
    const html = await pageOf({ ...filters, view, selected: "DT-AK1" }, "notInSet");
    expect(hidden(html)).toEqual({ view, selected: "" });
  });

  it("has fields that a script can fill in on the page without a question", async () => {
    expect(hidden(await pageOf({}))).toEqual({ view: "", selected: "" });
  });
});
