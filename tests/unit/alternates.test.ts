import { describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";

describe("language alternates", () => {
  it("are the same set in every language, with the page's own address as canonical", () => {
    const versions = versionsOf({ page: "/clusters" });
    const vi = alternatesFor("vi", versions);
    const en = alternatesFor("en", versions);
    expect(vi?.languages).toEqual(en?.languages);
    expect(vi?.languages).toEqual({
      vi: `${env.SITE_URL}/cum-cong-nghiep`,
      en: `${env.SITE_URL}/en/clusters`,
      "x-default": `${env.SITE_URL}/cum-cong-nghiep`,
    });
    expect(vi?.canonical).toBe(`${env.SITE_URL}/cum-cong-nghiep`);
    expect(en?.canonical).toBe(`${env.SITE_URL}/en/clusters`);
  });

  it("do not announce a language that the page is not published in", () => {
    const only = alternatesFor("en", { en: "/en/clusters/an-khanh-no-1" });
    const own = `${env.SITE_URL}/en/clusters/an-khanh-no-1`;
    expect(only?.languages).toEqual({ en: own, "x-default": own });
    expect(alternatesFor("vi", {})).toEqual({ canonical: undefined, languages: {} });
  });
});
