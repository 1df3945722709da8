import { connectionKinds } from "@/lib/clusters/fields";
import type { FieldReading } from "@/lib/clusters/types";

const tabled: readonly string[] = ["lots", "buildings", "tenants"];

/** Known rows that a document has a table of their own for. */
export function hasTable({ key, state }: Pick<FieldReading, "key" | "state">): boolean {
  return state === "known" && (tabled.includes(key) || key in connectionKinds);
}
