import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/routing";
import { dataSets } from "@/lib/open-data/catalogue";
import { contactThings } from "@/lib/structured-data/contact";
import { catalogueThings } from "@/lib/structured-data/dataset";
import { checkThing } from "../../setup/schema-org";

const siteUrl = "https://example.vn";
type Thing = Record<string, unknown> & { "@type": string };
const changedAt = "2026-11-22T01:02:03Z";
const office = {
  code: "office",
  name: { vi: "Văn phòng", en: "Office" },
  address: null,
  phone: null,
  email: null,
  website: null,
  workingHours: null,
  replyBusinessDays: 1,
  isSample: false,
};

describe.each(locales)("the catalogue of data for search engines, %s", (locale) => {
  const read = (hasOffice: boolean) =>
    catalogueThings(
      { siteUrl, locale },
      { changedAt, contact: hasOffice ? { office, contacts: [] } : null },
    ) as unknown as Thing[];
  const sets = read(false).filter((thing) => thing["@type"] === "Dataset");

  it("speaks schema.org's words", () => {
    expect([...read(true), ...read(false)].flatMap((thing) => checkThing(thing))).toEqual([]);
  });

  it("holds every data set, each with a description that Google accepts and a way to get it", () => {
    expect(sets).toHaveLength(dataSets.length);
    for (const set of sets) {
      expect(String(set.description).length).toBeGreaterThanOrEqual(50);
      expect(set.license).toMatchObject({ url: expect.stringMatching(/#licence$/) });
      expect(set.distribution).not.toEqual([]);
    }
    const catalogue = read(false)[0] as { dataset?: { "@id": string }[] };
    expect(catalogue.dataset?.map((one) => one["@id"])).toEqual(sets.map((set) => set["@id"]));
  });

  it("names who made it: the office where there is one, else the site", () => {
    const id = "https://example.vn/#office";
    expect(read(true)).toContainEqual(
      expect.objectContaining({ "@type": "GovernmentOffice", "@id": id }),
    );
    expect(read(true)[0]?.creator).toEqual({ "@id": id });
    expect(read(false)[0]?.creator).toMatchObject({ "@type": "Organization" });
  });

  it("gives the clusters in three formats, and the day on which they changed", () => {
    expect(sets[0]).toMatchObject({
      dateModified: changedAt,
      distribution: [
        { encodingFormat: "application/json", contentUrl: `${siteUrl}/api/v1/clusters` },
        { encodingFormat: "text/csv", contentUrl: `${siteUrl}/api/v1/clusters.csv` },
        {
          encodingFormat: "application/geo+json",
          contentUrl: `${siteUrl}/api/v1/clusters.geojson`,
        },
      ],
    });
    expect(sets.at(-1)).not.toHaveProperty("dateModified");
  });
});

it("calls a data set by one id in every language", () => {
  const ids = locales.map((locale) =>
    (catalogueThings({ siteUrl, locale }, { changedAt, contact: null }) as unknown as Thing[])
      .filter((thing) => thing["@type"] === "Dataset")
      .map((thing) => thing["@id"]),
  );
  expect(ids[0]).toEqual(ids[1]);
});

describe("the contact page for search engines", () => {
  it("tells of the office when there is one, and of itself alone when there is none", () => {
    const address = { siteUrl, locale: "vi" } as const;
    const full = contactThings(address, { office, contacts: [] }) as unknown as Thing[];
    const bare = contactThings(address, null) as unknown as Thing[];
    expect([...full, ...bare].flatMap((thing) => checkThing(thing))).toEqual([]);
    expect(full[0]).toMatchObject({ about: { "@id": "https://example.vn/#office" } });
    expect(full.map((thing) => thing["@type"])).toContain("GovernmentOffice");
    expect(bare[0]).not.toHaveProperty("about");
  });
});
