const openData = /^\/api\/v1\/(?!enquiries(?:\/|$))/;
const feeds = /^\/feeds\//;
const images = /^\/share\//;
const card = /^\/embed\//;

/** What pages of anyone may read and embed; everything else is for this site's own. */
export function resourcePolicyOf(path: string): "cross-origin" | "same-origin" {
  return [openData, feeds, images, card].some((form) => form.test(path))
    ? "cross-origin"
    : "same-origin";
}

/** Pages that are made to stand in a frame of another site. Their own policy says so, too. */
export function isForFrames(path: string): boolean {
  return card.test(path);
}
