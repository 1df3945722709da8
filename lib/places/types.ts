import type { LocalizedText } from "@/lib/i18n/localized";

export type UnitLevel = "province" | "district" | "commune";

/** A unit of government as it stood between two days; `validTo` is the first day on which it no longer did. */
export type Unit = {
  id: string;
  level: UnitLevel;
  code: string | null;
  name: LocalizedText;
  shortName: string;
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
  lat: number | null;
  lng: number | null;
  predecessorIds: string[];
};

/** What the place filter offers: `key` is what stands in the address. */
export type PlaceOption = {
  key: string;
  level: UnitLevel;
  name: LocalizedText;
  /** The unit above it, to tell two of one name apart. */
  within: LocalizedText | null;
  isFormer: boolean;
  /** True when it lies in the home district, lay in it, or was made from a part of it. */
  isHome?: boolean;
};

/** A place that was asked for by its name, and what holds its land today where it no longer stands. */
export type NamedPlace = {
  place: PlaceOption;
  now: LocalizedText[];
};

/** The former district at home here, and the communes that its land lies in today. */
export type HomeArea = {
  district: { name: LocalizedText; validTo: string | null };
  communes: {
    code: string | null;
    name: LocalizedText;
    shortName: string;
    validFrom: string | null;
    /** `district` only where the unit was not of the home district. */
    madeFrom: { code: string | null; name: LocalizedText; district: LocalizedText | null }[];
  }[];
};
