import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FieldKey } from "@/lib/clusters/fields";
import type { DatedDay, KeyFigures, SumFigure } from "@/lib/clusters/types";
import { formatDated, formatNumber } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** What is known of all clusters together, each figure with how many it covers and until when. */
export async function HomeFigures({ locale, figures }: { locale: Locale; figures: KeyFigures }) {
  const t = await getTranslations({ locale, namespace: "home.figures" });
  const { clusters, totalAreaHa, freeHa, calling } = figures;
  const until = (asOf: DatedDay | null) =>
    asOf ? t("until", { date: formatDated(locale, asOf) }) : "";
  const covers = (sum: SumFigure) => ({ covers: sum.covers, of: sum.of, date: until(sum.asOf) });
  return (
    <section aria-labelledby="key-figures" className="border-y border-line bg-card">
      <h2 id="key-figures" className="sr-only">
        {t("title")}
      </h2>
      <dl className="wrap grid grid-cols-2 max-sm:grid-cols-1 lg:grid-cols-4">
        <Figure
          value={formatNumber(locale, clusters.all)}
          unit={t("clusters", { count: clusters.all })}
          label={t("clustersLabel", { home: clusters.formerDaiTu })}
          note={t("clustersNote", { date: until(clusters.asOf) })}
        />
        <SumTile
          locale={locale}
          sum={totalAreaHa}
          unit="ha"
          label={t("area")}
          note={t("areaNote", covers(totalAreaHa))}
          field="totalAreaHa"
        />
        <SumTile
          locale={locale}
          sum={freeHa}
          unit="ha"
          label={t("free")}
          note={t("freeNote", covers(freeHa))}
          field="availableNowHa"
        />
        <SumTile
          locale={locale}
          sum={calling}
          unit={t("clusters", { count: calling.value ?? 0 })}
          label={t("callingLabel")}
          note={t("callingNote", covers(calling))}
          field="callsForInfrastructureInvestor"
        />
      </dl>
    </section>
  );
}

async function SumTile({
  locale,
  sum,
  unit,
  label,
  note,
  field,
}: {
  locale: Locale;
  sum: SumFigure;
  unit: string;
  label: string;
  note: string;
  field: FieldKey;
}) {
  const t = await getTranslations({ locale, namespace: "home.figures" });
  if (sum.value !== null) {
    return (
      <Figure
        value={formatNumber(locale, sum.value, { maxFraction: 1 })}
        unit={unit}
        label={label}
        note={note}
      />
    );
  }
  const href = pathTo(locale, {
    page: "/contact",
    query: { kind: "confirm_figure", field },
  });
  return (
    <Figure
      value={<span className="unknown text-soft">{t("unknown")}</span>}
      label={label}
      isMissing
      note={
        <a href={href} className="inline-block py-1">
          {t("confirm")}
          <span className="sr-only">: {label}</span>
        </a>
      }
    />
  );
}

function Figure({
  value,
  unit,
  label,
  note,
  isMissing,
}: {
  value: ReactNode;
  unit?: string;
  label: string;
  note: ReactNode;
  isMissing?: boolean;
}) {
  return (
    <div className="flex flex-col border-line py-5 sm:pr-6 sm:even:border-l sm:even:pl-6 max-sm:not-last:border-b sm:max-lg:nth-[-n+2]:border-b lg:[&+&]:border-l lg:[&+&]:pl-6">
      <dt className="order-2">{label}</dt>
      <dd className="order-1 text-[1.75rem] font-semibold leading-tight">
        {value} {unit ? <span className="text-base font-normal text-soft">{unit}</span> : null}
      </dd>
      <dd className="provenance order-3 mt-1">
        <span className={isMissing ? "dot dot-open" : "dot"} aria-hidden="true" />
        <span>{note}</span>
      </dd>
    </div>
  );
}
