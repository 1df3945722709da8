import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildSearchText,
  fold,
  parseQuery,
  slugify,
  swappedLetters,
} from "@/lib/clusters/search-text";

describe("fold", () => {
  it.each([
    ["Cụm công nghiệp Phú Lạc 2", "cum cong nghiep phu lac 2"],
    ["ĐẠI TỪ", "dai tu"],
    ["Lương Phú - Tân Đức", "luong phu tan duc"],
    ["DT-AK1", "dt ak1"],
    ["  An   Khánh,số.1 ", "an khanh so 1"],
    ["%_\\", ""],
  ])("%s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("folds composed and decomposed letters alike, and what is folded stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("leaves nothing that is a wildcard in a LIKE pattern", () => {
    fc.assert(fc.property(fc.string(), (text) => !/[%_\\]/.test(fold(text))));
  });
});

describe("a slug", () => {
  it("is words of the name", () => {
    expect(slugify("An Khánh số 1")).toBe("an-khanh-so-1");
    expect(slugify("Đu - Động Đạt")).toBe("du-dong-dat");
    expect(slugify("!!!")).toBe("");
  });
});

describe("a query", () => {
  it("is stripped of what every cluster is called", () => {
    expect(parseQuery("cum cong nghiep an khanh").phrase).toBe("an khanh");
    expect(parseQuery("Industrial Cluster An Khanh No. 1").phrase).toBe("an khanh no 1");
    expect(parseQuery("CCN Phú Lạc").words).toEqual(["phu", "lac"]);
    expect(parseQuery("cụm công nghiệp").phrase).toBe("");
    expect(parseQuery("Cụm CN Phú Lạc").phrase).toBe("phu lac");
  });

  it("takes an industrial park for a cluster: visitors do", () => {
    expect(parseQuery("KCN An Khánh").phrase).toBe("an khanh");
    expect(parseQuery("khu công nghiệp Phú Lạc 2").phrase).toBe("phu lac 2");
    expect(parseQuery("An Khanh industrial park").phrase).toBe("an khanh");
  });

  it("looks up the singular of an English plural, and leaves short words and codes alone", () => {
    expect(parseQuery("electronics").words).toEqual(["electronic"]);
    expect(parseQuery("garments press gas").words).toEqual(["garment", "press", "gas"]);
  });

  it("is bounded", () => {
    expect(parseQuery("an ".repeat(500)).words.length).toBeLessThanOrEqual(12);
    expect(parseQuery("x".repeat(5000)).phrase.length).toBeLessThanOrEqual(120);
  });
});

describe("swapped letters", () => {
  it("are undone by one exchange, within a word", () => {
    expect(swappedLetters("an kahnh")).toContain("an khanh");
    expect(swappedLetters("an khanh").every((text) => text.indexOf(" ") === 2)).toBe(true);
    expect(swappedLetters("")).toEqual([]);
  });

  it("are bounded", () => {
    expect(swappedLetters("ab".repeat(500)).length).toBeLessThan(50);
  });
});

describe("the search text", () => {
  it("has names and both forms of the code on its first line, each word after a blank", () => {
    const text = buildSearchText({
      code: "DT-AK1",
      names: ["An Khánh số 1"],
      others: ["Xã Cù Vân"],
    });
    const [names, others] = text.split("\n");
    expect(names).toBe(" an khanh so 1 | dt ak1 | dtak1 ");
    expect(others).toBe(" xa cu van ");
  });
});
