import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { changesFeedPath, clusterFeedPath } from "@/lib/clusters/format-feeds";
import { pathTo } from "@/lib/i18n/paths";
import { FollowForm, type FollowFormProps } from "./follow-form";

/** The page on which following starts; `isSent` after the form was taken. */
export async function FollowContent({
  isSent = false,
  isSample = false,
  clusterName,
  ...form
}: FollowFormProps & { isSent?: boolean; isSample?: boolean; clusterName?: string }) {
  const { locale, values } = form;
  const t = await getTranslations({ locale, namespace: "follow" });
  return (
    <div className="wrap section grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="space-y-7">
        {isSent ? (
          <>
            <h1>{t("sent.title")}</h1>
            <p role="status" className="prose-col text-lg">
              {t("sent.text")}
            </p>
            <p>
              <a href={pathTo(locale, { page: "/follow" })}>{t("sent.again")}</a>
            </p>
          </>
        ) : (
          <>
            <h1>{clusterName ? `${t("title")}: ${clusterName}` : t("title")}</h1>
            <p className="prose-col text-lg text-soft">{t("lead")}</p>
            {isSample ? <Notice tone="warn">{t("subject.sample")}</Notice> : null}
            <FollowForm {...form} />
          </>
        )}
      </div>
      <section
        aria-labelledby="feeds"
        className="space-y-2 border-t border-line pt-6 lg:border-t-0 lg:pt-2"
      >
        <h2 id="feeds" className="text-lg">
          {t("feeds.title")}
        </h2>
        <p className="text-soft">{t("feeds.text")}</p>
        <ul className="space-y-1">
          {values.c && clusterName && !isSample ? (
            <li>
              <a href={clusterFeedPath(locale, values.c)} className="inline-block py-0.5">
                {t("feeds.one", { name: clusterName })}
              </a>
            </li>
          ) : null}
          <li>
            <a href={changesFeedPath(locale)} className="inline-block py-0.5">
              {t("feeds.all")}
            </a>
          </li>
          <li>
            <a href={pathTo(locale, { page: "/changes" })} className="inline-block py-0.5">
              {t("feeds.page")}
            </a>
          </li>
        </ul>
      </section>
    </div>
  );
}
