/** A file with a part of the program could not be had. */
export class PartMissing extends Error {
  override name = "PartMissing";
}

/** @throws PartMissing when a file of the part cannot be fetched */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new PartMissing("A part of the map could not be fetched", { cause });
  }
}

/**
 * Most browsers remember for as long as a page stands that a file of a program was not there, and never ask again; and
 * after a new release it is not there any more. Only the page loaded anew helps, if the site answers at all.
 */
export async function loadPageAnew(): Promise<void> {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(
    () => null,
  );
  if (answer?.ok) location.reload();
}
