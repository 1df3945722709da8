import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { styles } from "@/lib/documents/pdf/palette";
import { clean, type Measure, settable, wrap } from "@/lib/documents/pdf/text";

const style = styles.body;
/** Every letter is as wide as the other. */
const measure: Measure = (text, { size }) => [...text].length * size * 0.5;
const has = (codePoint: number) => codePoint < 0x2000;
const lettersOf = (text: string) => text.replaceAll(/[\s\u00A0]/g, "");
const textOf = (lines: ReturnType<typeof wrap>) =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join("|"));

describe("settable text", () => {
  it("keeps Vietnamese as it is, composed", () => {
    expect(settable("Cụm công nghiệp Đường".normalize("NFD"), has)).toBe("Cụm công nghiệp Đường");
  });

  it("keeps a number and its unit together", () => {
    expect(settable("cao hơn 1,8 m, cách 12 km; 3 hộ", has)).toBe(
      "cao hơn 1,8\u00A0m, cách 12\u00A0km; 3 hộ",
    );
  });

  it("says that letters of another script were left out, once, and drops pictures", () => {
    expect(settable("Nhà máy 삼성전자 🎉 A", has)).toBe("Nhà máy […] A");
  });

  it("takes out what steers the direction or the terminal", () => {
    expect(clean("a\u202Eb\u200B\u0000\u001b[31mc\r\nd\uD800")).toBe("ab [31mc\nd");
  });

  it("never lets a sign through that the typeface lacks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        for (const char of settable(text, has)) {
          if (char !== "\n" && char !== "…") expect(has(char.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
    );
  });
});

describe("lines", () => {
  it("part at spaces, and a style's run stays one", () => {
    const lines = wrap([{ text: "một hai ba bốn", style }], {
      width: measure("một hai", style),
      measure,
    });
    expect(textOf(lines)).toEqual(["một hai", "ba bốn"]);
  });

  it("do not part where two styles touch without a space", () => {
    const bold = styles.strong;
    const runs = [
      { text: "giá 13.000", style: bold },
      { text: ", chưa VAT", style },
    ];
    const lines = wrap(runs, { width: measure("giá 13.000", style), measure });
    expect(textOf(lines)).toEqual(["giá", "13.000|,", "chưa VAT"]);
  });

  it("part an address after its slashes", () => {
    const lines = wrap([{ text: "ccn.vn/cum-cong-nghiep/an-khanh", style }], {
      width: measure("ccn.vn/cum-cong-", style),
      measure,
    });
    expect(textOf(lines)).toEqual(["ccn.vn/cum-cong-", "nghiep/an-khanh"]);
  });

  it("are cut off where there may be no more, and show it", () => {
    const lines = wrap([{ text: "một hai ba bốn năm", style }], {
      width: 20,
      measure,
      maxLines: 2,
    });
    expect(lines).toHaveLength(2);
    expect(textOf(lines).at(-1)).toMatch(/…$/);
  });

  it("keep every letter and never pass the width", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 20, max: 300 }),
        (texts, width) => {
          const runs = texts.map((text) => ({ text: settable(text, has), style }));
          const lines = wrap(runs, { width, measure });
          expect(lettersOf(textOf(lines).join("").replaceAll("|", ""))).toBe(
            lettersOf(
              runs
                .map(({ text }) => text)
                .join("")
                .replaceAll("|", ""),
            ),
          );
          for (const line of lines) {
            const isOneLetter = [...lettersOf(textOf([line]).join(""))].length <= 2;
            if (!isOneLetter) expect(line.width).toBeLessThanOrEqual(width + 0.001);
          }
        },
      ),
    );
  });
});
