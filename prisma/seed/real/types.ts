import type { FieldKey } from "@/lib/clusters/fields";
import type { ClusterDocumentInput } from "@/lib/clusters/schema";
import type { LocalizedText } from "@/lib/i18n/localized";

/** One entry of data/clusters.json. */
export type RawCluster = {
  code: string;
  nameVi: string;
  nameEn: string;
  district: string | null;
  formerCommune: string | null;
  currentCommune: string | null;
  areaHa: number | null;
  industrialLandHa: number | null;
  status: "planned" | "established" | "under_construction" | "operating" | "removed";
  infrastructureInvestor: string | null;
  capitalVndBillion: number | null;
  decision: string | null;
  sectorsVi: string[];
  sectorsEn: string[];
  occupancyPercent: number | null;
  roads: string[];
  approxLocation: { lat: number; lng: number } | null;
  sources: { url: string; title: string; date: string | null; supports: string[] }[];
};

type Both<T> = { vi: T; en: T };

/** What the sources say of a cluster beyond its figures, written to be read, with its date. */
export type Wording = Both<{ summary: string; body?: string }> & {
  /** The decision that established or removed it. */
  decision?: Both<string>;
  removedOn?: string;
  /** The figure that a source of the notes speaks of, where there is one; left out: the status. */
  notesOn?: FieldKey;
  factNotes?: Partial<Record<FieldKey, LocalizedText>>;
  stages: NonNullable<ClusterDocumentInput["stages"]>;
  tenants?: NonNullable<ClusterDocumentInput["tenants"]>;
};
