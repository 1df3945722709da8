import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LotTable } from "@/components/clusters/detail/lot-table";
import type { LotView } from "@/lib/clusters/types";
import en from "@/messages/en.json";
import { clusterDetail, lotView } from "../factories/cluster-detail";

const rent: LotView["rent"] = {
  amount: "13000",
  currency: "VND",
  unit: "m2_year",
  vat: "excluded",
};
const said = "VND 13,000/m²/year, excluding VAT";

/** The caption and the rows of the table, each as a line of text. */
function tableOf(lots: LotView[]): { caption: string; rows: string[] } {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <LotTable cluster={clusterDetail({ locale: "en", lots })} />
    </NextIntlClientProvider>,
  );
  const textOf = (part = "") => part.replaceAll(/<[^>]+>/g, " ");
  return {
    caption: textOf(/<caption>(.*?)<\/caption>/.exec(html)?.[1]),
    rows: [...html.matchAll(/<tr id="[^"]*">(.*?)<\/tr>/g)].map(([, row]) => textOf(row)),
  };
}

describe("the rent in the table of plots", () => {
  it("is said once where it is the rent of every plot", () => {
    const { caption, rows } = tableOf([
      lotView({ code: "A1", rent }),
      lotView({ code: "A2", rent }),
    ]);
    expect(caption).toContain(said);
    expect(rows).toHaveLength(2);
    expect(rows.join()).not.toContain("VND");
  });

  it("stands with the plots that have one, and is not lent to the others", () => {
    const { caption, rows } = tableOf([lotView({ code: "A1", rent }), lotView({ code: "A2" })]);
    expect(caption).not.toContain("VND");
    expect(rows[0]).toContain(said);
    expect(rows[1]).toContain("A2");
    expect(rows[1]).not.toContain("VND");
  });

  it("stands with each plot where they differ, and nowhere where there is none", () => {
    const dearer = { ...rent, amount: "15000" };
    const differing = tableOf([
      lotView({ code: "A1", rent }),
      lotView({ code: "A2", rent: dearer }),
    ]);
    expect(differing.caption).not.toContain("VND");
    expect(differing.rows[1]).toContain("VND 15,000/m²/year");
    const without = tableOf([lotView({ code: "A1" }), lotView({ code: "A2" })]);
    expect(`${without.caption}${without.rows.join()}`).not.toContain("VND");
  });
});
