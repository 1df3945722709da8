import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkContent } from "@/components/follow/link-content";
import { HttpStatus } from "@/components/site/http-status";
import { PageShell } from "@/components/site/page-shell";
import { findFollow } from "@/lib/follows/service";
import { versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "follow.leave" });
  return { title: t("title"), robots: { index: false } };
}

const firstOf = (value: string | string[] | undefined) => [value ?? []].flat()[0] ?? "";

export default async function LeaveFollowPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const token = firstOf(query.t);
  const view = await findFollow("leave", token);
  const isDone = firstOf(query.done) === "1";
  return (
    <PageShell
      locale={locale}
      switchTo={versionsOf({ page: "/follow/leave", query: { t: token.slice(0, 60) } })}
    >
      {view === null && !isDone ? <HttpStatus code={404} /> : null}
      <LinkContent locale={locale} purpose="leave" token={token} view={view} isDone={isDone} />
    </PageShell>
  );
}
