import { getTranslations } from "next-intl/server";
import { ChoicesField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/field";
import { enquiryLimits } from "@/lib/enquiries/schema";
import { type Locale, locales } from "@/lib/i18n/routing";
import { fieldId, type WordedErrors } from "./form-errors";
import { type FormValues, firstValue } from "./form-values";

/** Who asks, and where the answer goes. */
export async function PersonFields({
  locale,
  values,
  errors,
  headingLevel,
}: {
  locale: Locale;
  values: FormValues;
  errors: WordedErrors;
  headingLevel: 2 | 3;
}) {
  const Heading = `h${headingLevel}` as const;
  const t = await getTranslations({ locale, namespace: "enquiry.person" });
  const optional = (await getTranslations({ locale, namespace: "enquiry" }))("optional");
  const common = (name: "name" | "company" | "country" | "email" | "phone") => ({
    id: fieldId(name),
    name,
    error: errors[name],
    defaultValue: firstValue(values, name),
    maxLength: enquiryLimits[name],
  });

  return (
    <section className="space-y-6">
      <Heading className="text-lg tracking-normal">{t("heading")}</Heading>
      <TextField {...common("name")} label={t("name")} autoComplete="name" required />
      <TextField
        {...common("email")}
        label={t("email")}
        hint={t("emailHint")}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        required
      />
      <TextField
        {...common("company")}
        label={t("company")}
        mark={optional}
        autoComplete="organization"
      />
      <TextField
        {...common("country")}
        label={t("country")}
        mark={optional}
        autoComplete="country-name"
        className="max-w-80"
      />
      <TextField
        {...common("phone")}
        label={t("phone")}
        mark={optional}
        hint={t("phoneHint")}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        className="max-w-80"
      />
      <ChoicesField
        kind="radio"
        id={fieldId("locale")}
        name="locale"
        label={t("locale")}
        error={errors.locale}
        selected={[firstValue(values, "locale") || locale]}
        options={locales.map((one) => ({ value: one, label: t(`locales.${one}`) }))}
      />
    </section>
  );
}
