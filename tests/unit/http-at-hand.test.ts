import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { AtHand } from "@/lib/http/at-hand";
import { PageDelivery } from "@/lib/http/deliver";
import { lastingForAnyQuery, lastingHeader } from "@/lib/http/lasting";
import { long, page, serve } from "../setup/delivery";

describe("static pages at hand", () => {
  /** Renders "1", "2" and so on; each rendering waits until it is let go. */
  function countingRenderer() {
    let renderings = 0;
    let gate = Promise.resolve();
    const render: RequestListener = async (request, response) => {
      renderings += 1;
      const body = `<p>${renderings}</p>${long}`;
      await gate;
      page(body, { etag: `"${renderings}"` })(request, response);
    };
    const hold = () => {
      let letGo = () => {};
      gate = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => letGo();
    };
    return { render, hold, count: () => renderings };
  }
  const edition = async (answer: Response) => /<p>(\d)<\/p>/.exec(await answer.text())?.[1];

  it("are rendered once, and answer with the same headers from then on", async () => {
    const { render, count } = countingRenderer();
    const base = await serve(render);
    const [first, second] = [await fetch(base), await fetch(base)];
    const headersOf = (answer: Response) => {
      const all = Object.fromEntries(answer.headers);
      delete all.date;
      return all;
    };
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(await second.text()).toBe(await first.text());
    const etag = first.headers.get("etag") ?? "";
    expect((await fetch(base, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect(count()).toBe(1);
    await fetch(`${base}/?q=1`);
    expect(count()).toBe(2);
  });

  it("are forgotten at a publication, and when they are seconds old", async () => {
    const { render } = countingRenderer();
    const delivery = new PageDelivery();
    const base = await serve(render, delivery);
    expect(await edition(await fetch(base))).toBe("1");
    delivery.forgetAtHand();
    expect(await edition(await fetch(base))).toBe("2");

    let now = 0;
    const atHand = new AtHand<string>(100, 5_000, () => now);
    atHand.keep("/", { page: "home", headers: {}, bytes: 1, edition: atHand.edition });
    expect(atHand.get("/")?.page).toBe("home");
    now = 5_001;
    expect(atHand.get("/")).toBeUndefined();
  });

  it("are not kept when a publication came while they were being rendered", async () => {
    const { render, hold, count } = countingRenderer();
    const delivery = new PageDelivery();
    const base = await serve(render, delivery);
    const letGo = hold();
    const old = fetch(base);
    await expect.poll(count).toBe(1);
    delivery.forgetAtHand();
    letGo();
    expect(await edition(await old)).toBe("1");
    expect(await edition(await fetch(base))).toBe("2");
  });

  it("are also data that lasts until a publication, under the address that says so", async () => {
    let renderings = 0;
    const delivery = new PageDelivery();
    const base = await serve((request, response) => {
      renderings += 1;
      const isLasting = request.url === "/data?lang=vi";
      response.writeHead(200, {
        "content-type": "text/csv",
        "content-disposition": 'attachment; filename="clusters.csv"',
        "access-control-allow-origin": "*",
        "cache-control": "public, max-age=0, must-revalidate",
        ...(isLasting ? { [lastingHeader]: "1" } : {}),
      });
      response.end("code,name\n".repeat(200) + renderings);
    }, delivery);
    const ask = (query: string) => fetch(`${base}/data${query}`);
    const headersOf = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => name !== "date"));
    const [first, second] = [await ask("?lang=vi"), await ask("?lang=vi")];
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(second.headers.get("content-disposition")).toContain("clusters.csv");
    expect(second.headers.has(lastingHeader)).toBe(false);
    expect(await second.text()).toBe(await first.text());
    expect(renderings).toBe(1);
    await ask("?lang=vi&x=1");
    await ask("?lang=vi&x=1");
    expect(renderings).toBe(3);
    delivery.forgetAtHand();
    expect(await (await ask("?lang=vi")).text()).toMatch(/4$/);
  });

  it("are also files that no query changes, under every query", async () => {
    let renderings = 0;
    const delivery = new PageDelivery();
    const base = await serve((request, response) => {
      renderings += 1;
      if (request.url?.startsWith("/page")) return page(long)(request, response);
      response.writeHead(200, { "content-type": "text/csv", ...lastingForAnyQuery });
      response.end("code,name\n".repeat(200) + renderings);
    }, delivery);
    const first = await fetch(`${base}/clusters.csv?utm_source=mail`);
    expect([first.status, first.headers.has(lastingHeader)]).toEqual([200, false]);
    const text = await first.text();
    for (const query of ["", "?", "?x=1", "?utm_source=mail"])
      expect(await (await fetch(`${base}/clusters.csv${query}`)).text()).toBe(text);
    expect(renderings).toBe(1);
    // A page with a query is another page.
    await fetch(`${base}/page`);
    await fetch(`${base}/page?q=1`);
    expect(renderings).toBe(3);
    delivery.forgetAtHand();
    expect(await (await fetch(`${base}/clusters.csv?x=1`)).text()).toMatch(/4$/);
  });

  it("are not what leads away or is not there", async () => {
    let renderings = 0;
    const base = await serve((request, response) => {
      renderings += 1;
      page('<meta name="http-status" content="404"/><p>Không có</p>')(request, response);
    });
    expect((await fetch(base)).status).toBe(404);
    expect((await fetch(base)).status).toBe(404);
    expect(renderings).toBe(2);
  });
});
