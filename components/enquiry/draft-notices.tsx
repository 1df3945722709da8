import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/routing";

const box = "border border-line bg-card px-4 py-3";

/** Words that wait, hidden, until the island has a use for them: they need no second set of messages in a script. */
export async function DraftOffer({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "enquiry.draft" });
  return (
    <>
      <div hidden data-draft-offer="" className={box}>
        <p className="font-semibold">{t("offerTitle")}</p>
        <p>{t.rich("offer", { time: () => <time dateTime="" /> })}</p>
        <p className="mt-3 flex flex-wrap gap-x-5 gap-y-2">
          <Button type="button" variant="secondary" data-draft-restore="">
            {t("restore")}
          </Button>
          <Button type="button" variant="quiet" data-draft-discard="">
            {t("discard")}
          </Button>
        </p>
      </div>
      <p hidden tabIndex={-1} data-draft-restored="" className={box}>
        {t("restored")}
      </p>
      <p hidden tabIndex={-1} data-draft-discarded="" className={box}>
        {t("discarded")}
      </p>
    </>
  );
}

export async function DraftNote({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "enquiry.draft" });
  return (
    <p hidden data-draft-note="" className="mt-4 text-sm text-soft">
      {t("note")}{" "}
      <button
        type="button"
        data-draft-stop=""
        className="py-1 text-ink underline decoration-1 underline-offset-4"
      >
        {t("stop")}
      </button>
    </p>
  );
}

/** What to do when the form could not be sent for want of a network. */
export async function NetworkNotice({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "enquiry.network" });
  return (
    <div
      hidden
      role="alert"
      tabIndex={-1}
      data-network=""
      className="mt-6 border-4 border-clay-dark bg-card p-5"
    >
      <p className="text-lg font-semibold">{t("title")}</p>
      {(["offline", "unreachable", "back"] as const).map((state) => (
        <p key={state} hidden data-network-state={state} className="mt-1">
          {t(state)}
        </p>
      ))}
    </div>
  );
}
