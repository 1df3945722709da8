import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalQuery } from "@/lib/follows/subject";
import { createToken, readToken } from "@/lib/follows/token";

describe("a link's token", () => {
  test("names its row for its purpose only", () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(readToken("confirm", createToken("confirm", id))).toBe(id);
        expect(readToken("leave", createToken("confirm", id))).toBeNull();
      }),
    );
  });

  test("is nothing once a character of it is another", () => {
    const token = createToken("leave", "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000");
    // The last character holds bits that base64 does not use, so it is left out.
    for (let at = 0; at < token.length - 1; at += 1) {
      const other = token[at] === "A" ? "B" : "A";
      expect(readToken("leave", token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
  });

  test("is never made of what people type", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: "binary" }), (text) => {
        expect(readToken("leave", text)).toBeNull();
      }),
    );
  });
});

describe("a followed question", () => {
  test("is the same text however it was asked", () => {
    const text = canonicalQuery("free=2&sector=electronics&sector=textile&place=dai-tu").text;
    expect(
      canonicalQuery("sector=textile&place=dai-tu&page=3&sector=electronics&free=2,0").text,
    ).toBe(text);
    expect(
      canonicalQuery(
        "free=2&sector=textile&sector=electronics&sort=name&utm_campaign=x&place=dai-tu",
      ).text,
    ).toBe(text);
    expect(canonicalQuery(text).text).toBe(text);
  });

  test("that asks nothing is every cluster", () => {
    for (const query of ["", "?", "page=2", "free=lots", "c=DT-AK1", "sort=area"]) {
      expect(canonicalQuery(query).text).toBe("");
    }
  });

  test("is always within what the directory understands", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: "binary" }), (query) => {
        const { text } = canonicalQuery(query);
        expect(canonicalQuery(text).text).toBe(text);
      }),
    );
  });
});
