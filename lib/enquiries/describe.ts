import { env } from "@/lib/env";
import { formatNumber } from "@/lib/i18n/format";
import { inLanguage, type LocalizedText } from "@/lib/i18n/localized";
import { otherLocales, pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { Words } from "@/lib/i18n/words";
import type { MailRow } from "@/lib/mail/document";
import type { EnquiryInput } from "./schema";

export type EnquirySubject = {
  /** In the order asked. */
  clusters: {
    code: string;
    names: Partial<Record<Locale, string>>;
    slugs: Partial<Record<Locale, string>>;
    isSample: boolean;
  }[];
  sector: LocalizedText | null;
};

export function clusterName(cluster: EnquirySubject["clusters"][number], locale: Locale): string {
  return cluster.names[locale] ?? cluster.names.vi ?? cluster.names.en ?? cluster.code;
}

/** The cluster's page in a language, else in one that it is published in. */
function clusterUrl(cluster: EnquirySubject["clusters"][number], locale: Locale): string | null {
  const language = [locale, ...otherLocales(locale)].find((one) => cluster.slugs[one]);
  const slug = language && cluster.slugs[language];
  return slug ? `${env.SITE_URL}${pathTo(language, { page: "/clusters/[slug]", slug })}` : null;
}

const label = (words: Words, key: string, fallback: string) =>
  words.has(key) ? words(key) : fallback;

/** What was asked, as rows for people to read; what was left out has no row. */
export function describeProject(
  locale: Locale,
  words: Words,
  asked: { input: EnquiryInput; subject: EnquirySubject },
): MailRow[] {
  const { input, subject } = asked;
  const quantity = (value: number | undefined, unit: string) =>
    value === undefined ? null : `${formatNumber(locale, value, { maxFraction: 4 })} ${unit}`;
  const clusters = subject.clusters.map((cluster) => {
    const name = `${clusterName(cluster, locale)} (${cluster.code})`;
    return cluster.isSample ? `${name}, ${words("site.sample.short")}` : name;
  });
  const figures = input.fieldKeys.map((key) => label(words, `fields.${key}.label`, key));
  const chosen = subject.sector ? inLanguage(subject.sector, locale).text : null;
  const told = input.sectorText ?? null;
  const isSaidTwice = chosen !== null && chosen.toLowerCase() === told?.toLowerCase();
  const sector = [chosen, isSaidTwice ? null : told].filter((text) => text !== null);
  const perDay = words("mail.perDay");
  const rows: [string, string | null][] = [
    ["kind", words(`enquiry.kinds.${input.kind}`)],
    ["clusters", clusters.join("\n")],
    ["figures", figures.join("\n")],
    ["sector", sector.join("; ")],
    ["area", quantity(input.areaHa, "ha")],
    ["power", quantity(input.powerMva, "MVA")],
    ["water", quantity(input.waterM3Day, perDay)],
    ["wastewater", quantity(input.wastewaterM3Day, perDay)],
    ["jobs", input.jobs === undefined ? null : formatNumber(locale, input.jobs)],
    ["capital", input.capitalRange ? words(`enquiry.capitalRanges.${input.capitalRange}`) : null],
    ["start", input.startWindow ? words(`enquiry.startWindows.${input.startWindow}`) : null],
  ];
  const links = { clusters: subject.clusters.map((cluster) => clusterUrl(cluster, locale)) };
  return rows.flatMap(([name, value]) =>
    value
      ? [{ label: words(`mail.rows.${name}`), value, links: links[name as keyof typeof links] }]
      : [],
  );
}

/** A country in words; what is no code stays as it was written. */
function countryName(locale: Locale, country: string): string {
  if (!/^[A-Z]{2}$/i.test(country)) return country;
  const code = country.toUpperCase();
  const name = new Intl.DisplayNames([locale], { type: "region", fallback: "none" }).of(code);
  return name ? `${name} (${code})` : country;
}

export function describePerson(locale: Locale, words: Words, input: EnquiryInput): MailRow[] {
  const rows: [string, string | undefined][] = [
    ["name", input.name],
    ["company", input.company],
    ["country", input.country ? countryName(locale, input.country) : undefined],
    ["email", input.email],
    ["phone", input.phone],
    ["language", words(`mail.languages.${input.locale}`)],
    ["campaign", input.campaign],
  ];
  return rows.flatMap(([name, value]) =>
    value ? [{ label: words(`mail.rows.${name}`), value }] : [],
  );
}
