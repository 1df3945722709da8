import { defineRouting } from "next-intl/routing";

/**
 * Vietnamese has no prefix, English lives under /en, and paths are words of the language. The keys are the folders under
 * app/[locale]; nothing redirects by browser language.
 */
export const routing = defineRouting({
  locales: ["vi", "en"],
  defaultLocale: "vi",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false, // it announces wrong alternates for slugs that differ by language; metadata does it
  pathnames: {
    "/": "/",
    "/clusters": { vi: "/cum-cong-nghiep", en: "/clusters" },
    "/clusters/[slug]": { vi: "/cum-cong-nghiep/[slug]", en: "/clusters/[slug]" },
    "/contact": { vi: "/lien-he", en: "/contact" },
    "/contact/sent": { vi: "/lien-he/da-gui", en: "/contact/sent" },
    "/enquiry-status": { vi: "/tra-cuu", en: "/enquiry-status" },
    "/privacy": { vi: "/quyen-rieng-tu", en: "/privacy" },
    "/map": { vi: "/ban-do", en: "/map" },
    "/compare": { vi: "/so-sanh", en: "/compare" },
    "/fit-check": { vi: "/kiem-tra-phu-hop", en: "/fit-check" },
    "/cost": { vi: "/chi-phi-thue", en: "/cost" },
    "/follow": { vi: "/theo-doi", en: "/follow" },
    "/follow/confirm": { vi: "/theo-doi/xac-nhan", en: "/follow/confirm" },
    "/follow/leave": { vi: "/theo-doi/huy", en: "/follow/leave" },
    "/changes": { vi: "/thay-doi", en: "/changes" },
    "/plan-changes": { vi: "/dieu-chinh-quy-hoach", en: "/plan-changes" },
    "/procedures": { vi: "/thu-tuc", en: "/procedures" },
    "/incentives": { vi: "/uu-dai", en: "/incentives" },
    "/about": { vi: "/gioi-thieu", en: "/about" },
    "/news": { vi: "/tin-tuc", en: "/news" },
    "/news/[slug]": { vi: "/tin-tuc/[slug]", en: "/news/[slug]" },
    "/open-data": { vi: "/du-lieu-mo", en: "/open-data" },
    "/accessibility": { vi: "/tiep-can", en: "/accessibility" },
  },
});

export const locales = routing.locales;
export type Locale = (typeof routing.locales)[number];
export type PageKey = keyof typeof routing.pathnames;

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}

/** The language that a page's address names; the source language for any other word. */
export function toLocale(value: unknown): Locale {
  return isLocale(value) ? value : routing.defaultLocale;
}
