import type { OfficeView } from "@/lib/clusters/types";
import type { LocalizedText } from "@/lib/i18n/localized";

export type NamedOffice = Pick<OfficeView, "code" | "name" | "phone" | "email">;
export type AnsweredCluster = { code: string; name: string; slug: string };

/** Who answers for the clusters of one commune; `place` is null when their commune is not published. */
export type AnsweringPlace = {
  /** `key` is what the place filter of the directory takes. */
  place: { key: string; name: LocalizedText } | null;
  /** Whether it was made from a part of the former home district. */
  isHome: boolean;
  answers: { office: NamedOffice | null; clusters: AnsweredCluster[] }[];
};

export type AnsweringTable = {
  places: AnsweringPlace[];
  /** Who answers for every other place and for questions about none. */
  fallback: NamedOffice | null;
  /** How many offices answer in all. */
  offices: number;
};
