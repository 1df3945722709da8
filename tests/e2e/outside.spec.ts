import { spawnSync } from "node:child_process";
import { connect } from "node:net";
import { expect, test } from "../setup/e2e";
import { formOf, languages, officeAddress, say, someone, waitForMails } from "../setup/enquirer";

/** The head of the answer to a request as no browser would write it. */
function askRaw(baseURL: string | undefined, requestLine: string): Promise<string> {
  const { hostname, port, host } = new URL(String(baseURL));
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${requestLine} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.once("error", reject);
    socket.once("close", () => resolve(answer.split("\r\n\r\n", 1)[0] ?? ""));
  });
}

for (const [requestLine, status] of [
  ["GET /%00", 404],
  ["GET /%20", 404],
  ["GET /en/%09", 404],
  ["GET /\\evil.example", 404],
  ["GET /%E0%A4%A", 404],
  ["GET *", 400],
] as const) {
  test(`${requestLine} leads nowhere`, async ({ baseURL }) => {
    const head = await askRaw(baseURL, requestLine);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).not.toMatch(/^location:/im);
  });
}

test("no address leads to another host", async ({ baseURL }) => {
  for (const target of ["http://evil.example//x", "//evil.example", "//evil.example/%2e%2e"]) {
    const head = await askRaw(baseURL, `GET ${target}`);
    const location = /^location: *(.*)$/im.exec(head)?.[1]?.trim();
    if (location !== undefined) expect(location, target).toMatch(/^\/(?!\/)/);
    else expect(head, target).toMatch(/^HTTP\/1.1 4\d\d /);
  }
  expect(await askRaw(baseURL, "GET http://evil.example//x")).toMatch(/^location: \/x\r?$/im);
});

test("OPTIONS says what is allowed and nothing of how it is made", async ({ baseURL }) => {
  const head = await askRaw(baseURL, "OPTIONS /");
  expect(head).toMatch(/^HTTP\/1.1 204 /);
  expect(head).toMatch(/^allow: .*GET/im);
  expect(head).not.toMatch(/^x-(?:middleware|nextjs|powered)/im);
});

test("an enquiry about a sample says so and is answered by a real office", async ({
  request,
  mailbox,
}) => {
  for (const locale of languages) {
    const investor = someone();
    const form = formOf(investor, { clusters: "MAU-CX1", locale });
    const answer = await request.post("/lien-he", { form, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    const reference = new URL(answer.headers().location ?? "", "http://x").searchParams.get("ref");
    const mails = await waitForMails(mailbox, { ...investor, reference: String(reference) });
    expect(mails.acknowledgement.text).toContain(say(locale, "site.sample.short"));
    expect(mails.acknowledgement.headers["reply-to"]).toBe(officeAddress);
    for (const { to, headers } of [mails.acknowledgement, mails.notice]) {
      expect(JSON.stringify([to, headers["reply-to"]])).not.toContain("mau@example.com");
    }
  }
});

test("what a source leaves open is left open", async ({ page }) => {
  const area = (name: string) => page.getByRole("term").filter({ hasText: name }).first();
  for (const { path, name, undated } of [
    { path: "/cum-cong-nghiep/yen-lac", name: "Tổng diện tích", undated: "không rõ ngày" },
    { path: "/en/clusters/yen-lac", name: "Total area", undated: "no date" },
  ]) {
    await page.goto(path);
    const figure = area(name).locator("xpath=..");
    await expect(figure).toContainText(/25[.,]6/);
    await expect(figure).toContainText(undated);
  }
  await page.goto("/cum-cong-nghiep/phu-lac-1");
  await expect(page.getByRole("main")).toContainText("Trang nguồn in ngày 29/3/2020");
  await page.goto("/en/clusters/phu-lac-1");
  await expect(page.getByRole("main")).toContainText("The source prints 29 March 2020");
});

test.describe("on a product of its own", () => {
  test.describe.configure({ timeout: 120_000 });

  test("samples can be taken away with one command, and are then nowhere", async ({
    ownProduct: { baseUrl, databaseUrl },
  }) => {
    const read = async (path: string) => {
      const answer = await fetch(baseUrl + path);
      return { status: answer.status, html: await answer.text() };
    };
    const samplePages = ["/cum-cong-nghiep/mau-che-xanh", "/en/clusters/green-tea-sample"];
    const lists = ["/", "/en", "/cum-cong-nghiep", "/en/clusters", "/lien-he", "/sitemap.xml"];
    for (const path of samplePages) expect((await read(path)).status, path).toBe(200);
    for (const path of lists) expect((await read(path)).status, path).toBe(200);
    expect((await read("/cum-cong-nghiep")).html).toContain("mau-che-xanh");

    const { status, stderr } = spawnSync("npm", ["run", "samples:remove"], {
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: databaseUrl } as NodeJS.ProcessEnv,
    });
    expect(status, stderr).toBe(0);
    for (const path of samplePages) {
      await expect.poll(async () => (await read(path)).status, path).toBe(404);
    }
    for (const path of lists) {
      await expect
        .poll(async () => (await read(path)).html, path)
        .not.toMatch(/mau-che-xanh|mau-doi-co|green-tea|palm-hill|MAU-/);
    }
  });
});
