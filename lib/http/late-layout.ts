/**
 * Parts that lie far below (class `far`, rows of a table of class `far-rows`; app/globals.css) are laid out when the first
 * screen has been drawn, together with asking for the islands (lib/http/late-islands.ts). Not where a visitor comes back
 * to a place on the page, or to a part of it: that place must be found at once.
 */
export const wholeClass = "whole";

export const lateLayoutStatement = `(location.hash||performance.getEntriesByType("navigation")[0]?.type!="navigate")&&document.documentElement.classList.add("${wholeClass}")`;
