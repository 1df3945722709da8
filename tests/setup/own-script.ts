import { typefaceScript } from "../../lib/http/typeface";

/** The one inline script of a page, word for word: the policy knows it by its hash. */
export const ownScript = `<script>${typefaceScript}</script>`;

/** A page without it: no other script of a page may be inline. */
export const withoutOwnScript = (html: string) => html.replace(ownScript, "");
