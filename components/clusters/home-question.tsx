import { getTranslations } from "next-intl/server";
import type { SectorName } from "@/lib/clusters/types";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

const control =
  "block w-full bg-card text-base font-semibold text-ink focus-visible:outline-offset-4 min-h-8";

/** Further buttons of the page may send it elsewhere. */
export const homeQuestion = "home-question";

/** "Which sector, how much land": a form whose answer is the directory. */
export async function HomeQuestion({
  locale,
  sectors,
}: {
  locale: Locale;
  sectors: readonly SectorName[];
}) {
  const t = await getTranslations({ locale, namespace: "home.ask" });
  return (
    <search>
      <form
        id={homeQuestion}
        method="get"
        action={pathTo(locale, { page: "/clusters" })}
        aria-label={t("label")}
        data-island="directory"
        className="grid border border-ink bg-card sm:grid-cols-[1.4fr_1fr_auto]"
      >
        <div className="min-w-0 border-b border-line px-4 py-2.5 sm:border-b-0 sm:border-r">
          <label htmlFor="home-sector" className="block text-sm text-soft">
            {t("sector")}
          </label>
          <select id="home-sector" name="sector" defaultValue="" className={`${control} -ml-1`}>
            <option value="">{t("sectorAny")}</option>
            {sectors.map(({ code, name }) => {
              const { text, lang } = inLanguage(name, locale);
              return (
                <option key={code} value={code} lang={lang === locale ? undefined : lang}>
                  {text}
                </option>
              );
            })}
          </select>
        </div>
        <div className="min-w-0 px-4 py-2.5">
          <label htmlFor="home-area" className="block text-sm text-soft">
            {t("area")}
          </label>
          <div className="flex items-center gap-2">
            <input
              id="home-area"
              name="free"
              inputMode="decimal"
              autoComplete="off"
              maxLength={12}
              placeholder={t("areaPlaceholder")}
              aria-describedby="home-area-unit"
              className={`${control} placeholder:font-normal placeholder:text-soft`}
            />
            <span id="home-area-unit" className="text-soft">
              ha
            </span>
          </div>
        </div>
        <button
          type="submit"
          className="min-h-12 bg-tea px-6 font-semibold text-white hover:bg-tea-dark forced-colors:border"
        >
          {t("submit")}
        </button>
      </form>
    </search>
  );
}
