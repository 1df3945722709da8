/**
 * A route sets it on an answer that is the same for everybody until the next publication, under the one address that it
 * is asked for by; the web process then keeps it finished and compressed, and takes the header away.
 */
export const lastingHeader = "x-lasting";
/** The header's value where no query makes another answer. */
export const anyQuery = "any-query";

/** The header, where the query is the very one that the site itself asks with: of others there is no end. */
export function lastingAs(search: string, request: Request): Record<string, string> {
  return new URL(request.url).search === search ? { [lastingHeader]: "1" } : {};
}

/** The header for what reads no query: a link to it may carry the name of a campaign, or anything. */
export const lastingForAnyQuery = { [lastingHeader]: anyQuery } as const;
