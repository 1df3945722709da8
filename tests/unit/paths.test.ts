import { describe, expect, it } from "vitest";
import { pathTo } from "@/lib/i18n/paths";

describe("addresses", () => {
  it.each([
    ["vi", { page: "/" }, "/"],
    ["en", { page: "/" }, "/en"],
    ["vi", { page: "/clusters" }, "/cum-cong-nghiep"],
    ["en", { page: "/clusters/[slug]", slug: "an-khanh-no-1" }, "/en/clusters/an-khanh-no-1"],
    ["en", { page: "/", hash: "map" }, "/en#map"],
  ] as const)("%s %o is %s", (locale, address, path) => {
    expect(pathTo(locale, address)).toBe(path);
  });

  it("repeats a parameter for each value and leaves empty ones out", () => {
    expect(
      pathTo("vi", {
        page: "/contact",
        query: { cluster: ["DT-AK1", "DT-PL2"], kind: "", area: 2 },
      }),
    ).toBe("/lien-he?cluster=DT-AK1&cluster=DT-PL2&area=2");
  });

  it("refuses a page without its slug", () => {
    expect(() => pathTo("vi", { page: "/clusters/[slug]" })).toThrow("needs a slug");
  });
});
