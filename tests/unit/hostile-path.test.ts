import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedPath, pathOfNothing } from "@/lib/http/asked-path";

describe("the address that was asked for", () => {
  it("stays as it is when it is an ordinary one", () => {
    for (const url of [
      "/",
      "/en",
      "/cum-cong-nghiep?q=tan%20linh&q=%00",
      "/x.php",
      "/%E0%B8%81",
      "//evil.com",
    ])
      expect(askedPath(url)).toBe(url);
  });

  it("is an address of nothing when the renderer would read another page in it", () => {
    for (const url of [
      "/%00",
      "/%20",
      "/%0a",
      "/en/%09",
      "/%",
      "/%c0%af",
      "/en%7f",
      "/a%5cb",
      "/\\evil.com",
    ])
      expect(askedPath(url)).toBe(pathOfNothing);
  });

  it("loses scheme and host, so that no redirect leads to another site", () => {
    expect(askedPath("http://evil.com/en/")).toBe("/en/");
    expect(askedPath("HTTPS://evil.com?q=1")).toBe("/?q=1");
    expect(askedPath("http://evil.com")).toBe("/");
  });

  it("is none when it does not name a page", () => {
    for (const url of ["*", "evil.com:443", "en"]) expect(askedPath(url)).toBeNull();
  });

  it("never throws and always starts with a slash", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (url) => {
        expect(askedPath(url)?.startsWith("/") ?? true).toBe(true);
      }),
    );
  });
});
