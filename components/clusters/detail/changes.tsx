import { useTranslations } from "next-intl";
import { isFieldKey } from "@/lib/clusters/fields";
import { lowerFirst } from "@/lib/clusters/format";
import type { ChangeView, ClusterDetail } from "@/lib/clusters/types";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { Localized } from "./localized";

const shownAtOnce = 4;
const namedAtMost = 8;

/** What was published when, newest first. */
export function Changes({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.changes");
  const { changes, locale } = cluster;
  const older = changes.slice(shownAtOnce);
  return (
    <>
      <ChangeList changes={changes.slice(0, shownAtOnce)} locale={locale} />
      {older.length > 0 ? (
        <details className="fold">
          <summary>{t("older", { count: older.length })}</summary>
          <ChangeList changes={older} locale={locale} />
        </details>
      ) : null}
    </>
  );
}

function ChangeList({ changes, locale }: { changes: readonly ChangeView[]; locale: Locale }) {
  const t = useTranslations("cluster.changes");
  const fields = useTranslations("fields");
  return (
    <ul className="papers">
      {changes.map(({ number, publishedAt, fieldKeys, note }) => {
        const names = fieldKeys.filter(isFieldKey).map((key) => lowerFirst(fields(`${key}.label`)));
        const named =
          names.slice(0, namedAtMost).join("; ") + (names.length > namedAtMost ? "…" : "");
        return (
          <li key={number}>
            <b>{formatDay(locale, publishedAt)}</b> ·{" "}
            {number === 1 ? t("first") : t("edition", { number })}
            {note ? (
              <>
                . <Localized text={note} locale={locale} />
              </>
            ) : null}
            {number > 1 && names.length > 0 ? (
              <small>{t("fields", { count: names.length, fields: named })}</small>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
