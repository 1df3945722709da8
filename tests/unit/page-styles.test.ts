import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { finishPage, publicPagePolicy } from "@/lib/http/finish-page";
import { PageStyles, wordsOfScript } from "@/lib/http/page-styles";
import { needOf } from "@/lib/http/style-rules";

const href = "/_next/static/chunks/a.css";
const link = (address = href) =>
  `<link rel="stylesheet" href="${address}" data-precedence="next"/>`;
const styleOf = (css: string, body: string, added?: string[]) => {
  const { html } = new PageStyles([[href, css]], added).apply(`<head>${link()}</head>${body}`);
  return /<style data-sheets="[^"]*">([\s\S]*?)<\/style>/.exec(html)?.[1];
};

describe("the classes and kinds of element that a selector asks for", () => {
  it.each<[string, string[], string[]?]>([
    [".a .b>.c:hover", ["a", "b", "c"]],
    ["main#x>p[data-a='.b']:first-child", [], ["main", "p"]],
    ["*,", []],
    ["textarea::-webkit-scrollbar", [], ["textarea"]],
    ["A:not(pre) > svg:is(b,i)", [], ["a", "svg"]],
    [".x>:where(summary:focus) ~ b", ["x"], ["summary", "b"]],
    [".sm\\:w-1\\/2:focus", ["sm:w-1/2"]],
    [".\\32 xl\\:flex", ["2xl:flex"]],
    [".flex-\\[1_1_8rem\\]", ["flex-[1_1_8rem]"]],
    [":where(.space-y-2>:not(:last-child))", ["space-y-2"]],
    [".a:not(.b):has(.c input:checked)", ["a"]],
    [".a:is(.b,.c) td:nth-child(2n + 1)", ["a"], ["td"]],
    [".a::before", ["a"]],
  ])("%s", (selector, classes, tags = []) => {
    expect(needOf(selector)).toEqual({ classes, tags });
  });
});

describe("the words of a script", () => {
  it("hold its class names, whatever quotes come before them", () => {
    const script = `const r=/"/,q="it's";e.className="absolute! inset-0 hover:bg-tea";s.color="var(--color-tea)"`;
    const words = wordsOfScript(script);
    for (const word of ["absolute!", "inset-0", "hover:bg-tea", "--color-tea"])
      expect(words).toContain(word);
  });
});

describe("the styles of a page", () => {
  it("are the rules that it can need, in their order, in place of the sheet", () => {
    const css =
      "p{margin:0}.a{color:red}.b{color:blue}.a .b{top:0}.b,.c{left:0}@media (min-width:1px){.b{x:y}.a:hover{x:z}}@media print{.b{x:y}}";
    expect(styleOf(css, '<p class="c a"></p>')).toBe(
      "p{margin:0}.a{color:red}.b,.c{left:0}@media (min-width:1px){.a:hover{x:z}}",
    );
  });

  it("leave out what is for elements that neither the page has nor a script adds", () => {
    const css = "p{a:b}table td{a:b}pre,p{a:b}dialog::backdrop{a:b}:root{a:b}";
    expect(styleOf(css, "<p>", ["dialog"])).toBe("p{a:b}pre,p{a:b}dialog::backdrop{a:b}:root{a:b}");
  });

  it("keep the order of layers, and what is neither rule nor condition", () => {
    const css =
      "@layer theme,base;@layer base{.b{a:b}}@font-face{font-family:x}@view-transition{navigation:auto}";
    expect(styleOf(css, "")).toBe(
      "@layer theme,base;@font-face{font-family:x}@view-transition{navigation:auto}",
    );
  });

  it("declare the variables that are used, with those that these are made of", () => {
    const css =
      ':root{--a:1;--b:var(--a);--c:2;--d:3}p{top:var(--b)}@property --b{syntax:"*";inherits:false}@property --c{syntax:"*";inherits:false}';
    expect(styleOf(css, '<p><path fill="var(--d)"/>')).toBe(
      ':root{--a:1;--b:var(--a);--d:3;}p{top:var(--b)}@property --b{syntax:"*";inherits:false}',
    );
  });

  it("know class names as they stand in HTML", () => {
    expect(styleOf(".\\[\\&\\>li\\]\\:a>li{b:c}", '<ul class="[&amp;&gt;li]:a"><li>')).toContain(
      "b:c",
    );
  });

  it("hold what the map's script adds where there is a map, and our own typeface everywhere", () => {
    const css = ".own-type{--f:x}.z{a:b}p{font:var(--f)}";
    expect(styleOf(css, "<p>", ["z"])).toBe(".own-type{--f:x}p{font:var(--f)}");
    expect(styleOf(css, "<cluster-map></cluster-map>", ["z"])).toContain(".z{a:b}");
  });

  it("find files where the sheet lies", () => {
    const css =
      '@font-face{src:url(../media/f.woff2)}p{a:url("x.svg#y");b:url(data:,z);c:url(/d.png)}';
    expect(styleOf(css, "<p>")).toBe(
      '@font-face{src:url(/_next/static/media/f.woff2)}p{a:url("/_next/static/chunks/x.svg#y");b:url(data:,z);c:url(/d.png)}',
    );
  });

  it("come from all of its sheets in their order, once", () => {
    const styles = new PageStyles([
      [href, "p{a:1}"],
      ["/b.css", "p{a:2}"],
    ]);
    const hint = `<link rel="preload" as="style" href="${href}"/>`;
    const { html } = styles.apply(`${hint}${link("/b.css")}${link()}${link("/b.css")}<p>`);
    expect(html).toBe(`<style data-sheets="/b.css ${href}">p{a:2}p{a:1}</style><p>`);
  });

  it("stay where they are when one of the sheets is unknown", () => {
    const styles = new PageStyles([[href, "p{a:1}"]]);
    const html = link() + link("/other.css");
    expect(styles.apply(html)).toEqual({ html, styleHash: null });
    expect(styles.apply("<p>")).toEqual({ html: "<p>", styleHash: null });
  });
});

describe("a finished page's policy", () => {
  const styles = new PageStyles([[href, 'p{content:"$&<ệ"}']]);

  it("knows the page's styles by their hash, and no others", () => {
    const { html, policy } = finishPage(`${link()}<p>`, publicPagePolicy, styles);
    expect(html).toBe(`<style data-sheets="${href}">p{content:"$&<ệ"}</style><p>`);
    const hash = createHash("sha256").update('p{content:"$&<ệ"}').digest("base64");
    expect(policy).toBe(
      publicPagePolicy.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`),
    );
    expect(finishPage(html, policy, styles)).toMatchObject({ html, policy });
  });

  it("follows the page when it is finished again with other content", () => {
    const both = new PageStyles([[href, ".a{b:c}.d{e:f}"]]);
    const first = finishPage(`${link()}<p class="a"></p>`, publicPagePolicy, both);
    const second = finishPage(first.html.replace('"a"', '"d"'), first.policy, both);
    expect(second.html).toBe(`<style data-sheets="${href}">.d{e:f}</style><p class="d"></p>`);
    const hash = createHash("sha256").update(".d{e:f}").digest("base64");
    expect(second.policy).toContain(`style-src 'self' 'sha256-${hash}';`);
  });

  it("that allows no styles of ours leaves the page without", () => {
    const own = "default-src 'none'; style-src 'sha256-x'";
    expect(finishPage(link(), own, styles)).toMatchObject({ html: link(), policy: own });
  });
});
