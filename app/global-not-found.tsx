import type { Metadata } from "next";
import { fontVariables } from "@/components/site/fonts";
import { NotFoundContent } from "@/components/site/not-found-content";
import { PageShell } from "@/components/site/page-shell";
import { pathTo } from "@/lib/i18n/paths";
import "./globals.css";

export const metadata: Metadata = {
  title: "Không có trang này · There is no such page",
  robots: { index: false },
};

/** An address that is no page of the site: nothing tells the language, so it is said in both. */
export default function GlobalNotFound() {
  return (
    <html lang="vi" className={fontVariables}>
      <body>
        <PageShell
          locale="vi"
          switchTo={{ vi: pathTo("vi", { page: "/" }), en: pathTo("en", { page: "/" }) }}
        >
          <NotFoundContent locale="vi" />
          <div className="border-t border-line">
            <NotFoundContent locale="en" headingLevel={2} />
          </div>
        </PageShell>
      </body>
    </html>
  );
}
