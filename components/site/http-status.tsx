/**
 * Gives the page's answer this status code. The web server reads the mark, sets the status and takes the mark out
 * (lib/http/finish-page.ts), so that a page that is not there or is gone has a full body without any script.
 */
export function HttpStatus({
  code,
  retryAfter = null,
}: {
  code: 404 | 410 | 422 | 429 | 503;
  /** Seconds after which asking again makes sense. */
  retryAfter?: number | null;
}) {
  return (
    <>
      <meta name="http-status" content={String(code)} />
      {retryAfter === null ? null : (
        <meta name="http-retry-after" content={String(Math.max(1, Math.ceil(retryAfter)))} />
      )}
    </>
  );
}

/** Answers with a permanent redirect (308) to another address of this site. */
export function MovedTo({ href }: { href: string }) {
  return <meta name="http-location" content={href} />;
}
