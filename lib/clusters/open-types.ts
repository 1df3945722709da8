import type { Locale } from "@/lib/i18n/routing";
import type { FieldKey } from "./fields";
import type {
  ClusterDetail,
  ClusterSource,
  ConnectionView,
  FieldReading,
  LotState,
  LotView,
} from "./types";

/** One cluster for re-users: every language that it is published in together. */
export type OpenCluster = Pick<
  ClusterDetail,
  | "code"
  | "status"
  | "aliases"
  | "removedOn"
  | "updatedAt"
  | "places"
  | "lat"
  | "lng"
  | "locationPrecision"
  | "boundary"
  | "coming"
  | "stages"
  | "documents"
  | "images"
  | "lots"
  | "buildings"
  | "tenants"
  | "connections"
  | "sectors"
  | "sources"
> & {
  revision: number;
  names: Partial<Record<Locale, string>>;
  slugs: Partial<Record<Locale, string>>;
  summaries: Partial<Record<Locale, string>>;
  /** The readings of each language; they differ in texts only. */
  fields: Partial<Record<Locale, Record<FieldKey, FieldReading>>>;
};

export type OpenDestination = Pick<ConnectionView, "code" | "kind" | "name" | "note"> & {
  lat: number | null;
  lng: number | null;
  precision: "published" | "approximate" | null;
  sources: ClusterSource[];
};

/** Empty lists and null ask for nothing. */
export type OpenLotQuestion = {
  clusters: readonly string[];
  states: readonly LotState[];
  smallestM2: number | null;
  page: number;
  limit: number;
};

export type OpenLotPage = {
  total: number;
  lots: (LotView & { cluster: string })[];
  sources: ClusterSource[];
};
