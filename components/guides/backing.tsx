import { useTranslations } from "next-intl";
import { SourceLinks } from "@/components/clusters/detail/provenance";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { LegalView, RuleState } from "@/lib/guides/types";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

const tones: Record<RuleState, BadgeTone> = {
  confirmed: "tea",
  not_confirmed: "clay",
  open: "sun",
};

/** Whether a source stands behind the statement, in words. */
export function StateBadge({ state }: { state: RuleState }) {
  const t = useTranslations("guides.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

/** "Decree 32/2024/NĐ-CP" with its number in one piece: a browser would break it at the hyphen. */
export function LawName({ label }: { label: string }) {
  const [, before, number, after] = /^(.*?)(\S*\/[^\s,]*)(.*)$/s.exec(label) ?? [];
  if (!number) return label;
  return (
    <>
      {before}
      <span className="whitespace-nowrap">{number}</span>
      {after}
    </>
  );
}

/** The laws that a statement rests on, each a link to its line in the page's list of laws. */
export function LegalLinks({ legal }: { legal: readonly LegalView[] }) {
  const t = useTranslations("guides");
  if (legal.length === 0) return t("labels.noLegal");
  return legal.map(({ key, label, standing }, index) => (
    <span key={key}>
      <a href={`#law-${key}`}>
        <LawName label={label} />
      </a>
      {standing === "replaced" || standing === "unclear" ? ` (${t(`standing.${standing}`)})` : null}
      {index < legal.length - 1 ? "; " : null}
    </span>
  ));
}

/** "[3] [7] · checked 22 November 2026" */
export function Checked({
  sources,
  checkedOn,
  locale,
}: {
  sources: readonly number[];
  checkedOn?: string;
  locale: Locale;
}) {
  const t = useTranslations("guides");
  return (
    <span className="checked">
      <SourceLinks numbers={sources} />
      {checkedOn ? (
        <time dateTime={checkedOn}>
          {t("checkedShort", { date: formatDay(locale, checkedOn) })}
        </time>
      ) : null}
    </span>
  );
}

/** The address of the enquiry form with the question already in words. */
export function askAddress(
  locale: Locale,
  message: string,
  kind: "other" | "infrastructure_investor" | "plot" = "other",
): string {
  return pathTo(locale, { page: "/contact", query: { kind, message } });
}

/** The way to the office where the page has no answer. */
export function Ask({
  locale,
  message,
  topic,
}: {
  locale: Locale;
  message: string;
  topic: string;
}) {
  const t = useTranslations("guides");
  return (
    <p className="ask">
      <a href={askAddress(locale, message)} rel="nofollow" aria-label={t("askAbout", { topic })}>
        {t("ask")}
      </a>
    </p>
  );
}
