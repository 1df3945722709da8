import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";

/** "Not published", said calmly; with `href` it leads to the form that asks the office to confirm the figure. */
export async function Unknown({ locale, href }: { locale: Locale; href?: string }) {
  const t = await getTranslations({ locale, namespace: "ui" });
  return href ? (
    <a href={href} className="unknown">
      {t("unknown")}
    </a>
  ) : (
    <span className="unknown text-[0.875rem]">{t("unknown")}</span>
  );
}
