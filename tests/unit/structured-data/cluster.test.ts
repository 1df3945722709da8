import { describe, expect, it } from "vitest";
import type { ClusterDetail, LotView, PolygonGeometry } from "@/lib/clusters/types";
import { clusterThings } from "@/lib/structured-data/cluster";
import { clusterDetail, lotView, readingsOf } from "../../factories/cluster-detail";
import { checkThing } from "../../setup/schema-org";

type Thing = Record<string, unknown> & { "@type": string };
const siteUrl = "https://example.vn";

function thingsOf(overrides: Partial<ClusterDetail> = {}): Thing[] {
  return clusterThings(siteUrl, clusterDetail(overrides)) as unknown as Thing[];
}
const only = (things: Thing[], type: string) => things.find((thing) => thing["@type"] === type);
const boundary: PolygonGeometry = {
  type: "Polygon",
  coordinates: [
    [
      [105.7, 21.6],
      [105.8, 21.6],
      [105.8, 21.7],
      [105.7, 21.6],
    ],
  ],
};
const rent: LotView["rent"] = {
  amount: "13000",
  currency: "VND",
  unit: "m2_year",
  vat: "excluded",
};

describe("a cluster for search engines", () => {
  it("speaks schema.org's words, whatever is known", () => {
    const asOf = { date: "2026-06-14", precision: "day" } as const;
    const full = thingsOf({
      summary: "Gần Núi Pháo",
      aliases: ["CCN An Khánh"],
      boundary,
      lat: 21.6,
      lng: 105.7,
      locationPrecision: "boundary",
      lots: [
        lotView({ rent, asOf: "2026-11-01" }),
        lotView({ code: "A2", rent: { ...rent, unit: "m2_term", vat: "unknown" } }),
      ],
      fields: readingsOf({
        status: { value: "operating", asOf },
        totalAreaHa: { value: 64.6, asOf },
        powerVoltageKv: { value: [22, 110] },
        wwtpExists: { value: false },
        workerHousingBeds: { value: 400 },
        registeredCapitalUsdCents: { value: "1500000.00" },
        operatingTermEnd: { value: "2060-01-01" },
      }),
    });
    expect([...thingsOf(), ...full].flatMap((thing) => checkThing(thing))).toEqual([]);
    expect(full.map((thing) => thing["@type"])).toEqual([
      "WebPage",
      "Place",
      "BreadcrumbList",
      "Offer",
      "Offer",
    ]);
  });

  it("gives known figures with unit code and date, and nothing for the others", () => {
    const place = only(
      thingsOf({
        fields: readingsOf({
          totalAreaHa: { value: 64.6, asOf: { date: "2026-06-01", precision: "month" } },
          workerHousingBeds: { value: 400 },
          leasedAreaHa: { state: "on_request" },
        }),
      }),
      "Place",
    );
    expect(place?.additionalProperty).toEqual([
      {
        "@type": "PropertyValue",
        propertyID: "totalAreaHa",
        name: "Tổng diện tích",
        value: 64.6,
        unitCode: "HAR",
        valueReference: { "@type": "PropertyValue", name: "asOf", value: "2026-06" },
      },
      {
        "@type": "PropertyValue",
        propertyID: "workerHousingBeds",
        name: "Nhà ở công nhân",
        value: 400,
        unitText: "chỗ ở",
      },
    ]);
    expect(only(thingsOf(), "Place")).not.toHaveProperty("additionalProperty");
  });

  it("claims a point or a boundary of its own, never the middle of its commune", () => {
    const at = { lat: 21.6, lng: 105.7 };
    expect(only(thingsOf({ ...at, locationPrecision: "commune" }), "Place")).not.toHaveProperty(
      "geo",
    );
    expect(only(thingsOf({ ...at, locationPrecision: null }), "Place")).not.toHaveProperty("geo");
    expect(only(thingsOf({ ...at, locationPrecision: "point" }), "Place")?.geo).toEqual([
      { "@type": "GeoCoordinates", latitude: 21.6, longitude: 105.7 },
    ]);
    expect(only(thingsOf({ boundary }), "Place")?.geo).toEqual([
      { "@type": "GeoShape", polygon: "21.6 105.7 21.6 105.8 21.7 105.8 21.6 105.7" },
    ]);
  });

  it("offers only lots that can be had now at a price", () => {
    const lots = [
      lotView({ rent }),
      lotView({ code: "A2" }),
      lotView({ code: "A3", state: "leased", rent }),
      lotView({ code: "A4", state: "reserved", rent }),
      lotView({ code: "A5", rent: { ...rent, unit: "percent" } }),
    ];
    const offers = thingsOf({ lots }).filter((thing) => thing["@type"] === "Offer");
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({
      availableAtOrFrom: { "@id": "https://example.vn/cum-cong-nghiep/an-khanh-so-1#place" },
      priceSpecification: {
        price: "13000",
        priceCurrency: "VND",
        valueAddedTaxIncluded: false,
        referenceQuantity: { unitCode: "MTK" },
        billingDuration: { unitCode: "ANN" },
      },
      itemOffered: { productID: "DT-AK1/A1", size: { value: 12_000, unitCode: "MTK" } },
    });
  });

  it("names where it lies and the way to it in the page's language", () => {
    const things = thingsOf({ locale: "en", slug: "an-khanh-no-1", name: "An Khanh No. 1" });
    expect(only(things, "Place")?.containedInPlace).toMatchObject([
      {
        name: "An Khanh commune",
        identifier: "05809",
        containedInPlace: [{ name: "Thai Nguyen province" }],
      },
    ]);
    const crumbs = only(things, "BreadcrumbList")?.itemListElement as { item: string }[];
    expect(crumbs.map(({ item }) => item)).toEqual([
      "https://example.vn/en",
      "https://example.vn/en/clusters",
      "https://example.vn/en/clusters/an-khanh-no-1",
    ]);
  });

  it("says nothing of samples and of what was removed", () => {
    expect(thingsOf({ isSample: true })).toEqual([]);
    expect(thingsOf({ status: "removed" })).toEqual([]);
  });
});
