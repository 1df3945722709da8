import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ClusterStatus } from "@/lib/clusters/fields";

const tones: Record<ClusterStatus, BadgeTone> = {
  planned: "sun",
  established: "sun",
  under_construction: "sun",
  operating: "tea",
  extending: "tea",
  removed: "clay",
};

export function StatusBadge({ status }: { status: ClusterStatus }) {
  const t = useTranslations("choices.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
