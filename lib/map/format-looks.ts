import type { ClusterStatus } from "@/lib/clusters/fields";
import type { LotState } from "@/lib/clusters/types";

/** A colour and a pattern: no state is told by colour alone. `plain` is the colour all over, `open` none but the edge. */
export type Look = {
  fill: string;
  ink: string;
  pattern: "plain" | "hatch" | "cross" | "dots" | "open";
};
/** The ground of both drawings: that of the server (the poster) and that of the engines. */
export const ground = {
  land: "#eef1e6",
  abroad: "#e6e4da",
  water: "#cfe4ec",
  shore: "#8fb8c7",
  river: "#a3cbd9",
  border: "#6d7268",
  /** A soft band along the border. */
  march: "#d3d0c2",
} as const;

export type OfferedStatus = Exclude<ClusterStatus, "removed">;

/** The further along, the fuller: an outline for a plan, green all over for factories at work. */
export const statusLooks: Record<OfferedStatus, Look> = {
  planned: { fill: "#ffffff", ink: "#5b4100", pattern: "open" },
  established: { fill: "#f6ecd2", ink: "#b07d12", pattern: "dots" },
  under_construction: { fill: "#f6ecd2", ink: "#b07d12", pattern: "hatch" },
  operating: { fill: "#12513c", ink: "#12513c", pattern: "plain" },
  extending: { fill: "#cfe3d4", ink: "#12513c", pattern: "cross" },
};

/** Clusters of one place that have different statuses. */
export const mixedLook: Look = { fill: "#d3d6cf", ink: "#55615a", pattern: "plain" };

/** As on the plan of a cluster's page (components/clusters/detail/lot-plan.tsx). */
export const lotLooks: Record<LotState, Look> = {
  available: { fill: "#12513c", ink: "#12513c", pattern: "plain" },
  reserved: { fill: "#f6ecd2", ink: "#e0a526", pattern: "hatch" },
  coming: { fill: "#ffffff", ink: "#17211c", pattern: "open" },
  leased: { fill: "#e4e1d6", ink: "#8a8f83", pattern: "dots" },
};

export function lookOf(status: ClusterStatus): Look {
  return status === "removed" ? mixedLook : statusLooks[status];
}

/** Drawn for a commune whose area no source gives, km²: middling for those of the province that are known. */
export const nominalAreaKm2 = 60;
