import { describe, expect, it } from "vitest";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { directoryThings } from "@/lib/structured-data/directory";
import { graphOf, serialiseGraph } from "@/lib/structured-data/format";
import { governmentOffice, webSite } from "@/lib/structured-data/site";
import { checkThing } from "../../setup/schema-org";

const address = { siteUrl: "https://example.vn", locale: "en" } as const;
const office: OfficeView = {
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
const person: ContactView = {
  name: "Nguyễn Thị Lan",
  title: { vi: "Chuyên viên" },
  phone: "0208 123 456",
  email: null,
  languages: ["vi", "en"],
  photo: null,
};
const check = (thing: unknown) => checkThing(thing as Record<string, unknown>);

describe("the site", () => {
  it("is searched through its directory, in the language of the page", () => {
    const site = webSite(address, false);
    expect(check(site)).toEqual([]);
    expect(site).toMatchObject({
      "@id": "https://example.vn/#website",
      potentialAction: {
        target: { urlTemplate: "https://example.vn/en/clusters?q={search_term_string}" },
        "query-input": "required name=search_term_string",
      },
    });
    expect(site).not.toHaveProperty("publisher");
    expect(webSite(address, true)).toHaveProperty("publisher", {
      "@id": "https://example.vn/#office",
    });
  });
});

describe("the office", () => {
  it("is reached through the form while nothing else is known", () => {
    const bare = governmentOffice(address, { office, contacts: [] });
    expect(bare && check(bare)).toEqual([]);
    expect(bare).toEqual({
      "@type": "GovernmentOffice",
      "@id": "https://example.vn/#office",
      name: "Office",
      url: "https://example.vn/en/contact",
      contactPoint: [
        {
          "@type": "ContactPoint",
          contactType: "customer service",
          url: "https://example.vn/en/contact",
          availableLanguage: ["vi", "en"],
        },
      ],
    });
  });

  it("names the telephones and addresses that are known, and whose they are", () => {
    const known = governmentOffice(address, {
      office: { ...office, address: { vi: "Số 1" }, email: "office@example.vn" },
      contacts: [person, { ...person, name: "Without", phone: null }],
    });
    expect(known && check(known)).toEqual([]);
    expect(known).toMatchObject({
      address: "Số 1",
      email: "office@example.vn",
      contactPoint: [
        { email: "office@example.vn", url: "https://example.vn/en/contact" },
        { name: "Nguyễn Thị Lan", telephone: "0208 123 456", availableLanguage: ["vi", "en"] },
      ],
    });
  });

  it("is not a sample", () => {
    expect(governmentOffice(address, { office: { ...office, isSample: true }, contacts: [] })).toBe(
      null,
    );
  });
});

describe("the directory", () => {
  it("lists real clusters in their order and leaves samples out", () => {
    const things = directoryThings(address, {
      total: 1,
      clusters: [
        { name: "Sample", slug: "sample", isSample: true },
        { name: "An Khanh No. 1", slug: "an-khanh-no-1", isSample: false },
      ],
    });
    expect(things.flatMap(check)).toEqual([]);
    expect(things[0]).toMatchObject({
      "@type": "CollectionPage",
      mainEntity: {
        numberOfItems: 1,
        itemListElement: [{ position: 1, url: "https://example.vn/en/clusters/an-khanh-no-1" }],
      },
    });
  });
});

describe("the block in the page", () => {
  it("cannot be ended or commented out by a text in it, and reads back as it was", () => {
    const name = "</script><script>alert(1)</script><!-- \u2028 & ]]>";
    const graph = graphOf([{ "@type": "Place", name }]);
    const text = serialiseGraph(graph);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(graph);
  });
});
