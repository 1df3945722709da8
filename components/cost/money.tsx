import { formatExact, formatShort, listMoney } from "@/lib/cost/format";
import type { Sums } from "@/lib/cost/types";
import type { CostWords } from "./words";

/** A sum in one line: "5,9 tỷ đồng = 225.000 USD" at a rate, "1,3 tỷ đồng + 35.000 USD" without one. */
export function moneyLine(
  { locale }: CostWords,
  sums: Sums,
  { rate, isExact }: { rate: string | null; isExact?: boolean },
): string {
  const { shown, isSame } = listMoney(sums, rate);
  const format = isExact ? formatExact : formatShort;
  return shown.map((one) => format(locale, one)).join(isSame ? " = " : " + ");
}

/** The same as lines of a table's cell; without a rate the second is added to the first. */
export function MoneyCell({
  words,
  sums,
  rate,
}: {
  words: CostWords;
  sums: Sums;
  rate: string | null;
}) {
  const { shown, isSame } = listMoney(sums, rate);
  return shown.map((one, index) => (
    <span key={one.currency} className={index > 0 && isSame ? "cost-second" : "cost-first"}>
      {index > 0 && !isSame ? "+ " : ""}
      {formatExact(words.locale, one)}
    </span>
  ));
}
