import { useTranslations } from "next-intl";
import type { DatedDay } from "@/lib/clusters/types";
import { formatDated } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";

const shownDigits = { day: 10, month: 7, quarter: 7, year: 4 } as const;

export function When({ dated, locale }: { dated: DatedDay; locale: Locale }) {
  return (
    <time dateTime={dated.date.slice(0, shownDigits[dated.precision])}>
      {formatDated(locale, dated)}
    </time>
  );
}

/** The numbers of the sources, each a link to its line in the list at the end of the page. */
export function SourceLinks({ numbers }: { numbers: readonly (number | null)[] }) {
  const t = useTranslations("cluster");
  return numbers
    .filter((number) => number !== null)
    .map((number) => (
      <a
        key={number}
        className="source-link"
        href={`#source-${number}`}
        aria-label={t("sourceNumber", { number })}
      >
        {number}
      </a>
    ));
}

/** "14/6/2026 [1]": how old a figure is and where it comes from; `isFigure` says so when its source has no date. */
export function Provenance({
  asOf,
  sources,
  locale,
  isFigure,
}: {
  asOf: DatedDay | null;
  sources: readonly (number | null)[];
  locale: Locale;
  isFigure?: boolean;
}) {
  const t = useTranslations("cluster");
  const isUndated = isFigure && !asOf && sources.some((number) => number !== null);
  return (
    <span className={sources.length < 4 ? "cite" : undefined}>
      {asOf ? <When dated={asOf} locale={locale} /> : null}
      {isUndated ? <span>{t("sources.noDate")}</span> : null}
      <SourceLinks numbers={sources} />
    </span>
  );
}
