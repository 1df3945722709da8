import { useTranslations } from "next-intl";

/** "Not published", said calmly. */
export function Unknown() {
  const t = useTranslations("ui");
  return <span className="unknown text-[0.875rem]">{t("unknown")}</span>;
}
