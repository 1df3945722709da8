import type { Locale } from "@/lib/i18n/routing";

export const changesFeedPath = (locale: Locale) => `/feeds/${locale}/changes.xml`;
export const clusterFeedPath = (locale: Locale, code: string) =>
  `/feeds/${locale}/clusters/${code}.xml`;
