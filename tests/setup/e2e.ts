import { createHash } from "node:crypto";
import { test as base } from "@playwright/test";
import pg from "pg";
import { type Mailbox, openMailbox } from "./mailbox.ts";
import { type Product, startProduct } from "./product.ts";

type Sql = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Asks a product's database directly; leaves when it goes out of scope. */
export async function openSql(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const ask: Sql = async (text, values) => (await client.query(text, values)).rows;
  return { ask, [Symbol.asyncDispose]: () => client.end() };
}

type TestFixtures = {
  mailbox: Mailbox;
  /** Asks the product's database directly. */
  sql: Sql;
};

type WorkerFixtures = {
  /** A product of this worker's own, whose database line may be cut and whose mail server may be stopped. */
  ownProduct: Product;
};

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm test -- e2e\`.`);
  return value;
}

/**
 * A slow machine lets the browser leave out the passing of one page into the next, which it then reports as an error of
 * the page, though no script of ours takes part in it.
 */
export const isPagesOwn = (error: Error) =>
  !(
    /^(?:AbortError|InvalidStateError)$/.test(error.name) &&
    /transition was (?:skipped|aborted)/i.test(error.message)
  );

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  baseURL: async ({}, use) => use(given("E2E_BASE_URL")),
  // Each test is a visitor of its own, so that the limits per address do not join them. TRUST_PROXY is 1.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use, { testId }) => {
    const [a = 0, b = 0, c = 0] = createHash("sha256").update(testId).digest();
    await use({ "x-forwarded-for": `10.${a}.${b}.${c}`, ...extraHTTPHeaders });
  },
  // Whatever a test is about, no page of it may break the policy, throw, or complain.
  context: async ({ context }, use) => {
    const complaints: string[] = [];
    context.on("console", (message) => {
      const isNetwork = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !isNetwork) complaints.push(message.text());
    });
    context.on("weberror", (error) => {
      if (isPagesOwn(error.error())) complaints.push(String(error.error()));
    });
    await use(context);
    base.expect(complaints).toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  mailbox: async ({}, use) => use(openMailbox(given("E2E_MAIL_DOOR_URL"))),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  sql: async ({}, use) => {
    await using database = await openSql(given("E2E_DATABASE_URL"));
    await use(database.ask);
  },
  ownProduct: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const product = await startProduct({ withLine: true });
      await use(product);
      await product.database?.up();
      await product.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

export const { expect } = test;
