/** That an office answers from a day (ISO) for everything that no other office answers for. */
export type FallbackBeginning = { officeId: string; from: string };

/** One office's day put among the beginnings, which are in order and end where the next begins. */
function putInOrder(
  known: readonly FallbackBeginning[],
  { officeId, from }: FallbackBeginning,
): FallbackBeginning[] {
  const isSame = (one: FallbackBeginning) => one.officeId === officeId && one.from === from;
  if (known.some(isSame)) return [...known];
  const own = known.findLast((one) => one.officeId === officeId);
  const before = known.filter((one) => one.from < from);
  const isAnswering = before.at(-1)?.officeId === officeId;
  // Nobody answered before it: a later day would leave the days until then without an office.
  if (isAnswering && before.length === 1) return known.filter((one) => one.from !== from);
  const isMoved = own !== undefined && (isAnswering || own.from > from);
  const kept = isAnswering ? before.slice(0, -1) : before;
  const after = isMoved ? known.filter((one) => one.from > from && one.from > own.from) : [];
  return [...kept, { officeId, from }, ...after];
}

/**
 * Who answers for the rest, after what is given: the day of an office that is known already moves to the day given, and
 * the office before it answers until then; an office that is new, or comes back, takes the place of all that were to begin
 * on its day or later. Nothing changes when the same is given again.
 */
export function orderFallbacks(
  known: readonly FallbackBeginning[],
  given: readonly FallbackBeginning[],
): FallbackBeginning[] {
  return given.toSorted((a, b) => a.from.localeCompare(b.from)).reduce(putInOrder, [...known]);
}
