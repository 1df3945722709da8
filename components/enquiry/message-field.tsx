import { getTranslations } from "next-intl/server";
import { TextAreaField } from "@/components/ui/field";
import { enquiryLimits } from "@/lib/enquiries/schema";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { fieldId } from "./form-errors";

/**
 * The question itself. No maxlength: with it a browser cuts off what is pasted without a word. The island counts
 * (islands/enquiry/count.ts), and what is too long comes back whole.
 */
export async function MessageField({
  locale,
  value,
  error,
}: {
  locale: Locale;
  value: string;
  error?: string;
}) {
  const t = await getTranslations({ locale, namespace: "enquiry.message" });
  const number = { number: () => <span data-number="" /> };
  return (
    <TextAreaField
      id={fieldId("message")}
      name="message"
      label={t("label")}
      hint={t("hint")}
      error={error}
      rows={6}
      required
      // As a browser sends line breaks, a first one would be taken for the markup's own.
      defaultValue={value.replaceAll("\r\n", "\n")}
      data-count-to={enquiryLimits.message}
      after={
        <div aria-live="polite" className="text-sm">
          <p hidden data-count="left" className="text-soft">
            {t.rich("left", number)}
          </p>
          <p hidden data-count="over" className="font-semibold text-clay-dark">
            {t.rich("over", { ...number, most: formatNumber(locale, enquiryLimits.message) })}
          </p>
        </div>
      }
    />
  );
}
