import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import type { MapClusterCollection } from "@/lib/map/types";
import { EnquiryErrors } from "./enquiry-errors";
import { EnquiryForm, type EnquiryFormProps } from "./enquiry-form";
import { OfficeCard } from "./office-card";

/** The contact page, bare, filled in by its address, or with a form that was refused. */
export async function ContactContent({
  office,
  contacts,
  details,
  answersFor,
  ...form
}: EnquiryFormProps & {
  office: OfficeView | null;
  contacts: readonly ContactView[];
  /** What stands below the form (ContactDetails); a form that was refused stands alone. */
  details?: ReactNode;
  /** What the office card's map shows. */
  answersFor?: Pick<MapClusterCollection, "features">;
}) {
  const { locale, replyBusinessDays, refusal, values = {} } = form;
  const t = await getTranslations({ locale, namespace: "contact" });
  return (
    <div className="wrap section">
      {refusal ? (
        <EnquiryErrors locale={locale} refusal={refusal} hasText={Object.keys(values).length > 0} />
      ) : null}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div>
          <h1>{t("heading")}</h1>
          <p className="prose-col mt-3 text-lg text-soft">
            {t("lead", { days: replyBusinessDays })}
          </p>
          <p className="mt-2 lg:hidden">
            <a href="#office" className="inline-block py-1">
              {t("toOffice")}
            </a>
          </p>
          {details ? (
            <ul className="no-print mt-1 flex flex-wrap gap-x-5 text-[0.9375rem]">
              {(["speed", "answering", "after"] as const).map((section) => (
                <li key={section}>
                  <a href={`#${section}`} className="inline-block py-1">
                    {t(`${section}.heading`)}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
          <div className="mt-8">
            <EnquiryForm {...form} headingLevel={2} />
          </div>
        </div>
        <div className="far space-y-6 self-start">
          <OfficeCard
            locale={locale}
            office={office}
            contacts={contacts}
            replyBusinessDays={replyBusinessDays}
            answersFor={answersFor}
          />
          <section className="border-l-2 border-tea pl-4">
            <h2 className="text-base">{t("status.heading")}</h2>
            <p>
              <a href={pathTo(locale, { page: "/enquiry-status" })} className="inline-block py-1">
                {t("status.link")}
              </a>
            </p>
          </section>
        </div>
      </div>
      {details}
    </div>
  );
}
