import type { Db } from "@/lib/db/client";
import { AppError, type ErrorIssue } from "@/lib/errors";
import { readPlaces } from "@/lib/places/service";
import {
  type Assignment,
  deleteNamedAssignments,
  findClusterId,
  insertAssignments,
  listAssignmentsOf,
  writeFallbacks,
} from "./repo";
import type { OfficeDocument } from "./schema";

/** An office with its row, and where it stands in what was given ("offices.2.", or nothing). */
export type SavedOffice = { id: string; office: OfficeDocument; path: string };

/** What an office is to answer for, and where that was written. */
type Wanted = Assignment & { officeId: string; office: string; path: string };

async function resolveAnswersFor(
  db: Db,
  saved: readonly SavedOffice[],
): Promise<{ wanted: Wanted[]; issues: ErrorIssue[] }> {
  const { tree } = await readPlaces(db);
  const issues: ErrorIssue[] = [];
  const wanted: Wanted[] = [];
  for (const { id, office, path: start } of saved) {
    for (const [index, one] of (office.answersFor ?? []).entries()) {
      const path = `${start}answersFor.${index}`;
      const row = {
        officeId: id,
        office: office.code,
        path,
        validFrom: new Date(`${one.from}T00:00:00Z`),
        validTo: one.to ? new Date(`${one.to}T00:00:00Z`) : null,
      };
      if ("cluster" in one) {
        const clusterId = await findClusterId(db, one.cluster);
        if (clusterId) wanted.push({ ...row, unitId: null, clusterId });
        else
          issues.push({
            path,
            message: `names the cluster "${one.cluster}", which does not exist`,
          });
        continue;
      }
      const { place } = one;
      const unit = tree.findOn(place.on, place);
      if (unit) wanted.push({ ...row, unitId: unit.id, clusterId: null });
      else
        issues.push({ path, message: `names no single ${place.level} that stood on ${place.on}` });
    }
  }
  return { wanted, issues };
}

const isBefore = (end: Date | null, begin: Date) => end !== null && end <= begin;

/** Whether both are for the same cluster or the same unit, on some day in common. */
function overlaps(a: Assignment, b: Assignment): boolean {
  if (a.clusterId !== b.clusterId || a.unitId !== b.unitId) return false;
  return !isBefore(a.validTo, b.validFrom) && !isBefore(b.validTo, a.validFrom);
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Puts what these offices are to answer for in place of all that they answered for by name, and sets who answers for the
 * rest. An office that says nothing of either keeps what is stored.
 * @throws AppError INVALID when a cluster or a unit does not exist, or would be answered for twice on the same day.
 */
export async function writeAssignments(db: Db, saved: readonly SavedOffice[]): Promise<void> {
  const { wanted, issues } = await resolveAnswersFor(db, saved);
  const renewed = saved.filter(({ office }) => office.answersFor !== undefined);
  // All of them first: a cluster may go from one office to another that stands earlier.
  await deleteNamedAssignments(
    db,
    renewed.map(({ id }) => id),
  );
  const stored = await listAssignmentsOf(db, wanted);
  for (const [index, row] of wanted.entries()) {
    const other = [...stored, ...wanted.slice(0, index)].find((one) => overlaps(one, row));
    if (!other) continue;
    const end = other.validTo ? ` to ${iso(other.validTo)}` : "";
    issues.push({
      path: row.path,
      message: `is answered for by "${other.office}" already, from ${iso(other.validFrom)}${end}`,
    });
  }
  if (issues.length > 0) {
    throw new AppError("INVALID", "The offices cannot be saved like this.", { issues });
  }
  await insertAssignments(
    db,
    wanted.map(({ office: _office, path: _path, ...row }) => row),
  );
  const fallbacks = saved.flatMap(({ id, office }) =>
    office.fallbackFrom ? [{ officeId: id, from: office.fallbackFrom }] : [],
  );
  if (fallbacks.length > 0) await writeFallbacks(db, fallbacks);
}
