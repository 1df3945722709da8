import { isFieldKey } from "@/lib/clusters/fields";
import { lowerFirst } from "@/lib/clusters/format";
import type { ClusterChange } from "@/lib/clusters/types";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { type Words, wordsIn } from "@/lib/i18n/words";
import type { MailBlock, MailDocument, MailRow } from "@/lib/mail/document";
import { unconfirmedDays } from "./schema";
import { createToken } from "./token";
import type { FollowSubject } from "./types";

type Receiver = { id: string; locale: Locale; confirmedAt: Date | null };

const absolute = (path: string) => `${env.SITE_URL}${path}`;

const confirmUrl = ({ id, locale }: Receiver) =>
  absolute(pathTo(locale, { page: "/follow/confirm", query: { t: createToken("confirm", id) } }));

/** The page with the one button. */
const leaveUrl = ({ id, locale }: Receiver) =>
  absolute(pathTo(locale, { page: "/follow/leave", query: { t: createToken("leave", id) } }));

/** Where mail programs leave by one click of their own (RFC 8058). */
export const oneClickUrl = ({ id }: Receiver) =>
  absolute(`/api/forms/follow/leave?t=${createToken("leave", id)}`);

const senderOf = (words: Words) => `${words("site.name")} · ${words("site.tagline")}`;

function nameOf(words: Words, subject: FollowSubject): string {
  if (subject.kind === "cluster") return subject.name;
  return words(subject.query === "" ? "follow.mail.everything" : "follow.mail.search");
}

/** What a search asks for, so that its mails are told apart. */
function conditionsOf(words: Words, subject: FollowSubject): MailBlock[] {
  if (subject.kind === "cluster" || subject.labels.length === 0) return [];
  const conditions = subject.labels.join("; ");
  return [{ type: "text", text: words("follow.mail.conditions", { conditions }) }];
}

/** The page without the words that somebody typed. */
function withoutTyped(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("q");
  return url.href;
}

/** Asks whether it was really the owner of the address who asked, and says how to end it. */
export function confirmationMail(receiver: Receiver, subject: FollowSubject): MailDocument {
  const { locale } = receiver;
  const words = wordsIn(locale);
  const name = nameOf(words, subject);
  const isKnown = receiver.confirmedAt !== null;
  const part = isKnown ? "known" : "confirm";
  return {
    locale,
    subject: words(`follow.mail.${part}.subject`, { name }),
    sender: senderOf(words),
    heading: words(`follow.mail.${part}.heading`, { name }),
    blocks: [
      ...conditionsOf(words, subject),
      { type: "text", text: words(`follow.mail.${part}.text`, { days: unconfirmedDays }) },
      ...(isKnown
        ? []
        : [
            {
              type: "link" as const,
              label: words("follow.mail.confirm.link"),
              url: confirmUrl(receiver),
            },
          ]),
      {
        type: "link",
        label: words("follow.mail.see"),
        url: isKnown ? absolute(subject.path) : withoutTyped(absolute(subject.path)),
        isQuiet: true,
      },
      ...(isKnown
        ? [
            {
              type: "link" as const,
              label: words("follow.mail.leave"),
              url: leaveUrl(receiver),
              isQuiet: true,
            },
          ]
        : []),
    ],
    footer: [words(`follow.mail.${part}.footer`)],
  };
}

/** What has become of something since it was last told of. Lists hold codes only of clusters that the language shows. */
export type News = {
  /** The newest; `hasMore` when there are others. */
  changes: readonly ClusterChange[];
  hasMore: boolean;
  /** Found by the question now and not before, and the other way round. */
  found: readonly { name: string; path: string }[];
  gone: readonly { name: string; path: string }[];
};

function changeRow(locale: Locale, words: Words, change: ClusterChange): MailRow {
  const names = change.fieldKeys
    .filter(isFieldKey)
    .map((key) => lowerFirst(words(`fields.${key}.label`)));
  const what =
    change.number === 1
      ? words("follow.mail.tell.first")
      : names.length > 0
        ? names.join("; ")
        : words("follow.mail.tell.texts");
  const note = change.note ? ` ${inLanguage(change.note, locale).text}` : "";
  return { label: formatDay(locale, change.publishedAt), value: `${what}.${note}` };
}

/** What was published about something that is followed. */
export function newsMail(receiver: Receiver, subject: FollowSubject, news: News): MailDocument {
  const { locale } = receiver;
  const words = wordsIn(locale);
  const name = nameOf(words, subject);
  const codes = [...new Set(news.changes.map(({ code }) => code))];
  const byCluster = codes.map((code) => news.changes.filter((change) => change.code === code));
  const list = (key: "found" | "gone") =>
    news[key].length === 0
      ? []
      : [
          {
            type: "rows" as const,
            title: words(`follow.mail.tell.${key}`, { count: news[key].length }),
            rows: news[key].map((one) => ({
              label: one.name,
              value: words("follow.mail.see"),
              links: [absolute(one.path)],
            })),
          },
        ];
  return {
    locale,
    subject: words("follow.mail.tell.subject", { name }),
    sender: senderOf(words),
    heading: words("follow.mail.tell.heading", { name }),
    blocks: [
      ...conditionsOf(words, subject),
      ...list("found"),
      ...list("gone"),
      ...byCluster.map((changes) => ({
        type: "rows" as const,
        title: changes[0]?.name ?? "",
        rows: changes.map((change) => changeRow(locale, words, change)),
      })),
      ...(news.hasMore
        ? [
            {
              type: "text" as const,
              text: words("follow.mail.tell.more", { count: news.changes.length }),
            },
            {
              type: "link" as const,
              label: words("follow.mail.tell.all"),
              url: absolute(pathTo(locale, { page: "/changes" })),
              isQuiet: true,
            },
          ]
        : []),
      { type: "link", label: words("follow.mail.see"), url: absolute(subject.path) },
    ],
    footer: [
      words("follow.mail.tell.footer"),
      `${words("follow.mail.leave")}: ${leaveUrl(receiver)}`,
    ],
  };
}
