import type { Metadata } from "next";
import { HttpStatus } from "@/components/site/http-status";
import { NotFoundContent } from "@/components/site/not-found-content";
import { PageShell } from "@/components/site/page-shell";
import { otherLocales, pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";

export const metadata: Metadata = {
  title: "There is no such page · Không có trang này",
  robots: { index: false },
};

/** An address under a language's prefix that is no page: said in that language first (proxy.ts leads here). */
export default async function MissingPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = toLocale((await params).locale);
  return (
    <PageShell
      locale={locale}
      switchTo={{ vi: pathTo("vi", { page: "/" }), en: pathTo("en", { page: "/" }) }}
    >
      <HttpStatus code={404} />
      <NotFoundContent locale={locale} />
      {otherLocales(locale).map((other) => (
        <div key={other} className="border-t border-line">
          <NotFoundContent locale={other} headingLevel={2} />
        </div>
      ))}
    </PageShell>
  );
}
