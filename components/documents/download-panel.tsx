import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { ClusterDetail } from "@/lib/clusters/types";
import { type DocumentLanguage, documentAddress } from "@/lib/documents/schema";
import { locales } from "@/lib/i18n/routing";

type Props = { cluster: Pick<ClusterDetail, "code" | "name" | "locale" | "slugs"> };

const formats = ["pdf", "xlsx"] as const;

/** A cluster's fact sheet: the likeliest one at one press, the other languages and formats folded below it. */
export function DownloadPanel({ cluster }: Props) {
  const t = useTranslations("documents.download");
  const site = useTranslations("site.languages");
  const { code, name, locale, slugs } = cluster;
  const published = locales.filter((one) => slugs[one] !== undefined);
  const languages: DocumentLanguage[] = published.length > 1 ? [...published, "both"] : published;
  const address = (language: DocumentLanguage, format: (typeof formats)[number]) =>
    documentAddress("fact-sheet", { codes: [code], language, format });
  const nameOf = (language: DocumentLanguage) => (language === "both" ? t("both") : site(language));
  return (
    <div className="no-print">
      <LinkButton href={address(locale, "pdf")} rel="nofollow" variant="secondary" wide>
        {t("main")}
      </LinkButton>
      <details className="fold mt-1.5 text-sm">
        <summary className="min-h-6">{t("more")}</summary>
        <ul aria-label={t("label", { name })} className="mt-1 grid gap-1">
          {formats.map((format) => (
            <li key={format} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <b className="w-12">{t(format)}</b>
              {languages.map((language) => (
                <a
                  key={language}
                  href={address(language, format)}
                  rel="nofollow"
                  className="inline-flex min-h-6 items-center"
                  lang={language === "both" || language === locale ? undefined : language}
                  aria-label={`${nameOf(language)}, ${t(format)}`}
                >
                  {nameOf(language)}
                </a>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
