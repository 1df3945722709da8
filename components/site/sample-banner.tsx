import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";

/** Stands on every page that shows a cluster that does not exist; `isMixed`: beside some that do. */
export async function SampleBanner({ locale, isMixed }: { locale: Locale; isMixed: boolean }) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <aside aria-label={t("sample.short")} className="border-b border-sun bg-sun-soft text-sun-ink">
      <p className="wrap py-2 text-[0.9375rem]">
        {t.rich(isMixed ? "sample.some" : "sample.banner", { b: (words) => <b>{words}</b> })}
      </p>
    </aside>
  );
}
