import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import lighthouse from "lighthouse";
import { templates } from "../../../tests/e2e/templates.ts";
import { chooseBrowser } from "../../../tests/setup/browser.ts";
import { freePort } from "../../../tests/setup/free-port.ts";
import { openFront, type Product } from "../product.ts";
import { type Cell, median, printTable } from "../report.ts";

const flags = [
  "--headless=new",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

const emptyPage =
  '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="description" content="An empty page"><title>Empty</title><h1>An empty page</h1></html>';

async function startBrowser() {
  const { executablePath, args, env } = await chooseBrowser();
  const profile = mkdtempSync(path.join(tmpdir(), "ccn-lighthouse-"));
  const port = await freePort();
  const child = spawn(
    executablePath,
    [
      ...args,
      ...flags,
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { stdio: "ignore", env: { ...process.env, ...env } },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const isThere = () =>
    fetch(`http://127.0.0.1:${port}/json/version`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await isThere()); tries += 1) {
    if (tries > 200) throw new Error("The browser did not start.");
    await setTimeout(100);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  };
  return { port, stop };
}

type Visit = {
  scores: number[];
  lcp: number;
  tbt: number;
  cls: number;
  bytes: number;
  lost: string[];
};

async function judge(url: string, port: number, isIndexed: boolean): Promise<Visit> {
  const result = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: [...categories],
    // Pages that are kept out of search engines on purpose.
    ...(isIndexed ? {} : { skipAudits: ["is-crawlable"] }),
  });
  const report = result?.lhr;
  if (!report || report.runtimeError) throw new Error(`${url}: ${report?.runtimeError?.message}`);
  const numberOf = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN;
  const lost = categories.flatMap((category) =>
    (report.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return {
    scores: categories.map((category) =>
      Math.round((report.categories[category]?.score ?? 0) * 100),
    ),
    lcp: numberOf("largest-contentful-paint") / 1000,
    tbt: numberOf("total-blocking-time"),
    cls: numberOf("cumulative-layout-shift"),
    bytes: numberOf("total-byte-weight") / 1024,
    lost,
  };
}

type Target = { name: string; url: string; locale: string };
type Judged = Target & { isIndexed: boolean; visits: Visit[] };

/** How many pages stand between two visits of the empty one. */
const pagesBetween = 10;

async function judgeOften(target: Target, port: number, runs: number): Promise<Judged> {
  const answer = await fetch(target.url);
  const isIndexed = !(await answer.text()).includes('name="robots" content="noindex');
  const visits: Visit[] = [];
  for (let run = 0; run < runs; run += 1) visits.push(await judge(target.url, port, isIndexed));
  process.stderr.write(".");
  return { ...target, isIndexed, visits };
}

function toRow({ name, locale, isIndexed, visits }: Judged): Cell[] {
  const middle = (pick: (visit: Visit) => number) => median(visits.map(pick));
  return [
    isIndexed ? name : `${name} *`,
    locale,
    ...categories.map((_, at) => middle(({ scores }) => scores[at] ?? 0)),
    middle(({ lcp }) => lcp),
    middle(({ tbt }) => tbt),
    middle(({ cls }) => cls),
    middle(({ bytes }) => bytes),
  ];
}

/** What the machine itself costs: the same page without anything in it, judged all through the run. */
function tellOfEmpty({ visits }: Judged): string {
  const spread = (pick: (visit: Visit) => number) => {
    const values = visits.map(pick);
    return `${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`;
  };
  return `The empty page (no style, no script, nothing to lay out) was judged ${visits.length} times in between: TBT ${spread(({ tbt }) => tbt)} ms, speed ${spread(({ scores }) => scores[0] ?? 0)}. So much of each figure can be this machine's.`;
}

/** Lighthouse's mobile runs of each template in each language, through the front. */
export async function benchLighthouse(
  product: Product,
  { runs, only }: { runs: number; only?: string },
) {
  const emptyPort = await freePort();
  const front = await openFront(
    product,
    `server { listen 127.0.0.1:${emptyPort}; access_log off; location / { default_type text/html; return 200 '${emptyPage}'; } }`,
  );
  const browser = await startBrowser();
  const empty: Judged = {
    name: "an empty page, for comparison",
    url: `http://localhost:${emptyPort}/`,
    locale: "–",
    isIndexed: true,
    visits: [],
  };
  const judged: Judged[] = [];
  try {
    const pages = templates.filter(
      ({ status, name, path: page }) =>
        status === 200 && (!only || name.includes(only) || page === only),
    );
    for (const [at, { path: page, ...rest }] of pages.entries()) {
      if (at % pagesBetween === 0)
        empty.visits.push(...(await judgeOften(empty, browser.port, runs)).visits);
      const target = { ...rest, url: front.baseUrl + page };
      judged.push(await judgeOften(target, browser.port, runs));
    }
  } finally {
    await browser.stop();
    await front.stop();
  }
  const lost = judged.flatMap(({ name, locale, visits }) =>
    [...new Set(visits.flatMap((visit) => visit.lost))].map(
      (audit) => `Points lost on ${name}, ${locale}: ${audit}`,
    ),
  );
  printTable({
    title: `Lighthouse, mobile, through the front, ${runs === 1 ? "one run" : `median of ${runs} runs`} for each page`,
    columns: [
      "template",
      "language",
      "speed",
      "access",
      "practice",
      "found",
      "LCP s",
      "TBT ms",
      "CLS",
      "KB",
    ],
    rows: [empty, ...judged].map(toRow),
    notes: [
      "Wanted: 100 four times, LCP at most 0.9 s, TBT at most 20 ms, CLS 0.",
      tellOfEmpty(empty),
      "* kept out of search engines on purpose: the audit that wants it in is left out.",
      ...lost,
    ],
  });
}
