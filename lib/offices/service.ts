import { type Actor, recordAudit } from "@/lib/audit/service";
import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { addDays, dayOf } from "@/lib/calendar/business-days";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { type Db, transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/routing";
import { readPlaces } from "@/lib/places/service";
import { getReplyBusinessDays } from "@/lib/settings/service";
import { chooseAssignment, presentUnits } from "./answering";
import { type SavedOffice, writeAssignments } from "./assignments";
import {
  type AnsweringOffice,
  findAssignmentsOn,
  findPublicContacts,
  findUnitIdsOfCluster,
  isAssignmentTurning,
  listAnswerableClusters,
  toAnsweringOffice,
  upsertOffice,
} from "./repo";
import { type OfficeDocument, type OfficeInput, officeSchema } from "./schema";
import type { AnsweringPlace, AnsweringTable, NamedOffice } from "./types";

export type { AnsweringOffice } from "./repo";

/**
 * The office that answers for a cluster on a day: the cluster's own, else that of the smallest unit that it lies in,
 * else the fallback. Without a cluster the fallback. Null only when nothing is assigned at all.
 */
export async function findAnsweringOffice(
  db: Db,
  query: { clusterId?: string; on?: string } = {},
): Promise<AnsweringOffice | null> {
  const assignments = await findAssignmentsOn(db, query.on ?? dayOf(new Date()));
  const { clusterId } = query;
  const needsUnits = clusterId !== undefined && assignments.some((row) => row.unitId);
  const cluster = clusterId
    ? {
        id: clusterId,
        units: needsUnits
          ? presentUnits(await findUnitIdsOfCluster(db, clusterId), (await readPlaces(db)).tree)
          : [],
      }
    : undefined;
  const office = chooseAssignment(assignments, cluster)?.office;
  return office ? toAnsweringOffice(office, await getReplyBusinessDays(db)) : null;
}

const named = ({ code, name, phone, email }: AnsweringOffice): NamedOffice => ({
  code,
  name,
  phone,
  email,
});

/**
 * Which office answers for the clusters of which commune, those of the former home district first. Samples are left out.
 */
export async function readAnsweringTable(
  db: Db,
  locale: Locale,
  on = dayOf(new Date()),
): Promise<AnsweringTable> {
  const [rows, clusters, { tree, homeDistrictId }] = await Promise.all([
    findAssignmentsOn(db, on),
    listAnswerableClusters(db, locale),
    readPlaces(db),
  ]);
  const assignments = rows.map((row) => ({
    ...row,
    office: row.office.isSample ? null : named(toAnsweringOffice(row.office, 0)),
  }));
  const home = new Set(homeDistrictId ? tree.within(homeDistrictId) : []);
  const places = new Map<string, AnsweringPlace>();
  for (const { id, unitIds, ...cluster } of clusters) {
    const units = presentUnits(unitIds, tree);
    const office = chooseAssignment(assignments, { id, units })?.office ?? null;
    const communes = units.filter((unit) => unit.level === "commune");
    for (const unit of communes.length > 0 ? communes : [null]) {
      const place = places.get(unit?.id ?? "") ?? {
        place: unit && { key: tree.keyOf(unit.id), name: unit.name },
        isHome: unit !== null && tree.predecessorsOf(unit.id).some(({ id: one }) => home.has(one)),
        answers: [],
      };
      places.set(unit?.id ?? "", place);
      const answer = place.answers.find((one) => one.office?.code === office?.code);
      if (answer) answer.clusters.push(cluster);
      else place.answers.push({ office, clusters: [cluster] });
    }
  }
  const fallback = chooseAssignment(assignments)?.office ?? null;
  const all = [...places.values()];
  const codes = [fallback, ...all.flatMap(({ answers }) => answers.map(({ office }) => office))];
  const rank = ({ place, isHome }: AnsweringPlace) => (place ? (isHome ? 0 : 1) : 2);
  return {
    places: all.toSorted(
      (a, b) =>
        rank(a) - rank(b) || (a.place?.name.vi ?? "").localeCompare(b.place?.name.vi ?? "", "vi"),
    ),
    fallback,
    offices: new Set(codes.flatMap((office) => office?.code ?? [])).size,
  };
}

/** The fallback office and its public people, without what only officials see. */
export async function readContactOffice(
  db: Db,
): Promise<{ office: OfficeView; contacts: ContactView[] } | null> {
  const found = await findAnsweringOffice(db);
  if (!found) return null;
  const { id, noticeEmail: _, ...office } = found;
  return { office, contacts: await findPublicContacts(db, id) };
}

/**
 * Which office answers turns by the day: run soon after midnight, this has the pages made anew on which another office
 * answers from today. Yesterday counts too, for a worker that was away at midnight.
 */
export async function announceAssignments(db: Db, today = dayOf(new Date())): Promise<boolean> {
  const isTurning = await isAssignmentTurning(db, [addDays(today, -1), today]);
  if (isTurning) await notifyExpired(db, [tags.offices, tags.clusterPages]);
  return isTurning;
}

/**
 * Writes an office, its contacts, what it answers for by name and, with `fallbackFrom`, that it answers for all that no
 * other answers for.
 * @throws AppError INVALID when a field has the wrong form, names what does not exist or what another answers for.
 */
export async function saveOffice(context: Actor, input: OfficeInput): Promise<void> {
  const parsed = officeSchema.safeParse(input);
  if (!parsed.success) {
    throw new AppError("INVALID", "The office cannot be saved like this.", {
      issues: parsed.error.issues.map((issue) => ({
        path: issue.path.join("."),
        message: issue.message,
      })),
    });
  }
  await transaction((db) => writeOffices(db, context, { offices: [parsed.data], path: () => "" }));
}

/**
 * Writes offices within a transaction. `path` says where an office stands in what was given, with the dot after it.
 * @throws AppError INVALID when what they answer for does not exist, or is answered for by another office.
 */
export async function writeOffices(
  db: Db,
  context: Actor,
  given: { offices: readonly OfficeDocument[]; path: (index: number) => string },
): Promise<void> {
  const saved: SavedOffice[] = [];
  for (const [index, office] of given.offices.entries())
    saved.push({ id: await upsertOffice(db, office), office, path: given.path(index) });
  await writeAssignments(db, saved);
  for (const { office } of saved)
    await recordAudit(db, context, { action: "office.save", subject: `office:${office.code}` });
  await notifyExpired(db, [tags.offices, tags.clusterPages]);
}
