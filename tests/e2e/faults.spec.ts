import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, openSql, test } from "../setup/e2e";
import { expectOneEnquiry, findEnquiries, formOf, say, someone } from "../setup/enquirer";
import { type Product, startProduct } from "../setup/product";

test.describe.configure({ timeout: 400_000 });

const soon = { timeout: 60_000 };
const pages = ["/", "/en", "/cum-cong-nghiep", "/en/clusters/an-khanh-no-1", "/en/contact"];
const minute = 60_000;
const day = 24 * 3_600_000;

let visitors = 0;
/** As a browser without scripts sends it, each time from another network. */
function send(product: Product, person: ReturnType<typeof someone>): Promise<Response> {
  visitors += 1;
  return fetch(`${product.baseUrl}/en/contact`, {
    method: "POST",
    body: new URLSearchParams(formOf(person)),
    redirect: "manual",
    headers: { "x-forwarded-for": `10.77.${visitors % 250}.1` },
  });
}

const isReady = async (product: Product) =>
  (await fetch(`${product.baseUrl}/api/health/ready`)).status === 200;

async function visitAll(product: Product): Promise<void> {
  for (const page of pages) {
    const answer = await fetch(product.baseUrl + page);
    expect(answer.status, page).toBe(200);
    expect(await answer.text(), page).toMatch(/<h1\b/);
  }
}

test("PostgreSQL away for a minute under load: pages stay, nothing acknowledged is lost, it goes on by itself", async () => {
  const product = await startProduct({ withLine: true });
  try {
    await visitAll(product);
    const statuses = new Map<number, number>();
    const accepted: ReturnType<typeof someone>[] = [];
    let isOver = false;
    const reader = async (offset: number) => {
      for (let turn = offset; !isOver; turn += 1) {
        const answer = await fetch(product.baseUrl + (pages[turn % pages.length] ?? "/"));
        await answer.arrayBuffer();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        await sleep(20);
      }
    };
    const refusals = new Set<number>();
    const investor = async () => {
      while (!isOver) {
        const person = someone();
        const answer = await send(product, person);
        const html = await answer.text();
        if (answer.status === 303) accepted.push(person);
        else {
          refusals.add(answer.status);
          expect(html).toContain(person.message);
        }
        await sleep(400);
      }
    };
    const load = [...[0, 1, 2, 3, 4, 5].map(reader), investor(), investor()];
    await expect.poll(() => accepted.length, soon).toBeGreaterThan(2);
    await product.database?.down();
    await sleep(minute);
    await product.database?.up();
    await expect.poll(() => isReady(product), soon).toBe(true);
    const before = accepted.length;
    await expect.poll(() => accepted.length, soon).toBeGreaterThan(before + 2);
    isOver = true;
    await Promise.all(load);

    expect([...statuses.keys()]).toEqual([200]);
    expect(statuses.get(200)).toBeGreaterThan(500);
    expect([...refusals]).toEqual([503]);
    await using sql = await openSql(product.databaseUrl);
    for (const person of accepted) {
      await expectOneEnquiry({ sql: sql.ask, mailbox: product.mailbox }, person);
    }
  } finally {
    await product.database?.up();
    await product.stop();
  }
});

test("a mail server that refuses for now is tried again, one that refuses for good is noted", async () => {
  const product = await startProduct();
  try {
    await using sql = await openSql(product.databaseUrl);
    await product.mailbox.answerWith("defer");
    const patient = someone();
    expect((await send(product, patient)).status).toBe(303);
    const tries = async (email: string) =>
      (
        await sql.ask<{ least: number }>(
          `SELECT min(m.attempts)::int AS least FROM "EmailMessage" m JOIN "Enquiry" e ON e.id = m."enquiryId" WHERE e.email = $1`,
          [email],
        )
      )[0]?.least ?? 0;
    await expect.poll(() => tries(patient.email), soon).toBeGreaterThan(0);
    await product.mailbox.answerWith("accept");
    await expectOneEnquiry({ sql: sql.ask, mailbox: product.mailbox }, patient);

    await product.mailbox.answerWith("reject");
    const refused = someone();
    expect((await send(product, refused)).status).toBe(303);
    const states = async () =>
      (await findEnquiries(sql.ask, refused.email))[0]?.mails.map(({ state }) => state);
    await expect.poll(states, soon).toEqual(["failed", "failed"]);
    await visitAll(product);
  } finally {
    await product.stop();
  }
});

