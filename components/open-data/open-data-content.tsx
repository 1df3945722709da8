import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ClusterField } from "@/lib/clusters/fields";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { AddressTable, type OpenAddress } from "./address-table";
import { CodeBlock } from "./code-block";
import { FieldList } from "./field-list";
import "./open-data.css";

const sections = [
  "data",
  "start",
  "figures",
  "fields",
  "ids",
  "licence",
  "rhythm",
  "technical",
  "card",
  "history",
  "help",
] as const;
type Section = (typeof sections)[number];

/** One real record, cut down to one figure. */
type Example = { code: string; name: string; figure: unknown; sources: readonly unknown[] };

export type OpenDataProps = {
  locale: Locale;
  siteUrl: string;
  clusters: number;
  /** The last publication (ISO); null before anything was published. */
  changedAt: string | null;
  example: Example | null;
  addresses: readonly OpenAddress[];
  changes: readonly OpenAddress[];
  fields: readonly ClusterField[];
  history: readonly { date: string; key: string }[];
  /** Month and day, such as "06-14". */
  closingDays: readonly string[];
  requestsPerSecond: number;
  /** How many enquiries a program may send from one address, within how many minutes. */
  enquiries: { most: number; minutes: number };
};

/** What there is to read without a browser, how, and under which conditions. */
export async function OpenDataContent(props: OpenDataProps) {
  const { locale, clusters, changedAt } = props;
  const t = await getTranslations({ locale, namespace: "openData" });
  const bodies = await writeSections(props);
  return (
    <div className="wrap section">
      <h1>{t("heading")}</h1>
      <p className="prose-col mt-3 text-lg text-soft">{t("lead")}</p>
      <p className="provenance mt-3">
        <span className="dot" aria-hidden="true" />
        {changedAt ? t("state", { clusters, date: formatDay(locale, changedAt) }) : t("stateEmpty")}
      </p>
      <div className="mt-10 grid gap-x-14 gap-y-8 border-t border-line pt-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <nav aria-label={t("contents")} className="self-start lg:sticky lg:top-5">
          <ol className="border-l-2 border-line text-[0.9375rem]">
            {sections.map((section) => (
              <li key={section}>
                <a
                  href={`#${section}`}
                  className="block py-1.5 pl-4 text-soft no-underline hover:text-ink hover:underline"
                >
                  {t(`sections.${section}`)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="space-y-12">
          {sections.map((section) => (
            <section key={section} aria-labelledby={section} className="far space-y-4">
              <h2 id={section}>{t(`sections.${section}`)}</h2>
              {bodies[section]}
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

const shown = (value: unknown) => JSON.stringify(value, null, 2);

async function writeSections(props: OpenDataProps): Promise<Record<Section, ReactNode>> {
  const { locale, siteUrl, example, addresses, changes, fields, history } = props;
  const t = await getTranslations({ locale, namespace: "openData" });
  const code = example?.code ?? "DT-AK1";
  const mono = (words: ReactNode) => (
    <code translate="no" className="text-[0.9em]">
      {words}
    </code>
  );
  const text = (key: string, values: Record<string, string | number> = {}) => (
    <p className="prose-col">{t.rich(key, { ...values, code: mono })}</p>
  );
  const list = (keys: readonly string[], values: Record<string, string | number> = {}) => (
    <ul className="prose-col list-disc space-y-1.5 pl-6">
      {keys.map((key) => (
        <li key={key}>{t.rich(key, { ...values, code: mono })}</li>
      ))}
    </ul>
  );
  const link = (href: string) => (words: ReactNode) => <a href={href}>{words}</a>;
  const days = props.closingDays.map((day) => formatDay(locale, `2026-${day}`));
  const cardUrl = new URL(`/embed/${locale}/${code}`, siteUrl).href;

  return {
    data: (
      <>
        {text("data.lead")}
        <AddressTable locale={locale} caption={t("data.caption")} addresses={addresses} />
        <h3 className="pt-4">{t("data.changes")}</h3>
        <AddressTable locale={locale} caption={t("data.changesCaption")} addresses={changes} />
        {text("data.enquiries", props.enquiries)}
      </>
    ),
    start: (
      <>
        <CodeBlock label={t("start.one")}>{`curl ${siteUrl}/api/v1/clusters/${code}`}</CodeBlock>
        <CodeBlock label={t("start.filter")}>
          {`curl "${siteUrl}/api/v1/clusters?place=dai-tu&limit=10"`}
        </CodeBlock>
        <CodeBlock label={t("start.csv")}>
          {`curl --etag-save clusters.etag --etag-compare clusters.etag \\\n  -o clusters.csv ${siteUrl}/api/v1/clusters.csv`}
        </CodeBlock>
        <CodeBlock label={t("start.geojson")}>
          {`curl -o clusters.geojson ${siteUrl}/api/v1/clusters.geojson`}
        </CodeBlock>
        {text("start.spreadsheet")}
      </>
    ),
    figures: (
      <>
        {text("figures.lead")}
        {example ? (
          <CodeBlock label={t("figures.example", { name: example.name, code: example.code })}>
            {shown({ figures: { totalAreaHa: example.figure }, sources: example.sources })}
          </CodeBlock>
        ) : null}
        {list(["figures.state", "figures.asOf", "figures.sources", "figures.numbers"])}
      </>
    ),
    fields: (
      <>
        {text("fields.lead", { count: fields.length })}
        <FieldList locale={locale} fields={fields} />
      </>
    ),
    ids: list(["ids.cluster", "ids.removed", "ids.source", "ids.unit"], { example: code }),
    licence: (
      <>
        {text("licence.lead")}
        {list(["licence.name", "licence.sell", "licence.free", "licence.samples"])}
        <CodeBlock label={t("licence.cite")}>
          {t("licence.citation", {
            site: new URL(siteUrl).host,
            date: formatDay(locale, props.changedAt ?? "2026-11-22"),
            code,
          })}
        </CodeBlock>
      </>
    ),
    rhythm: (
      <>
        {text("rhythm.lead")}
        {text("rhythm.closing", {
          first: days[0]?.replace(/[ /]2026$/, "") ?? "",
          second: days[1]?.replace(/[ /]2026$/, "") ?? "",
        })}
        {text("rhythm.revision")}
      </>
    ),
    technical: list(
      [
        "technical.key",
        "technical.cors",
        "technical.etag",
        "technical.pages",
        "technical.errors",
        "technical.csv",
        "technical.csvPrices",
        "technical.csvLeftOut",
        "technical.limit",
      ],
      { most: props.requestsPerSecond },
    ),
    card: (
      <>
        {text("card.lead")}
        <CodeBlock label={t("card.copy")}>
          {`<iframe src="${cardUrl}"\n  title="${(example?.name ?? code).replaceAll('"', "&quot;")}"\n  width="360" height="340" loading="lazy"></iframe>`}
        </CodeBlock>
        <p className="prose-col">
          {t.rich("card.see", {
            link: link(`/embed/${locale}/${code}`),
            b: (words) => <b>{words}</b>,
          })}
        </p>
      </>
    ),
    history: (
      <>
        {text("history.promise")}
        <ol className="space-y-3">
          {history.map(({ date, key }) => (
            <li key={key} className="grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
              <time dateTime={date} className="text-sm text-soft sm:pt-0.5">
                {formatDay(locale, date)}
              </time>
              <span className="prose-col">{t.rich(`history.entries.${key}`, { code: mono })}</span>
            </li>
          ))}
        </ol>
      </>
    ),
    help: (
      <p className="prose-col">
        {t.rich("help.text", {
          ask: link(pathTo(locale, { page: "/contact", query: { kind: "other" } })),
          confirm: link(pathTo(locale, { page: "/contact", query: { kind: "confirm_figure" } })),
        })}
      </p>
    ),
  };
}
