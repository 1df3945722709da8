import { describe, expect, it } from "vitest";
import { titlePlace } from "@/lib/clusters/format-places";
import { headDescription, headTitle, mostDescription } from "@/lib/i18n/head";

describe("the title of a page", () => {
  it("leaves room for the site's name, or stands alone", () => {
    expect(headTitle("vi", "Dữ liệu mở")).toBe("Dữ liệu mở");
    const long = "An Khanh No. 1 Industrial Cluster, An Khanh commune, Thai Nguyen";
    expect(headTitle("en", long)).toEqual({ absolute: long });
  });

  it("names a cluster's commune and province in few words", () => {
    const unit = (vi: string, en: string) => ({
      code: null,
      level: "commune" as const,
      name: { vi, en },
      shortName: vi,
      validFrom: null,
      validTo: null,
    });
    const places = {
      communes: [unit("Xã An Khánh", "An Khanh commune")],
      provinces: [unit("Tỉnh Thái Nguyên", "Thai Nguyen province")],
      formerCommunes: [],
      formerDistricts: [],
      isFormerDaiTu: true,
    };
    expect(titlePlace(places, "vi")).toBe("xã An Khánh, Thái Nguyên");
    expect(titlePlace(places, "en")).toBe("An Khanh commune, Thai Nguyen");
  });
});

describe("the description of a page", () => {
  it("is the text itself while it is short", () => {
    expect(headDescription("Một câu. Hai câu.")).toBe("Một câu. Hai câu.");
  });

  it("is as many whole sentences as fit, and knows that a number ends none", () => {
    const first = `An Khanh No. 1 has ${"two large plants and ".repeat(4)}a road.`;
    expect(headDescription(`${first} ${"It goes on. ".repeat(10)}`)).toBe(
      `${first} It goes on. It goes on. It goes on. It goes on. It goes on.`.slice(
        0,
        first.length + 12 * Math.floor((mostDescription - first.length) / 12),
      ),
    );
  });

  it("ends at a word where the first sentence alone is too long", () => {
    const text = headDescription(`Kha Son. ${"Established with many words, ".repeat(12)}`);
    expect(text.length).toBeLessThanOrEqual(mostDescription);
    expect(text).toMatch(/^Kha Son\. Established .*\w…$/);
  });
});
