import { getTranslations } from "next-intl/server";
import { Checkbox, Fieldset } from "@/components/ui/choice-field";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { fieldId } from "./form-errors";

/** One consent, for one purpose, unticked at first (Law 91/2025/QH15: silence is not consent). */
export async function ConsentField({
  locale,
  retentionMonths,
  error,
  isTicked,
}: {
  locale: Locale;
  retentionMonths: number;
  error?: string;
  isTicked: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "enquiry.consent" });
  const privacyPath = pathTo(locale, { page: "/privacy" });
  return (
    <Fieldset id={`${fieldId("consent")}-group`} label={t("legend")} error={error}>
      <Checkbox
        id={fieldId("consent")}
        name="consent"
        value="on"
        required
        aria-invalid={error ? true : undefined}
        defaultChecked={isTicked}
        label={t("label", { months: retentionMonths })}
        hint={t.rich("hint", { link: (text) => <a href={privacyPath}>{text}</a> })}
      />
    </Fieldset>
  );
}
