import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { OfficeView } from "@/lib/clusters/types";
import { consentVersion, privacyCheckedOn } from "@/lib/enquiries/consent";
import { unconfirmedDays } from "@/lib/follows/schema";
import { formatDay } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

const sections = [
  "responsible",
  "purpose",
  "basis",
  "stored",
  "retention",
  "readers",
  "rights",
  "how",
  "device",
  "version",
] as const;

/** What the consent in the form points to. What it says of the law is in the domain notes, section 8. */
export async function PrivacyContent({
  locale,
  office,
  retentionMonths,
  map,
}: {
  locale: Locale;
  office: OfficeView | null;
  retentionMonths: number;
  /** Whom the interactive map asks besides this site, and whether they count its views. */
  map: { hosts: readonly string[]; countsViews: boolean };
}) {
  const t = await getTranslations({ locale, namespace: "privacy" });
  const bold = (text: ReactNode) => <b>{text}</b>;
  const name = office && inLanguage(office.name, locale);
  const contactPath = pathTo(locale, { page: "/contact", query: { kind: "other" } });
  const list = (items: readonly ReactNode[]) => (
    <ul className="list-disc space-y-1 pl-6">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences
        <li key={index}>{item}</li>
      ))}
    </ul>
  );

  const bodies: Record<(typeof sections)[number], ReactNode> = {
    responsible: name ? (
      <>
        <p>
          {t.rich("responsible.named", {
            office: name.text,
            b: (text) => <b lang={name.lang === locale ? undefined : name.lang}>{text}</b>,
          })}
        </p>
        <p>{t("responsible.other")}</p>
      </>
    ) : (
      <p>{t("responsible.unnamed")}</p>
    ),
    purpose: list([
      t("purpose.answer"),
      t("purpose.follow"),
      t("purpose.figures"),
      t("purpose.nothing"),
    ]),
    basis: (
      <>
        <p>{t("basis.consent")}</p>
        <p>{t("basis.law")}</p>
      </>
    ),
    stored: (
      <>
        <p>{t("stored.intro")}</p>
        {list([
          t("stored.person"),
          t("stored.enquiry"),
          t("stored.consent"),
          t("stored.timeline"),
          t("stored.campaign"),
          t("stored.follow"),
        ])}
        <p>{t("stored.notStored")}</p>
      </>
    ),
    retention: (
      <>
        <p>{t("retention.text", { months: retentionMonths })}</p>
        <p>{t("retention.longer")}</p>
        <p>{t("retention.sooner")}</p>
        <p>{t("retention.follow", { days: unconfirmedDays })}</p>
      </>
    ),
    readers: list([t("readers.office"), t("readers.operator"), t("readers.nobody")]),
    rights: (
      <>
        {list([t("rights.see"), t("rights.correct"), t("rights.withdraw"), t("rights.erase")])}
        <p>{t.rich("rights.times", { b: bold })}</p>
        <p>{t("rights.effect")}</p>
      </>
    ),
    how: (
      <>
        <p>{t.rich("how.form", { link: (text) => <a href={contactPath}>{text}</a> })}</p>
        <p>
          {office?.email
            ? t.rich("how.email", {
                email: office.email,
                link: (text) => <a href={`mailto:${office.email}`}>{text}</a>,
              })
            : t("how.noEmail")}
        </p>
      </>
    ),
    device: list([
      t("device.cookies"),
      map.hosts.length === 0
        ? t("device.trackers")
        : t("device.mapHosts", {
            hosts: map.hosts.join(", "),
            counts: map.countsViews ? "yes" : "no",
          }),
      t("device.draft"),
      t("device.campaign"),
      t("device.logs"),
      t("device.limits"),
    ]),
    version: (
      <>
        <p>{t("version.checked", { date: formatDay(locale, privacyCheckedOn) })}</p>
        <p>{t("version.id", { version: consentVersion })}</p>
      </>
    ),
  };

  return (
    <div className="wrap section">
      <h1>{t("heading")}</h1>
      <p className="prose-col mt-3 text-lg text-soft">{t("lead")}</p>
      <div className="mt-10 grid gap-x-14 gap-y-8 border-t border-line pt-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <nav aria-label={t("contents")} className="self-start lg:sticky lg:top-5">
          <ol className="border-l-2 border-line text-[0.9375rem]">
            {sections.map((section) => (
              <li key={section}>
                <a
                  href={`#${section}`}
                  className="block py-1.5 pl-4 text-soft no-underline hover:text-ink hover:underline"
                >
                  {t(`${section}.title`)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="max-w-[70ch] space-y-10">
          {sections.map((section) => (
            <section key={section} aria-labelledby={section} className="space-y-3">
              <h2 id={section} className="text-xl">
                {t(`${section}.title`)}
              </h2>
              {bodies[section]}
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
