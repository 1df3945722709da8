import { useTranslations } from "next-intl";
import { DownloadPanel } from "@/components/documents/download-panel";
import { LinkButton } from "@/components/ui/button";
import { initials } from "@/lib/clusters/format";
import { languageName } from "@/lib/clusters/format-names";
import type { ClusterDetail, ContactView, OfficeView } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";
import { telephoneHref } from "@/lib/offices/format";
import { Localized, Name } from "./localized";

/** Whom to ask: a named person, or the office and that no person is published yet. */
export function ContactCard({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.contact");
  const { contacts, office, locale } = cluster;
  return (
    <aside className="contact-card" aria-labelledby="contact">
      <h2 id="contact">{t(contacts.length > 0 ? "title" : "office")}</h2>
      {contacts.map((contact) => (
        <Person key={`${contact.name}${contact.email}`} contact={contact} locale={locale} />
      ))}
      {office ? (
        <Office office={office} locale={locale} isShort={contacts.length > 0} />
      ) : (
        <p>{t("noOffice")}</p>
      )}
      {office && contacts.length === 0 ? <p>{t("noPerson")}</p> : null}
      <div className="contact-steps">
        <LinkButton href="#enquiry" wide>
          {t("ask")}
        </LinkButton>
        <DownloadPanel cluster={cluster} />
      </div>
      {office ? <p>{t("promise", { days: office.replyBusinessDays })}</p> : null}
    </aside>
  );
}

function Person({ contact, locale }: { contact: ContactView; locale: Locale }) {
  const t = useTranslations("cluster.contact");
  const languages = contact.languages.map((code) => languageName(code, locale)).join(", ");
  return (
    <div className="person">
      <Face contact={contact} />
      <p>
        <b>
          <Name name={contact.name} locale={locale} />
        </b>
        <small>
          <Localized text={contact.title} locale={locale} />
        </small>
        {languages ? <small>{t("languages", { languages })}</small> : null}
        <Ways phone={contact.phone} email={contact.email} />
      </p>
    </div>
  );
}

/** The photo that the person agreed to, else the initials; the name stands beside it either way. */
function Face({ contact: { name, photo } }: { contact: ContactView }) {
  if (!photo) {
    return (
      <span className="initials" aria-hidden="true">
        {initials(name)}
      </span>
    );
  }
  return (
    <img
      className="face"
      src={photo.href}
      alt=""
      width={photo.width}
      height={photo.height}
      decoding="async"
    />
  );
}

function Office({
  office,
  locale,
  isShort,
}: {
  office: OfficeView;
  locale: Locale;
  isShort: boolean;
}) {
  return (
    <p className="office">
      <b>
        <Localized text={office.name} locale={locale} />
      </b>
      {office.address && !isShort ? (
        <small>
          <Localized text={office.address} locale={locale} />
        </small>
      ) : null}
      {office.workingHours && !isShort ? (
        <small>
          <Localized text={office.workingHours} locale={locale} />
        </small>
      ) : null}
      {isShort ? null : <Ways phone={office.phone} email={office.email} />}
    </p>
  );
}

function Ways({ phone, email }: { phone: string | null; email: string | null }) {
  return (
    <>
      {phone ? (
        <a className="way" href={telephoneHref(phone)}>
          {phone}
        </a>
      ) : null}
      {email ? (
        <a className="way" href={`mailto:${email}`}>
          {email.split("@")[0]}
          <wbr />@{email.split("@").slice(1).join("@")}
        </a>
      ) : null}
    </>
  );
}
