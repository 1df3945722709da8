import { useTranslations } from "next-intl";
import { isShared } from "@/lib/clusters/format-prices";
import type { PriceFigure } from "@/lib/clusters/types";
import { formatAmount, formatVoltage, unbrokenMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { Terms } from "./price-terms";

type Props = { prices: readonly PriceFigure[]; locale: Locale };

/** One price, or several by time band or class as a small table, each with its terms. */
export function PriceValue({ prices, label, locale }: Props & { label: string }) {
  const first = prices[0];
  if (!first) return null;
  return (
    <>
      {prices.every(({ band }) => band === null) ? (
        prices.map((price) => (
          <div key={`${price.unit}${price.amount}${price.validFrom}`} className="price">
            <Amount price={price} locale={locale} hasVat hasVoltage />
            <Terms price={price} prices={prices} locale={locale} part="own" />
          </div>
        ))
      ) : (
        <Bands prices={prices} label={label} locale={locale} />
      )}
      <Terms price={first} prices={prices} locale={locale} part="shared" />
    </>
  );
}

function Bands({ prices, label, locale }: Props & { label: string }) {
  const choices = useTranslations("choices");
  const hasOneVat = isShared(prices, ["vat"]);
  const hasOneVoltage = isShared(prices, ["voltageKv"]);
  const bandName = (band: string | null) =>
    band !== null && choices.has(`band.${band}`) ? choices(`band.${band}`) : band;
  const [first] = prices;
  const shared = [
    first && hasOneVoltage ? formatVoltage(first, choices) : null,
    first && hasOneVat ? choices(`vat.${first.vat}`) : null,
  ].filter((part) => part !== null);
  return (
    <>
      <table className="bands" aria-label={label}>
        <tbody>
          {prices.map((price) => (
            <tr key={`${price.band}${price.validFrom}`}>
              <th scope="row">{bandName(price.band)}</th>
              <td>
                <Amount
                  price={price}
                  locale={locale}
                  hasVat={!hasOneVat}
                  hasVoltage={!hasOneVoltage}
                />
                <Terms price={price} prices={prices} locale={locale} part="own" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shared.length > 0 ? <small>{shared.join(", ")}</small> : null}
    </>
  );
}

function Amount({
  price,
  locale,
  hasVat,
  hasVoltage,
}: {
  price: PriceFigure;
  locale: Locale;
  hasVat: boolean;
  hasVoltage: boolean;
}) {
  const choices = useTranslations("choices");
  const terms = [
    hasVoltage ? formatVoltage(price, choices) : null,
    hasVat && price.unit !== "percent" ? choices(`vat.${price.vat}`) : null,
  ].filter((part) => part !== null);
  return (
    <>
      <b>{unbrokenMoney(formatAmount(locale, price, choices))}</b>
      {terms.map((term) => `, ${term}`).join("")}
    </>
  );
}
