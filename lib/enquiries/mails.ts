import { env } from "@/lib/env";
import { formatDateTime, formatDay } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import type { MailDocument } from "@/lib/mail/document";
import type { AnsweringOffice } from "@/lib/offices/service";
import { clusterName, describePerson, describeProject, type EnquirySubject } from "./describe";
import type { EnquiryInput } from "./schema";

export type EnquiryMailFacts = {
  reference: string;
  input: EnquiryInput;
  subject: EnquirySubject;
  office: AnsweringOffice | null;
  receivedAt: Date;
  dueAt: Date;
  retentionMonths: number;
};

/** The address under which an investor sees how far an enquiry has come. */
export function statusUrl(locale: Locale, reference: string): string {
  return `${env.SITE_URL}${pathTo(locale, { page: "/enquiry-status", query: { ref: reference } })}`;
}

/** To the investor, in the language of the enquiry: it has arrived, and what happens next. */
export function acknowledgementMail(facts: EnquiryMailFacts): MailDocument {
  const { reference, input, office } = facts;
  const { locale } = input;
  const words = wordsIn(locale);
  const officeName =
    office && !office.isSample ? inLanguage(office.name, locale).text : words("mail.office");
  const due = formatDateTime(locale, facts.dueAt);
  const samples = facts.subject.clusters.filter((cluster) => cluster.isSample);
  const privacy = `${env.SITE_URL}${pathTo(locale, { page: "/privacy" })}`;
  return {
    locale,
    subject: words("mail.acknowledgement.subject", { reference }),
    sender: `${words("site.name")} · ${words("site.tagline")}`,
    heading: words("mail.acknowledgement.heading", { reference }),
    blocks: [
      { type: "text", text: words("mail.acknowledgement.greeting", { name: input.name }) },
      ...(samples.length > 0
        ? [
            {
              type: "text" as const,
              text: words("mail.acknowledgement.sample", {
                names: samples.map((cluster) => clusterName(cluster, locale)).join(", "),
                count: samples.length,
              }),
            },
          ]
        : []),
      {
        type: "text",
        text: words("mail.acknowledgement.received", {
          office: officeName,
          time: formatDateTime(locale, facts.receivedAt),
        }),
      },
      {
        type: "list",
        items: [
          words("mail.acknowledgement.answer", { due }),
          office?.phone && !office.isSample
            ? words("mail.acknowledgement.latePhone", { phone: office.phone, reference })
            : words("mail.acknowledgement.late", { reference }),
        ],
      },
      {
        type: "link",
        label: words("mail.acknowledgement.status"),
        url: statusUrl(locale, reference),
      },
      {
        type: "rows",
        title: words("mail.acknowledgement.asked"),
        rows: describeProject(locale, words, facts),
      },
      { type: "quote", title: words("mail.message"), text: input.message },
    ],
    footer: [
      words("mail.acknowledgement.automatic"),
      words("mail.acknowledgement.privacy", { months: facts.retentionMonths, url: privacy }),
    ],
  };
}

/** To the office, in Vietnamese: all that it needs to answer, by answering this mail. */
export function officeNoticeMail(facts: EnquiryMailFacts): MailDocument {
  const locale: Locale = "vi";
  const { reference, input, subject } = facts;
  const words = wordsIn(locale);
  const [first, ...more] = subject.clusters;
  const mark = first?.isSample ? ` (${words("site.sample.short")})` : "";
  const about = first
    ? ` – ${clusterName(first, locale)}${mark}${
        more.length > 0 ? ` ${words("mail.notice.more", { count: more.length })}` : ""
      }`
    : "";
  return {
    locale,
    subject: words("mail.notice.subject", {
      reference,
      kind: words(`enquiry.kinds.${input.kind}`),
      about,
      due: formatDay(locale, facts.dueAt.toISOString()),
    }),
    sender: `${words("site.name")} · ${words("site.tagline")}`,
    heading: words("mail.notice.heading", { reference }),
    blocks: [
      {
        type: "text",
        text: words("mail.notice.due", {
          due: formatDateTime(locale, facts.dueAt),
          time: formatDateTime(locale, facts.receivedAt),
        }),
      },
      {
        type: "text",
        text: words("mail.notice.reply", { language: words(`mail.languages.${input.locale}`) }),
      },
      {
        type: "rows",
        title: words("mail.notice.person"),
        rows: describePerson(locale, words, input),
      },
      {
        type: "rows",
        title: words("mail.notice.asked"),
        rows: describeProject(locale, words, facts),
      },
      { type: "quote", title: words("mail.message"), text: input.message },
    ],
    footer: [
      words("mail.notice.automatic"),
      words("mail.notice.privacy", { months: facts.retentionMonths }),
    ],
  };
}
