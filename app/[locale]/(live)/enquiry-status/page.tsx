import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { StatusContent, type StatusView } from "@/components/enquiry/status-content";
import { HttpStatus } from "@/components/site/http-status";
import { PageShell } from "@/components/site/page-shell";
import { findEnquiryStatus } from "@/lib/enquiries/service";
import { isAppError } from "@/lib/errors";
import { clientAddress } from "@/lib/http/client-address";
import { alternatesFor } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

const longestTyped = 60;

function readTyped({ ref }: Query): string {
  return ((Array.isArray(ref) ? ref[0] : ref) ?? "").trim().slice(0, longestTyped);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "enquiryStatus" });
  return {
    title: t("title"),
    description: t("description"),
    robots: { index: false },
    alternates: alternatesFor(locale, {
      vi: pathTo("vi", { page: "/enquiry-status" }),
      en: pathTo("en", { page: "/enquiry-status" }),
    }),
  };
}

async function lookUp(typed: string): Promise<StatusView> {
  if (typed === "") return { outcome: "asked_nothing" };
  try {
    const address = clientAddress(await headers());
    const progress = await findEnquiryStatus({ reference: typed, address });
    if (!progress) return { outcome: "unknown" };
    const isOpen = progress.state === "received" || progress.state === "in_progress";
    return {
      outcome: "found",
      progress,
      isOverdue: isOpen && Date.parse(progress.dueAt) < Date.now(),
    };
  } catch (error) {
    if (isAppError(error, "RATE_LIMITED")) {
      const minutes = error.retryAfter === null ? null : Math.ceil(error.retryAfter / 60);
      return { outcome: "limited", minutes };
    }
    log.error({ err: error }, "an enquiry's status could not be read");
    return { outcome: "unavailable" };
  }
}

const statusOf = { unknown: 404, limited: 429, unavailable: 503 } as const;

export default async function EnquiryStatusPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const typed = readTyped(query);
  const view = await lookUp(typed);
  const kept = typed ? { ref: typed } : {};
  return (
    <PageShell
      locale={locale}
      switchTo={{
        vi: pathTo("vi", { page: "/enquiry-status", query: kept }),
        en: pathTo("en", { page: "/enquiry-status", query: kept }),
      }}
      current="/enquiry-status"
    >
      {view.outcome in statusOf ? (
        <HttpStatus
          code={statusOf[view.outcome as keyof typeof statusOf]}
          retryAfter={view.outcome === "limited" ? (view.minutes ?? 60) * 60 : null}
        />
      ) : null}
      <StatusContent locale={locale} typed={typed} view={view} />
    </PageShell>
  );
}
