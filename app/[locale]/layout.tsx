import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { fontVariables } from "@/components/site/fonts";
import { env } from "@/lib/env";
import { typefaceClass } from "@/lib/http/typeface";
import { isLocale } from "@/lib/i18n/routing";
import { sharing } from "@/lib/i18n/share";
import "../globals.css";

// `npm run dev` serves pages as the framework leaves them: no page is a visitor's first one there.
const classes =
  env.NODE_ENV === "development" ? `${fontVariables} ${typefaceClass}` : fontVariables;

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Pages are made when they are first asked for: the build needs no database. */
export function generateStaticParams() {
  return [];
}

export const viewport: Viewport = { themeColor: "#ffffff", colorScheme: "light" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "site" });
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    ...sharing(locale),
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  // Only an address that the proxy leaves alone, such as /x.php, gets here with another word.
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale} className={classes}>
      <body>{children}</body>
    </html>
  );
}
