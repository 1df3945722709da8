import { describe, expect, it } from "vitest";
import { guideThings } from "@/lib/structured-data/faq";
import { checkThing } from "../../setup/schema-org";

const address = { siteUrl: "https://example.vn", locale: "en" } as const;
const page = {
  page: "/procedures",
  title: "Procedures for investing",
  heading: "Procedures",
  description: "Steps and bodies",
  checkedOn: "2026-11-22",
} as const;
const questions = [
  { id: "park", question: "Is a cluster a park?", answer: "No." },
  { id: "size", question: "How large?", answer: "10 to 75 ha." },
];
const check = (thing: unknown) => checkThing(thing as Record<string, unknown>);

describe("a page of rules for search engines", () => {
  it("is a list of questions only where it has some, in schema.org's words", () => {
    const things = guideThings(address, { ...page, questions });
    expect(things.flatMap(check)).toEqual([]);
    expect(things[0]).toMatchObject({
      "@type": "FAQPage",
      "@id": "https://example.vn/en/procedures",
      inLanguage: "en",
      lastReviewed: "2026-11-22",
      mainEntity: [
        {
          "@type": "Question",
          "@id": "https://example.vn/en/procedures#park",
          name: "Is a cluster a park?",
          acceptedAnswer: { "@type": "Answer", text: "No." },
        },
        { name: "How large?" },
      ],
    });
  });

  it("is a plain page without questions, and the page about the area is one of its kind", () => {
    const plain = guideThings(address, page);
    expect(plain.flatMap(check)).toEqual([]);
    expect(plain[0]).toMatchObject({ "@type": "WebPage" });
    expect(plain[0]).not.toHaveProperty("mainEntity");
    const about = guideThings(address, { ...page, page: "/about", kind: "AboutPage" });
    expect(about.flatMap(check)).toEqual([]);
    expect(about[0]).toMatchObject({ "@type": "AboutPage", url: "https://example.vn/en/about" });
  });

  it("says where it stands", () => {
    expect(guideThings(address, page)[1]).toMatchObject({
      "@type": "BreadcrumbList",
      itemListElement: [
        { position: 1, item: "https://example.vn/en" },
        { position: 2, name: "Procedures", item: "https://example.vn/en/procedures" },
      ],
    });
  });
});
