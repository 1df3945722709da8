import { useTranslations } from "next-intl";
import { isShared } from "@/lib/clusters/format-prices";
import type { FieldReading, PriceFigure } from "@/lib/clusters/types";
import { formatDay, formatDayRange } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { Localized } from "./localized";
import { Provenance } from "./provenance";

type Part = keyof PriceFigure;
const termParts = ["rhythm", "adjustment"] as const satisfies readonly Part[];
const dateParts = ["validFrom", "validUntil"] as const satisfies readonly Part[];

/** How a price is paid and changed, once for all or for this one; its dates only where they differ. */
export function Terms({
  price,
  prices,
  locale,
  part,
}: {
  price: PriceFigure;
  prices: readonly PriceFigure[];
  locale: Locale;
  part: "shared" | "own";
}) {
  const t = useTranslations("cluster.prices");
  const hasTerms = isShared(prices, termParts) === (part === "shared");
  const dates =
    part === "own" && !isShared(prices, dateParts) ? (
      <Validity price={price} locale={locale} />
    ) : null;
  const { rhythm, adjustment } = price;
  if (!(hasTerms && (rhythm || adjustment)) && !dates) return null;
  return (
    <small className="terms">
      {hasTerms && rhythm ? (
        <span>
          {t("payment")}: <Localized text={rhythm} locale={locale} />
        </span>
      ) : null}
      {hasTerms && adjustment ? (
        <span>
          {t("adjustment")}: <Localized text={adjustment} locale={locale} />
        </span>
      ) : null}
      {dates}
    </small>
  );
}

/** How long all prices of a field hold, and the day that they were read where that is another. */
export function PriceDates({ reading, locale }: { reading: FieldReading; locale: Locale }) {
  const { asOf, sources } = reading;
  const prices = (reading.value as PriceFigure[] | null) ?? [];
  const price = prices[0];
  if (!price || !isShared(prices, dateParts) || (!price.validFrom && !price.validUntil)) {
    return <Provenance asOf={asOf} sources={sources} locale={locale} />;
  }
  const isSaid = asOf?.precision === "day" && asOf.date === price.validFrom;
  return (
    <>
      <Validity price={price} locale={locale} />
      {isSaid || !asOf ? " " : " · "}
      <Provenance asOf={isSaid ? null : asOf} sources={sources} locale={locale} />
    </>
  );
}

function Validity({ price, locale }: { price: PriceFigure; locale: Locale }) {
  const t = useTranslations("cluster.prices");
  const { validFrom, validUntil } = price;
  if (validFrom && validUntil) {
    return <span>{t("valid", { range: formatDayRange(locale, validFrom, validUntil) })}</span>;
  }
  if (validFrom) return <span>{t("validFrom", { from: formatDay(locale, validFrom) })}</span>;
  return validUntil ? <span>{t("validTo", { to: formatDay(locale, validUntil) })}</span> : null;
}
