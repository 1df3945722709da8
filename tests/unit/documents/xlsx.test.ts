import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { textCell } from "@/lib/documents/xlsx/cells";
import { renderXlsx } from "@/lib/documents/xlsx/render";
import { documentJob, knownVersions } from "../../factories/document-subjects";

type Value = string | number | boolean | Date | null;
type Sheets = { sheet: string; data: Value[][] }[];

const read = async (bytes: Buffer) => (await readWorkbook(bytes)) as Sheets;
function sheetOf(sheets: Sheets, name: string): Value[][] {
  const found = sheets.find(({ sheet }) => sheet === name);
  if (!found) throw new Error(`No sheet ${name} in ${sheets.map(({ sheet }) => sheet).join(", ")}`);
  return found.data;
}
/** Rows as records by the heads of their columns. */
function records(sheets: Sheets, name: string): Record<string, Value>[] {
  const [heads = [], ...rows] = sheetOf(sheets, name);
  return rows.map((row) =>
    Object.fromEntries(heads.map((head, index) => [String(head), row[index] ?? null])),
  );
}

let sheets: Sheets;
beforeAll(async () => {
  sheets = await read(await renderXlsx(documentJob({ format: "xlsx", locales: ["en"] })));
}, 60_000);

describe("a workbook of one cluster", () => {
  it("has its sheets in the order of reading", () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "Summary",
      "Figures",
      "Plots",
      "Companies",
      "Prices",
      "Connections",
      "Sources",
      "About",
    ]);
  });

  it("has numbers as numbers with their unit, days as days, and both as the page writes them", () => {
    const byKey = new Map(records(sheets, "Figures").map((row) => [row["Field key"], row]));
    expect(byKey.get("totalAreaHa")).toMatchObject({
      Value: 69.51,
      Unit: "ha",
      "In words": "69.51 ha",
      State: "Published",
      "As of": new Date("2026-06-14T00:00:00Z"),
      "Source no.": "1",
    });
    expect(byKey.get("operatingTermEnd")).toMatchObject({
      Value: new Date("2073-09-07T00:00:00Z"),
    });
    expect(byKey.get("infrastructureCapitalVnd")).toMatchObject({
      Value: 780_000_000_000,
      Unit: "VND",
    });
    expect(byKey.get("wwtpExists")).toMatchObject({ Value: null, "In words": "In place" });
  });

  it("has a row for what is not published, and no value in it", () => {
    const figures = records(sheets, "Figures");
    const unknown = figures.filter((row) => row.State === "Not yet published");
    expect(unknown.length).toBeGreaterThan(40);
    for (const row of unknown) expect(row).toMatchObject({ Value: null, "In words": null });
  });

  it("has prices, plots and ways with what they are counted in", () => {
    expect(records(sheets, "Prices")).toEqual([
      expect.objectContaining({
        Price: 13_000,
        Currency: "VND",
        Per: "/m²/year",
        VAT: "excluding VAT",
        "Valid until": new Date("2026-12-31T00:00:00Z"),
      }),
    ]);
    expect(records(sheets, "Plots")).toHaveLength(4);
    expect(records(sheets, "Plots")[0]).toMatchObject({
      Plot: "A1",
      "Area (m²)": 12_000,
      State: "Available",
    });
    expect(records(sheets, "Connections")[0]).toMatchObject({
      "By road (km)": 58.5,
      "By truck (min)": 65,
    });
  });

  it("names its sources, who answers, and what may be done with it", () => {
    expect(records(sheets, "Sources")[0]).toMatchObject({
      "No.": 1,
      Link: "https://example.vn/bao-cao.pdf",
    });
    const about = sheetOf(sheets, "About").flat().join(" ");
    expect(about).toContain("may not be sold unchanged");
    expect(sheetOf(sheets, "Summary").flat().join(" ")).toContain("office@example.vn");
  });
});

describe("a workbook in both languages", () => {
  it("has its heads in both and each text in a column of its own", async () => {
    const both = await read(
      await renderXlsx(documentJob({ format: "xlsx", locales: ["vi", "en"] })),
    );
    const [first] = records(both, "Số liệu - Figures").filter(
      (row) => row["Mã trường dữ liệu / Field key"] === "floodHistory",
    );
    expect(first?.["Bằng lời (Tiếng Việt)"]).toMatch(/^Không ngập/);
    expect(first?.["In words (English)"]).toMatch(/^Not flooded/);
  });
});

describe("a workbook of several clusters", () => {
  it("sets numbers of one unit side by side and says where they differ", async () => {
    const other = knownVersions({ code: "DT-TN8", isSample: true });
    for (const version of Object.values(other)) {
      version.fields = {
        ...version.fields,
        totalAreaHa: { ...version.fields.totalAreaHa, value: 40 },
      };
    }
    const job = documentJob({
      kind: "comparison",
      format: "xlsx",
      locales: ["en"],
      clusters: [knownVersions(), other],
    });
    const made = await read(await renderXlsx(job));
    const area = records(made, "Comparison").find((row) => row.Figure === "Total area");
    expect(Object.values(area ?? {})).toEqual([
      "Land and plots",
      "Total area",
      "ha",
      69.51,
      40,
      "differs",
    ]);
    expect(records(made, "Figures").find((row) => row.Code === "DT-TN8")?.["Sample data"]).toBe(
      "DỮ LIỆU MINH HOẠ / SAMPLE DATA",
    );
  });
});

describe("texts that a spreadsheet could run", () => {
  const hostile = [
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "=cmd|' /C calc'!A0",
  ];

  it("are stored as text, and stay text when edited", async () => {
    for (const text of hostile) expect(textCell(text)).toMatchObject({ type: String, format: "@" });
    const versions = knownVersions();
    for (const version of Object.values(versions)) {
      version.tenants = hostile.map((name) => ({
        name: { vi: name },
        country: null,
        sector: null,
        sinceYear: null,
        note: null,
        asOf: null,
        source: null,
      }));
    }
    const bytes = await renderXlsx(
      documentJob({ format: "xlsx", locales: ["en"], clusters: [versions] }),
    );
    const made = await read(bytes);
    expect(records(made, "Companies").map(({ Company }) => String(Company).trim())).toEqual(
      hostile.map((text) => text.trim()),
    );
    expect(await formulasIn(bytes)).toBe(0);
  });

  it("lose what no cell can hold", async () => {
    const name = `x\u0000\u0008\uD800${"y".repeat(40_000)}`;
    const bytes = await renderXlsx(
      documentJob({
        format: "xlsx",
        locales: ["en"],
        clusters: [knownVersions({ summary: name })],
      }),
    );
    const text = sheetOf(await read(bytes), "Summary")
      .flat()
      .find((value) => String(value).includes("yyy"));
    expect(String(text)).toMatch(/^xy+$/);
    expect(String(text).length).toBeLessThan(32_767);
  });
});

/** How many cells of a workbook hold a formula. */
async function formulasIn(bytes: Buffer): Promise<number> {
  const { unzipSync, strFromU8 } = await import("fflate");
  const files = unzipSync(new Uint8Array(bytes), {
    filter: ({ name }) => name.includes("worksheets/"),
  });
  expect(Object.keys(files).length).toBeGreaterThan(3);
  return Object.values(files).reduce(
    (sum, file) => sum + (strFromU8(file).match(/<f[ >]/g)?.length ?? 0),
    0,
  );
}
