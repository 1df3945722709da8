/**
 * The site's own typeface is 67 KB, and would come before the words on a visitor's first page. That page is set in the
 * device's own type instead and fetches ours when it is done (components/islands/page/typeface.ts); whoever goes on from
 * one page of the site to the next has it, which the referrer tells before the first line is drawn and at no cost: no
 * storage to wait for, no cookie, and no second copy of a page in any cache.
 */
export const typefaceClass = "own-type";

/** Whoever saves data has not fetched it, and is not made to on the second page. */
export const typefaceStatement = `navigator.connection?.saveData||document.referrer.startsWith(location.origin+"/")&&document.documentElement.classList.add("${typefaceClass}")`;
