import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { mostCompared } from "@/lib/compare/schema";
import type { CarriedProject } from "@/lib/fit/format-carried";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** The form that the ticked rows go to, with what was looked for; it stays in sight while the list is scrolled. */
export async function ChooseBar({
  locale,
  form,
  project,
}: {
  locale: Locale;
  form: string;
  project: CarriedProject;
}) {
  const t = await getTranslations({ locale, namespace: "compare" });
  return (
    <form
      id={form}
      method="get"
      action={pathTo(locale, { page: "/compare" })}
      className="choose-bar"
      aria-label={t("choose")}
    >
      {Object.entries(project).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-sm">{t("tickHint", { max: mostCompared })}</p>
      <Button variant="secondary">{t("tickSubmit")}</Button>
    </form>
  );
}
