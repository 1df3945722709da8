import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../setup/e2e";
import { checkThing } from "../setup/schema-org";

/** What a search engine reads of one address. */
type Read = {
  path: string;
  status: number;
  location: string | null;
  lang: string;
  title: string;
  description: string;
  canonical: string[];
  alternates: Record<string, string>;
  isIndexed: boolean;
  links: string[];
  shared: Record<string, string>;
  /** What it says of itself in JSON-LD. */
  things: Thing[];
  /** The names in its trail, as a reader sees them. */
  trail: string[];
  text: string;
};
type Thing = Record<string, unknown> & { "@type": string };

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
  "#39": "'",
};
const decode = (text: string) =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      decode(value),
    ]),
  );

function tagsOf(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, "gi"))].map(([tag]) =>
    attributesOf(tag),
  );
}

/** Words without tags; one space for any. */
const textOf = (html: string) =>
  decode(
    html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ")
      .replace(/<[^>]+>/g, " ")
      .replaceAll("&nbsp;", " "),
  )
    .replace(/\s+/g, " ")
    .trim();

function thingsOf(html: string): Thing[] {
  const block = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1];
  return block ? JSON.parse(block)["@graph"] : [];
}

function trailOf(html: string): string[] {
  const nav = [...html.matchAll(/<nav\b[^>]*>([\s\S]*?)<\/nav>/g)]
    .map(([, inner = ""]) => inner)
    .find((inner) => inner.includes('aria-current="page"') && inner.startsWith("<ol"));
  return [...(nav ?? "").matchAll(/<li\b[^>]*>([\s\S]*?)<\/li>/g)].map(([, item = ""]) =>
    textOf(item).replace(/^› /, ""),
  );
}

async function read(request: APIRequestContext, path: string): Promise<Read> {
  const answer = await request.get(path, { maxRedirects: 0 });
  const html = answer.headers()["content-type"]?.startsWith("text/html") ? await answer.text() : "";
  const metas = tagsOf(html, "meta");
  const relations = tagsOf(html, "link");
  const meta = (name: string) => metas.find((one) => one.name === name)?.content ?? "";
  return {
    path,
    status: answer.status(),
    location: answer.headers().location ?? null,
    lang: tagsOf(html, "html")[0]?.lang ?? "",
    title: decode(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ""),
    description: meta("description"),
    canonical: relations.filter(({ rel }) => rel === "canonical").map(({ href = "" }) => href),
    alternates: Object.fromEntries(
      relations
        .filter(({ rel, hreflang }) => rel === "alternate" && hreflang)
        .map(({ hreflang = "", href = "" }) => [hreflang, href]),
    ),
    isIndexed: html !== "" && answer.status() === 200 && !/noindex/.test(meta("robots")),
    links: tagsOf(html, "a").flatMap(({ href }) => href ?? []),
    shared: Object.fromEntries(
      metas.flatMap(({ property, name, content = "" }) => {
        const key = property ?? name;
        return key && /^(?:og|twitter|article):/.test(key) ? [[key, content]] : [];
      }),
    ),
    things: thingsOf(html),
    trail: trailOf(html),
    text: textOf(html),
  };
}

/** What a page is said to be where people share it. */
function sharingProblems({ title, description, shared }: Read): string[] {
  const wanted = {
    "og:title": title,
    "twitter:title": title,
    "og:description": description,
    "twitter:card": "summary_large_image",
    "twitter:image": shared["og:image"],
  };
  return Object.entries(wanted)
    .filter(([name, value]) => !value || shared[name] !== value)
    .map(([name]) => `${name} is ${shared[name]}`);
}

const expectedKinds = [
  ...["WebSite", "GovernmentOffice", "Place", "BreadcrumbList", "NewsArticle", "FAQPage"],
  ...["DataCatalog", "Dataset", "ContactPage", "CollectionPage", "AboutPage"],
];

/** What a page tells search engines must be in schema.org's words, of this site, and what the page shows. */
function thingProblems({ things, trail, text, path }: Read, siteUrl: string): string[] {
  const problems = things.flatMap((thing) => checkThing(thing));
  const named = (value: unknown) => (value as { name: string }).name;
  for (const thing of things) {
    if (thing["@type"] === "BreadcrumbList") {
      const items = thing.itemListElement as { name: string; item: string }[];
      const last = new URL(items.at(-1)?.item ?? "").pathname;
      if (last !== path) problems.push(`the trail ends at ${last}`);
      if (trail.length > 0 && items.map(named).join("|") !== trail.join("|"))
        problems.push(`the trail says ${items.map(named).join(" › ")}, shown ${trail.join(" › ")}`);
    }
    const said = [
      ...(thing["@type"] === "FAQPage"
        ? (thing.mainEntity as (Thing & { acceptedAnswer: { text: string } })[]).flatMap((one) => [
            named(one),
            one.acceptedAnswer.text,
          ])
        : []),
      ...(thing["@type"] === "NewsArticle" ? [thing.headline, thing.description] : []),
      ...(thing["@type"] === "Place" ? [thing.name, thing.description] : []),
    ].filter((one) => typeof one === "string");
    for (const words of said)
      if (!text.includes(words.replace(/\s+/g, " "))) problems.push(`does not show "${words}"`);
    const id = thing["@id"];
    if (id !== undefined && new URL(String(id)).origin !== siteUrl)
      problems.push(`${id} is not ours`);
  }
  return problems;
}

