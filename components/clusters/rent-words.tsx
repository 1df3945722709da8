import { useTranslations } from "next-intl";
import { validityToday } from "@/lib/clusters/format-validity";
import type { PriceFigure } from "@/lib/clusters/types";
import { formatAmount, formatDay, unbrokenMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";

type Part = { locale: Locale; rent: PriceFigure };

/** The rent as it was published, with what it is of VAT and of time. */
export function RentCell({ locale, rent }: Part) {
  const choices = useTranslations("choices");
  const t = useTranslations("cluster.prices");
  const validity = validityToday(rent);
  const day = validity === "expired" ? rent.validUntil : rent.validFrom;
  return (
    <>
      {/* A narrow column breaks it before its unit. */}
      {unbrokenMoney(formatAmount(locale, rent, choices)).replace("/", "\u200b/")}
      <div className="text-sm text-soft">{choices(`vat.${rent.vat}`)}</div>
      {validity === "valid" || !day ? null : (
        <div className="text-sm text-soft">{t(validity, { day: formatDay(locale, day) })}</div>
      )}
    </>
  );
}

/** Why a rent that is published cannot be held against the one asked for. */
export function Incomparable({ rent }: Pick<Part, "rent">) {
  const t = useTranslations("directory.rent.incomparable");
  return t(validityToday(rent));
}
