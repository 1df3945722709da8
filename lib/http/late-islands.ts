import { partByPartStatement } from "./late-layout";

/**
 * A button of an island that has not come yet is not dead: its press asks for the islands at once and counts, once,
 * when the island is there.
 */
const earlyPress = [
  'd.addEventListener("click",({target:t})=>{',
  'const b=t.closest("button"),i=b?.closest(":not(:defined)");',
  "i&&!b.early&&(b.early=1,n(),customElements.whenDefined(i.localName).then(()=>b.click()))},true)",
].join("");

/**
 * Islands are asked for when the page has been painted: what a slow phone fetches and runs before, keeps the words
 * waiting. A finished page names them in `<meta name="islands">`, and the line in its head (lib/http/head-script.ts)
 * asks for them once the first picture stands and all that belongs to it is there, two seconds later at most. A page
 * that nobody looks at yet (made ready before it is opened, in a tab behind) and one whose browser tells nothing of
 * painting ask for them once it is read.
 */
export const lateIslandsStatement = [
  `{const d=document;let n=()=>{n=()=>{};${partByPartStatement};`,
  'for(const a of d.querySelector("meta[name=islands]")?.content.split(" ")??[])import(a).catch(()=>{})};',
  `${earlyPress};`,
  "const r=requestAnimationFrame,p=()=>r(()=>r(()=>setTimeout(()=>n())));",
  'd.hidden||!window.PerformanceObserver?.supportedEntryTypes?.includes("paint")?d.addEventListener("DOMContentLoaded",()=>n()):',
  'new PerformanceObserver((_,o)=>{o.disconnect();d.readyState=="complete"?p():(addEventListener("load",p),setTimeout(()=>n(),2e3))}).observe({type:"paint",buffered:true})}',
].join("");

const ISLAND =
  /<script\b(?=[^>]*\btype="module")(?=[^>]*\bsrc="(\/islands\/[\w.-]+)")[^>]*><\/script>/g;
/** What a page was given before, when it comes by again in another shape (lib/documents/shell.ts). */
const NAMED = /<meta name="islands" content="([^"]*)"\/>/;

/** The page without the scripts that ask for islands at once, and which those are, each once. */
export function takeIslands(page: string): { html: string; islands: string[] } {
  const named = NAMED.exec(page)?.[1]?.split(" ") ?? [];
  const asked = [...page.matchAll(ISLAND)].map(([, address = ""]) => address);
  return {
    html: page.replace(NAMED, "").replace(ISLAND, ""),
    islands: [...new Set([...named, ...asked])],
  };
}

export const nameIslands = (islands: readonly string[]) =>
  islands.length > 0 ? `<meta name="islands" content="${islands.join(" ")}"/>` : "";
