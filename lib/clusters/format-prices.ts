import type { PriceFigure } from "./types";

/** Whether all prices of a field say the same of these parts, so that it is said once. */
export function isShared(
  prices: readonly PriceFigure[],
  parts: readonly (keyof PriceFigure)[],
): boolean {
  const said = prices.map((price) => JSON.stringify(parts.map((part) => price[part])));
  return new Set(said).size <= 1;
}
