import { getTranslations } from "next-intl/server";
import { createElement } from "react";
import { Island } from "@/components/site/island";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/routing";

/** Plain links: nobody hears of this page before one of them is followed. */
export async function ShareArticle({
  locale,
  title,
  url,
}: {
  locale: Locale;
  title: string;
  url: string;
}) {
  const t = await getTranslations({ locale, namespace: "news" });
  const query = (values: Record<string, string>) =>
    Object.entries(values)
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join("&");
  const links = [
    { name: t("share.email"), href: `mailto:?${query({ subject: title, body: url })}` },
    {
      name: t("share.facebook"),
      href: `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`,
    },
    {
      name: t("share.linkedin"),
      href: `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
    },
  ];
  return (
    <section aria-labelledby="share" className="no-print">
      <h2 id="share" className="text-base">
        {t("share.title")}
      </h2>
      <ul className="mt-1 flex flex-wrap gap-x-5 text-[0.9375rem]">
        {links.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noopener" className="inline-block py-1">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        {createElement(
          "share-page",
          { "data-url": url, "data-title": title, className: "contents noscript:hidden" },
          <>
            <Button type="button" variant="secondary">
              {t("share.copy")}
            </Button>
            <span role="status" data-copied={t("share.copied")} className="text-sm wrap-anywhere" />
          </>,
        )}
        {createElement(
          "print-page",
          { className: "noscript:hidden" },
          <Button type="button" variant="quiet">
            {t("print")}
          </Button>,
        )}
      </div>
      <Island name="share-page" />
      <Island name="print" />
    </section>
  );
}
