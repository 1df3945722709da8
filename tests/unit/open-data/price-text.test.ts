import { describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/enquiries/limits";
import { openApiDocument } from "@/lib/open-data/openapi";
import { betweenPrices, priceForm, priceText } from "@/lib/open-data/price-text";
import english from "@/messages/en.json";
import vietnamese from "@/messages/vi.json";
import { priceOf } from "../../factories/cost-subject";

const bare = priceOf("55", { currency: "USD", unit: "m2_term", vat: "unknown" });

describe("a price in one cell", () => {
  it("has every part that tells it from another, in one order", () => {
    expect(priceText(bare)).toBe("55 USD m2_term");
    expect(
      priceText({
        ...bare,
        vat: "excluded",
        termYears: 47,
        rhythm: { vi: "trả một lần", en: "paid once" },
        adjustment: { vi: "không điều chỉnh", en: "not adjusted" },
        validFrom: "2026-01-01",
        validUntil: "2026-12-31",
      }),
    ).toBe(
      '55 USD m2_term vat excluded term 47 from 2026-01-01 until 2026-12-31 rhythm-vi "trả một lần" rhythm-en "paid once" adjustment-vi "không điều chỉnh" adjustment-en "not adjusted"',
    );
    const power = { ...bare, amount: "1749", currency: "VND", unit: "kwh", band: "peak" } as const;
    const tariffs = [22, 110].map((voltageKv) => priceText({ ...power, voltageKv }));
    expect(tariffs).toEqual(["1749 VND kwh peak kv 22", "1749 VND kwh peak kv 110"]);
    expect(priceText({ ...bare, amount: "0", currency: null, unit: "percent" })).toBe("0 percent");
  });

  it("holds nothing that looks like the end of it", () => {
    const text = 'điều chỉnh "5 năm; 15%"';
    const price = priceText({ ...bare, adjustment: { vi: text } });
    expect([price, priceText(bare)].join(betweenPrices).split(betweenPrices)).toHaveLength(2);
    expect(JSON.parse(price.replace(/^.* adjustment-vi /, ""))).toBe(text);
  });
});

it("its form is told to programs and to people, each part by name", () => {
  const description = JSON.stringify(openApiDocument("https://example.vn", defaultLimits));
  expect(description).toContain(JSON.stringify(priceForm).slice(1, -1));
  const parts = [...priceForm.matchAll(/\[([a-z]+(?:-[a-z]+)?) /g)].map(([, name]) => name);
  expect(parts).toEqual(
    "vat term kv from until rhythm-vi rhythm-en adjustment-vi adjustment-en".split(" "),
  );
  for (const { openData } of [vietnamese, english])
    for (const part of parts)
      expect(openData.technical.csvPrices).toContain(`<code>${part}</code>`);
});
