import { getTranslations } from "next-intl/server";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** Computed from the timeline of enquiries. */
type ReplyFigures = {
  medianBusinessDays: number;
  onTimePercent: number;
  answered: number;
  periodDays: number;
};

/** How fast the office answers; while nothing can be computed, what it promises. */
export async function ReplyBand({
  locale,
  figures,
  promiseDays,
}: {
  locale: Locale;
  /** Null while there are too few enquiries to say. */
  figures: ReplyFigures | null;
  promiseDays: number;
}) {
  const t = await getTranslations({ locale, namespace: "home.reply" });
  return (
    <section
      aria-labelledby="reply"
      className="far on-tea bg-tea text-white print:bg-card print:text-ink"
    >
      <div className="wrap grid gap-x-10 gap-y-8 py-12 lg:grid-cols-[1.1fr_2.4fr]">
        <div>
          <h2 id="reply" className="text-2xl">
            {t("title")}
          </h2>
          <p className="mt-4">
            <a
              href={pathTo(locale, { page: "/contact" })}
              className="inline-block border border-white px-5 py-2.5 font-semibold no-underline hover:bg-tea-dark"
            >
              {t("send")}
            </a>
          </p>
        </div>
        {figures ? (
          <dl className="grid gap-8 sm:grid-cols-3">
            <Big
              value={t("median", {
                days: formatNumber(locale, figures.medianBusinessDays, { maxFraction: 1 }),
                count: Math.round(figures.medianBusinessDays * 10) / 10,
              })}
              label={t("medianLabel", { period: figures.periodDays })}
            />
            <Big
              value={formatPercent(locale, figures.onTimePercent)}
              label={t("onTime", { days: promiseDays })}
            />
            <Big value={formatNumber(locale, figures.answered)} label={t("answered")} />
          </dl>
        ) : (
          <div className="grid gap-8 sm:grid-cols-[minmax(0,auto)_minmax(0,1fr)]">
            <dl>
              <Big value={t("promise", { days: promiseDays })} label={t("promiseLabel")} />
            </dl>
            <div className="prose-col space-y-2 text-[0.9375rem]">
              <p>{t("how")}</p>
              <p>{t("noneYet")}</p>
            </div>
          </div>
        )}
      </div>
    </section>
  );
}

function Big({ value, label }: { value: string; label: string }) {
  return (
    <div className="flex max-w-68 flex-col">
      <dt className="order-2 mt-1 text-[0.9375rem]">{label}</dt>
      <dd className="order-1 text-[2rem] font-semibold leading-tight">{value}</dd>
    </div>
  );
}
