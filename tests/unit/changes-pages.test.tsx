import { prerender } from "react-dom/static";
import { describe, expect, it, vi } from "vitest";
import { ChangesContent } from "@/components/changes/changes-content";
import type { ClusterChange } from "@/lib/clusters/types";
import { readAskedPage } from "@/lib/http/asked-page";
import { type Locale, locales } from "@/lib/i18n/routing";
import { wordsOf } from "./words";

vi.mock("next-intl/server", () => import("./server-words"));

const changes = Array.from(
  { length: 100 },
  (_, index): ClusterChange => ({
    id: `id-${index}`,
    code: "DT-T1",
    name: "Cụm An",
    slug: "an",
    isRemoved: false,
    isSample: false,
    number: 500 - index,
    publishedAt: "2026-11-20T03:00:00.000Z",
    fieldKeys: ["totalAreaHa"],
    note: null,
  }),
);

async function shown(locale: Locale, props: Omit<Parameters<typeof ChangesContent>[0], "locale">) {
  const { prelude } = await prerender(<ChangesContent locale={locale} {...props} />);
  return new Response(prelude).text();
}

describe("the pages of changes", () => {
  it.each(locales)("lead to the older and the newer ones, %s", async (locale) => {
    const path = locale === "vi" ? "/thay-doi" : "/en/changes";
    const first = await shown(locale, { changes, total: 250 });
    expect(first).toContain(`<a rel="next" href="${path}?page=2"`);
    expect(first).not.toContain('rel="prev"');
    expect(first).toContain(wordsOf({ locale, namespace: "changes" })("title"));
    const second = await shown(locale, { changes, total: 250, page: 2 });
    expect(second).toContain(`<a rel="prev" href="${path}"`);
    expect(second).toContain(`<a rel="next" href="${path}?page=3"`);
    expect(second).toContain(
      wordsOf({ locale, namespace: "changes" })("range", { from: 101, to: 200, total: 250 }),
    );
    const last = await shown(locale, { changes: changes.slice(50), total: 250, page: 3 });
    expect(last).not.toContain('rel="next"');
  });

  it("are none where all stands on one", async () => {
    expect(await shown("vi", { changes, total: 100 })).not.toContain("<nav");
  });
});

describe("the page that an address asks for", () => {
  it("is one that there is, or the first, and says what there is not", () => {
    expect(readAskedPage("3", 3)).toEqual({ page: 3 });
    expect(readAskedPage(["9", "2"], 3)).toEqual({ page: 2 });
    for (const nothing of [undefined, "", []]) expect(readAskedPage(nothing, 3).page).toBe(1);
    for (const given of ["4", "0", "x", "-1", "1e9", "01"])
      expect(readAskedPage(given, 3)).toEqual({ page: 1, notUnderstood: given });
    expect(readAskedPage("9".repeat(90), 3).notUnderstood).toHaveLength(40);
  });
});
