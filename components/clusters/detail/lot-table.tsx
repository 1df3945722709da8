import { useTranslations } from "next-intl";
import type { ClusterDetail, LotView } from "@/lib/clusters/types";
import { formatArea, formatDay, formatPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { Localized } from "./localized";
import { Provenance } from "./provenance";

export const lotAnchor = ({ code }: Pick<LotView, "code">) =>
  `lot-${code.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`;

/** The plots as a table: three columns hold on the narrowest phone, so it stays one there. */
export function LotTable({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.land");
  const choices = useTranslations("choices");
  const { lots, locale } = cluster;
  // A plot without a published rent has none: what the others cost says nothing of it.
  const rents = new Set(lots.map((lot) => JSON.stringify(lot.rent)));
  const rent = rents.size === 1 ? lots[0]?.rent : null;
  const isAlike = lots.every((lot) => lot.asOf === lots[0]?.asOf && lot.source === lots[0]?.source);
  return (
    <table className="lot-table">
      <caption>
        <span className="sr-only">{t("lotsCaption")}. </span>
        {rent ? t("rentOfAll", { price: formatPrice(locale, rent, choices) }) : null}
        {rent && isAlike ? " · " : null}
        {isAlike && lots[0] ? <LotProvenance of={lots[0]} locale={locale} /> : null}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("lot")}</th>
          <th scope="col" className="number">
            {t("area")}
          </th>
          <th scope="col">{t("state")}</th>
        </tr>
      </thead>
      <tbody>
        {lots.map((lot) => (
          <tr key={lot.code} id={lotAnchor(lot)}>
            <th scope="row">{lot.code}</th>
            <td className="number">{formatArea(locale, lot.areaM2 / 10_000)}</td>
            <td>
              <StateText lot={lot} locale={locale} />
              {rent ? null : <RentText rent={lot.rent} locale={locale} />}
              {lot.note ? (
                <small>
                  <Localized text={lot.note} locale={locale} />
                </small>
              ) : null}
              {isAlike ? null : (
                <small>
                  <LotProvenance of={lot} locale={locale} />
                </small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Dated = { asOf: string | null; source: number | null };

/** As-of and source of a plot or a building. */
export function LotProvenance({ of, locale }: { of: Dated; locale: Locale }) {
  const asOf = of.asOf ? ({ date: of.asOf, precision: "day" } as const) : null;
  return <Provenance asOf={asOf} sources={[of.source]} locale={locale} />;
}

type Available = Pick<LotView, "state" | "availableFrom"> & { reservedUntil?: string | null };

/** "Còn trống", "Giữ chỗ đến 30/9/2026", "Bàn giao từ 1/1/2027". */
export function StateText({ lot, locale }: { lot: Available; locale: Locale }) {
  const t = useTranslations("cluster.land");
  const choices = useTranslations("choices");
  if (lot.state === "reserved" && lot.reservedUntil) {
    return t("reservedUntil", { date: formatDay(locale, lot.reservedUntil) });
  }
  if (lot.state === "coming" && lot.availableFrom) {
    return t("comingFrom", { date: formatDay(locale, lot.availableFrom) });
  }
  const name = choices(`lotState.${lot.state}`);
  return lot.state === "available" ? <b>{name}</b> : name;
}

export function RentText({ rent, locale }: { rent: LotView["rent"]; locale: Locale }) {
  const choices = useTranslations("choices");
  return rent ? <small>{formatPrice(locale, rent, choices)}</small> : null;
}
