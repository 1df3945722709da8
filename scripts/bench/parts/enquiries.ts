import pg from "pg";
import type { Product } from "../product.ts";
import { printTable, quantile } from "../report.ts";

const count = 400;
const atOnce = 8;
const many = 1_000_000;
/** The limits are there for people; here they would be all that is measured. */
const liftedLimits = {
  perAddress: many,
  perNetwork: many,
  perEmail: many,
  unprovenPerAddress: many,
  unprovenPerNetwork: many,
};

/** Enquiries from the form, each with its row, timeline, mails and jobs committed before the answer. */
export async function benchEnquiries(product: Product) {
  const client = new pg.Client({ connectionString: product.databaseUrl() });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "Setting" (key, value, "updatedAt") VALUES ('enquiry.limits', $1, now())
       ON CONFLICT (key) DO UPDATE SET value = $1, "updatedAt" = now()`,
      [JSON.stringify(liftedLimits)],
    );
    const times: number[] = [];
    let number = 0;
    const sender = async () => {
      while (number < count) {
        number += 1;
        times.push(await send(product, number));
      }
    };
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: atOnce }, sender));
    const seconds = (performance.now() - startedAt) / 1000;
    const { rows } = await client.query(
      `SELECT count(*)::int AS stored FROM "Enquiry" WHERE email LIKE 'bench-%'`,
    );
    if (rows[0]?.stored !== count)
      throw new Error(`${rows[0]?.stored} of ${count} enquiries are stored`);
    printTable({
      title: `${count} enquiries, ${atOnce} at once, all found in the database afterwards`,
      columns: ["per second", "median ms", "p99 ms"],
      rows: [[count / seconds, quantile(times, 0.5), quantile(times, 0.99)]],
    });
  } finally {
    await client.end();
  }
}

async function send(product: Product, number: number): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(`${product.baseUrl}/en/contact`, {
    method: "POST",
    redirect: "manual",
    headers: { "x-forwarded-for": `10.${number % 200}.${number % 250}.7` },
    body: new URLSearchParams({
      kind: "plot",
      consent: "on",
      locale: "en",
      name: "Kim Min-jun",
      email: `bench-${number}@example.com`,
      message: `We look for ${number} ha near Nội Bài.`,
    }),
  });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`An enquiry was answered with ${answer.status}`);
  return performance.now() - startedAt;
}
