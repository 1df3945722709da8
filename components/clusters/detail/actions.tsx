import { useTranslations } from "next-intl";
import { createElement } from "react";
import { Island } from "@/components/site/island";
import type { ClusterDetail } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";

/** What an investor does next with a cluster, beside asking: each one a plain link. */
export function Actions({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.actions");
  const { code, locale, name } = cluster;
  const query = { c: code };
  const links = [
    { key: "cost", href: pathTo(locale, { page: "/cost", query }) },
    { key: "compare", href: pathTo(locale, { page: "/compare", query }) },
    { key: "follow", href: pathTo(locale, { page: "/follow", query }) },
  ] as const;
  return (
    <ul aria-label={t("label", { name })} className="head-actions no-print">
      {links.map(({ key, href }) => (
        <li key={key}>
          <a href={href} rel="nofollow">
            {t(key)}
          </a>
        </li>
      ))}
      <li className="print-action">
        {createElement("print-page", null, <button type="button">{t("print")}</button>)}
        <Island name="print" />
      </li>
    </ul>
  );
}
