import { describe, expect, it } from "vitest";
import type { ClusterSource } from "@/lib/clusters/types";
import { incentives } from "@/lib/guides/incentives";
import { procedures } from "@/lib/guides/procedures";
import { resolveGuide } from "@/lib/guides/resolve";
import { guideSources } from "@/lib/guides/sources";

const rule = (id: string, sources: readonly (keyof typeof guideSources)[]) =>
  ({
    id,
    text: { vi: `Chữ ${id}`, en: `Text ${id}` },
    legal: [{ law: "decree320", at: { vi: "Điều 18", en: "Article 18" } }],
    sources,
  }) as const;

const given: ClusterSource = {
  number: 1,
  id: "a-row",
  kind: "plan",
  documentNumber: null,
  title: { vi: "Nguồn của số liệu" },
  publisher: null,
  dated: null,
  url: guideSources.adjustment2021.url,
};

describe("a guide in one language", () => {
  it("numbers its sources in the order in which a reader meets them, each once", () => {
    const { content, sources } = resolveGuide("en", [
      rule("a", ["sbLaw"]),
      rule("b", ["alvarez", "sbLaw"]),
    ]);
    expect(content.map((one) => one.sources)).toEqual([[1], [2, 1]]);
    expect(sources.map(({ number, id }) => [number, id])).toEqual([
      [1, "sbLaw"],
      [2, "alvarez"],
      [3, "phamConsult"],
    ]);
  });

  it("goes on from the sources that figures of the database name, and knows one by its address", () => {
    const { content, sources } = resolveGuide(
      "vi",
      [rule("a", ["adjustment2021", "ven2018"])],
      [given],
    );
    expect(content[0]?.sources).toEqual([1, 2]);
    expect(sources[0]).toEqual(given);
    expect(sources.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("says its texts and its laws in the language that was asked for", () => {
    const vi = resolveGuide("vi", [rule("a", [])]);
    const en = resolveGuide("en", [rule("a", [])]);
    expect(vi.content[0]).toMatchObject({
      text: "Chữ a",
      legal: [{ label: "Nghị định 320/2025/NĐ-CP, Điều 18" }],
    });
    expect(en.content[0]).toMatchObject({
      text: "Text a",
      legal: [{ label: "Decree 320/2025/NĐ-CP, Article 18" }],
    });
    expect(en.laws.map(({ key, label }) => [key, label])).toEqual([
      ["decree320", "Decree 320/2025/NĐ-CP"],
    ]);
  });

  it("lists every law and source that the pages cite, and no number without its line", () => {
    for (const guide of [resolveGuide("en", procedures), resolveGuide("en", incentives)]) {
      const numbers = new Set(guide.sources.map(({ number }) => number));
      expect(numbers.size).toBe(guide.sources.length);
      const cited = JSON.stringify(guide.content).matchAll(/"sources":\[([\d,]*)\]/g);
      for (const [, list] of cited) {
        for (const number of (list ?? "").split(",").filter(Boolean)) {
          expect(numbers.has(Number(number))).toBe(true);
        }
      }
      const laws = JSON.stringify(guide.content).matchAll(/"legal":\[\{"key":"(\w+)"/g);
      for (const [, key] of laws) expect(guide.laws.map((law) => law.key)).toContain(key);
    }
  });
});
