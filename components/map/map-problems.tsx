import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { MapQuestion } from "@/lib/map/types";

/** What of the address could not be read or shown, and what to do. */
export async function MapProblems({
  locale,
  question,
  absence,
}: {
  locale: Locale;
  question: MapQuestion;
  absence: "notFound" | "notInSet" | null;
}) {
  const t = await getTranslations({ locale, namespace: "map.problems" });
  const { problems, selected } = question;
  if (problems.length === 0 && !absence) return null;
  return (
    <Notice tone="warn" role="status">
      {problems.map((name) => (
        <p key={name}>{t(name)}</p>
      ))}
      {absence ? (
        <p>
          {t(absence, { code: selected ?? "" })}{" "}
          {absence === "notInSet" ? (
            <a
              href={pathTo(locale, {
                page: "/map",
                query: { selected: selected ?? undefined },
                hash: "map",
              })}
            >
              {t("showAll")}
            </a>
          ) : null}
        </p>
      ) : null}
    </Notice>
  );
}
