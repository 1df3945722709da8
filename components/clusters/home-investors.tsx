import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import type { ClusterSummary } from "@/lib/clusters/types";
import { formatArea } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { ClusterName } from "./cluster-name";
import { PlaceLine } from "./place-line";
import { StatusBadge } from "./status-badge";

const mostListed = 6;

/**
 * Clusters that call for an infrastructure investor. While none says so, that is said, and those without a published
 * one are listed as what they are: worth asking about.
 */
export async function HomeInvestors({
  locale,
  clusters,
}: {
  locale: Locale;
  clusters: readonly ClusterSummary[];
}) {
  const t = await getTranslations({ locale, namespace: "home.investors" });
  const calling = clusters.filter((cluster) => cluster.callsForInfrastructureInvestor);
  const open = clusters.filter(
    (cluster) =>
      cluster.infrastructureInvestor === null && cluster.callsForInfrastructureInvestor === null,
  );
  const listed = calling.length > 0 ? calling : open;
  const rest = listed.length - mostListed;
  return (
    <section aria-labelledby="investors" className="far border-t border-line bg-card">
      <div className="wrap section grid gap-x-14 gap-y-6 lg:grid-cols-[1fr_1.6fr]">
        <div className="space-y-4">
          <h2 id="investors">{t("title")}</h2>
          <p className="text-soft">{t("lead")}</p>
          {calling.length > 0 ? (
            <p>{t("calling", { count: calling.length })}</p>
          ) : (
            <>
              <p className="font-semibold">{t("none")}</p>
              {open.length > 0 ? <p>{t("without", { count: open.length })}</p> : null}
            </>
          )}
          <LinkButton
            variant="secondary"
            href={pathTo(locale, { page: "/contact", query: { kind: "infrastructure_investor" } })}
          >
            {t("ask")}
          </LinkButton>
        </div>
        {listed.length > 0 ? (
          <div>
            <ul className="border-t border-line">
              {listed.slice(0, mostListed).map((cluster) => (
                <InvestorRow key={cluster.id} locale={locale} cluster={cluster} />
              ))}
            </ul>
            {rest > 0 ? (
              <p className="mt-3 text-sm">
                <a
                  href={pathTo(locale, { page: "/clusters", query: { calls: "1" } })}
                  className="inline-block py-0.5"
                >
                  {t("more", { count: rest })}
                </a>
              </p>
            ) : null}
          </div>
        ) : null}
      </div>
    </section>
  );
}

function InvestorRow({ locale, cluster }: { locale: Locale; cluster: ClusterSummary }) {
  const t = useTranslations("home.investors");
  const area = cluster.totalAreaHa === null ? null : formatArea(locale, cluster.totalAreaHa);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_10.5rem_auto]">
      <a
        href={pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug })}
        className="w-fit py-0.5 font-semibold"
      >
        <ClusterName locale={locale} name={cluster.name} />
      </a>
      <p className="row-start-2 text-sm text-soft max-sm:col-span-full sm:col-start-1">
        <PlaceLine locale={locale} places={cluster.places} />
        {area ? ` · ${area}` : null}
      </p>
      <div className="max-sm:col-span-full max-sm:row-start-3 sm:col-start-2 sm:row-start-1">
        <StatusBadge status={cluster.status} />
      </div>
      <a
        href={pathTo(locale, {
          page: "/contact",
          query: { kind: "infrastructure_investor", cluster: cluster.code },
        })}
        className="col-start-2 row-start-1 min-w-6 py-1 text-sm sm:col-start-3"
      >
        {t("askOne")}
        <span className="sr-only">: {cluster.name}</span>
      </a>
    </li>
  );
}
