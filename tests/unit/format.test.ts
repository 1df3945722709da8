import { describe, expect, it } from "vitest";
import {
  formatArea,
  formatDated,
  formatDateTime,
  formatDay,
  formatDayRange,
  formatMoneyUsd,
  formatMoneyVnd,
  formatNumber,
  formatPercent,
  formatPrice,
  formatQuarter,
  formatSquareMetres,
  unbrokenMoney,
} from "@/lib/i18n/format";
import { choiceWords } from "./words";

const rent = { amount: "13000", currency: "VND", unit: "m2_year", vat: "excluded" } as const;

describe("numbers", () => {
  it("uses the comma in Vietnamese and the point in English", () => {
    expect(formatNumber("vi", 1234.5)).toBe("1.234,5");
    expect(formatNumber("en", 1234.5)).toBe("1,234.5");
  });

  it("groups numbers of four digits in both languages", () => {
    expect(formatSquareMetres("vi", 3000)).toBe("3.000 m²");
    expect(formatSquareMetres("en", 3000)).toBe("3,000 m²");
  });

  it("cuts fractions to what is asked for", () => {
    expect(formatNumber("vi", 12.3456)).toBe("12,35");
    expect(formatNumber("vi", 12.3456, { maxFraction: 0 })).toBe("12");
    expect(formatPercent("en", 74.27)).toBe("74.3%");
  });

  it("keeps every digit of a decimal string", () => {
    expect(formatNumber("en", "9007199254740993.25")).toBe("9,007,199,254,740,993.25");
  });

  it("writes areas in hectares", () => {
    expect(formatArea("vi", 64.6)).toBe("64,6 ha");
    expect(formatArea("en", 64.6)).toBe("64.6 ha");
  });
});

describe("dates", () => {
  it("writes a day without shifting it by a time zone", () => {
    expect(formatDay("vi", "2026-06-14")).toBe("14/6/2026");
    expect(formatDay("en", "2026-06-14")).toBe("14 June 2026");
  });

  it("writes a time between two days without saying a year twice", () => {
    expect(formatDayRange("vi", "2026-01-01", "2026-12-31")).toBe("1/1/2026 – 31/12/2026");
    expect(formatDayRange("en", "2026-01-01", "2026-12-31")).toBe("1 January – 31 December 2026");
  });

  it("takes the day of a moment in Viet Nam", () => {
    expect(formatDay("vi", "2026-06-14T18:30:00Z")).toBe("15/6/2026");
  });

  it("says only as much of a date as is known", () => {
    const date = "2015-06-01";
    expect(formatDated("vi", { date, precision: "month" })).toBe("6/2015");
    expect(formatDated("en", { date, precision: "month" })).toBe("June 2015");
    expect(formatDated("vi", { date, precision: "quarter" })).toBe("quý II/2015");
    expect(formatDated("en", { date, precision: "quarter" })).toBe("Q2 2015");
    expect(formatDated("vi", { date, precision: "year" })).toBe("2015");
    expect(formatDated("en", { date, precision: "day" })).toBe("1 June 2015");
  });

  it("finds the quarter of the first and the last month", () => {
    expect(formatDated("en", { date: "2027-03-31", precision: "quarter" })).toBe("Q1 2027");
    expect(formatDated("vi", { date: "2027-10-01", precision: "quarter" })).toBe("quý IV/2027");
    expect(() => formatQuarter("vi", 2027, 5)).toThrow(RangeError);
  });

  it("writes a moment in Viet Nam's time", () => {
    expect(formatDateTime("vi", "2026-11-22T23:05:00Z")).toBe("06:05 23/11/2026");
    expect(formatDateTime("en", "2026-11-22T23:05:00Z")).toBe("23 November 2026 at 06:05");
  });
});

describe("money", () => {
  it("writes whole đồng", () => {
    expect(formatMoneyVnd("vi", 13000)).toBe("13.000 đ");
    expect(formatMoneyVnd("en", "13000")).toBe("VND 13,000");
  });

  it("writes a billion and more in billions with one decimal", () => {
    expect(formatMoneyVnd("vi", 496_000_000_000n)).toBe("496 tỷ đồng");
    expect(formatMoneyVnd("en", "496000000000")).toBe("VND 496 billion");
    expect(formatMoneyVnd("vi", "999999999")).toBe("999.999.999 đ");
    expect(formatMoneyVnd("vi", "1250000000")).toBe("1,3 tỷ đồng");
  });

  it("writes dollars, millions in short", () => {
    expect(formatMoneyUsd("vi", "0.35")).toBe("0,35 USD");
    expect(formatMoneyUsd("en", "12500000.00")).toBe("USD 12.5 million");
  });
});

describe("prices", () => {
  it("says the unit and whether VAT is in it", () => {
    expect(formatPrice("vi", rent, choiceWords("vi"))).toBe("13.000 đ/m²/năm, chưa VAT");
    expect(formatPrice("en", rent, choiceWords("en"))).toBe("VND 13,000/m²/year, excluding VAT");
  });

  it("says so when nobody knows about VAT", () => {
    const price = { ...rent, vat: "unknown" } as const;
    expect(formatPrice("vi", price, choiceWords("vi"))).toBe("13.000 đ/m²/năm, chưa rõ VAT");
  });

  it("names the term of a one-off price", () => {
    const price = {
      ...rent,
      amount: "55",
      currency: "USD",
      unit: "m2_term",
      termYears: 48,
    } as const;
    expect(formatPrice("vi", price, choiceWords("vi"))).toBe("55 USD/m² cho 48 năm, chưa VAT");
    expect(formatPrice("en", price, choiceWords("en"))).toBe(
      "USD 55/m² for 48 years, excluding VAT",
    );
  });

  it("keeps parts of a đồng in a tariff", () => {
    const price = { ...rent, amount: "1833.6", unit: "kwh" } as const;
    expect(formatPrice("vi", price, choiceWords("vi"))).toBe("1.833,6 đ/kWh, chưa VAT");
  });

  it("has no VAT on a percentage", () => {
    const price = { ...rent, amount: "10", currency: null, unit: "percent" } as const;
    expect(formatPrice("vi", price, choiceWords("vi"))).toBe("10%");
  });
});

describe("money in a narrow column", () => {
  it.each([
    ["VND 13,000/m²/year, excluding VAT", "VND\u00a013,000/m²/year, excluding VAT"],
    ["Normal hours: VND 1,809/kWh", "Normal hours: VND\u00a01,809/kWh"],
    ["USD 1.15/m²/year", "USD\u00a01.15/m²/year"],
    ["VND 496.0 billion", "VND\u00a0496.0\u00a0billion"],
    ["13.000 đ/m²/năm, chưa VAT", "13.000\u00a0đ/m²/năm, chưa VAT"],
    ["0,35 USD/m²/năm", "0,35\u00a0USD/m²/năm"],
    ["496,0 tỷ đồng", "496,0\u00a0tỷ đồng"],
    ["paid in USD, 3 months ahead", "paid in USD, 3 months ahead"],
  ])("keeps currency and number of %s together", (text, unbroken) => {
    expect(unbrokenMoney(text)).toBe(unbroken);
  });
});
