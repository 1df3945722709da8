/**
 * On a phone, parts that lie far below (class `far`, rows of a table of class `far-row`; app/globals.css) are laid out
 * when they come near the screen, which the browser sees to. All of them are as soon as someone begins to use the page or
 * it has been at rest for some seconds, one after the other while the browser has nothing else to do: not every browser
 * finds words in parts that wait. Until then each keeps the room that it will take (room.ts). Not where a visitor comes
 * back to a place on the page, or goes to a part of it: that place must be found at once.
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

/** As app/globals.css has it. */
const isPhone = 'matchMedia("(max-width:47.99rem)").matches';
export const restMs = 5_000;
const signsOfUse = ["scroll", "pointermove", "pointerdown", "touchstart", "keydown"] as const;

/** To be run when the first screen has been drawn. */
export const partByPartStatement = [
  `const l=()=>{const e=${isPhone}&&!${root}.contains("${wholeClass}")&&d.querySelector(".far,.far-row");`,
  `e?(e.classList.remove("far","far-row"),requestAnimationFrame(()=>(window.requestIdleCallback||setTimeout)(l,{timeout:500}))):performance.mark("${wholeMark}")};`,
  "let u=()=>{u=()=>{};l()};",
  `for(const s of ${JSON.stringify(signsOfUse)})addEventListener(s,()=>u(),{capture:true,once:true,passive:true});`,
  `setTimeout(()=>u(),${restMs})`,
].join("");
