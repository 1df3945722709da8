import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { formatDateTime, formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { ReferenceForm } from "./reference-form";
import { Timeline, type TimelineStep } from "./timeline";

/** What anybody who has the reference may know: state and dates. Moments are ISO. */
export type EnquiryProgress = {
  reference: string;
  state: "received" | "in_progress" | "answered" | "closed";
  receivedAt: string;
  passedAt: string | null;
  dueAt: string;
  answeredAt: string | null;
};

export type StatusView =
  | { outcome: "asked_nothing" }
  | { outcome: "found"; progress: EnquiryProgress; isOverdue: boolean }
  | { outcome: "unknown" }
  | { outcome: "limited"; minutes: number | null }
  | { outcome: "unavailable" };

export async function StatusContent({
  locale,
  typed,
  view,
}: {
  locale: Locale;
  typed: string;
  view: StatusView;
}) {
  const t = await getTranslations({ locale, namespace: "enquiryStatus" });
  return (
    <div className="wrap section space-y-10">
      <h1>{t("heading")}</h1>
      {view.outcome === "asked_nothing" ? null : (
        <div className="max-w-2xl">
          <Answer locale={locale} view={view} />
        </div>
      )}
      <ReferenceForm locale={locale} typed={typed} />
    </div>
  );
}

async function Answer({
  locale,
  view,
}: {
  locale: Locale;
  view: Exclude<StatusView, { outcome: "asked_nothing" }>;
}) {
  const t = await getTranslations({ locale, namespace: "enquiryStatus" });
  if (view.outcome === "found") {
    return <Progress locale={locale} progress={view.progress} isOverdue={view.isOverdue} />;
  }
  if (view.outcome === "unavailable") {
    return (
      <Notice tone="bad" title={t("unavailable.heading")}>
        <p>{t("unavailable.text")}</p>
      </Notice>
    );
  }
  if (view.outcome === "limited") {
    return (
      <Notice tone="warn" title={t("limited.heading")}>
        <p>
          {view.minutes === null
            ? t("limited.textLater")
            : t("limited.text", { minutes: view.minutes })}
        </p>
      </Notice>
    );
  }
  const contactPath = pathTo(locale, { page: "/contact", query: { kind: "other" } });
  return (
    <Notice tone="missing" title={t("unknown.heading")}>
      <p>{t("unknown.text")}</p>
      <ul className="list-disc space-y-1 pl-6">
        <li>{t("unknown.checkTyped")}</li>
        <li>{t("unknown.checkAlike")}</li>
      </ul>
      <p>{t.rich("unknown.ask", { link: (text) => <a href={contactPath}>{text}</a> })}</p>
    </Notice>
  );
}

async function Progress({
  locale,
  progress,
  isOverdue,
}: {
  locale: Locale;
  progress: EnquiryProgress;
  isOverdue: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "enquiryStatus" });
  const { reference, state, receivedAt, passedAt, dueAt, answeredAt } = progress;
  const help = state === "received" && !passedAt ? "recorded" : state;
  const contactPath = pathTo(locale, { page: "/contact", query: { kind: "other" } });
  const steps: TimelineStep[] = [
    { label: t("steps.received"), when: formatDateTime(locale, receivedAt), isDone: true },
  ];
  if (passedAt) {
    steps.push({ label: t("steps.passed"), when: formatDateTime(locale, passedAt), isDone: true });
  }
  if (state === "in_progress") {
    steps.push({ label: t("steps.in_progress"), when: null, isDone: true });
  }
  if (answeredAt) {
    steps.push({
      label: t("steps.answered"),
      when: formatDateTime(locale, answeredAt),
      isDone: true,
    });
  }
  if (state === "closed") steps.push({ label: t("steps.closed"), when: null, isDone: true });
  if (state === "received" || state === "in_progress") {
    steps.push({ label: t("steps.due"), when: formatDay(locale, dueAt), isDone: false });
  }
  return (
    <section aria-labelledby="result" className="border border-line bg-card px-6 py-5">
      <p id="result" className="text-soft">
        {t("result", { reference })}
      </p>
      <h2 className="mt-1 text-2xl">{t(`states.${state}`)}</h2>
      <p className="mt-2">{t(`stateHelp.${help}`)}</p>
      {isOverdue ? (
        <p className="mt-3 border-l-4 border-clay-dark pl-4 text-clay-dark">
          {t.rich("overdue", { link: (text) => <a href={contactPath}>{text}</a> })}
        </p>
      ) : null}
      <h3 className="mt-6 mb-4">{t("timeline")}</h3>
      <Timeline steps={steps} words={{ done: t("done"), expected: t("expected") }} />
    </section>
  );
}
