import { beforeAll, describe, expect, it } from "vitest";
import { keptTogether } from "@/lib/documents/pdf/blocks";
import { renderPdf } from "@/lib/documents/pdf/render";
import { documentJob, knownVersions } from "../../factories/document-subjects";
import { readPdf } from "../../setup/read-pdf";

type Read = Awaited<ReturnType<typeof readPdf>>;

const pageOf = ({ words }: Read, start: string) =>
  words.find(({ text }) => text.startsWith(start))?.page;

/** Sheets with ever more stages, ways and sources, so that what comes after them stands at every height of a page once. */
let sheets: Read[];
beforeAll(async () => {
  sheets = await Promise.all(
    Array.from({ length: 26 }, async (_, more) => {
      const versions = knownVersions();
      for (const version of Object.values(versions)) {
        const repeat = <T>(list: readonly T[]): T[] =>
          Array.from({ length: more + 1 }, () => list.slice(0, 1)).flat();
        version.sources = repeat(version.sources);
        version.stages = repeat(version.stages);
      }
      return readPdf(await renderPdf(documentJob({ clusters: [versions] })));
    }),
  );
}, 120_000);

describe("pages", () => {
  it("end with the whole colophon on one of them, however long the sheet is", () => {
    for (const sheet of sheets) {
      const pages = ["Phiếu này ghi số liệu", "“Chưa công bố” nghĩa là", "Dữ liệu mở"].map(
        (start) => pageOf(sheet, start),
      );
      expect(new Set(pages)).toEqual(new Set([sheet.pages]));
    }
  });

  it("never part the line that is read before a table from the table", () => {
    for (const sheet of sheets) {
      const lead = sheet.words.find(({ text }) => text.startsWith("Khoảng cách ghi như nguồn"));
      const head = sheet.words.find(({ text }) => text === "Điểm đến");
      expect(lead?.page).toBe(head?.page);
      const first = sheet.words.find(({ text }) => text === "58,5 km");
      expect(first?.page).toBe(head?.page);
    }
  });
});

describe("a paragraph at the foot of a page", () => {
  it("leaves no line alone on either side", () => {
    expect(keptTogether(5, 5)).toBe(5);
    expect(keptTogether(3, 5)).toBe(3);
    expect(keptTogether(4, 5)).toBe(3);
    expect(keptTogether(2, 3)).toBe(0);
    expect(keptTogether(1, 5)).toBe(0);
    expect(keptTogether(1, 2)).toBe(0);
    expect(keptTogether(0, 4)).toBe(0);
  });
});

describe("what a reader of paper needs", () => {
  it("has the address of a source in print", () => {
    const [sheet] = sheets;
    expect(sheet?.text).toContain("example.vn/bao-cao.pdf");
  });

  it("breaks a long name into lines of a like length", () => {
    const [sheet] = sheets;
    const title = sheet?.words.filter(({ page, size }) => page === 1 && size > 20) ?? [];
    const widths = title.map(({ width }) => width);
    expect(widths.length).toBeGreaterThan(1);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });

  it("marks a sample in the heads of a comparison, and keeps the sign of a difference by its word", async () => {
    const sample = knownVersions({ code: "DT-TN8", isSample: true, totalAreaHa: 40 });
    for (const version of Object.values(sample)) {
      version.fields = {
        ...version.fields,
        totalAreaHa: { ...version.fields.totalAreaHa, value: 40 },
      };
    }
    const pack = await readPdf(
      await renderPdf(documentJob({ kind: "pack", clusters: [knownVersions(), sample] })),
    );
    expect(pack.words.map(({ text }) => text)).toContain("dữ liệu minh hoạ");
    const sign = pack.words.find(({ text }) => text.trim() === "≠");
    const label = pack.words.find(({ text, y, page }) => {
      return text.startsWith("Tổng diện tích") && page === sign?.page && y === sign?.y;
    });
    expect(label).toBeDefined();
  });
});
