import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { isFieldKey } from "@/lib/clusters/fields";
import { lowerFirst } from "@/lib/clusters/format";
import { changesFeedPath, changesPages, changesPerPage } from "@/lib/clusters/format-feeds";
import type { ClusterChange } from "@/lib/clusters/types";
import { formatDay } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

const namedAtMost = 10;
/** From so many on, the clusters that were published for the first time on one day stand together. */
const manyFirsts = 4;

/** What was published, day by day, newest first. */
export async function ChangesContent({
  locale,
  changes,
  total,
  page = 1,
  notUnderstood,
}: {
  locale: Locale;
  /** Those of this page … */
  changes: readonly ClusterChange[];
  /** … of so many. */
  total: number;
  page?: number;
  /** What the address asks for and there is not. */
  notUnderstood?: string;
}) {
  const t = await getTranslations({ locale, namespace: "changes" });
  const pages = changesPages(total);
  const from = (page - 1) * changesPerPage + 1;
  const days = [...new Set(changes.map(({ publishedAt }) => formatDay(locale, publishedAt)))];
  return (
    <div className="wrap section space-y-8">
      <div className="space-y-3">
        <h1>{page > 1 ? t("pageTitle", { page }) : t("title")}</h1>
        <p className="prose-col text-lg text-soft">{t("lead")}</p>
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          <a href={pathTo(locale, { page: "/follow" })} className="py-0.5">
            {t("follow")}
          </a>
          <a href={changesFeedPath(locale)} className="py-0.5">
            {t("feed")}
          </a>
        </p>
      </div>
      {notUnderstood ? (
        <div className="max-w-3xl">
          <Notice tone="warn" role="status">
            <p>{t("badPage", { given: notUnderstood })}</p>
          </Notice>
        </div>
      ) : null}
      {days.length === 0 ? <p>{t("empty")}</p> : null}
      {days.length > 0 ? (
        <p className="text-sm text-soft">
          {pages > 1
            ? t("range", { from, to: from + changes.length - 1, total })
            : t("count", { count: changes.length })}
        </p>
      ) : null}
      {days.map((day) => (
        <section key={day} className="border-t border-line pt-5">
          <h2 className="text-lg">{day}</h2>
          <Day
            locale={locale}
            changes={changes.filter(({ publishedAt }) => formatDay(locale, publishedAt) === day)}
          />
        </section>
      ))}
      {pages > 1 ? (
        <Pagination
          label={t("pages")}
          page={page}
          pages={pages}
          href={(one) => pathTo(locale, { page: "/changes", query: one > 1 ? { page: one } : {} })}
          words={{
            previous: t("previous"),
            next: t("next"),
            page: (one) => t("page", { page: one }),
          }}
        />
      ) : null}
    </div>
  );
}

/** First publications with nothing else to say, of clusters in the plan and of those that left it. */
const kindsOfFirst = [
  { key: "firsts", isRemoved: false },
  { key: "firstsRemoved", isRemoved: true },
] as const;

function groupsOf(changes: readonly ClusterChange[]) {
  return kindsOfFirst
    .map(({ key, isRemoved }) => ({
      key,
      changes: changes.filter(
        (change) => change.number === 1 && !change.note && change.isRemoved === isRemoved,
      ),
    }))
    .filter((group) => group.changes.length >= manyFirsts);
}

async function Day({ locale, changes }: { locale: Locale; changes: readonly ClusterChange[] }) {
  const t = await getTranslations({ locale, namespace: "changes" });
  const groups = groupsOf(changes);
  const grouped = new Set(groups.flatMap((group) => group.changes));
  const single = changes.filter((change) => !grouped.has(change));
  return (
    <>
      {single.length > 0 ? (
        <ul className="mt-3 space-y-3">
          {single.map((change) => (
            <Change key={change.id} locale={locale} change={change} />
          ))}
        </ul>
      ) : null}
      {groups.map(({ key, changes: firsts }) => (
        <div key={key} className="mt-4 space-y-2">
          <p>{t(key, { count: firsts.length })}</p>
          <ul className="gap-x-8 sm:columns-2 lg:columns-3">
            {firsts.map(({ id, name, slug, code }) => (
              <li key={id} className="break-inside-avoid py-1">
                <a href={pathTo(locale, { page: "/clusters/[slug]", slug })}>{name}</a>{" "}
                <span className="whitespace-nowrap text-sm text-soft">{code}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

async function Change({ locale, change }: { locale: Locale; change: ClusterChange }) {
  const t = await getTranslations({ locale, namespace: "changes" });
  const fields = await getTranslations({ locale, namespace: "fields" });
  const { name, slug, code, isRemoved, number, fieldKeys, note } = change;
  const names = fieldKeys.filter(isFieldKey).map((key) => lowerFirst(fields(`${key}.label`)));
  const shown = names.slice(0, namedAtMost).join("; ") + (names.length > namedAtMost ? "…" : "");
  const said = note ? inLanguage(note, locale) : null;
  return (
    <li>
      <a href={pathTo(locale, { page: "/clusters/[slug]", slug })} className="font-semibold">
        {name}
      </a>{" "}
      <span className="text-soft">
        {code}
        {isRemoved ? ` · ${t("removed")}` : ""} ·{" "}
        {number === 1 ? t("first") : t("edition", { number })}
      </span>
      {said ? <p lang={said.lang === locale ? undefined : said.lang}>{said.text}</p> : null}
      {number > 1 ? (
        <p className="text-sm text-soft">
          {names.length > 0 ? t("fields", { count: names.length, fields: shown }) : t("texts")}
        </p>
      ) : null}
    </li>
  );
}
