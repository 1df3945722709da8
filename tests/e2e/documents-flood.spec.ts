import { expect, test } from "../setup/e2e";

test("a flood of packs leaves the pages fast, and is told to come back", async ({ request }) => {
  const codes = ["MAU-CX1", "MAU-DC2", "DT-AK1", "DT-AK2", "PB-HC1", "PB-HC2"];
  const addresses = Array.from({ length: 40 }, (_, index) => {
    const some = codes.filter((_, place) => ((index + 1) >> place) & 1);
    const search = new URLSearchParams((some.length > 0 ? some : codes).map((code) => ["c", code]));
    return `/api/documents/pack?${search}&lang=both&format=pdf`;
  });
  const flood = addresses.map((address) => request.get(address, { timeout: 60_000 }));
  const startedAt = performance.now();
  expect((await request.get("/en/clusters/green-tea-sample")).status()).toBe(200);
  const waited = Math.round(performance.now() - startedAt);
  const answers = await Promise.all(flood);
  const statuses = answers.map((answer) => answer.status());
  process.stdout.write(
    `  a page during 40 packs: ${waited} ms; ${statuses.filter((one) => one === 200).length} packs made, ${statuses.filter((one) => one === 503).length} told to come back\n`,
  );
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  for (const answer of answers) {
    if (answer.status() === 503) expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  }
});
