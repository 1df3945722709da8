import { getTranslations } from "next-intl/server";
import { formatDay, formatNumber, formatPercent } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { AnsweringTable } from "@/lib/offices/types";
import { AnsweringOffices } from "./answering-offices";

/** Computed from the timeline of enquiries. */
type ReplyFigures = {
  medianBusinessDays: number;
  onTimePercent: number;
  answered: number;
  periodDays: number;
  asOf: string;
};

/** What stands below the form: how fast the answers are, who gives them, and what happens after sending. */
export async function ContactDetails({
  locale,
  replies,
  answering,
  replyBusinessDays,
  retentionMonths,
}: {
  locale: Locale;
  /** Null while there are too few enquiries to say. */
  replies: ReplyFigures | null;
  /** Null while the database cannot be asked. */
  answering: AnsweringTable | null;
  replyBusinessDays: number;
  retentionMonths: number;
}) {
  const t = await getTranslations({ locale, namespace: "contact" });
  return (
    <div className="far no-print mt-14 space-y-12 border-t border-line pt-10">
      <section aria-labelledby="speed">
        <h2 id="speed">{t("speed.heading")}</h2>
        <Speed locale={locale} replies={replies} days={replyBusinessDays} />
      </section>
      {answering ? (
        <section aria-labelledby="answering">
          <h2 id="answering">{t("answering.heading")}</h2>
          <AnsweringOffices locale={locale} table={answering} />
        </section>
      ) : null}
      <section aria-labelledby="after">
        <h2 id="after">{t("after.heading")}</h2>
        <ol className="prose-col mt-4 list-decimal space-y-2 pl-6">
          <li>{t("after.reference")}</li>
          <li>{t("after.office")}</li>
          <li>{t("after.answer", { days: replyBusinessDays })}</li>
          <li>
            {t.rich("after.follow", {
              link: (words) => <a href={pathTo(locale, { page: "/enquiry-status" })}>{words}</a>,
            })}
          </li>
          <li>
            {t.rich("after.erased", {
              months: retentionMonths,
              link: (words) => <a href={pathTo(locale, { page: "/privacy" })}>{words}</a>,
            })}
          </li>
        </ol>
        <dl className="mt-8 grid gap-x-14 gap-y-6 md:grid-cols-2">
          {(["language", "cluster", "late", "files"] as const).map((question) => (
            <div key={question}>
              <dt className="font-semibold">{t(`questions.${question}.q`)}</dt>
              <dd className="prose-col mt-1">{t(`questions.${question}.a`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

async function Speed({
  locale,
  replies,
  days,
}: {
  locale: Locale;
  replies: ReplyFigures | null;
  days: number;
}) {
  const t = await getTranslations({ locale, namespace: "contact.speed" });
  const figures = replies
    ? [
        {
          value: t("days", {
            days: formatNumber(locale, replies.medianBusinessDays, { maxFraction: 1 }),
            count: Math.round(replies.medianBusinessDays * 10) / 10,
          }),
          label: t("median"),
        },
        {
          value: formatPercent(locale, replies.onTimePercent),
          label: t("onTime", { days }),
        },
        { value: formatNumber(locale, replies.answered), label: t("answered") },
      ]
    : [{ value: t("promise", { days }), label: t("promiseLabel") }];
  return (
    <>
      <dl className="mt-4 grid gap-6 sm:grid-cols-3">
        {figures.map(({ value, label }) => (
          <div key={label} className="flex max-w-72 flex-col">
            <dt className="order-2 mt-1 text-[0.9375rem]">{label}</dt>
            <dd className="order-1 text-[1.75rem] leading-tight font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="provenance mt-4 max-w-[70ch]">
        <span className={replies ? "dot" : "dot dot-open"} aria-hidden="true" />
        <span>
          {replies
            ? t("basis", { period: replies.periodDays, date: formatDay(locale, replies.asOf) })
            : t("noneYet")}
        </span>
      </p>
    </>
  );
}
