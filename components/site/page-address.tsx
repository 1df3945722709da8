import { getTranslations } from "next-intl/server";
import { createElement } from "react";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/routing";
import { Island } from "./island";

/** The address of an answer, to be kept or passed on: there to be selected, and copied by a button where scripts run. */
export async function PageAddress({
  locale,
  label,
  url,
}: {
  locale: Locale;
  label: string;
  url: string;
}) {
  const t = await getTranslations({ locale, namespace: "ui" });
  return (
    <div className="no-print max-w-160 space-y-1.5">
      <label htmlFor="share" className="block font-semibold">
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          id="share"
          readOnly
          value={url}
          className="block min-h-11 min-w-0 grow basis-60 rounded-sm border border-line-strong bg-paper px-3 py-2"
        />
        {createElement(
          "share-page",
          { "data-url": url, className: "contents noscript:hidden" },
          <>
            <Button type="button" variant="quiet">
              {t("copyAddress")}
            </Button>
            <span role="status" data-copied={t("copied")} className="text-sm wrap-anywhere" />
          </>,
        )}
      </div>
      <Island name="share-page" />
    </div>
  );
}
