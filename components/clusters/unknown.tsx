import { useTranslations } from "next-intl";

/** "Not published", said calmly; with `href` it leads to the form that asks the office to confirm the figure. */
export function Unknown({ href }: { href?: string }) {
  const t = useTranslations("ui");
  return href ? (
    <a href={href} className="unknown">
      {t("unknown")}
    </a>
  ) : (
    <span className="unknown text-[0.875rem]">{t("unknown")}</span>
  );
}
