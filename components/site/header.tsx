import { getTranslations } from "next-intl/server";
import { SkipLink } from "@/components/ui/hidden";
import type { PageVersions } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale, PageKey } from "@/lib/i18n/routing";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";

const links = [
  { page: "/clusters", key: "clusters" },
  { page: "/map", key: "map" },
  { page: "/fit-check", key: "fitCheck" },
  { page: "/cost", key: "cost" },
  { page: "/procedures", key: "procedures" },
  { page: "/news", key: "news" },
  { page: "/contact", key: "contact" },
] as const satisfies readonly { page: PageKey; key: string }[];

/** On a phone the name takes two lines; its last two words stay on one. */
const lastWordsTogether = (name: string) => name.replace(/ (?=\S+$)/, "\u00a0");

export async function Header({
  locale,
  versions,
  current,
}: {
  locale: Locale;
  versions: PageVersions;
  current?: PageKey;
}) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <header className="border-b border-line bg-card">
      <SkipLink href="#main">{t("skip")}</SkipLink>
      <div className="wrap relative flex min-h-16 flex-wrap items-center gap-x-1 gap-y-2 py-2 sm:gap-x-2 md:gap-x-7">
        <a
          href={pathTo(locale, { page: "/" })}
          aria-current={current === "/" ? "page" : undefined}
          className="flex flex-[1_1_8rem] items-center gap-1 font-semibold leading-tight no-underline sm:gap-3"
        >
          <Mark />
          <span className="text-[0.8125rem] sm:text-base">
            {lastWordsTogether(t("name"))}
            <span className="hidden text-[0.8125rem] font-normal text-soft sm:block">
              {t("tagline")}
            </span>
          </span>
        </a>
        <details className="menu no-print">
          <summary className="min-h-9 rounded-sm border border-line-strong px-2 text-sm sm:px-2.5">
            {t("nav.menu")}
          </summary>
          <nav aria-label={t("nav.label")}>
            <ul>
              {links.map(({ page, key }) => (
                <li key={key}>
                  <a
                    href={pathTo(locale, { page })}
                    aria-current={current === page ? "page" : undefined}
                  >
                    {t(`nav.${key}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </details>
        <LanguageSwitch locale={locale} versions={versions} />
      </div>
    </header>
  );
}
