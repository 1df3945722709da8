import { getTranslations } from "next-intl/server";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale, PageKey } from "@/lib/i18n/routing";

const tools = [
  { key: "map", page: "/map" },
  { key: "fit", page: "/fit-check" },
  { key: "compare", page: "/compare" },
  { key: "cost", page: "/cost" },
  { key: "procedures", page: "/procedures" },
  { key: "follow", page: "/follow" },
] as const satisfies readonly { key: string; page: PageKey }[];

/** What one can do here beside searching and asking, a line each. */
export async function HomeTools({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "home.tools" });
  return (
    <section aria-labelledby="tools" className="far border-t border-line">
      <div className="wrap section">
        <h2 id="tools">{t("title")}</h2>
        <ul className="mt-5 grid gap-x-10 border-t border-line sm:grid-cols-2 lg:grid-cols-3">
          {tools.map(({ key, page }) => (
            <li key={key} className="border-b border-line py-4">
              <a href={pathTo(locale, { page })} className="inline-block py-0.5 font-semibold">
                {t(`${key}.name`)}
              </a>
              <p className="text-soft">{t(`${key}.what`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
