import { getTranslations } from "next-intl/server";
import type { MapWords } from "@/components/islands/map/contract";
import { clusterStatuses } from "@/lib/clusters/fields";
import type { LotState } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";

const plain = [
  "title",
  "keys",
  "zoomIn",
  "zoomOut",
  "reset",
  "loading",
  "noWebgl",
  "failed",
  "slow",
  "offline",
  "styleFailed",
  "clustersFailed",
  "lotsFailed",
  "tryAgain",
  "twoFingers",
  "wheel",
  "group",
  "approximate",
  "sample",
  "selected",
  "cleared",
  "attribution",
] as const satisfies readonly (keyof MapWords)[];

const lotStates = ["available", "reserved", "coming", "leased"] as const satisfies LotState[];

/** Every word that the moving map shows or says. */
export async function mapWords(locale: Locale): Promise<MapWords> {
  const t = await getTranslations({ locale, namespace: "map.words" });
  const choices = await getTranslations({ locale, namespace: "choices" });
  const pick = <Key extends string>(keys: readonly Key[], say: (key: Key) => string) =>
    Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<Key, string>;
  return {
    ...pick(plain, (key) => t(key)),
    status: pick(clusterStatuses, (key) => choices(`status.${key}`)),
    lot: pick(lotStates, (key) => choices(`lotState.${key}`)),
  };
}
