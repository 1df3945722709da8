import fc from "fast-check";
import { pathTo } from "@/lib/i18n/paths";
import { locales, routing } from "@/lib/i18n/routing";
import { expect, test } from "../setup/e2e";

test.describe.configure({ timeout: 300_000 });

/** Parameters that some page or address understands: a made-up value of one goes deeper than a made-up name. */
const names = [
  ...[
    "q",
    "place",
    "status",
    "sector",
    "free",
    "rent",
    "kv",
    "ww",
    "calls",
    "known",
    "sort",
    "page",
  ],
  ...["c", "cluster", "kind", "field", "lang", "format", "limit", "state", "minAreaM2", "bbox"],
  ...[
    "area",
    "power",
    "water",
    "wastewater",
    "start",
    "years",
    "budget",
    "currency",
    "rate",
    "vat",
  ],
  ...["view", "selected", "ref", "k", "t", "sent", "done", "only", "utm_campaign", "locale"],
];
const hostile = [
  ...[
    "'",
    '"',
    "<script>alert(1)</script>",
    "%00",
    "\u0000",
    "../../etc/passwd",
    "#{7*7}",
    "{{7*7}}",
  ],
  ...[
    "1e309",
    "-1",
    "0",
    "NaN",
    "9".repeat(400),
    "1,5",
    "1.5",
    "٣",
    "½",
    "__proto__",
    "constructor",
  ],
  ...[
    "valueOf",
    "toString",
    "DT-AK1",
    "MAU-CX1",
    "dai-tu",
    "' OR 1=1 --",
    "\ud800",
    "\u202e",
    "a".repeat(3_000),
  ],
  ...[
    "105.1,21.1,105.2,21.2",
    "200,100,-200,-100",
    "9/21.6/105.7",
    "vi",
    "both",
    "pdf",
    "xlsx",
    "2026-02-31",
  ],
];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40, unit: "binary" }) },
  { weight: 1, arbitrary: fc.double().map(String) },
);
const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), word), word), { maxLength: 6 });

/** Half a character of two cannot be sent. */
const asUtf8 = (text: string) => Buffer.from(text, "utf8").toString("utf8");
const toSearch = (pairs: [string, string][]) =>
  pairs
    .map(
      ([name, value]) => `${encodeURIComponent(asUtf8(name))}=${encodeURIComponent(asUtf8(value))}`,
    )
    .join("&");

const slug = fc.oneof(
  fc.constantFrom("an-khanh-so-1", "an-khanh-no-1", "mau-che-xanh", "phu-lac-1", "khong-co"),
  word.map((text) => encodeURIComponent(asUtf8(text))),
);
const pages = (Object.keys(routing.pathnames) as (keyof typeof routing.pathnames)[]).flatMap(
  (page) =>
    locales.map((locale) =>
      pathTo(locale, page.includes("[slug]") ? { page, slug: "SLUG" } : { page }),
    ),
);
const others = [
  ...[
    "clusters",
    "clusters/SLUG",
    "clusters.csv",
    "clusters.geojson",
    "lots",
    "destinations",
    "units",
  ].map((name) => `/api/v1/${name}`),
  ...["/api/v1/openapi.json", "/api/map/clusters", "/api/map/lots", "/api/forms/proof"],
  ...["/api/documents/fact-sheet", "/api/documents/pack", "/api/documents/comparison"],
  ...["/feeds/vi/news.xml", "/feeds/SLUG/changes.xml", "/feeds/en/clusters/SLUG"],
  ...["/embed/vi/SLUG", "/share/en/SLUG", "/share/vi/clusters/SLUG.png", "/sitemaps/SLUG", "/SLUG"],
];
const address = fc
  .tuple(fc.constantFrom(...pages, ...others), slug)
  .map(([path, value]) => path.replace("SLUG", value));

const targets = [
  ...["/lien-he", "/en/contact", "/api/v1/enquiries", "/api/forms/enquiry", "/api/forms/follow"],
  ...["/api/forms/follow/confirm", "/api/forms/follow/leave", "/theo-doi", "/cum-cong-nghiep"],
];
const types = [
  ...["application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x"],
  ...["text/plain", "application/xml", "", "multipart/form-data"],
];
const fields = [
  "kind",
  "clusters",
  "fieldKeys",
  "message",
  "name",
  "email",
  "consent",
  "areaHa",
  "locale",
  "c",
  "query",
  "proof",
  "t",
  "website",
];
const json = fc.json({ maxDepth: 3 });
const body = fc.oneof(
  fc.array(fc.tuple(fc.constantFrom(...fields), word), { maxLength: 14 }).map(toSearch),
  json,
  fc
    .dictionary(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 2 }))
    .map((one) => JSON.stringify(one)),
  fc.string({ maxLength: 500, unit: "binary" }),
);

let visitors = 0;
/** Each from an address of its own, so that no limit answers in place of what is tried. */
const visitor = () => {
  visitors += 1;
  return `10.${66 + (visitors >> 16)}.${(visitors >> 8) % 256}.${visitors % 256}`;
};

/** Trouble of ours, or what was sent coming back as markup. */
async function expectSane(answer: Response, what: string): Promise<void> {
  expect(answer.status, what).toBeLessThan(500);
  expect(answer.headers.get("x-content-type-options"), what).toBe("nosniff");
  const text = await answer.text();
  if (answer.headers.get("content-type")?.startsWith("text/html")) {
    expect(text, what).not.toContain("<script>alert(1)");
  }
  expect(text, what).not.toMatch(/PrismaClient|ECONNREFUSED|at async |\/node_modules\//);
}

test("no address and no query brings forth an error of ours", async ({ baseURL }) => {
  const property = fc.asyncProperty(
    address,
    query,
    fc.constantFrom("GET", "HEAD"),
    async (path, pairs, method) => {
      const search = toSearch(pairs);
      const url = `${baseURL}${path}${search ? `?${search}` : ""}`.slice(0, 4_000);
      const answer = await fetch(url, {
        method,
        redirect: "manual",
        headers: { "x-forwarded-for": visitor() },
      });
      await expectSane(answer, `${method} ${url}`);
    },
  );
  await fc.assert(property, { numRuns: 700 });
});

test("no body sent anywhere brings forth an error of ours", async ({ baseURL }) => {
  const property = fc.asyncProperty(
    fc.constantFrom(...targets),
    fc.constantFrom(...types),
    body,
    async (path, type, sent) => {
      const answer = await fetch(`${baseURL}${path}`, {
        method: "POST",
        redirect: "manual",
        body: asUtf8(sent),
        headers: { "x-forwarded-for": visitor(), ...(type ? { "content-type": type } : {}) },
      });
      await expectSane(answer, `POST ${path} ${type} ${sent.slice(0, 300)}`);
    },
  );
  await fc.assert(property, { numRuns: 400 });
});
