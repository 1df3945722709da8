import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { FitWords } from "@/lib/fit/format";
import type { Locale } from "@/lib/i18n/routing";

type Names = Pick<FitWords, "sectors" | "destinations">;

/** Translators of what a project needs, with the names of what an address holds codes of. */
export async function getFitWords(
  locale: Locale,
  { sectors, destinations }: Names,
): Promise<FitWords> {
  const [say, choices, quantities] = await Promise.all([
    getTranslations({ locale, namespace: "fit" }),
    getTranslations({ locale, namespace: "choices" }),
    getTranslations({ locale, namespace: "quantities" }),
  ]);
  return { locale, say, choices, quantities, sectors, destinations };
}

/** The same for components that wait for nothing. */
export function useFitWords(locale: Locale, { sectors, destinations }: Names): FitWords {
  const say = useTranslations("fit");
  const choices = useTranslations("choices");
  const quantities = useTranslations("quantities");
  return { locale, say, choices, quantities, sectors, destinations };
}
