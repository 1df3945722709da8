import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Locale } from "@/lib/i18n/routing";
import { fieldId, isOwnField, type Refusal, sortErrors, wordErrors } from "./form-errors";

/** What kept the form from being taken, at the top of the page. */
export async function EnquiryErrors({
  locale,
  refusal,
  hasText,
}: {
  locale: Locale;
  refusal: Refusal;
  /** Whether there is anything in the form that could be sent again. */
  hasText: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "enquiry.problem" });
  const { errors } = refusal;
  const words = await wordErrors(locale, refusal);
  return (
    <div className="mb-8 max-w-2xl">
      <ErrorSummary
        title={t(errors[""] ? "notSent" : "fields")}
        errors={sortErrors(errors).map(([name]) => ({
          id: isOwnField(name) ? fieldId(name) : undefined,
          message: words[name] ?? "",
        }))}
      />
      {hasText ? <p className="mt-3">{t("kept")}</p> : null}
    </div>
  );
}
