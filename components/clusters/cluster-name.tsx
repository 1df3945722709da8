import type { Locale } from "@/lib/i18n/routing";

const kinds: Record<Locale, RegExp> = {
  vi: /^(Cụm công nghiệp )(.+)$/,
  en: /^(.+?)( Industrial Cluster)$/i,
};

/** In a list of clusters "An Khánh số 1" is enough to the eye; the whole name is there to be heard and copied. */
export function ClusterName({ locale, name }: { locale: Locale; name: string }) {
  const parts = kinds[locale].exec(name);
  if (!parts) return name;
  const [, first = "", second = ""] = parts;
  return locale === "vi" ? (
    <>
      <span className="sr-only">{first}</span>
      {second.charAt(0).toUpperCase() + second.slice(1)}
    </>
  ) : (
    <>
      {first}
      <span className="sr-only">{second}</span>
    </>
  );
}

/** The same as one piece of text, for what cannot hold markup. */
export function shortClusterName(locale: Locale, name: string): string {
  const [, first = "", second = ""] = kinds[locale].exec(name) ?? [];
  if (!second) return name;
  return locale === "vi" ? second.charAt(0).toUpperCase() + second.slice(1) : first;
}
