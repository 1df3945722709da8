import { useTranslations } from "next-intl";
import { createElement, type ReactNode } from "react";
import { Contents } from "@/components/clusters/detail/contents";
import { Section } from "@/components/clusters/detail/section";
import { SourceLine } from "@/components/clusters/detail/sources";
import { Island } from "@/components/site/island";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import type { ClusterSource } from "@/lib/clusters/types";
import type { LawView } from "@/lib/guides/types";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { askAddress } from "./backing";
import { LawTable } from "./law-table";
import "./styles/all.css";

export type GuideSection = { id: string; label: string; content: ReactNode };

/** The frame of a page of rules: what it is about, its contents, its parts, the laws and sources, what "checked" means. */
export function GuidePage({
  locale,
  heading,
  lead,
  checkedOn,
  url,
  intro,
  isStatement,
  sections,
  laws = [],
  sources,
}: {
  locale: Locale;
  heading: string;
  lead: string;
  checkedOn: string;
  /** The page's full address, for paper. */
  url: string;
  intro?: ReactNode;
  /** The page says itself what its date stands for. */
  isStatement?: boolean;
  sections: readonly GuideSection[];
  laws?: readonly LawView[];
  sources: readonly ClusterSource[];
}) {
  const t = useTranslations("guides");
  const site = useTranslations("site");
  const crumbs = useTranslations("cluster");
  const date = formatDay(locale, checkedOn);
  const parts: GuideSection[] = [
    ...sections,
    ...(laws.length > 0
      ? [{ id: "laws", label: t("laws.title"), content: <LawTable laws={laws} locale={locale} /> }]
      : []),
    ...(sources.length > 0
      ? [
          {
            id: "sources",
            label: t("sources.title"),
            content: <SourceList sources={sources} locale={locale} />,
          },
        ]
      : []),
    ...(isStatement
      ? []
      : [
          {
            id: "checked",
            label: t("checked.title"),
            content: <CheckedNote locale={locale} date={date} title={heading} />,
          },
        ]),
  ];
  return (
    <div className="wrap guide">
      <Breadcrumbs
        label={crumbs("breadcrumbs")}
        crumbs={[{ label: site("home"), href: pathTo(locale, { page: "/" }) }, { label: heading }]}
      />
      <p className="print-only">{t("printAddress", { url })}</p>
      <div className="guide-head">
        <h1>{heading}</h1>
        <p className="guide-lead">{lead}</p>
        <p className="guide-checked">
          {isStatement ? (
            <span>{t("checkedOn", { date })}</span>
          ) : (
            <a href="#checked">{t("checkedOn", { date })}</a>
          )}
          {createElement(
            "print-page",
            null,
            <Button type="button" variant="quiet">
              {t("print")}
            </Button>,
          )}
        </p>
        <Island name="print" />
        {intro}
      </div>
      <div className="guide-body">
        <Contents entries={parts} />
        <div className="guide-parts">
          {parts.map(({ id, label, content }) => (
            <Section key={id} id={id} title={label}>
              {content}
            </Section>
          ))}
        </div>
      </div>
    </div>
  );
}

function SourceList({ sources, locale }: { sources: readonly ClusterSource[]; locale: Locale }) {
  const t = useTranslations("guides.sources");
  return (
    <>
      <p className="lead-small">{t("lead")}</p>
      <ol className="sources">
        {sources.map((source) => (
          <SourceLine key={source.id} source={source} locale={locale} />
        ))}
      </ol>
    </>
  );
}

function CheckedNote({ locale, date, title }: { locale: Locale; date: string; title: string }) {
  const t = useTranslations("guides.checked");
  const message = t("message", { title });
  return (
    <div className="prose-col space-y-3">
      <p>{t("day", { date })}</p>
      <p>{t("limits")}</p>
      <p>{t("states")}</p>
      <p>
        {t.rich("advice", {
          link: (text) => (
            <a href={askAddress(locale, message)} rel="nofollow">
              {text}
            </a>
          ),
        })}
      </p>
    </div>
  );
}
