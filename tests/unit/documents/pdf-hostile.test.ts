import { describe, expect, it } from "vitest";
import { renderPdf } from "@/lib/documents/pdf/render";
import { documentJob, knownCluster, plannedLots } from "../../factories/document-subjects";
import { overlaps, readPdf } from "../../setup/read-pdf";

describe("hostile and unusual data", () => {
  const long = "Rấtdàikhôngcódấucách".repeat(40);
  const cases = {
    "a name without end": { name: `Cụm công nghiệp ${"Dài ".repeat(150)}` },
    "a word without end": { name: long, summary: long, body: long },
    "letters of other scripts": {
      name: "مجمع صناعي 삼성전자 Cụm 工業団地",
      summary: "שלום 🎉 👩‍👩‍👧 é",
    },
    "signs that steer": {
      name: "\u202Egnorw\u0000\u001b[31m \u200Bok\uD800",
      summary: "\u2028a\r\n\tb\u0007",
    },
    "a text of many pages": { body: "Một câu rất dài. ".repeat(2000) },
    "many plots": { lots: plannedLots(400) },
    "nothing at all": {
      fields: knownCluster("vi", {}).fields,
      lots: [],
      stages: [],
      connections: [],
      tenants: [],
      sources: [],
      office: null,
    },
  };

  for (const [name, overrides] of Object.entries(cases)) {
    it(`sets ${name} inside the page`, async () => {
      const version = knownCluster("vi", overrides);
      const read = await readPdf(await renderPdf(documentJob({ clusters: [{ vi: version }] })));
      for (const { text, x, y, width, page } of read.words) {
        const [wide = 0, high = 0] = read.sizes[page - 1] ?? [];
        const where = `${text.slice(0, 40)} (page ${page})`;
        expect(x, where).toBeGreaterThanOrEqual(0);
        expect(x + width, where).toBeLessThanOrEqual(wide);
        expect(y, where).toBeGreaterThanOrEqual(0);
        expect(y, where).toBeLessThanOrEqual(high);
      }
      expect(overlaps(read.words)).toEqual([]);
      expect(read.text).toContain("Mã DT-TN9");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(read.text).not.toMatch(/[\u0000-\u001f\u200B\u202A-\u202E\uD800-\uDFFF]/);
    });
  }

  it("shows that letters were left out where the typeface has none", async () => {
    const version = knownCluster("vi", { summary: "Nhà máy 삼성전자 tại đây 🎉" });
    const read = await readPdf(await renderPdf(documentJob({ clusters: [{ vi: version }] })));
    expect(read.text).toContain("Nhà máy […] tại đây");
  });

  it("does not make a link of what is no address", async () => {
    const [source] = knownCluster("vi").sources;
    if (!source) throw new Error("The factory has a source.");
    const version = knownCluster("vi", { sources: [{ ...source, url: "javascript:alert(1)" }] });
    const read = await readPdf(await renderPdf(documentJob({ clusters: [{ vi: version }] })));
    expect(read.links.map(({ url }) => url).join()).not.toContain("javascript");
    expect(read.raw).not.toContain("javascript");
  });
});
