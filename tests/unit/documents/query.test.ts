import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition, fileName } from "@/lib/documents/file-name";
import { clusterAddress, comparisonAddress } from "@/lib/documents/page-address";
import { documentAddress, mostClusters, parseDocumentQuery } from "@/lib/documents/schema";
import { documentKinds } from "@/lib/documents/types";
import { documentJob, knownVersions } from "../../factories/document-subjects";

const parse = (kind: (typeof documentKinds)[number], search: string) =>
  parseDocumentQuery(kind, new URLSearchParams(search));

describe("what is asked for", () => {
  it("is read with codes in capitals, each once, in their order", () => {
    expect(parse("pack", "c=dt-ak2&c=DT-AK1&c=DT-AK2&lang=both&format=xlsx&utm_source=x")).toEqual({
      ok: true,
      query: {
        kind: "pack",
        codes: ["DT-AK2", "DT-AK1"],
        language: "both",
        locales: ["vi", "en"],
        format: "xlsx",
      },
    });
  });

  it("is a Vietnamese PDF where nothing else is said, and a workbook for a comparison", () => {
    expect(parse("fact-sheet", "c=DT-AK1")).toMatchObject({
      query: { language: "vi", format: "pdf" },
    });
    expect(parse("comparison", "c=DT-AK1")).toMatchObject({ query: { format: "xlsx" } });
  });

  const refused = [
    ["fact-sheet", "", "noCode"],
    ["fact-sheet", "c=", "noCode"],
    ["fact-sheet", "c=DT_AK1", "badCode"],
    ["fact-sheet", `c=${"A".repeat(41)}`, "badCode"],
    ["fact-sheet", "c=DT-AK1&c=DT-AK2", "tooMany"],
    ["pack", Array.from({ length: 11 }, (_, index) => `c=A-${index}`).join("&"), "tooMany"],
    ["comparison", "c=A&c=B&c=C&c=D&c=E", "tooMany"],
    ["pack", "c=DT-AK1&lang=fr", "badLanguage"],
    ["pack", "c=DT-AK1&format=docx", "badFormat"],
  ] as const;
  for (const [kind, search, problem] of refused) {
    it(`is refused as ${problem}: ${kind}?${search.slice(0, 40)}`, () => {
      expect(parse(kind, search)).toMatchObject({ ok: false, problem });
    });
  }

  it("never throws, and what is taken is within its bounds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documentKinds),
        fc.array(
          fc.tuple(fc.constantFrom("c", "lang", "format", "x"), fc.string({ unit: "binary" })),
          { maxLength: 30 },
        ),
        (kind, pairs) => {
          const parsed = parseDocumentQuery(kind, new URLSearchParams(pairs));
          if (parsed.ok) {
            expect(parsed.query.codes.length).toBeLessThanOrEqual(mostClusters[kind]);
            for (const code of parsed.query.codes) expect(code).toMatch(/^[A-Z0-9-]{1,40}$/);
          }
        },
      ),
    );
  });

  it("comes back from the address that a page links to", () => {
    const address = documentAddress("pack", {
      codes: ["DT-AK1", "DT-AK2"],
      language: "en",
      format: "pdf",
    });
    expect(address).toBe("/api/documents/pack?c=DT-AK1&c=DT-AK2&lang=en&format=pdf");
    expect(parse("pack", address.split("?")[1] ?? "")).toMatchObject({
      query: { codes: ["DT-AK1", "DT-AK2"], language: "en", format: "pdf" },
    });
  });
});

describe("names and addresses", () => {
  it("a file is named after what is in it and when it was made", () => {
    expect(fileName(documentJob())).toBe("DT-TN9-ho-so-2026-11-22.pdf");
    const pack = documentJob({
      kind: "pack",
      locales: ["vi", "en"],
      format: "xlsx",
      clusters: [knownVersions(), knownVersions({ code: "DT-TN8" })],
    });
    expect(fileName(pack)).toBe("DT-TN9-DT-TN8-ho-so-information-pack-2026-11-22.xlsx");
  });

  it("a header cannot be broken out of, and says the name for old and new programs", () => {
    const header = contentDisposition('hồ sơ "1"\r\nx: y.pdf');
    expect(header).not.toMatch(/[\r\n]/);
    expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~!&+^`|#$-]+$/);
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toContain("hồ sơ");
  });

  it("a page's address tells where its reader came from", () => {
    expect(
      clusterAddress("https://ccn.vn", { locale: "en", slug: "a-b", campaign: "fact-sheet" }),
    ).toBe("https://ccn.vn/en/clusters/a-b?utm_campaign=fact-sheet");
    expect(comparisonAddress("https://ccn.vn", { locale: "vi", codes: ["A", "B"] })).toBe(
      "https://ccn.vn/so-sanh?c=A&c=B",
    );
  });
});
