import { prerender } from "react-dom/static";
import { describe, expect, it, vi } from "vitest";
import { DirectoryForm } from "@/components/clusters/directory-form";
import { parseDirectoryQuery } from "@/lib/clusters/directory-query";
import { describeFilters } from "@/lib/clusters/format-filters";
import { type Locale, locales } from "@/lib/i18n/routing";
import { wordsOf } from "./words";

vi.mock("next-intl/server", () => import("./server-words"));

const sectors = ["electronics", "textiles"].map((code) => ({
  code,
  name: { vi: code, en: code },
  vsic: null,
}));
const filtersOf = (query: Record<string, string | string[]>) => parseDirectoryQuery(query).filters;

/** What a browser sends of the form as it is shown for a query. */
async function sentAgain(locale: Locale, query: Record<string, string | string[]>) {
  const { prelude } = await prerender(
    <DirectoryForm
      locale={locale}
      filters={filtersOf(query)}
      sectors={sectors}
      places={[]}
      active={0}
    />,
  );
  const html = await new Response(prelude).text();
  const sent: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    sent[name] = [...(sent[name] ?? []), value];
  };
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  for (const [all, tag = "", options = ""] of html.matchAll(
    /(<input[^>]*>)|<select[^>]*>(.*?)<\/select>/gs,
  )) {
    const isLeftOut = attribute(tag, "type") === "checkbox" && !/\schecked/.test(tag);
    const [chosen = ""] = /<option[^>]*\sselected[^>]*>/.exec(options) ?? [];
    if (!isLeftOut) add(attribute(all, "name") ?? "", attribute(tag || chosen, "value") ?? "");
  }
  return sent;
}

describe.each(locales)("the directory's form shown again, %s", (locale) => {
  it.each<Record<string, string | string[]>>([
    { free: "0.125" },
    { free: "12,3456" },
    { free: "75" },
    { free: "0.000000001" },
    { rent: "13000" },
    { rent: "10.000.000" },
    { rent: "999" },
    { kv: "22" },
    { kv: "35" },
    { kv: "7" },
    { sector: ["electronics", "textiles"] },
    { status: ["planned", "operating"], ww: "1", calls: "1", known: "1", sort: "rent" },
    { q: "An Khánh số 1" },
  ])("asks the same: %o", async (query) => {
    const asked = filtersOf(query);
    expect(Object.keys(query).every((name) => name in asked)).toBe(true);
    expect(parseDirectoryQuery(await sentAgain(locale, query))).toEqual({
      filters: asked,
      dropped: [],
    });
  });

  it("names the land that was asked for without rounding it", () => {
    const words = {
      locale,
      filters: wordsOf({ locale, namespace: "filters" }),
      choices: wordsOf({ locale, namespace: "choices" }),
      sectors,
      places: [],
    };
    const [free] = describeFilters(words, filtersOf({ free: "0.125" }));
    expect(free?.label).toContain(locale === "vi" ? "0,125 ha" : "0.125 ha");
  });
});
