import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown as render } from "@/lib/articles/markdown";

const renderMarkdown = (text: string, options: Partial<Parameters<typeof render>[1]> = {}) =>
  render(text, { locale: "vi", ...options });

/** Every tag of a text of HTML, with its attributes as they are written. */
const tagsOf = (html: string) =>
  [...html.matchAll(/<\/?([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi)].map(([, name, rest]) => ({
    name: (name ?? "").toLowerCase(),
    attributes: [...(rest ?? "").matchAll(/([a-z-]+)="([^"]*)"/gi)].map(
      ([, key, value]) => [key, value] as const,
    ),
  }));

const allowed = new Set(
  "h2 h3 h4 p ul ol li blockquote pre hr br a strong em del code div table thead tbody tr th td".split(
    " ",
  ),
);
const attributes = new Set(["href", "rel", "start", "align", "scope"]);
/** Only the box of a table has them. */
const ofBoxes = new Set(["class", "tabindex", "role", "aria-label"]);
const address = /^(?:https?:|mailto:|tel:|#|\/(?![/\\]))/i;

function expectHarmless(html: string) {
  // Whatever is not one of the tags is text, and text has no angle of its own.
  expect(html.replaceAll(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, "")).not.toMatch(/[<>]/);
  for (const tag of tagsOf(html)) {
    expect(allowed).toContain(tag.name);
    for (const [key, value] of tag.attributes) {
      expect(tag.name === "div" ? ofBoxes : attributes).toContain(key);
      if (key === "role") expect(value).toBe("region");
      if (key === "href") expect(value).toMatch(address);
      if (key === "class") expect(value).toBe("table-scroll");
    }
  }
}

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a <b onclick=alert(1)>b</b>",
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt:alert(1))",
  "[a](java\tscript:alert(1))",
  "[a](&#106;avascript:alert(1))",
  "[a](<javascript:alert(1)>)",
  "[a](data:text/html;base64,PHNjcmlwdD4=)",
  "[a](vbscript:x)",
  "[a](//evil.example)",
  "[a](/\\evil.example)",
  "[a][r]\n\n[r]: javascript:alert(1)",
  '![a" onerror="alert(1)](x)',
  "![a](javascript:alert(1))",
  '[a](https://x.example "t\\" onmouseover=\\"alert(1)")',
  '[a](https://x.example/"onmouseover="alert(1))',
  "<javascript:alert(1)>",
  "<svg/onload=alert(1)>",
  "<style>*{display:none}</style>",
  "<iframe src=//evil.example></iframe>",
  "<div class='card-table' id=main>x</div>",
  "<div role=alert aria-label='x' tabindex=9>x</div>",
  "<p role=alert aria-label=x>x</p>",
  '# a " role="alert\n\n| a |\n|---|\n| b |',
  "# <img src=x onerror=alert(1)>\n\n| a |\n|---|\n| b |",
  "</article></main><form action=//evil.example>",
  "<!-- --><!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "```\n</code></pre><script>alert(1)</script>\n```",
  "`<script>`",
  "| a |\n|---|\n| <script>alert(1)</script> |",
  "# <script>alert(1)</script>",
  "\u0000<script>",
  "<a href='https://ok.example' target=_blank style='position:fixed'>x</a>",
];

describe("the text of an article", () => {
  it.each(hostile)("lets nothing through of %j", (text) => {
    expectHarmless(renderMarkdown(text));
    expectHarmless(renderMarkdown(`Trước ${text} sau`));
  });

  it("lets nothing through of whatever is put together", () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(
          ...hostile,
          "\n",
          "\n\n",
          "    ",
          "> ",
          "- ",
          "[",
          "](",
          ")",
          "<",
          ">",
          "`",
        ),
        fc.string({ maxLength: 12 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(parts, (pieces) => expectHarmless(renderMarkdown(pieces.join("")))),
      { numRuns: 300 },
    );
  });

  it("shows HTML as it was typed", () => {
    expect(renderMarkdown("5 < 6 & <b>đậm</b>")).toBe(
      "<p>5 &lt; 6 &amp; &lt;b&gt;đậm&lt;/b&gt;</p>",
    );
    expect(renderMarkdown("<div>x</div>")).toBe("<p>&lt;div&gt;x&lt;/div&gt;</p>");
  });

  it("knows headings below the page's own, lists, emphasis, quotations and tables", () => {
    expect(renderMarkdown("# Một\n\n###### Sáu")).toBe("<h2>Một</h2>\n<h4>Sáu</h4>");
    expect(renderMarkdown("3. ba\n4. **bốn**")).toBe(
      '<ol start="3">\n<li>ba</li>\n<li><strong>bốn</strong></li>\n</ol>',
    );
    expect(renderMarkdown("> lời")).toBe("<blockquote>\n<p>lời</p>\n</blockquote>");
    const table = renderMarkdown("| Cụm | ha |\n|---|--:|\n| A | 1 |");
    expect(table).toMatch(/^<div class="table-scroll" tabindex="0"[^>]*><table>/);
    expect(table).toContain('<th scope="col">Cụm</th>');
    expect(table).toContain('<td align="right">1</td>');
  });

  it("names the box in which a wide table is scrolled", () => {
    const table = "| a |\n|---|\n| 1 |\n\n";
    const names = (text: string, locale: "vi" | "en" = "vi") =>
      [
        ...renderMarkdown(text, { locale }).matchAll(
          /<div class="table-scroll" tabindex="0" role="region" aria-label="([^"]*)"><table>/g,
        ),
      ].map(([, name]) => name);
    expect(names(table)).toEqual(["Bảng"]);
    expect(names(table, "en")).toEqual(["Table"]);
    expect(names(`## Giá *thuê* & \`VAT\`, [nguồn](/x)\n\nLời dẫn.\n\n${table}`)).toEqual([
      "Giá thuê &amp; VAT, nguồn",
    ]);
    expect(
      names(`${table}# Một\n\n${table}${table}## Hai "b"\n\n${table.replaceAll(/^/gm, "> ")}`),
    ).toEqual(["Bảng", "Một", "Một (2)", "Hai &quot;b&quot;"]);
  });

  it("leaves a link's words where the link leads nowhere, and a picture's description", () => {
    expect(renderMarkdown("[chữ](javascript:x) ![ảnh](a.png)")).toBe("<p>chữ ảnh</p>");
  });

  it("marks links that lead away, and writes its own out for readers elsewhere", () => {
    expect(renderMarkdown("[a](https://x.example/?a=1&b=2)")).toBe(
      '<p><a href="https://x.example/?a=1&amp;b=2" rel="noopener">a</a></p>',
    );
    expect(renderMarkdown("[a](/tin-tuc)")).toBe('<p><a href="/tin-tuc">a</a></p>');
    expect(renderMarkdown("[a](/tin-tuc)", { siteUrl: "https://example.vn" })).toBe(
      '<p><a href="https://example.vn/tin-tuc">a</a></p>',
    );
  });
});
