import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { FieldKey } from "@/lib/clusters/fields";
import {
  formatBytes,
  formatComing,
  formatValue,
  initials,
  landShares,
  lowerFirst,
  monthsSlipped,
} from "@/lib/clusters/format";
import { countryName, languageName } from "@/lib/clusters/format-names";
import type { DatedDay, FieldReading } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";

const messages = { vi, en };

function write(locale: Locale, key: FieldKey, value: FieldReading["value"]) {
  const translate = (namespace: "choices" | "quantities") =>
    createTranslator({ locale, messages: messages[locale], namespace }) as (
      key: string,
      values?: Record<string, string | number>,
    ) => string;
  const words = { choices: translate("choices"), quantities: translate("quantities") };
  return formatValue(locale, { key, state: "known", value }, words);
}

const month = (date: string): DatedDay => ({ date, precision: "month" });

describe("formatValue", () => {
  it("writes numbers with the unit of the catalogue", () => {
    expect(write("vi", "totalAreaHa", 64.6)).toBe("64,6 ha");
    expect(write("en", "waterCapacityM3Day", 3000)).toBe("3,000 m³/day");
    expect(write("vi", "occupancyRate", 74.3)).toBe("74,3%");
    expect(write("vi", "powerVoltageKv", [22, 110])).toBe("22, 110 kV");
  });

  it("counts in English", () => {
    expect(write("en", "maxFloors", 1)).toBe("1 floor");
    expect(write("en", "workersInCluster", 4200)).toBe("4,200 people");
  });

  it("writes choices and yes or no in words", () => {
    expect(write("vi", "status", "under_construction")).toBe("Đang xây dựng");
    expect(write("en", "wwtpExists", false)).toBe("Not built");
    expect(write("vi", "minWageRegion", 3)).toBe("Vùng III");
  });

  it("writes money and days", () => {
    expect(write("vi", "infrastructureCapitalVnd", "265000000000")).toBe("265 tỷ đồng");
    expect(write("en", "avgWageUnskilledVnd", "6500000")).toBe("VND 6,500,000 a month");
    expect(write("en", "registeredCapitalUsdCents", "128500000.00")).toBe("USD 128.5 million");
    expect(write("en", "fireAcceptedOn", "2026-05-20")).toBe("20 May 2026");
  });

  it("writes nothing for what is not known", () => {
    const words = { choices: () => "?", quantities: () => "?" };
    const unknown = { key: "totalAreaHa", state: "on_request", value: null } as const;
    expect(formatValue("vi", unknown, words)).toBeNull();
  });
});

describe("monthsSlipped", () => {
  it("counts whole months, earlier ones below zero", () => {
    expect(monthsSlipped(month("2026-10-01"), month("2027-02-01"))).toBe(4);
    expect(monthsSlipped(month("2027-02-01"), month("2026-12-01"))).toBe(-2);
    expect(monthsSlipped(month("2026-10-01"), { date: "2026-10-20", precision: "day" })).toBe(0);
  });

  it("counts from quarter to quarter, whatever day stands for one", () => {
    const first: DatedDay = { date: "2026-12-31", precision: "quarter" };
    const second: DatedDay = { date: "2027-04-01", precision: "quarter" };
    expect(monthsSlipped(first, second)).toBe(6);
  });

  it("counts nothing when a date is too coarse", () => {
    expect(
      monthsSlipped({ date: "2026-01-01", precision: "year" }, month("2027-02-01")),
    ).toBeNull();
    expect(
      monthsSlipped({ date: "2026-10-01", precision: "quarter" }, month("2027-02-01")),
    ).toBeNull();
  });
});

describe("landShares", () => {
  const land = { industrialAreaHa: 48.2, leasedAreaHa: 33.4, availableNowHa: 12.4 };

  it("leaves the rest as not ready", () => {
    expect(landShares(land)).toEqual({ industrial: 48.2, leased: 33.4, free: 12.4, other: 2.4 });
  });

  it("is silent when a part is unknown or the parts are more than the whole", () => {
    expect(landShares({ ...land, leasedAreaHa: null })).toBeNull();
    expect(landShares({ ...land, availableNowHa: 20 })).toBeNull();
  });
});

describe("small words", () => {
  it("puts a label into a sentence without touching abbreviations", () => {
    expect(lowerFirst("Tiền đặt cọc")).toBe("tiền đặt cọc");
    expect(lowerFirst("FDI projects")).toBe("FDI projects");
    expect(lowerFirst("Đất sạch")).toBe("đất sạch");
  });

  it("takes the first letters of the first and the last name", () => {
    expect(initials("Nguyễn Văn Mẫu")).toBe("NM");
    expect(initials(" Đặng ")).toBe("Đ");
  });

  it("names languages and countries, and leaves alone what is no code", () => {
    expect(languageName("ko", "vi")).toBe("Tiếng Hàn");
    expect(countryName("KR", "en")).toBe("South Korea");
    expect(languageName("tiếng Việt", "vi")).toBe("tiếng Việt");
    expect(countryName("Hàn Quốc", "en")).toBe("Hàn Quốc");
  });

  it("writes the size of a file", () => {
    expect(formatBytes("vi", 184_320)).toBe("180 KB");
    expect(formatBytes("vi", 2_480_000)).toBe("2,4 MB");
    expect(formatBytes("en", 10)).toBe("1 KB");
  });

  it("writes land that comes later", () => {
    expect(formatComing("vi", { areaHa: 1.4, year: 2027, quarter: 1 })).toBe("1,4 ha (quý I/2027)");
    expect(formatComing("en", { areaHa: 1, year: 2028, quarter: null })).toBe("1 ha (2028)");
  });
});
