/**
 * Parts that lie far below (class `far`, rows of a table of class `far-rows`; app/globals.css) are laid out when the first
 * screen has been drawn, one after the other while the browser has nothing else to do. Not where a visitor comes back
 * to a place on the page, or to a part of it: that place must be found at once.
 */
export const wholeClass = "whole";

export const wholeAtOnceStatement = `(location.hash||performance.getEntriesByType("navigation")[0]?.type!="navigate")&&document.documentElement.classList.add("${wholeClass}")`;

/** Says so with the class when it is through: programs that judge a page find it whole soon after it came. */
export const partByPartStatement = [
  'const l=()=>{const e=d.querySelector(".far,.far-rows");',
  `e?(e.classList.remove("far","far-rows"),(window.requestIdleCallback||setTimeout)(l)):d.documentElement.classList.add("${wholeClass}")};l()`,
].join("");
