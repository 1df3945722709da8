import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";

/** Field name to message key, as the handler refused it; the empty name is the whole form's. */
export type FormErrors = Record<string, string>;
/** What was refused, and in how many minutes it is worth sending again where that is known. */
export type Refusal = { errors: FormErrors; waitMinutes?: number };
/** Field name to the message in words. */
export type WordedErrors = Record<string, string>;

export function fieldId(name: string): string {
  return `enquiry-${name}`;
}

/** The order in which the form asks; the summary lists errors in it. */
const order = [
  "",
  "kind",
  "clusters",
  "fieldKeys",
  "message",
  "sector",
  "sectorText",
  "areaHa",
  "powerMva",
  "waterM3Day",
  "wastewaterM3Day",
  "jobs",
  "capitalRange",
  "startWindow",
  "name",
  "company",
  "country",
  "email",
  "phone",
  "locale",
  "consent",
] as const;

export function sortErrors(errors: FormErrors): [string, string][] {
  const place = (name: string) => {
    const index = (order as readonly string[]).indexOf(name);
    return index === -1 ? order.length : index;
  };
  return Object.entries(errors).sort(([one], [other]) => place(one) - place(other));
}

export function isOwnField(name: string): boolean {
  return name !== "" && (order as readonly string[]).includes(name);
}

export async function wordErrors(
  locale: Locale,
  { errors, waitMinutes = 1 }: Refusal = { errors: {} },
): Promise<WordedErrors> {
  const t = await getTranslations({ locale });
  const word = (key: string) =>
    t(t.has(key) ? key : "enquiry.errors.invalid", { minutes: waitMinutes });
  return Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, word(key)]));
}
