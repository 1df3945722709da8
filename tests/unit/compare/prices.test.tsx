import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Value } from "@/components/compare/compare-value";
import type { PriceFigure } from "@/lib/clusters/types";
import { compareClusters } from "@/lib/compare/format";
import { wholeLine } from "@/lib/compare/format-lines";
import { sayPrices } from "@/lib/compare/format-prices";
import { documentWords } from "@/lib/documents/words";
import en from "@/messages/en.json";
import { clusterDetail, readingsOf } from "../../factories/cluster-detail";
import { priceFigure, twoTariffs } from "../../factories/prices";

const words = documentWords("en");
const said = (prices: readonly PriceFigure[]) => {
  const { lines, remarks } = sayPrices(prices, { locale: "en", words });
  return { lines: lines.map(wholeLine), remarks: remarks.map(({ text }) => text) };
};
const withTariffs = (code: string, prices: PriceFigure[]) =>
  clusterDetail({ code, locale: "en", fields: readingsOf({ powerTariff: { value: prices } }) });
const tariffRow = (...clusters: PriceFigure[][]) => {
  const details = clusters.map((prices, index) => withTariffs(`C${index}`, prices));
  const row = compareClusters(details, words)
    .groups.flatMap(({ rows }) => rows)
    .find(({ key }) => key === "powerTariff");
  if (!row) throw new Error("No row of tariffs");
  return row;
};

describe("several prices of one figure", () => {
  it("each have their voltage, payment, adjustment and validity in their own line", () => {
    expect(said(twoTariffs)).toEqual({
      lines: [
        "VND 1,800/kWh, at 22 kV, excluding VAT · paid monthly · follows the retail tariff · in force until 31 December 2026",
        "VND 1,700/kWh, at 110 kV, excluding VAT · trả hằng quý · in force from 1 January 2027",
      ],
      remarks: [],
    });
  });

  it("say once what all of them share", () => {
    const shared = {
      voltageKv: 22,
      rhythm: { vi: "trả hằng tháng", en: "paid monthly" },
      validFrom: "2026-01-01",
    };
    expect(
      said([
        priceFigure({ ...shared, band: "normal" }),
        priceFigure({ ...shared, band: "peak", amount: "3300" }),
      ]),
    ).toEqual({
      lines: [
        "Normal hours: VND 1,800/kWh, excluding VAT",
        "Peak hours: VND 3,300/kWh, excluding VAT",
      ],
      remarks: ["at 22 kV", "paid monthly", "in force from 1 January 2026"],
    });
  });

  it("keep the terms of a single price after it, and no VAT with a share", () => {
    expect(said(twoTariffs.slice(0, 1))).toEqual({
      lines: ["VND 1,800/kWh, excluding VAT"],
      remarks: [
        "at 22 kV",
        "paid monthly",
        "follows the retail tariff",
        "in force until 31 December 2026",
      ],
    });
    expect(said([priceFigure({ amount: "10", unit: "percent", currency: null })]).lines).toEqual([
      "10%",
    ]);
  });

  it("differ from the same amounts bound to other years", () => {
    const inYears = (first: string, second: string) => [
      priceFigure({ amount: first, validUntil: "2026-12-31" }),
      priceFigure({ amount: second, validFrom: "2027-01-01" }),
    ];
    const row = tariffRow(inYears("1800", "1900"), inYears("1900", "1800"));
    expect(row.difference).toBe("differs");
    expect(tariffRow(inYears("1800", "1900"), inYears("1800", "1900")).difference).toBe("same");
  });

  it("stand on the page with their terms in their line, each in its language", () => {
    const row = tariffRow(twoTariffs);
    const html = renderToStaticMarkup(
      <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
        <Value
          words={{ locale: "en", compare: words.compare, ui: words.t, choices: words.choices }}
          value={row.values[0]}
          row={row}
          cluster={{ code: "C0", name: "C0", slug: "c0", isSample: false }}
        />
      </NextIntlClientProvider>,
    );
    const lines = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = ""]) => line);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("at 22 kV");
    expect(lines[0]).toContain("in force until 31 December 2026");
    expect(lines[1]).toContain("at 110 kV");
    expect(lines[1]).toContain('<span class="compare-term" lang="vi">trả hằng quý</span>');
    expect(html.replaceAll(/<ul.*<\/ul>/g, "")).not.toContain("kV");
  });
});
