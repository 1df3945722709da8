import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { ClusterVersions } from "@/lib/clusters/types";
import { renderPdf } from "@/lib/documents/pdf/render";
import { renderXlsx } from "@/lib/documents/xlsx/render";
import { documentJob, knownVersions } from "../../factories/document-subjects";
import { priceFigure, twoTariffs } from "../../factories/prices";
import { overlaps, readPdf } from "../../setup/read-pdf";

/** Two clusters: one with two tariffs, the other with a price that has more than two terms and a note. */
function clusters(): ClusterVersions[] {
  const [first, second] = [knownVersions(), knownVersions({ code: "DT-TN8" })];
  const reading = { state: "known", value: twoTariffs } as const;
  for (const version of Object.values(first)) {
    version.fields = {
      ...version.fields,
      powerTariff: { ...version.fields.powerTariff, ...reading },
    };
  }
  const bound = priceFigure({
    ...twoTariffs[0],
    amount: "1650",
    validUntil: "2028-03-31",
  });
  for (const version of Object.values(second)) {
    version.fields = {
      ...version.fields,
      powerTariff: {
        ...version.fields.powerTariff,
        state: "known",
        value: [bound],
        note: { vi: "chưa gồm phí đấu nối", en: "without the connection fee" },
      },
    };
  }
  return [first, second];
}

describe("the comparison in a document", () => {
  it("has each price's terms in its line and leaves no remark out as PDF", async () => {
    const job = documentJob({ kind: "pack", locales: ["en"], clusters: clusters() });
    const pack = await readPdf(await renderPdf(job));
    const page = pack.words.find(({ text }) => text.includes("VND 1,700/kWh"))?.page ?? 0;
    const text = textOf(pack, page);
    const inOrder = [
      "VND 1,800/kWh, at 22 kV",
      "in force until 31 December",
      "VND 1,700/kWh, at 110 kV",
      "trả hằng quý",
      "in force from 1 January",
      "VND 1,650/kWh",
      "paid monthly",
      "follows the retail tariff",
      "in force until 31 March 2028",
      "without the connection fee",
    ];
    let from = 0;
    for (const said of inOrder) {
      const at = text.indexOf(said, from);
      expect(at, `“${said}” after “${text.slice(Math.max(0, from - 60), from)}”`).not.toBe(-1);
      from = at;
    }
    expect(overlaps(pack.words)).toEqual([]);
  });

  it("has them in one cell, a line for each price, as a workbook", async () => {
    const job = documentJob({
      kind: "comparison",
      format: "xlsx",
      locales: ["en"],
      clusters: clusters(),
    });
    const sheets = (await readWorkbook(await renderXlsx(job))) as {
      sheet: string;
      data: unknown[][];
    }[];
    const row = sheets
      .find(({ sheet }) => sheet === "Comparison")
      ?.data.find((cells) => cells.includes("Electricity tariff"));
    expect(String(row?.[3]).split("\n")).toEqual([
      "VND 1,800/kWh, at 22 kV, excluding VAT · paid monthly · follows the retail tariff · in force until 31 December 2026",
      "VND 1,700/kWh, at 110 kV, excluding VAT · trả hằng quý · in force from 1 January 2027",
    ]);
    expect(String(row?.[4]).split("\n").at(-1)).toBe("without the connection fee");
  });
});

const textOf = ({ words }: Awaited<ReturnType<typeof readPdf>>, page: number) =>
  words
    .filter((word) => word.page === page)
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/\s+/g, " ");
