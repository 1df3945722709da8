import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseClustersQuery, parseLotsQuery, parseMapQuery, widestBox } from "@/lib/map/query";

const search = (text: string) => new URLSearchParams(text);
const pathsOf = (query: { ok: boolean; fields?: { path: string }[] }) =>
  query.ok ? null : query.fields?.map(({ path }) => path);

describe("the map page's address", () => {
  it("gives view and selection", () => {
    expect(parseMapQuery({ view: "9.6/21.62/105.72", selected: "DT-AK1" })).toEqual({
      view: { zoom: 9.6, lat: 21.62, lng: 105.72 },
      selected: "DT-AK1",
      problems: [],
    });
  });

  it("takes a code in small letters, and the last of several", () => {
    expect(parseMapQuery({ selected: ["DT-AK1", "dt-pl2"] }).selected).toBe("DT-PL2");
  });

  it.each([
    "9.6/21.62",
    "9/0/0",
    "30/21.6/105.7",
    "9.6/21.62/105.72/1",
    "NaN/21/105",
    "9e9/21/105",
  ])("leaves out the view %s and says so", (view) => {
    expect(parseMapQuery({ view })).toEqual({ view: null, selected: null, problems: ["view"] });
  });

  it.each(["<script>", "DT--AK1", "-", "A".repeat(41), "DT AK1"])(
    "leaves out the selection %s and says so",
    (selected) => {
      expect(parseMapQuery({ selected }).problems).toEqual(["selected"]);
    },
  );

  it("an empty parameter asks for nothing", () => {
    expect(parseMapQuery({ view: "", selected: " " }).problems).toEqual([]);
  });
});

describe("the address of the clusters", () => {
  it("takes the directory's filters as they are", () => {
    expect(
      parseClustersQuery(search("lang=en&status=planned&status=operating&q=a&page=3")),
    ).toEqual({
      ok: true,
      locale: "en",
      code: null,
      query: { q: ["a"], status: ["planned", "operating"], page: ["3"] },
    });
  });

  it("answers in Vietnamese unless asked otherwise", () => {
    expect(parseClustersQuery(search(""))).toMatchObject({ ok: true, locale: "vi" });
  });

  it.each([
    ["lang=fr", ["lang"]],
    ["lang=vi&lang=en", ["lang"]],
    ["limit=5", ["limit"]],
    ["c=a b", ["c"]],
    ["c=A&c=B", ["c"]],
    ["c=A&q=x", ["c"]],
    ["__proto__=1", ["__proto__"]],
  ])("refuses %s and names what is wrong", (text, paths) => {
    expect(pathsOf(parseClustersQuery(search(text)))).toEqual(paths);
  });
});

describe("the address of the lots", () => {
  it("takes a cluster or a small area", () => {
    expect(parseLotsQuery(search("c=DT-AK1"))).toEqual({
      ok: true,
      question: { cluster: "DT-AK1" },
      page: 1,
    });
    expect(parseLotsQuery(search("bbox=105.6,21.5,105.75,21.6&page=2"))).toEqual({
      ok: true,
      question: { box: [105.6, 21.5, 105.75, 21.6] },
      page: 2,
    });
  });

  it.each([
    ["", ["bbox"]],
    ["c=A&bbox=105,21,105.1,21.1", ["bbox"]],
    ["bbox=105,21,105.1", ["bbox"]],
    ["bbox=105.1,21,105,21.1", ["bbox"]],
    ["bbox=105,21.1,105.1,21", ["bbox"]],
    ["bbox=105,21,105,21", ["bbox"]],
    ["bbox=105,21,Infinity,22", ["bbox"]],
    ["bbox=1e2,21,105,22", ["bbox"]],
    ["bbox=105,89.9,105.1,90.1", ["bbox"]],
    ["bbox= 105,21,105.1,21.1", ["bbox"]],
    ["c=DT-AK1&page=0", ["page"]],
    ["c=DT-AK1&page=1.5", ["page"]],
    ["c=DT-AK1&page=99999", ["page"]],
    ["c=dt ak1", ["c"]],
    ["c=DT-AK1&x=1", ["x"]],
  ])("refuses %s and names what is wrong", (text, paths) => {
    expect(pathsOf(parseLotsQuery(search(text)))).toEqual(paths);
  });

  it("refuses an area that is too large, and says how large it may be", () => {
    const wide = parseLotsQuery(search(`bbox=105,21,${105 + widestBox + 0.01},21.1`));
    expect(wide).toMatchObject({ ok: false, fields: [{ path: "bbox" }] });
    expect(JSON.stringify(wide)).toContain(String(widestBox));
    expect(parseLotsQuery(search(`bbox=105,21,${105 + widestBox - 0.001},21.1`)).ok).toBe(true);
  });
});

it("whatever is asked is either understood or refused with the names of its parameters", () => {
  const words = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom("vi", "en", "DT-AK1", "105,21,105.1,21.1", "1", "operating"),
  );
  const names = fc.oneof(
    fc.constantFrom("lang", "c", "bbox", "page", "q", "place", "status", "free", "kv", "sort"),
    fc.string({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(names, words), { maxLength: 6 }), (pairs) => {
      for (const parse of [parseClustersQuery, parseLotsQuery]) {
        const query = parse(new URLSearchParams(pairs));
        if (!query.ok) expect(query.fields.length).toBeGreaterThan(0);
      }
      const { view } = parseMapQuery(Object.fromEntries(pairs.map(([, value]) => ["view", value])));
      if (view) expect(Object.values(view).every(Number.isFinite)).toBe(true);
    }),
  );
});
