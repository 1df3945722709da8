import { getTranslations } from "next-intl/server";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale, PageKey } from "@/lib/i18n/routing";

const groups = [
  {
    key: "choose",
    links: [
      { page: "/clusters", key: "clusters" },
      { page: "/map", key: "map" },
      { page: "/fit-check", key: "fitCheck" },
      { page: "/compare", key: "compare" },
      { page: "/cost", key: "cost" },
      { page: "/follow", key: "follow" },
    ],
  },
  {
    key: "know",
    links: [
      { page: "/procedures", key: "procedures" },
      { page: "/incentives", key: "incentives" },
      { page: "/about", key: "about" },
      { page: "/plan-changes", key: "planChanges" },
      { page: "/changes", key: "changes" },
      { page: "/news", key: "news" },
    ],
  },
  {
    key: "office",
    links: [
      { page: "/contact", key: "contact" },
      { page: "/enquiry-status", key: "enquiryStatus" },
      { page: "/open-data", key: "openData" },
      { page: "/accessibility", key: "accessibility" },
      { page: "/privacy", key: "privacy" },
    ],
  },
] as const satisfies readonly {
  key: string;
  links: readonly { page: PageKey; key: string }[];
}[];

/** The last element of a page: the browser waits for its start, so that nothing may come after it. */
export const lastId = "site-end";

export async function Footer({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <footer className="no-print border-t border-line bg-card text-sm">
      <div className="wrap grid gap-8 py-10 lg:grid-cols-[2fr_3fr]">
        <div className="prose-col space-y-2">
          <h2 className="text-base">{t("footer.about")}</h2>
          <p className="text-soft">{t("footer.figures")}</p>
          <p className="text-soft">{t("footer.former")}</p>
        </div>
        <nav aria-label={t("footer.label")} className="grid gap-6 sm:grid-cols-3">
          {groups.map(({ key, links }) => (
            <div key={key}>
              <h2 id={`footer-${key}`} className="text-base">
                {t(`footer.groups.${key}`)}
              </h2>
              <ul aria-labelledby={`footer-${key}`} className="mt-2 space-y-1">
                {links.map((link) => (
                  <li key={link.key}>
                    <a href={pathTo(locale, { page: link.page })} className="inline-block py-1">
                      {t(`nav.${link.key}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      </div>
      <span id={lastId} hidden />
    </footer>
  );
}
