import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Localized } from "@/components/clusters/detail/localized";
import { ClustersStill, OfficeStill } from "@/components/map/still-map";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { inLanguage, languageOfName } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { MapClusterCollection } from "@/lib/map/types";
import { telephoneHref } from "@/lib/offices/format";

type MapFeatures = Pick<MapClusterCollection, "features">;

/** Who answers: the office, how to reach it, how fast it promises to be, and its people. */
export async function OfficeCard({
  locale,
  office,
  contacts,
  replyBusinessDays,
  answersFor,
}: {
  locale: Locale;
  office: OfficeView | null;
  contacts: readonly ContactView[];
  replyBusinessDays: number;
  /** Where the clusters are that are asked about; drawn while the office's own place is not published. */
  answersFor?: MapFeatures;
}) {
  const t = await getTranslations({ locale, namespace: "contact.office" });
  const rows: [string, ReactNode][] = office
    ? [
        [t("address"), office.address && <Localized text={office.address} locale={locale} />],
        [t("phone"), office.phone && <a href={telephoneHref(office.phone)}>{office.phone}</a>],
        [t("email"), office.email && <a href={`mailto:${office.email}`}>{office.email}</a>],
      ]
    : [];
  if (office?.website) {
    rows.push([
      t("website"),
      <a key="website" href={office.website}>
        {new URL(office.website).host}
      </a>,
    ]);
  }
  if (office) {
    rows.push([
      t("hours"),
      office.workingHours && <Localized text={office.workingHours} locale={locale} />,
    ]);
  }
  if (office?.point)
    rows.push([
      t("where"),
      <OfficePlace
        key="where"
        locale={locale}
        at={office.point}
        name={inLanguage(office.name, locale).text}
      />,
    ]);

  const known = rows.filter(([, value]) => value);
  const missing = rows.filter(([, value]) => !value).map(([term]) => term.toLowerCase());
  return (
    <section aria-labelledby="office" className="border border-line bg-card px-6 py-5">
      <h2 id="office" className="text-lg">
        {t("heading")}
      </h2>
      {office ? (
        <>
          <p className="mt-2 font-semibold">
            <Localized text={office.name} locale={locale} />
          </p>
          {office.isSample ? <p className="text-sm text-sun-ink">{t("sample")}</p> : null}
          {known.length > 0 ? (
            <dl className="mt-3 space-y-2">
              {known.map(([term, value]) => (
                <div key={term}>
                  <dt className="text-sm text-soft">{term}</dt>
                  <dd className="wrap-anywhere">{value}</dd>
                </div>
              ))}
            </dl>
          ) : null}
          {missing.length > 0 ? (
            <p className="mt-2 text-sm text-soft">
              {t.rich("missing", {
                list: () =>
                  missing.map((term, index) => (
                    <span key={term} className="whitespace-nowrap">
                      {term}
                      {index < missing.length - 1 ? ", " : null}
                    </span>
                  )),
              })}
            </p>
          ) : null}
        </>
      ) : (
        <p className="mt-2">
          {t("unnamed")} {t("unnamedHelp")}
        </p>
      )}
      {answersFor && answersFor.features.length > 0 && !office?.point ? (
        <div className="mt-4">
          <ClustersStill locale={locale} collection={answersFor} prefix="office" />
          <p className="mt-1 text-sm text-soft">
            {t("area")}{" "}
            <a href={pathTo(locale, { page: "/map" })} className="inline-block py-0.5">
              {t("openMap")}
            </a>
          </p>
        </div>
      ) : null}
      <h3 className="mt-5 text-base">{t("people")}</h3>
      {contacts.length > 0 ? (
        <ul className="mt-2 space-y-3">
          {contacts.map((contact) => (
            <li key={`${contact.name}:${contact.email}`}>
              <Person locale={locale} contact={contact} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-soft">{t("noPeople")}</p>
      )}
      <p className="mt-5 border-t border-line pt-4 text-sm text-soft">
        {t("promise", { days: replyBusinessDays })}
      </p>
    </section>
  );
}

/** The map of this site, and the visitor's own map program, which knows the streets. */
async function OfficePlace({
  locale,
  name,
  at,
}: {
  locale: Locale;
  name: string;
  at: { lat: number; lng: number };
}) {
  const t = await getTranslations({ locale, namespace: "contact.office" });
  const place = `${at.lat},${at.lng}`;
  return (
    <>
      <OfficeStill locale={locale} name={name} at={at} />
      <a
        href={pathTo(locale, { page: "/map", query: { view: `13/${at.lat}/${at.lng}` } })}
        className="block py-0.5"
      >
        {t("onMap")}
      </a>
      <a href={`geo:${place}?q=${place}`} className="block py-0.5">
        {t("inApp")}
      </a>
      <span className="text-sm text-soft">{`${at.lat}, ${at.lng}`}</span>
    </>
  );
}

async function Person({ locale, contact }: { locale: Locale; contact: ContactView }) {
  const t = await getTranslations({ locale, namespace: "contact.office" });
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  const languages = new Intl.ListFormat(locale, { type: "conjunction" }).format(
    contact.languages.map((code) => names.of(code) ?? code),
  );
  return (
    <>
      <p className="font-semibold" lang={languageOfName(contact.name, locale)}>
        {contact.name}
      </p>
      <p className="text-sm text-soft">
        <Localized text={contact.title} locale={locale} />
      </p>
      {contact.languages.length > 0 ? (
        <p className="text-sm text-soft">{t("languages", { languages })}</p>
      ) : null}
      {contact.phone ? (
        <p>
          <a href={telephoneHref(contact.phone)}>{contact.phone}</a>
        </p>
      ) : null}
      {contact.email ? (
        <p className="wrap-anywhere">
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      ) : null}
    </>
  );
}
