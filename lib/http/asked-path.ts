/** Stands for an address of nothing; it is answered with the designed 404. */
export const pathOfNothing = "/not-found/here";

const schemeAndHost = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

/**
 * Path and query as the pages are asked for them. An absolute address (as a proxy sends it) loses its host, which would
 * come back in redirects; what cannot be decoded, or holds a space, a backslash or a control character, is an address of
 * nothing, because the renderer drops such characters and would answer with another page.
 * @returns null for what is no address at all, such as "*".
 */
export function askedPath(url: string): string | null {
  const local = url.replace(schemeAndHost, "");
  const asked = local === "" || local.startsWith("?") ? `/${local}` : local;
  if (!asked.startsWith("/")) return null;
  const path = asked.split(/[?#]/, 1)[0] ?? "/";
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return /[\u0000- \u007f\\]/.test(decodeURIComponent(path)) ? pathOfNothing : asked;
  } catch {
    return pathOfNothing;
  }
}
