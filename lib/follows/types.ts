import type { ClusterFilters } from "@/lib/clusters/filters";
import type { Locale } from "@/lib/i18n/routing";

/** What is followed, as a language shows it. */
export type FollowSubject =
  | { kind: "cluster"; id: string; code: string; name: string; path: string; isSample: boolean }
  | {
      kind: "search";
      query: string;
      filters: ClusterFilters;
      /** The conditions in words, without what somebody typed. */
      labels: string[];
      path: string;
    };

/** What a link in a mail leads to; `subject` is null when the cluster is no longer shown in the language. */
export type FollowView = {
  locale: Locale;
  isConfirmed: boolean;
  subject: FollowSubject | null;
};
