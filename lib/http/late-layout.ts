/**
 * Parts that lie far below (class `far`, rows of a table of class `far-row`; app/globals.css) are laid out when the first
 * screen has been drawn, one after the other while the browser has nothing else to do. Not where a visitor comes back
 * to a place on the page, or goes to a part of it: that place must be found at once. To wait longer, until the page is
 * used, gains nothing that could be measured, and programs that judge accessibility misread the parts that wait.
 */
export const wholeClass = "whole";

const root = "document.documentElement.classList";

export const wholeAtOnceStatement = [
  `(location.hash||performance.getEntriesByType("navigation")[0]?.type!="navigate")&&${root}.add("${wholeClass}")`,
  `addEventListener("click",({target:t})=>{t.closest("a[href*='#']")&&${root}.add("${wholeClass}")},true)`,
].join(";");

/**
 * Set when no part waits any more, for programs that judge a page. A class would say it as well, and have the styles of
 * the whole page worked out once more.
 */
export const wholeMark = "whole";

export const partByPartStatement = [
  `const l=()=>{const e=!${root}.contains("${wholeClass}")&&d.querySelector(".far,.far-row");`,
  `e?(e.classList.remove("far","far-row"),requestAnimationFrame(()=>(window.requestIdleCallback||setTimeout)(l))):performance.mark("${wholeMark}")};l()`,
].join("");
