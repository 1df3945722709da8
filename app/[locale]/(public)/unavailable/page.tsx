import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Localized } from "@/components/clusters/detail/localized";
import { HttpStatus } from "@/components/site/http-status";
import { PageShell } from "@/components/site/page-shell";
import type { OfficeView } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales } from "@/lib/i18n/routing";
import { findContactOffice } from "@/lib/offices/cached";
import { telephoneHref } from "@/lib/offices/format";

export const metadata: Metadata = {
  title: "Trang tạm thời gián đoạn · Temporarily unavailable",
  robots: { index: false },
};

/**
 * What the web server shows with a 500 or 503. It is kept from start-up on, and rendered anew when a publication could
 * have changed whom to ask; without a database it comes without that. The server puts the number of the incident where
 * `{incident}` stands.
 */
export default async function UnavailablePage() {
  const contact = await findContactOffice().catch(() => null);
  return (
    <PageShell
      locale="vi"
      switchTo={{ vi: pathTo("vi", { page: "/" }), en: pathTo("en", { page: "/" }) }}
    >
      <HttpStatus code={503} />
      {locales.map((locale, index) => (
        <Apology
          key={locale}
          locale={locale}
          headingLevel={index === 0 ? 1 : 2}
          office={contact?.office ?? null}
        />
      ))}
    </PageShell>
  );
}

async function Apology({
  locale,
  headingLevel,
  office,
}: {
  locale: Locale;
  headingLevel: 1 | 2;
  office: OfficeView | null;
}) {
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
        {office ? <Reach locale={locale} office={office} /> : null}
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <a href={pathTo(locale, { page: "/" })}>{t("retry")}</a>
          <a href={pathTo(locale, { page: "/contact" })}>{t("contact")}</a>
        </p>
      </div>
    </section>
  );
}

/** Whom to call or write to meanwhile, as far as that is published. */
async function Reach({ locale, office }: { locale: Locale; office: OfficeView }) {
  const t = await getTranslations({ locale, namespace: "contact.office" });
  const { name, phone, email, isSample } = office;
  if (!phone && !email) return null;
  return (
    <div>
      <p className="font-semibold">
        <Localized text={name} locale={locale} />
      </p>
      {isSample ? <p className="text-sm text-sun-ink">{t("sample")}</p> : null}
      {phone ? (
        <p>
          {t("phone")}:{" "}
          <a href={telephoneHref(phone)} className="inline-block py-0.5">
            {phone}
          </a>
        </p>
      ) : null}
      {email ? (
        <p>
          {t("email")}:{" "}
          <a href={`mailto:${email}`} className="inline-block py-0.5 wrap-anywhere">
            {email}
          </a>
        </p>
      ) : null}
    </div>
  );
}
