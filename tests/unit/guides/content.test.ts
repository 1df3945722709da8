import { describe, expect, it } from "vitest";
import { accessibility } from "@/lib/guides/accessibility";
import { area } from "@/lib/guides/area";
import { guidesCheckedOn } from "@/lib/guides/checked";
import { incentives } from "@/lib/guides/incentives";
import { type Law, laws } from "@/lib/guides/laws";
import { planDecisions } from "@/lib/guides/plan-decisions";
import { procedures } from "@/lib/guides/procedures";
import { type GuideSource, guideSources } from "@/lib/guides/sources";
import type { Backing, GuideText } from "@/lib/guides/types";

const pages = { procedures, incentives, area, accessibility, planDecisions };

type Found = { at: string; value: Record<string, unknown> };

/** Every object of a page's content, with the way to it. */
function objectsIn(value: unknown, at: string): Found[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => objectsIn(one, `${at}.${index}`));
  if (typeof value !== "object" || value === null) return [];
  const own = value as Record<string, unknown>;
  return [
    { at, value: own },
    ...Object.entries(own).flatMap(([key, part]) => objectsIn(part, `${at}.${key}`)),
  ];
}

const all = [
  ...Object.entries(pages).flatMap(([name, content]) => objectsIn(content, name)),
  ...objectsIn(laws, "laws"),
  ...objectsIn(guideSources, "sources"),
];
const isText = (value: Record<string, unknown>) => "vi" in value || "en" in value;
const texts = all.filter(({ value }) => isText(value)) as { at: string; value: GuideText }[];
const backed = all.filter(({ value }) => "state" in value) as unknown as {
  at: string;
  value: Backing & { ask?: GuideText; id?: string };
}[];

const vietnameseLetters = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i;

