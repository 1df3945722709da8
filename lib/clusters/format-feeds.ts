import type { Locale } from "@/lib/i18n/routing";

export const changesFeedPath = (locale: Locale) => `/feeds/${locale}/changes.xml`;
export const clusterFeedPath = (locale: Locale, code: string) =>
  `/feeds/${locale}/clusters/${code}.xml`;

/** Publications on one page of the list of changes, and in a feed. */
export const changesPerPage = 100;
/** @param total publications in all */
export const changesPages = (total: number) => Math.max(1, Math.ceil(total / changesPerPage));
