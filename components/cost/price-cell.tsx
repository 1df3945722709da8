import { Localized } from "@/components/clusters/detail/localized";
import type { CostEstimate, CostLine } from "@/lib/cost/types";
import { formatAmount, formatDated, formatDay, formatDayRange } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import { noteText, quantityText, vatText } from "./notes";
import type { CostWords } from "./words";

/** A price in its own words: amount, VAT, how it is paid and changed, until when it holds, and where it is from. */
export function PriceCell({
  words,
  estimate,
  line,
}: {
  words: CostWords;
  estimate: CostEstimate;
  line: CostLine;
}) {
  const { t, choices, locale } = words;
  const { price, from, origin, vat, quantity, notes } = line;
  const { assumptions } = estimate;
  const amount =
    origin === "own" && price.unit === "m2_term"
      ? formatAmount(locale, { ...price, termYears: assumptions.years }, choices)
      : formatAmount(locale, price, choices);
  const valid = validity(words, line);
  return (
    <>
      {price.band ? <span className="block">{choices(`band.${price.band}`)}</span> : null}
      <b>{amount}</b>
      {origin === "own" ? (
        <>
          {" "}
          <mark className="cost-own">{t("yourFigure")}</mark>
        </>
      ) : (
        `, ${vatText(words, vat, assumptions.vatPercent)}`
      )}
      {quantity ? <small>{quantityText(words, quantity)}</small> : null}
      {price.rhythm ? (
        <small>
          {t("payment")}: <Localized text={price.rhythm} locale={locale} />
        </small>
      ) : null}
      {price.adjustment ? (
        <small>
          {t("adjustment")}: <Localized text={price.adjustment} locale={locale} />{" "}
          {t("adjustmentNotCounted")}
        </small>
      ) : null}
      {notes.map((note) => (
        <small key={note.kind} className="cost-note">
          {noteText(words, note)}
        </small>
      ))}
      {from ? (
        <small>
          {valid}
          {valid ? " · " : ""}
          <Origin words={words} estimate={estimate} line={line} />
        </small>
      ) : (
        <small>{t("vat.own")}</small>
      )}
    </>
  );
}

function validity({ t, locale }: CostWords, { price }: CostLine): string {
  const { validFrom, validUntil } = price;
  if (validFrom && validUntil) {
    return t("valid.range", { range: formatDayRange(locale, validFrom, validUntil) });
  }
  if (validFrom) return t("valid.from", { day: formatDay(locale, validFrom) });
  return validUntil ? t("valid.until", { day: formatDay(locale, validUntil) }) : "";
}

/** The source's name, and the way to it on the cluster's page. */
function Origin({
  words: { t, locale },
  estimate: { subject },
  line: { from },
}: {
  words: CostWords;
  estimate: CostEstimate;
  line: CostLine;
}) {
  if (!from) return null;
  const source = subject.sources.find(({ number }) => number === from.sources[0]);
  const day = from.asOf ? formatDated(locale, from.asOf) : null;
  if (!source) return day ? t("asOf", { day }) : t("noSource");
  const { text, lang } = inLanguage(source.title, locale);
  const href = pathTo(locale, {
    page: "/clusters/[slug]",
    slug: subject.slug,
    hash: `source-${source.number}`,
  });
  return (
    <>
      {t("source")}:{" "}
      <a href={href} lang={lang === locale ? undefined : lang}>
        {text}
      </a>
      {day ? `, ${t("asOf", { day })}` : null}
    </>
  );
}
