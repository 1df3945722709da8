import { useTranslations } from "next-intl";
import type { FieldGroup, FieldKey } from "@/lib/clusters/fields";
import { lowerFirst } from "@/lib/clusters/format";
import { byPriority, type GroupOutline } from "@/lib/clusters/format-outline";
import type { ClusterDetail } from "@/lib/clusters/types";
import { enquiryLimits } from "@/lib/enquiries/schema";
import { pathTo } from "@/lib/i18n/paths";

type Asked = Pick<ClusterDetail, "code" | "locale">;
const namedAtOnce = 6;

/** The unknown figures of a group in one calm box, the weightiest first, with the way to have them confirmed. */
export function UnknownBox({
  cluster,
  group,
  unknown,
}: {
  cluster: Asked;
  group: FieldGroup;
  unknown: readonly FieldKey[];
}) {
  const t = useTranslations("cluster.unknownBox");
  const groups = useTranslations("groups");
  const names = useNames(unknown);
  if (names.length === 0) return null;
  const count = names.length;
  const isLong = count > namedAtOnce + 1;
  const named = names.slice(0, isLong ? namedAtOnce : count).join("; ");
  return (
    <div className="missing-box">
      <div>
        <p>
          <b>{t("count", { count })}:</b> {named}
          {isLong ? "" : "."}
        </p>
        {isLong ? (
          <details className="fold">
            <summary>{t("more", { count: count - namedAtOnce })}</summary>
            <p>{names.slice(namedAtOnce).join("; ")}.</p>
          </details>
        ) : null}
      </div>
      <a
        href={askAddress(cluster, unknown)}
        rel="nofollow"
        aria-label={t("askAbout", { group: groups(group) })}
      >
        {t("ask")}
      </a>
    </div>
  );
}

/** Groups of which nothing is published: one box, a line each. */
export function SilentGroups({
  cluster,
  groups,
}: {
  cluster: Asked;
  groups: readonly GroupOutline[];
}) {
  const t = useTranslations("cluster.unknownBox");
  return (
    <div className="missing-box silent-groups">
      <p>{t("silentLead")}</p>
      {groups.map(({ group, unknown }) => (
        <SilentGroup key={group} cluster={cluster} group={group} unknown={unknown} />
      ))}
    </div>
  );
}

function SilentGroup({
  cluster,
  group,
  unknown,
}: {
  cluster: Asked;
  group: FieldGroup;
  unknown: readonly FieldKey[];
}) {
  const t = useTranslations("cluster.unknownBox");
  const groups = useTranslations("groups");
  const names = useNames(unknown);
  return (
    <details className="fold">
      <summary>
        <span>
          <b>{groups(group)}</b> · {t("silentCount", { count: names.length })}
        </span>
      </summary>
      <p>{names.join("; ")}.</p>
      <a
        href={askAddress(cluster, unknown)}
        rel="nofollow"
        aria-label={t("askAbout", { group: groups(group) })}
      >
        {t("ask")}
      </a>
    </details>
  );
}

function useNames(unknown: readonly FieldKey[]): string[] {
  const fields = useTranslations("fields");
  return byPriority(unknown).map((key) => lowerFirst(fields(`${key}.label`)));
}

function askAddress({ code, locale }: Asked, unknown: readonly FieldKey[]): string {
  return pathTo(locale, {
    page: "/contact",
    query: {
      kind: "confirm_figure",
      cluster: code,
      field: byPriority(unknown).slice(0, enquiryLimits.fieldKeys),
    },
  });
}
