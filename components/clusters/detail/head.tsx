import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/clusters/status-badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { formerPlace, presentPlace } from "@/lib/clusters/format-places";
import type { ClusterDetail } from "@/lib/clusters/types";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import { Actions } from "./actions";
import { ContactCard } from "./contact-card";
import { KeyFigures } from "./key-figures";
import { KnownSummary } from "./known-summary";
import { Provenance } from "./provenance";

type Props = { cluster: ClusterDetail };

export function Crumbs({ cluster }: Props) {
  const t = useTranslations("cluster");
  const site = useTranslations("site");
  const crumbs = [
    { label: site("home"), href: pathTo(cluster.locale, { page: "/" }) },
    { label: t("clusters"), href: pathTo(cluster.locale, { page: "/clusters" }) },
    { label: cluster.name },
  ];
  return <Breadcrumbs label={t("breadcrumbs")} crumbs={crumbs} />;
}

/** What it is, where, the figures that decide, and whom to ask. */
export function Head({ cluster }: Props) {
  const { summary, fields, locale, name, status } = cluster;
  return (
    <div className="head">
      <div>
        <div className="head-status">
          <StatusBadge status={status} />
          <span className="provenance">
            <Provenance
              asOf={fields.status.asOf}
              sources={fields.status.sources}
              locale={locale}
              isFigure
            />
          </span>
        </div>
        <h1>{name}</h1>
        <Where cluster={cluster} />
        {summary ? <p className="summary">{summary}</p> : null}
        <KeyFigures cluster={cluster} />
        <KnownSummary cluster={cluster} />
        <Actions cluster={cluster} />
      </div>
      <ContactCard cluster={cluster} />
    </div>
  );
}

/** "Xã An Khánh, tỉnh Thái Nguyên · trước 1/7/2025: xã Hà Thượng, huyện Đại Từ" */
export function Where({ cluster }: Props) {
  const t = useTranslations("cluster");
  const { places, locale, code } = cluster;
  const former = formerPlace(places, locale);
  const parts = [presentPlace(places, locale)];
  if (former?.until) {
    parts.push(t("before", { date: formatDay(locale, former.until), places: former.names }));
  } else if (former) {
    parts.push(t("formerly", { places: former.names }));
  }
  const told = parts.filter(Boolean).map((part) => `${part} · `);
  return (
    <p className="where">
      {told.join("")}
      <span className="whitespace-nowrap">{t("code", { code })}</span>
    </p>
  );
}

export function Body({ text }: { text: string | null }) {
  if (!text) return null;
  return text.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
