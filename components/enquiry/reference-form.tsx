import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** Shown as the example in the hint; its characters are right and its year is long past. */
const exampleReference = "DT-20-7F3K9";

export async function ReferenceForm({ locale, typed }: { locale: Locale; typed: string }) {
  const t = await getTranslations({ locale, namespace: "enquiryStatus" });
  return (
    <form
      method="get"
      action={pathTo(locale, { page: "/enquiry-status" })}
      className="max-w-xl space-y-4"
    >
      <TextField
        id="reference"
        name="ref"
        label={t("label")}
        hint={t("hint", { example: exampleReference })}
        defaultValue={typed}
        required
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="max-w-64 text-lg tracking-wider uppercase placeholder:normal-case"
      />
      <Button>{t("submit")}</Button>
      <p className="text-sm text-soft">{t("privacyNote")}</p>
    </form>
  );
}
