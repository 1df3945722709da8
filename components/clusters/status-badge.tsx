import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ClusterStatus } from "@/lib/clusters/fields";
import type { Locale } from "@/lib/i18n/routing";

const tones: Record<ClusterStatus, BadgeTone> = {
  planned: "sun",
  established: "sun",
  under_construction: "sun",
  operating: "tea",
  extending: "tea",
  removed: "clay",
};

export async function StatusBadge({ locale, status }: { locale: Locale; status: ClusterStatus }) {
  const t = await getTranslations({ locale, namespace: "choices.status" });
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
