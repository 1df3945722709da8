import { describe, expect, it } from "vitest";
import { checkThing } from "../../setup/schema-org";

describe("the check against schema.org's vocabulary", () => {
  it("accepts inherited properties, subtypes, members of enumerations and references", () => {
    const offer = {
      "@type": "Offer",
      name: "Lot 1",
      availability: "https://schema.org/InStock",
      availableAtOrFrom: { "@id": "https://example.vn/#place" },
      offeredBy: { "@type": "GovernmentOffice", name: "Office" },
      priceSpecification: { "@type": "UnitPriceSpecification", price: 12.5, priceCurrency: "USD" },
    };
    expect(checkThing(offer)).toEqual([]);
  });

  it.each([
    ["an unknown type", { "@type": "IndustrialCluster", name: "A" }],
    ["a property of another type", { "@type": "Place", price: 5 }],
    ["a misspelt property", { "@type": "Place", additionalProperties: [] }],
    ["a type that does not go there", { "@type": "Place", geo: { "@type": "Offer" } }],
    ["an unknown member", { "@type": "Offer", availability: "https://schema.org/Maybe" }],
    ["a thing without a type", { "@type": "Place", geo: { latitude: 1 } }],
    ["an empty text", { "@type": "Place", name: "" }],
    ["nothing at all", { "@type": "Place", name: null }],
    ["a number for a text", { "@type": "Place", name: 5 }],
  ])("refuses %s", (_name, thing) => {
    expect(checkThing(thing)).toHaveLength(1);
  });
});