test("a full disk: pages stay, words stay, and with room again it goes on by itself", async () => {
  const mount = mkdtempSync(path.join(tmpdir(), "ccn-full-"));
  // A disk of its own, small enough to be filled. Needs the right to mount: in a container, or as root.
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=400m,mode=0711", "tmpfs", mount]);
  const filler = path.join(mount, "filler");
  const fill = () => {
    const { bavail, bsize } = statfsSync(mount);
    writeFileSync(filler, Buffer.alloc(Math.max(0, Number(bavail) * Number(bsize))), { flag: "a" });
  };
  let product: Product | undefined;
  try {
    product = await startProduct({ dataDir: mount });
    const running = product;
    await visitAll(running);
    const accepted = [someone()];
    expect((await send(running, accepted[0] ?? someone())).status).toBe(303);
    fill();
    // Small rows still fit into pages that are there; before long one does not.
    let refusal: { status: number; html: string; person: ReturnType<typeof someone> } | undefined;
    for (let turn = 0; turn < 200 && !refusal; turn += 1) {
      const person = { ...someone(), message: `${"Chữ dài. ".repeat(400)}${turn}` };
      const answer = await send(running, person);
      if (answer.status === 303) accepted.push(person);
      else refusal = { status: answer.status, html: await answer.text(), person };
      fill();
    }
    expect(refusal?.status).toBe(503);
    expect(refusal?.html).toContain(refusal?.person.email);
    expect(refusal?.html).toContain(say("en", "enquiry.errors.unavailable"));
    await visitAll(running);

    rmSync(filler);
    await expect.poll(() => isReady(running), soon).toBe(true);
    const late = someone();
    await expect.poll(async () => (await send(running, late)).status, soon).toBe(303);
    await using sql = await openSql(running.databaseUrl);
    for (const person of [...accepted, late]) {
      await expectOneEnquiry({ sql: sql.ask, mailbox: running.mailbox }, person);
    }
  } finally {
    rmSync(filler, { force: true });
    await product?.stop().catch(() => undefined);
    execFileSync("umount", ["-l", mount]);
    rmSync(mount, { recursive: true, force: true });
  }
});

test("a clock that is set three days ahead and back again stops nothing and loses nothing", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "ccn-clock-"));
  const clock = path.join(folder, "offset");
  const setClock = (offset: number) => writeFileSync(clock, String(offset));
  setClock(0);
  const shim = path.resolve("tests/setup/shifted-clock.mjs");
  const product = await startProduct({
    settings: { NODE_OPTIONS: `--import ${shim}`, CLOCK_FILE: clock },
  });
  try {
    await using sql = await openSql(product.databaseUrl);
    const people: ReturnType<typeof someone>[] = [];
    const waits: number[] = [];
    for (const offset of [0, 3 * day, 0, -3 * day, 0]) {
      setClock(offset);
      await visitAll(product);
      const person = someone();
      people.push(person);
      expect((await send(product, person)).status, `${offset} ms off`).toBe(303);
      const [row] = await sql.ask<{ hours: number }>(
        `SELECT extract(epoch FROM "dueAt" - "createdAt") / 3600 AS hours FROM "Enquiry" WHERE email = $1`,
        [person.email],
      );
      waits.push(Number(row?.hours));
      await expectOneEnquiry({ sql: sql.ask, mailbox: product.mailbox }, person);
    }
    expect(people).toHaveLength(5);
    // The promise is reckoned from when it was received, by the same clock: never past, never more than a long weekend.
    expect(waits.every((hours) => hours > 0 && hours < 12 * 24)).toBe(true);
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
