import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { KeyFigures } from "@/components/clusters/detail/key-figures";
import type { ClusterDetail, ConnectionView } from "@/lib/clusters/types";
import { keyFiguresOf } from "@/lib/documents/key-figures";
import { documentWords } from "@/lib/documents/words";
import en from "@/messages/en.json";
import { clusterDetail, readingsOf } from "../factories/cluster-detail";
import { priceFigure } from "../factories/prices";

const way = (code: string, roadKm: number | null): ConnectionView => ({
  code,
  kind: "airport",
  name: { vi: code },
  roadKm,
  minutes: null,
  method: "published",
  note: null,
  asOf: null,
  source: null,
});

/** Names and values of the key figures: as the page shows them, and as a document does. */
function shown(overrides: Partial<ClusterDetail>) {
  const cluster = clusterDetail({ locale: "en", ...overrides });
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <KeyFigures cluster={cluster} />
    </NextIntlClientProvider>,
  );
  const tight = (text: string) => text.replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ");
  const page = [...html.matchAll(/<dt>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/g)].map(
    ([, label = "", value = ""]) => `${tight(label)}: ${tight(value)}`,
  );
  // Documents have no room beside the amount and say with the label whether VAT is in it.
  const document = keyFiguresOf(cluster, documentWords("en")).map(({ label, number, state }) => {
    const value = number ? `${number.before}${number.text}${number.after}` : state;
    return `${label.replace(/, (?:excluding|including) VAT$/, "")}: ${tight(value)}`;
  });
  return { page, document, text: tight(html) };
}

describe("the figures that decide first", () => {
  it("name the available land as not published beside the total area that is", () => {
    const { page, document } = shown({ fields: readingsOf({ totalAreaHa: { value: 69.51 } }) });
    expect(page).toEqual([
      "Total area: 69.51 ha",
      "Available land: Not yet published",
      "Land rent: Not yet published",
      "Spare power: Not yet published",
      "To Noi Bai airport: Not yet published",
    ]);
    expect(document).toEqual(page);
  });

  it("leave the total area out where the available land is known", () => {
    const known = { availableNowHa: { value: 11.5 }, totalAreaHa: { value: 69.51 } };
    const { page, document } = shown({ fields: readingsOf(known) });
    expect(page.slice(0, 2)).toEqual(["Available land: 11.5 ha", "Land rent: Not yet published"]);
    expect(document).toEqual(page);
  });

  it("give the way to Hanoi where that is the one that is published", () => {
    const connections = [way("HAN", null), way("HANOI", 74.5)];
    const { page, document } = shown({ connections });
    expect(page.at(-1)).toBe("To Hanoi: 74.5 km");
    expect(document).toEqual(page);
  });

  it("give the way to the airport before that to Hanoi, and never that to another airport", () => {
    const both = shown({ connections: [way("HANOI", 74.5), way("HAN", 58)] });
    expect(both.page.at(-1)).toBe("To Noi Bai airport: 58 km");
    expect(both.document).toEqual(both.page);
    const other = shown({
      connections: [way("HPH", 160)],
      fields: readingsOf({ airports: {} }),
    });
    expect(other.page.at(-1)).toBe("To Noi Bai airport: Not yet published");
    expect(other.document).toEqual(other.page);
  });

  it("give the rent that holds, whichever was published first, and say of one that does not that it ended", () => {
    const ended = priceFigure({
      amount: "9000",
      unit: "m2_year",
      validFrom: "2020-01-01",
      validUntil: "2020-12-31",
    });
    const holds = priceFigure({
      unit: "m2_year",
      amount: "13000",
      validFrom: "2021-01-01",
      validUntil: null,
    });
    const rentOf = (...prices: unknown[]) => {
      const fields = readingsOf({ landRentAnnual: { value: prices as never } });
      const cluster = clusterDetail({ locale: "en", fields });
      const { page, text } = shown({ fields });
      const [document] = keyFiguresOf(cluster, documentWords("en")).filter(({ label }) =>
        label.startsWith("Land rent"),
      );
      return { page: page[1], document: document?.number?.text, note: document?.provenance, text };
    };
    expect(rentOf(ended, holds)).toMatchObject({
      page: "Land rent: VND 13,000 /m²/year",
      document: "13,000",
    });
    expect(rentOf(ended, holds).note).not.toContain("ended");
    expect(rentOf(ended)).toMatchObject({
      page: "Land rent: VND 9,000 /m²/year",
      document: "9,000",
    });
    expect(rentOf(ended, holds).text).not.toContain("ended");
    expect(rentOf(ended).note).toContain("ended 31 December 2020");
    expect(rentOf(ended).text).toContain("ended 31 December 2020");
    const fields = readingsOf({ landRentAnnual: { value: [ended, holds] } });
    const then = keyFiguresOf(clusterDetail({ fields }), documentWords("en"), {
      day: "2020-06-01",
    });
    expect(then.some(({ number }) => number?.text === "9,000")).toBe(true);
  });

  it("let what is known of rent and power stand in under its own name", () => {
    const once = priceFigure({ unit: "m2_term", termYears: 48, amount: "55", currency: "USD" });
    const { page, document } = shown({
      fields: readingsOf({ landRentOnce: { value: [once] }, powerCapacityMva: { value: 126 } }),
    });
    expect(page.slice(1, 3)).toEqual([
      "Land rent, paid once: USD 55 /m² for 48 years",
      "Power capacity: 126 MVA",
    ]);
    expect(document.map((one) => one.replace("55/", "55 /"))).toEqual(page);
  });
});
