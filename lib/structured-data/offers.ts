import type { Offer, UnitPriceSpecification } from "schema-dts";
import type { ClusterDetail, LotView } from "@/lib/clusters/types";

const leaseOut = "http://purl.org/goodrelations/v1#LeaseOut";

/** UN/CEFACT codes of the time that one price pays for; a price for the whole term names none. */
const periods = { m2_year: "ANN", m2_month: "MON" } as const;

function priceOf(rent: NonNullable<LotView["rent"]>): UnitPriceSpecification | null {
  const { amount, currency, unit, vat } = rent;
  if (currency === null || !unit.startsWith("m2_")) return null;
  const period = unit === "m2_year" || unit === "m2_month" ? periods[unit] : null;
  return {
    "@type": "UnitPriceSpecification",
    price: amount,
    priceCurrency: currency,
    referenceQuantity: { "@type": "QuantitativeValue", value: 1, unitCode: "MTK" },
    ...(period
      ? { billingDuration: { "@type": "QuantitativeValue", value: 1, unitCode: period } }
      : {}),
    ...(vat === "unknown" ? {} : { valueAddedTaxIncluded: vat === "included" }),
  };
}

/** Lots that can be had now at a published price. A lot without one is no offer yet. */
export function offersOf(
  { code, name, lots }: Pick<ClusterDetail, "code" | "name" | "lots">,
  { placeId, url }: { placeId: string; url: string },
): Offer[] {
  return lots.flatMap((lot): Offer[] => {
    const price = lot.rent && lot.state === "available" ? priceOf(lot.rent) : null;
    if (!price) return [];
    return [
      {
        "@type": "Offer",
        url,
        businessFunction: { "@id": leaseOut },
        availability: "https://schema.org/InStock",
        availableAtOrFrom: { "@id": placeId },
        priceSpecification: price,
        ...(lot.asOf ? { validFrom: lot.asOf } : {}),
        itemOffered: {
          "@type": "Product",
          name: `${name} · ${lot.code}`,
          productID: `${code}/${lot.code}`,
          size: { "@type": "QuantitativeValue", value: lot.areaM2, unitCode: "MTK" },
        },
      },
    ];
  });
}
