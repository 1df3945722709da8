import type { PriceFigure } from "@/lib/clusters/types";
import { priceOf } from "./cost-subject";

/** A price of power per kWh before VAT, without terms. */
export function priceFigure(overrides: Partial<PriceFigure> = {}): PriceFigure {
  return priceOf("1800", { unit: "kwh", source: 1, ...overrides });
}

/** Two tariffs that differ in everything that a price can be bound to. */
export const twoTariffs: PriceFigure[] = [
  priceFigure({
    amount: "1800",
    voltageKv: 22,
    rhythm: { vi: "trả hằng tháng", en: "paid monthly" },
    adjustment: { vi: "theo giá điện bán lẻ", en: "follows the retail tariff" },
    validUntil: "2026-12-31",
  }),
  priceFigure({
    amount: "1700",
    voltageKv: 110,
    rhythm: { vi: "trả hằng quý" },
    validFrom: "2027-01-01",
  }),
];
