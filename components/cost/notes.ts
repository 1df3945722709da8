import type { CostLine, CostNote, VatOutcome } from "@/lib/cost/types";
import { formatDay, formatNumber, formatPercent } from "@/lib/i18n/format";
import type { CostWords } from "./words";

/** How a price was counted, in a sentence. */
export function noteText({ t, choices, locale }: CostWords, note: CostNote): string {
  switch (note.kind) {
    case "expired":
    case "notYet":
      return t(`notes.${note.kind}`, { day: formatDay(locale, note.date) });
    case "endsBefore":
      // A year is no number to be grouped.
      return t("notes.endsBefore", { day: formatDay(locale, note.date), year: `${note.year}` });
    case "several":
      return t("notes.several", { count: note.count });
    case "otherRhythm":
      return t(`notes.otherRhythm.${note.rhythm}`);
    case "highestClass":
      return t("notes.highestClass", { band: choices(`band.${note.band}`) });
    case "flatBand":
      return t("notes.flatBand");
    default:
      return t(`notes.${note.kind}`, { term: note.term, years: note.years });
  }
}

/** "đã gồm VAT", and what was done about it. */
export function vatText(
  { t, choices, locale }: CostWords,
  vat: VatOutcome,
  percent: string | null,
): string {
  const rate = formatPercent(locale, percent ?? "0");
  if (vat === "added") return t("vat.added", { rate });
  if (vat === "takenOut") return t("vat.takenOut", { rate });
  return vat === "own" ? t("vat.own") : choices(`vat.${vat}`);
}

/** "1.440.000 kWh/năm" for prices that are charged on use. */
export function quantityText(
  { t, locale }: CostWords,
  quantity: NonNullable<CostLine["quantity"]>,
): string {
  return t(`quantity.${quantity.unit}`, {
    number: formatNumber(locale, quantity.perYear.toFixed(0)),
  });
}
