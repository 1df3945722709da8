import type { MapCluster, MapCommune } from "@/lib/clusters/map";

export const anKhanh: MapCommune = {
  key: "05809",
  name: { vi: "Xã An Khánh", en: "An Khanh commune" },
  lat: 21.6276,
  lng: 105.7223,
  areaKm2: 45.4,
};

/** A cluster that is only known to lie in An Khánh, unless it says otherwise. */
export function mapCluster(code: string, given: Partial<MapCluster> = {}): MapCluster {
  return {
    code,
    isSample: false,
    name: `Cụm ${code}`,
    slug: code.toLowerCase(),
    status: "operating",
    totalAreaHa: 40,
    availableNowHa: null,
    callsForInfrastructureInvestor: null,
    lat: null,
    lng: null,
    locationPrecision: null,
    boundary: null,
    communes: [anKhanh],
    ...given,
  };
}
