import { getTranslations } from "next-intl/server";
import { Island, islandAddress } from "@/components/site/island";
import { Button } from "@/components/ui/button";
import { ChoicesField } from "@/components/ui/choice-field";
import { isFieldKey } from "@/lib/clusters/fields";
import { enquiryKinds, honeypotField, proofField, timeTrapField } from "@/lib/enquiries/schema";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { type ClusterChoice, ClusterFields } from "./cluster-fields";
import { ConsentField } from "./consent-field";
import { DraftNote, DraftOffer, NetworkNotice } from "./draft-notices";
import { fieldId, type Refusal, wordErrors } from "./form-errors";
import { type FormValues, firstValue } from "./form-values";
import { MessageField } from "./message-field";
import { PersonFields } from "./person-fields";
import { ProjectFields } from "./project-fields";

export type EnquiryFormProps = {
  locale: Locale;
  /** Clusters that the enquiry is about; each can be unticked. */
  clusters: readonly ClusterChoice[];
  /** More clusters to choose from. */
  choices?: readonly ClusterChoice[];
  /** Sectors to choose from, named in the page's language. */
  sectors?: readonly { code: string; name: string }[];
  /** The kind that is ticked at first. */
  kind?: (typeof enquiryKinds)[number];
  /** What stands in the fields: from the address, or of a form that was refused. */
  values?: FormValues;
  /** Why it comes back. */
  refusal?: Refusal;
  replyBusinessDays: number;
  retentionMonths: number;
  /** A signed time, where the page could make one. */
  signedTime?: string;
  /** Of the headings within the form: one below the heading above it. */
  headingLevel?: 2 | 3;
};

/** The enquiry form. It works without any script; the island adds a draft and words for a lost network. */
export async function EnquiryForm({
  locale,
  clusters,
  choices = [],
  sectors = [],
  kind,
  values = {},
  refusal,
  replyBusinessDays,
  retentionMonths,
  signedTime,
  headingLevel = 3,
}: EnquiryFormProps) {
  const Heading = `h${headingLevel}` as const;
  const t = await getTranslations({ locale, namespace: "enquiry" });
  const tFields = await getTranslations({ locale, namespace: "fields" });
  const words = await wordErrors(locale, refusal);
  const only = clusters.length === 1 ? clusters[0] : undefined;
  const figures = (values.fieldKeys ?? []).filter(isFieldKey);
  const statusPath = pathTo(locale, { page: "/enquiry-status" });

  return (
    <form
      method="post"
      action={pathTo(locale, { page: "/contact" })}
      noValidate
      data-enquiry={only?.code ?? "contact"}
      data-refused={refusal ? "" : undefined}
      className="max-w-2xl space-y-8"
    >
      <DraftOffer locale={locale} />
      <p className="text-soft">{t("requiredNote")}</p>
      <ChoicesField
        kind="radio"
        id={fieldId("kind")}
        name="kind"
        label={t("kind.legend")}
        error={words.kind}
        required
        selected={[firstValue(values, "kind") || kind || ""]}
        options={enquiryKinds.map((one) => ({
          value: one,
          label: t(`kinds.${one}`),
          hint: t(`kindHints.${one}`),
        }))}
      />
      <ClusterFields
        locale={locale}
        clusters={clusters}
        choices={choices}
        ticked={values.clusters}
        error={words.clusters}
      />
      {figures.length > 0 ? (
        <ChoicesField
          kind="checkbox"
          id={fieldId("fieldKeys")}
          name="fieldKeys"
          label={t("figures.legend")}
          hint={t("figures.hint")}
          error={words.fieldKeys}
          columns
          selected={figures}
          options={figures.map((key) => ({ value: key, label: tFields(`${key}.label`) }))}
        />
      ) : null}
      <MessageField locale={locale} value={firstValue(values, "message")} error={words.message} />
      <ProjectFields locale={locale} values={values} errors={words} sectors={sectors} />
      <PersonFields locale={locale} values={values} errors={words} headingLevel={headingLevel} />
      <ConsentField
        locale={locale}
        retentionMonths={retentionMonths}
        error={words.consent}
        isTicked={Boolean(values.consent?.length)}
      />
      {/* Off the screen and out of the reading order: only a program fills it in. */}
      <div aria-hidden="true" className="absolute -left-[9999px] size-px overflow-hidden">
        <label htmlFor={fieldId(honeypotField)}>{t("honeypot")}</label>
        <input
          id={fieldId(honeypotField)}
          name={honeypotField}
          type="text"
          tabIndex={-1}
          autoComplete="off"
        />
      </div>
      <input type="hidden" name="campaign" defaultValue={firstValue(values, "campaign")} />
      {/* Filled in by the visitor's browser, where it runs scripts (components/islands/enquiry/proof.ts). */}
      <input
        type="hidden"
        name={proofField}
        data-challenge="/api/forms/proof"
        data-worker={islandAddress("proof-worker")}
      />
      {signedTime ? <input type="hidden" name={timeTrapField} defaultValue={signedTime} /> : null}
      <section className="border-t border-line pt-6">
        <Heading className="text-lg tracking-normal">{t("next.title")}</Heading>
        <ol className="mt-2 list-decimal space-y-1.5 pl-6">
          <li>{t("next.reference")}</li>
          <li>{t("next.answer", { days: replyBusinessDays })}</li>
          <li>{t.rich("next.status", { link: (text) => <a href={statusPath}>{text}</a> })}</li>
        </ol>
        <NetworkNotice locale={locale} />
        <Button
          className="mt-6 aria-disabled:opacity-70 max-sm:w-full"
          data-submit=""
          data-busy-label={t("sending")}
        >
          {t("submit")}
        </Button>
        <DraftNote locale={locale} />
      </section>
      <Island name="enquiry" />
    </form>
  );
}
