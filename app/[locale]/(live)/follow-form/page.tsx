import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { FollowContent } from "@/components/follow/follow-content";
import { HttpStatus } from "@/components/site/http-status";
import { PageShell } from "@/components/site/page-shell";
import { listClusterNames, listPlaces, listSectors } from "@/lib/clusters/cached";
import { describeFilters } from "@/lib/clusters/format-filters";
import { canonicalQuery } from "@/lib/follows/subject";
import { formStateHeader, takeFormState } from "@/lib/http/form-state";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { type Locale, toLocale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

const shownStatuses = [422, 429, 503] as const;
const longestCode = 40;

/** The state can be taken once, and both the title and the page need it. */
const takeRefusal = cache(async () => takeFormState((await headers()).get(formStateHeader)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "follow" });
  const title = t("title");
  return {
    title: (await takeRefusal()) ? t("titleError", { title }) : title,
    description: t("description"),
    alternates: { canonical: alternatesFor(locale, versionsOf({ page: "/follow" }))?.canonical },
    robots: { index: false, follow: true },
  };
}

/** What was typed must come back even while the database does not answer, so each reading may fail by itself. */
async function orElse<T>(reading: Promise<T>, fallback: T): Promise<T> {
  return reading.catch((error: unknown) => {
    log.warn({ err: error }, "the follow form is shown without what the database would add");
    return fallback;
  });
}

const lastOf = (value: string | string[] | undefined) => [value ?? []].flat().at(-1);

function asText(query: Query): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) text.append(name, one);
  }
  return text.toString();
}

async function describe(locale: Locale, query: string): Promise<string[]> {
  const [filters, choices, sectors, places] = await Promise.all([
    getTranslations({ locale, namespace: "filters" }),
    getTranslations({ locale, namespace: "choices" }),
    orElse(listSectors(locale), []),
    orElse(listPlaces(locale), []),
  ]);
  const words = { locale, filters, choices, sectors, places };
  return describeFilters(words, canonicalQuery(query).filters).map(({ label }) => label);
}

/** The follow page for a cluster or a search, after the form was sent, or when it was refused and is shown again. */
export default async function FollowFormPage({ params, searchParams }: Props) {
  const [{ locale: given }, query, refusal] = await Promise.all([
    params,
    searchParams,
    takeRefusal(),
  ]);
  const locale = toLocale(given);
  const t = await getTranslations({ locale });
  const named = await orElse(listClusterNames(locale), []);
  const code = (refusal?.values.c?.at(-1) ?? lastOf(query.c) ?? "")
    .trim()
    .toUpperCase()
    .slice(0, longestCode);
  const cluster = named.find((one) => one.code === code);
  const search = refusal ? (refusal.values.query?.at(-1) ?? "") : asText(query);
  const text = canonicalQuery(search).text;
  const errors =
    refusal === null
      ? code && !cluster && named.length > 0
        ? { c: t("follow.errors.clusterUnknown") }
        : undefined
      : Object.fromEntries(
          Object.entries(refusal.errors).map(([name, key]) => [
            name,
            t(
              t.has(key as "follow.errors.invalid")
                ? (key as "follow.errors.invalid")
                : "follow.errors.invalid",
            ),
          ]),
        );
  const kept = refusal
    ? {}
    : {
        ...(code ? { c: code } : {}),
        ...Object.fromEntries(
          [...new Set(new URLSearchParams(text).keys())].map((name) => [
            name,
            new URLSearchParams(text).getAll(name),
          ]),
        ),
      };
  const status = shownStatuses.find((one) => one === refusal?.status) ?? 422;
  return (
    <PageShell
      locale={locale}
      switchTo={versionsOf({ page: "/follow", query: kept })}
      current="/follow"
      sample={cluster?.isSample}
    >
      {refusal ? <HttpStatus code={status} /> : null}
      <FollowContent
        locale={locale}
        clusters={named.filter((one) => !one.isSample || one.code === code)}
        values={{
          c: cluster?.code ?? (named.length === 0 ? code : ""),
          query: text,
          email: refusal?.values.email?.at(-1),
          isTicked: refusal?.values.consent !== undefined,
        }}
        errors={errors}
        conditions={code ? [] : await describe(locale, text)}
        isSent={!refusal && lastOf(query.sent) === "1"}
        isSample={cluster?.isSample}
        clusterName={cluster?.name}
      />
    </PageShell>
  );
}
