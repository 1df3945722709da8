import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { subjectWords } from "@/lib/follows/format";
import { unconfirmedDays } from "@/lib/follows/schema";
import type { FollowView } from "@/lib/follows/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** Where a link of a mail leads: one question, one button; or that it is done; or that it leads nowhere. */
export async function LinkContent({
  locale,
  purpose,
  token,
  view,
  isDone,
}: {
  locale: Locale;
  purpose: "confirm" | "leave";
  token: string;
  view: FollowView | null;
  isDone: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "follow" });
  const again = (
    <p>
      <a href={pathTo(locale, { page: "/follow" })}>{t("gone.again")}</a>
    </p>
  );
  if (purpose === "leave" && isDone) {
    return (
      <Frame title={t("leave.done")}>
        <p role="status">{t("leave.doneText")}</p>
        {again}
      </Frame>
    );
  }
  if (!view) {
    return (
      <Frame title={t("gone.title")}>
        {purpose === "leave" ? (
          <>
            <p>{t("gone.left")}</p>
            <p>
              <a href={pathTo(locale, { page: "/contact" })}>{t("gone.ask")}</a>
            </p>
          </>
        ) : (
          <p>{t("gone.text", { days: unconfirmedDays })}</p>
        )}
        {again}
      </Frame>
    );
  }
  const subject = subjectWords(view.subject, t);
  if (purpose === "confirm" && view.isConfirmed) {
    return (
      <Frame title={t("confirm.done")}>
        <p role="status">{t("confirm.doneText", { subject })}</p>
        {view.subject ? (
          <p>
            <a href={view.subject.path}>{t("confirm.see")}</a>
          </p>
        ) : null}
      </Frame>
    );
  }
  return (
    <Frame title={t(`${purpose}.title`)}>
      <p>{t(`${purpose}.ask`, { subject })}</p>
      <form
        method="post"
        action={`/api/forms/follow/${purpose}?t=${encodeURIComponent(token)}&locale=${locale}`}
      >
        <Button className="max-sm:w-full">{t(`${purpose}.button`)}</Button>
      </form>
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="wrap section">
      <div className="prose-col space-y-5 text-lg">
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  );
}