describe("the content of the guide pages", () => {
  it("is there to be checked", () => {
    expect(backed.length).toBeGreaterThan(40);
    expect(texts.length).toBeGreaterThan(250);
  });

  it("is written in both languages, and in neither twice", () => {
    const bad = texts.filter(
      ({ value: { vi, en } }) => !vi?.trim() || !en?.trim() || (vi === en && !/^\d{4}$/.test(vi)),
    );
    expect(bad.map(({ at }) => at)).toEqual([]);
  });

  it("has English without Vietnamese letters, but for the numbers of laws and publishers", () => {
    const bad = texts.filter(({ value: { en } }) =>
      vietnameseLetters.test(en.replaceAll(/[\w./]*\/[\w./ĐĐ-]+/g, "")),
    );
    expect(bad.map(({ at, value }) => `${at}: ${value.en}`)).toEqual([]);
  });

  it("rests every rule that it calls sourced on a law and a source", () => {
    const bad = backed.filter(
      ({ value }) =>
        value.state === "confirmed" && (value.legal.length === 0 || value.sources.length === 0),
    );
    expect(bad.map(({ at }) => at)).toEqual([]);
  });

  it("offers a question to the office for every rule that is not sourced", () => {
    // Steps are asked about together, above them.
    const bad = backed.filter(
      ({ at, value }) =>
        value.state !== "confirmed" && !value.ask && !at.startsWith("procedures.secondary"),
    );
    expect(bad.map(({ at }) => at)).toEqual([]);
  });

  it("names only laws and sources that there are, and only ones that some page needs", () => {
    const citedLaws = new Set(all.flatMap(({ value }) => legalKeys(value)));
    const citedSources = new Set(all.flatMap(({ value }) => sourceKeys(value)));
    expect([...citedLaws].filter((key) => !(key in laws))).toEqual([]);
    expect([...citedSources].filter((key) => !(key in guideSources))).toEqual([]);
    expect(Object.keys(guideSources).filter((key) => !citedSources.has(key))).toEqual([]);
  });

  it("carries a day of checking that has been, no earlier than its newest source", () => {
    const days = all.flatMap(({ value }) => ("checkedOn" in value ? [value.checkedOn] : []));
    const newest = Object.values(guideSources as Record<string, GuideSource>)
      .flatMap(({ dated }) => dated?.date ?? [])
      .sort()
      .at(-1);
    expect(days.length).toBeGreaterThan(40);
    for (const day of [...days, guidesCheckedOn]) {
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(Number.isNaN(Date.parse(String(day)))).toBe(false);
      expect(String(day) >= String(newest)).toBe(true);
      expect(Date.parse(String(day))).toBeLessThanOrEqual(Date.now() + 24 * 60 * 60 * 1000);
    }
  });

  it("gives every rule of a page an anchor of its own", () => {
    for (const [name, content] of Object.entries(pages)) {
      const ids = objectsIn(content, name).flatMap(({ value }) =>
        "id" in value ? [value.id] : [],
      );
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it("links each source to a page of its own, but for the article that has none", () => {
    const addresses = Object.entries(guideSources as Record<string, GuideSource>);
    expect(addresses.filter(([, { url }]) => url === null).map(([key]) => key)).toEqual([
      "article2021",
    ]);
    for (const [key, { url }] of addresses) if (url) expect(URL.canParse(url), key).toBe(true);
    const urls = addresses.flatMap(([, { url }]) => url ?? []);
    expect(new Set(urls).size).toBe(urls.length);
  });
});

describe("what must not be claimed", () => {
  const words = (locale: "vi" | "en", content: unknown) =>
    objectsIn(content, "")
      .filter(({ value }) => isText(value))
      .map(({ value }) => String(value[locale]));

  it("the old years of land rent stand only beside the warning that they are repealed", () => {
    for (const text of words("en", pages)) {
      if (/\b(7|11|7 or 11|7 and 11) years\b/.test(text)) {
        expect(text).toMatch(
          /circulate|^“(7|11) years free|still free of rent for 7 or 11 years\?$/,
        );
      }
    }
    for (const text of words("vi", pages)) {
      if (/\b(7|11) năm/.test(text)) {
        expect(text).toMatch(/nhắc lại|^“Miễn tiền thuê đất (7|11) năm”|^Còn được miễn .*không\?$/);
      }
    }
    expect(incentives.oldFigures.every(({ legal }) => legal.length > 0)).toBe(true);
  });

  it("whether Đại Từ is a difficult area, and who receives applications, are open questions", () => {
    const rule = incentives.rules.find(({ id }) => id === "difficult-areas");
    expect(rule?.state).toBe("open");
    expect(area.bodies.find(({ id }) => id === "commune")?.state).toBe("open");
    const steps: readonly { body: GuideText | null }[] = procedures.establishing;
    const district = steps.flatMap(({ body }) => (body?.en.includes("istrict") ? [body] : []));
    expect(district.length).toBe(3);
    for (const body of district) {
      expect(body.en).toContain("open question");
      expect(body.vi).toContain("còn bỏ ngỏ");
    }
  });

  it("the order of a secondary investor's steps, its bodies and its days are confirmed nowhere", () => {
    for (const step of procedures.secondary) {
      expect(step).toMatchObject({ state: "not_confirmed", body: null, days: null });
    }
  });

  it("the law that a replaced decree was is never the only basis of a rule called sourced", () => {
    const standing = (key: string) => (laws as Record<string, Law>)[key]?.standing;
    const bad = backed.filter(
      ({ value }) =>
        value.state === "confirmed" &&
        value.legal.every(({ law }) => ["replaced", "unclear"].includes(standing(law) ?? "")),
    );
    expect(bad.map(({ at }) => at)).toEqual([]);
  });
});

function legalKeys(value: Record<string, unknown>): string[] {
  return Array.isArray(value.legal) ? value.legal.map(({ law }) => String(law)) : [];
}

function sourceKeys(value: Record<string, unknown>): string[] {
  return Array.isArray(value.sources) ? value.sources.map(String) : [];
}
