import { describe, expect, it } from "vitest";
import { PageDelivery } from "@/lib/http/deliver";
import { movedPage } from "@/lib/http/moved-page";
import { long, page, serve } from "../setup/delivery";

describe("delivering what was rendered", () => {
  it("finishes the page, sets the policy and lets browsers ask again each time", async () => {
    const response = await fetch(await serve(page(long)));
    expect(await response.text()).not.toContain("<script");
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(response.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  });

  it("answers 304 to its own tag, and only to it", async () => {
    const base = await serve(page(long));
    const etag = (await fetch(base)).headers.get("etag") ?? "";
    expect((await fetch(base, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await fetch(base, { headers: { "if-none-match": `W/${etag}` } })).status).toBe(304);
    expect((await fetch(base, { headers: { "if-none-match": "*" } })).status).toBe(304);
    expect((await fetch(base, { headers: { "if-none-match": '"next"' } })).status).toBe(200);
  });

  it("gives the status that the page marks", async () => {
    const response = await fetch(
      await serve(page('<meta name="http-status" content="404"/><p>Không có trang này</p>')),
    );
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("<p>Không có trang này</p>");
  });

  it("redirects for ever where the page has moved", async () => {
    const base = await serve(page('<meta name="http-location" content="/moi"/>'));
    const response = await fetch(base, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([308, "/moi"]);
    const html = await response.text();
    expect(html.match(/<a href="\/moi">\/moi<\/a>/g)).toHaveLength(2);
    expect(html).toContain('<div lang="en">');
  });

  it("lets no address break out of the page that comes with a redirect", () => {
    expect(movedPage('/a"><script>&')).not.toMatch(/"><script|&(?!(?:amp|lt|gt|quot);)/);
  });

  it("answers HEAD with the same headers and no body", async () => {
    const base = await serve(page(long));
    const [get, head] = [await fetch(base), await fetch(base, { method: "HEAD" })];
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    expect(await head.text()).toBe("");
  });

  it("serves the last good copy while the page cannot be rendered", async () => {
    let isBroken = false;
    const delivery = new PageDelivery();
    const base = await serve((request, response) => {
      if (!isBroken) return page(long)(request, response);
      response.writeHead(500, { "content-type": "text/html" }).end("<h1>stack trace</h1>");
    }, delivery);
    const good = await (await fetch(base)).text();
    isBroken = true;
    delivery.forgetAtHand();
    const response = await fetch(base);
    expect([response.status, await response.text()]).toEqual([200, good]);
    // All of a list is no answer to a question about a part of it.
    expect((await fetch(`${base}/?q=phu+lac`)).status).toBe(500);
  });

  it("calls an error temporary while the database is away", async () => {
    let isThere = false;
    const base = await serve(
      (_, response) => {
        response.writeHead(500, { "content-type": "text/html" }).end("");
      },
      new PageDelivery(() => isThere),
    );
    expect((await fetch(base)).status).toBe(503);
    isThere = true;
    expect((await fetch(base)).status).toBe(500);
  });

  it("shows the designed page with the incident, never the renderer's error", async () => {
    const delivery = new PageDelivery();
    delivery.keepUnavailablePage(
      "<h1>Tạm thời gián đoạn</h1><p>{incident}</p>",
      "style-src 'sha256-x'",
    );
    const base = await serve((_, response) => {
      response.writeHead(500, { "content-type": "text/html" }).end("secret stack trace");
    }, delivery);
    const response = await fetch(base);
    expect(response.status).toBe(500);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(response.headers.get("content-security-policy")).toBe("style-src 'sha256-x'");
    expect(await response.text()).toBe("<h1>Tạm thời gián đoạn</h1><p>incident-1</p>");
  });

  it("gives whoever asks for the page of an outage an incident of his own", async () => {
    const outage = '<meta name="http-status" content="503"/><p>Mã sự cố: {incident}</p>';
    const response = await fetch(await serve(page(outage)));
    expect(response.status).toBe(503);
    expect(await response.text()).toBe("<p>Mã sự cố: incident-1</p>");
  });

  it("passes what is no text through untouched", async () => {
    const bytes = Buffer.from([0, 255, 1, 254]);
    const base = await serve((_, response) => {
      response.writeHead(200, { "content-type": "font/woff2" });
      response.end(bytes);
    });
    expect(Buffer.from(await (await fetch(base)).arrayBuffer())).toEqual(bytes);
  });
});
