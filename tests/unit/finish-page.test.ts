import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { finishPage, publicPagePolicy, securityHeaders } from "@/lib/http/finish-page";
import { headScript } from "@/lib/http/head-script";
import { speculationRulesHash } from "@/lib/http/speculation";

const head = '<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/>';
const finishedHead = head.replace("<head>", `<head><script>${headScript}</script>`);

describe("finishing a page", () => {
  it("takes out the framework's scripts, inline and loaded, and their preloads", () => {
    const { html } = finishPage(
      `${head}<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/b.js" async=""></script></head><body><h1>Cụm</h1><script>self.__next_f.push([1,"<h1>x</h1>"])</script></body></html>`,
    );
    expect(html).toBe(`${finishedHead}</head><body><h1>Cụm</h1></body></html>`);
  });

  it("keeps data for search engines, and islands where the page cannot name them", () => {
    const island = '<script type="module" src="/islands/print-1a2b.js" async=""></script>';
    const data = '<script type="application/ld+json">{"@type":"Place"}</script>';
    expect(finishPage(`<body>${island}${data}</body>`).html).toBe(`<body>${island}${data}</body>`);
    const own = finishPage(`${head}${island}</head>`, "script-src 'self'").html;
    expect(own).toBe(`${head}${island}</head>`);
  });

  it("names the islands in the head, each once, also when it is finished twice", () => {
    const [print, page] = ["print-1A2B", "page-3C4D"].map(
      (name) => `<script type="module" src="/islands/${name}.js"></script>`,
    );
    const { html } = finishPage(`${head}</head><body>${page}<p>a</p>${print}${page}</body>`);
    const named = '<meta name="islands" content="/islands/page-3C4D.js /islands/print-1A2B.js"/>';
    expect(html).toBe(
      `${finishedHead.replace("</script>", `</script>${named}`)}</head><body><p>a</p></body>`,
    );
    expect(finishPage(html).html).toBe(html);
    const again = finishPage(
      html.replace("<p>", `<script type="module" src="/islands/map.js"></script><p>`),
    );
    expect(again.html).toContain("print-1A2B.js /islands/map.js");
  });

  it("keeps the style sheet and pictures' preloads", () => {
    const links =
      '<link rel="stylesheet" href="/_next/static/chunks/c.css"/><link rel="preload" as="image" href="/f.svg"/>';
    expect(finishPage(links).html).toBe(links);
  });

  it("takes out the hint of a connection for fonts", () => {
    expect(finishPage('<link rel="preconnect" href="/" crossorigin=""/>').html).toBe("");
  });

  it("puts its one line of script first in the head, once, also when it is finished twice", () => {
    const { html } = finishPage(`${head}</head>`);
    expect(html).toBe(`${finishedHead}</head>`);
    expect(finishPage(html).html).toBe(html);
  });

  it("puts none into a page whose own policy forbids it", () => {
    expect(finishPage(`${head}</head>`, "default-src 'none'").html).toBe(`${head}</head>`);
  });

  it("takes out React's own marks but no text of a visitor", () => {
    expect(
      finishPage('<div hidden=""><!--$--><!--/$--></div><p>a<!-- -->b<!--$-->c<!--/$--></p>').html,
    ).toBe("<p>abc</p>");
    const typed = "<textarea>&lt;!-- --&gt; &lt;script&gt;x&lt;/script&gt;</textarea>";
    expect(finishPage(typed).html).toBe(typed);
  });

  it("reads the status that the page asks for and takes the mark out", () => {
    const page = finishPage('<head><meta name="http-status" content="410"/></head>');
    expect(page).toEqual({
      html: `<head><script>${headScript}</script></head>`,
      status: 410,
      retryAfter: null,
      location: null,
      policy: publicPagePolicy,
    });
    expect(finishPage("<p></p>").status).toBeNull();
  });

  it("reads when to ask again", () => {
    const page = finishPage(
      '<meta name="http-status" content="429"/><meta name="http-retry-after" content="90"/>',
    );
    expect([page.html, page.status, page.retryAfter]).toEqual(["", 429, "90"]);
  });

  it("reads where a page has moved", () => {
    expect(
      finishPage('<meta name="http-location" content="/cum-cong-nghiep/a?b=1&amp;c=2"/>').location,
    ).toBe("/cum-cong-nghiep/a?b=1&c=2");
  });
});

describe("policy and headers", () => {
  it("allows no inline script but the one line, and no other host", () => {
    const hash = createHash("sha256").update(headScript).digest("base64");
    expect(publicPagePolicy).toContain(
      `script-src 'self' 'sha256-${hash}' ${speculationRulesHash};`,
    );
    expect(publicPagePolicy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("promises https for ever only where the site has it", () => {
    expect(securityHeaders("https://ccn.example.vn")).toHaveProperty("strict-transport-security");
    expect(securityHeaders("http://localhost:3000")).not.toHaveProperty(
      "strict-transport-security",
    );
  });
});
