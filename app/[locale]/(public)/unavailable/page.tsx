import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HttpStatus } from "@/components/site/http-status";
import { PageShell } from "@/components/site/page-shell";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales } from "@/lib/i18n/routing";

export const metadata: Metadata = {
  title: "Trang tạm thời gián đoạn · Temporarily unavailable",
  robots: { index: false },
};

/**
 * What the web server shows with a 500 or 503. It is kept from start-up on, so it reads no database; the server puts the
 * number of the incident where `{incident}` stands.
 */
export default function UnavailablePage() {
  return (
    <PageShell
      locale="vi"
      switchTo={{ vi: pathTo("vi", { page: "/" }), en: pathTo("en", { page: "/" }) }}
    >
      <HttpStatus code={503} />
      {locales.map((locale, index) => (
        <Apology key={locale} locale={locale} headingLevel={index === 0 ? 1 : 2} />
      ))}
    </PageShell>
  );
}

async function Apology({ locale, headingLevel }: { locale: Locale; headingLevel: 1 | 2 }) {
  const t = await getTranslations({ locale, namespace: "errors.unavailable" });
  const Heading = `h${headingLevel}` as const;
  return (
    <section lang={locale} className="border-b border-line">
      <div className="wrap section space-y-4">
        <Heading>{t("title")}</Heading>
        <p className="prose-col text-lg">{t("body")}</p>
        <p className="prose-col text-soft">{t("form")}</p>
        <p className="prose-col text-soft">
          {t("incident")} <code className="font-semibold text-ink">{"{incident}"}</code>
        </p>
        <p>
          <a href={pathTo(locale, { page: "/" })}>{t("retry")}</a>
        </p>
      </div>
    </section>
  );
}