/** With a query there is no end of addresses: a few of each page stand for the rest. */
const mostQueriesOfAPage = 3;
/** Far more than there are; one that comes here has lost its way. */
const mostPages = 1_500;

test("every page that can be reached is whole for search engines, and says the same from both sides", async ({
  request,
  baseURL,
}) => {
  test.setTimeout(400_000);
  const origin = new URL(baseURL ?? "").origin;
  const pages = new Map<string, Read>();
  const from = new Map<string, string>();
  const queries = new Map<string, number>();
  const waiting = ["/", "/en"];
  for (const path of waiting) from.set(path, "start");
  const note = (href: string, source: string) => {
    const url = URL.parse(href, origin + source);
    if (!url || url.origin !== origin) return;
    if (/^\/(?:api|feeds|embed|share|islands|maps|_next|files)\//.test(url.pathname)) return;
    const path = url.pathname + url.search;
    if (from.has(path)) return;
    if (url.search) {
      const seen = (queries.get(url.pathname) ?? 0) + 1;
      queries.set(url.pathname, seen);
      if (seen > mostQueriesOfAPage) return;
    }
    from.set(path, source);
    waiting.push(path);
  };
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    expect(pages.size, "pages reached").toBeLessThan(mostPages);
    const page = await read(request, path);
    pages.set(path, page);
    for (const href of page.links) note(href, path);
  }

  const broken = [...pages.values()]
    .filter(({ status }) => status !== 200 && status !== 410)
    .map(({ path, status }) => `${path} (${status}), from ${from.get(path)}`);
  expect(broken).toEqual([]);

  const indexed = [...pages.values()].filter(({ isIndexed }) => isIndexed);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => decode(url));
  const siteUrl = new URL(listed[0] ?? "").origin;
  const pathOf = (url: string) => {
    expect(new URL(url).origin, url).toBe(siteUrl);
    return new URL(url).pathname + new URL(url).search;
  };

  // What may be kept is what is listed, and the other way round.
  expect(indexed.map(({ path }) => path).sort()).toEqual(listed.map(pathOf).sort());

  const problems: string[] = [];
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  for (const page of indexed) {
    const { path, canonical, alternates, title, description, lang } = page;
    const check = (holds: boolean, what: string) => holds || problems.push(`${path}: ${what}`);
    check(canonical.length === 1 && pathOf(canonical[0] ?? "") === path, `canonical ${canonical}`);
    check(lang === (path === "/en" || path.startsWith("/en/") ? "en" : "vi"), `lang ${lang}`);
    check(pathOf(alternates[lang] ?? `${siteUrl}/none`) === path, "no alternate to itself");
    const fallback = alternates.vi ?? alternates.en;
    check(alternates["x-default"] === fallback, `x-default ${alternates["x-default"]}`);
    for (const [other, url] of Object.entries(alternates)) {
      const answer = pages.get(pathOf(url));
      check(answer?.isIndexed === true, `${other} leads to ${url}, which is not to be kept`);
      check(
        JSON.stringify(answer?.alternates) === JSON.stringify(alternates),
        `${other} of ${url} names other versions`,
      );
    }
    check(title.length >= 5 && title.length <= 80, `title of ${title.length} characters`);
    check(
      description.length >= 40 && description.length <= 170,
      `description of ${description.length}`,
    );
    check(!titles.has(title), `title of ${titles.get(title)}: ${title}`);
    check(!descriptions.has(description), `description of ${descriptions.get(description)}`);
    titles.set(title, path);
    descriptions.set(description, path);
    for (const problem of [...sharingProblems(page), ...thingProblems(page, siteUrl)]) {
      problems.push(`${path}: ${problem}`);
    }
  }
  expect(problems).toEqual([]);
  const kinds = new Set(indexed.flatMap(({ things }) => things.map((one) => one["@type"])));
  for (const kind of expectedKinds) expect([...kinds]).toContain(kind);
  // Nothing is said to search engines of what is not for them: samples, removed clusters, filtered views.
  for (const { path, isIndexed, things } of pages.values())
    if (!isIndexed && !path.includes("?")) expect([path, things]).toEqual([path, []]);

  const images = new Set(indexed.map(({ shared }) => shared["og:image"] ?? ""));
  expect(images.size).toBeGreaterThan(20);
  for (const image of images) {
    const answer = await request.get(pathOf(image));
    expect([image, answer.status(), answer.headers()["content-type"]]).toEqual([
      image,
      200,
      "image/png",
    ]);
  }

  // A view with a query is another look at a page that is kept, and says which.
  const views = [...pages.values()].filter(
    ({ path, status }) => path.includes("?") && status === 200,
  );
  expect(views.length).toBeGreaterThan(10);
  for (const { path, canonical, isIndexed } of views) {
    expect(isIndexed, path).toBe(false);
    for (const url of canonical) expect(pathOf(url), path).toBe(path.split("?")[0]);
  }
});
