import { headScript } from "../../lib/http/head-script";

/** The one inline script of a page, word for word: the policy knows it by its hash. */
export const ownScript = `<script>${headScript}</script>`;

/** A page without it: no other script of a page may be inline. */
export const withoutOwnScript = (html: string) => html.replace(ownScript, "");
