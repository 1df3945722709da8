/**
 * Stands in for Next's `collect-segment-data`: of each static page it makes, beside the page, one answer for each of its
 * segments, for the prefetches of Next's own client. Public pages have no such client (lib/http/finish-page.ts), and the
 * work took as long as the page itself. next.config.ts puts it in place.
 */
export async function collectSegmentData(): Promise<Map<string, Buffer>> {
  return new Map();
}

export async function collectPrefetchHints(): Promise<null> {
  return null;
}
