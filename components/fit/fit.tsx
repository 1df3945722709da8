import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/ui/error-summary";
import { longestLease } from "@/lib/cost/schema";
import type { FitView } from "@/lib/fit/types";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { FitForm } from "./fit-form";
import { FitResults } from "./fit-results";
import { getFitWords } from "./words";

type Props = {
  locale: Locale;
  view: FitView;
  /** The page's own address, to be handed on. */
  url: string;
  /** ISO day in Viet Nam on which the page is made; the static page has none. */
  day?: string;
};

/** Would my factory fit? The static page with the empty form and the one that answers are both drawn by it. */
export async function Fit({ locale, view, url, day }: Props) {
  const t = await getTranslations({ locale, namespace: "fit" });
  const words = await getFitWords(locale, view);
  const { errors, values } = view.query;
  const isAsked = Object.keys(values).length > 0;
  return (
    <div className="wrap section cited fit">
      {errors.length > 0 ? (
        <div className="mb-8">
          <ErrorSummary
            title={t("errorTitle", { count: errors.length })}
            errors={errors.map(({ field, problem }) => ({
              id: `fit-${field}`,
              message: t(`errors.${problem}`, { longestLease }),
            }))}
          />
        </div>
      ) : null}
      <h1>{t("heading")}</h1>
      <p className="prose-col mt-2 text-soft">{t("lead")}</p>
      {isAsked ? null : <p className="mt-2 text-soft">{t("allOptional")}</p>}
      {day ? (
        <p className="print-only">{t("printedFrom", { url, day: formatDay(locale, day) })}</p>
      ) : null}
      {isAsked ? (
        <div className="mt-8 grid items-start gap-8 lg:grid-cols-[19rem_minmax(0,1fr)]">
          <FitForm words={words} view={view} isFolded={errors.length === 0} />
          <FitResults words={words} view={view} url={url} />
        </div>
      ) : (
        <div className="mt-8 grid items-start gap-8 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
          <FitForm words={words} view={view} />
          <HowItWorks locale={locale} />
        </div>
      )}
    </div>
  );
}

async function HowItWorks({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "fit.how" });
  return (
    <section aria-labelledby="how" className="space-y-4">
      <h2 id="how" className="text-xl">
        {t("title")}
      </h2>
      <dl className="fit-how">
        {(["fits", "might", "out"] as const).map((key) => (
          <div key={key}>
            <dt>{t(`${key}.title`)}</dt>
            <dd>{t(`${key}.body`)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-soft">{t("note")}</p>
    </section>
  );
}
