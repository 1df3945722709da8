import { getTranslations } from "next-intl/server";
import { createElement } from "react";
import { Island } from "@/components/site/island";
import { Button, LinkButton } from "@/components/ui/button";
import { formatDateTime, formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** The thank-you page: the reference, what happens next and when. */
export async function SentContent({
  locale,
  reference,
  times,
  replyBusinessDays,
  siteUrl,
}: {
  locale: Locale;
  reference: string;
  /** ISO moments; null while the database cannot be asked. */
  times: { createdAt: string; dueAt: string } | null;
  replyBusinessDays: number;
  /** Such as https://example.vn: paper has no links. */
  siteUrl: string;
}) {
  const t = await getTranslations({ locale, namespace: "sent" });
  return (
    <div className="wrap section" data-enquiry-sent="">
      <h1>{t("heading")}</h1>
      <div className="mt-6 max-w-2xl border border-tea bg-tea-soft px-6 py-5">
        <p>
          <span className="block">{t("referenceLabel")}</span>{" "}
          <strong
            data-reference=""
            className="mt-1 block text-[clamp(1.75rem,1rem+5vw,2.75rem)] leading-tight tracking-wide whitespace-nowrap select-all"
          >
            {reference}
          </strong>
        </p>
        <p className="mt-2 text-sm">
          {times ? `${t("received", { moment: formatDateTime(locale, times.createdAt) })} ` : null}
          {t("referenceHint")}
        </p>
        <p className="no-print mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="button" variant="secondary" hidden data-copy="">
            {t("copy")}
          </Button>
          <span role="status" data-copied={t("copied")} />
        </p>
      </div>
      <h2 className="mt-10 text-xl">{t("next")}</h2>
      <ol className="prose-col mt-4 list-decimal space-y-2 pl-6">
        <li>{t("steps.mail")}</li>
        <li>
          {times
            ? t.rich("steps.answerBy", {
                date: formatDay(locale, times.dueAt),
                b: (text) => <b>{text}</b>,
              })
            : t("steps.answerIn", { days: replyBusinessDays })}
        </li>
        <li>
          {t("steps.status")}
          <span className="hidden print:block">
            {siteUrl}
            {pathTo(locale, { page: "/enquiry-status" })}
          </span>
        </li>
      </ol>
      <div className="no-print mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton href={pathTo(locale, { page: "/enquiry-status", query: { ref: reference } })}>
          {t("toStatus")}
        </LinkButton>
        <a href={pathTo(locale, { page: "/clusters" })} className="py-1">
          {t("toClusters")}
        </a>
        {createElement(
          "print-page",
          { className: "noscript:hidden" },
          <Button type="button" variant="quiet">
            {t("print")}
          </Button>,
        )}
      </div>
      <p className="no-print mt-8 text-sm text-soft">{t("reload")}</p>
      <Island name="enquiry" />
      <Island name="print" />
    </div>
  );
}

/** No reference, or one that was not made here. */
export async function SentUnknown({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "sent.unknown" });
  return (
    <div className="wrap section">
      <h1>{t("heading")}</h1>
      <p className="prose-col mt-4">{t("text")}</p>
      <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton href={pathTo(locale, { page: "/contact" })}>{t("toContact")}</LinkButton>
        <a href={pathTo(locale, { page: "/enquiry-status" })} className="py-1">
          {t("toStatus")}
        </a>
      </p>
    </div>
  );
}
