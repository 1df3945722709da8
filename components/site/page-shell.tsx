import type { ReactNode } from "react";
import type { PageVersions } from "@/lib/i18n/alternates";
import type { Locale, PageKey } from "@/lib/i18n/routing";
import { Footer, lastId } from "./footer";
import { Header } from "./header";
import { Island } from "./island";
import { SampleBanner } from "./sample-banner";

/** Header, main and footer of every public page. */
export function PageShell({
  locale,
  switchTo,
  current,
  sample,
  children,
}: {
  locale: Locale;
  /** This page's own address in each language that it is published in. */
  switchTo: PageVersions;
  /** The entry of the navigation that this page is. */
  current?: PageKey;
  /** Whether clusters of this page do not exist: all of them, or some. */
  sample?: boolean | "some";
  children: ReactNode;
}) {
  return (
    <>
      {/* A page of which only a part has come would be laid out twice, and jump: it is shown when its foot is there. */}
      <link rel="expect" href={`#${lastId}`} blocking="render" />
      <Header locale={locale} versions={switchTo} current={current} />
      {sample ? <SampleBanner locale={locale} isMixed={sample === "some"} /> : null}
      <main id="main">{children}</main>
      <Footer locale={locale} />
      <Island name="page" />
    </>
  );
}
