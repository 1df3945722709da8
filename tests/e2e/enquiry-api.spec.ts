import { expect, test } from "../setup/e2e";
import { expectOneEnquiry, referencePattern, someone } from "../setup/enquirer";

const path = "/api/v1/enquiries";
const enquiry = (more: Record<string, unknown> = {}) => ({
  kind: "plot",
  clusters: ["DT-AK1"],
  areaHa: 2.5,
  consent: true,
  locale: "en",
  ...someone(),
  ...more,
});

test("a machine's enquiry is taken like a person's", async ({ request, sql, mailbox, baseURL }) => {
  const data = enquiry();
  const answer = await request.post(path, { data });
  expect(answer.status()).toBe(201);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  const body = await answer.json();
  expect(body.reference).toMatch(referencePattern);
  expect(body.statusUrl).toBe(`${baseURL}/en/enquiry-status?ref=${body.reference}`);
  expect(Date.parse(body.dueAt)).toBeGreaterThan(Date.now());
  expect(await expectOneEnquiry({ sql, mailbox }, data)).toBe(body.reference);
  const status = await request.get(body.statusUrl);
  expect(status.status()).toBe(200);

  // The same again, without a key: the same enquiry.
  expect((await (await request.post(path, { data })).json()).reference).toBe(body.reference);
  expect(await expectOneEnquiry({ sql, mailbox }, data)).toBe(body.reference);
});

test("what is wrong is named by its path, in the language that was asked for", async ({
  request,
}) => {
  const answer = await request.post(path, {
    data: enquiry({
      kind: "gift",
      clusters: ["DT-AK1", "not a code"],
      areaHa: "two",
      email: "kim@",
      consent: false,
      surprise: 1,
      locale: "vi",
    }),
  });
  expect(answer.status()).toBe(422);
  const { error } = await answer.json();
  expect(error.code).toBe("fieldsRefused");
  const paths = error.fields.map((field: { path: string }) => field.path).sort();
  expect(paths).toEqual(["areaHa", "clusters", "consent", "email", "kind", "surprise"]);
  for (const field of error.fields) {
    expect(field.code).toMatch(/^[a-z][A-Za-z0-9]+$/);
    expect(field.message).toMatch(
      /[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỵỷỹđ]/i,
    );
  }
  const unknown = await request.post(path, { data: enquiry({ clusters: ["DT-AK1", "XX-1"] }) });
  expect(unknown.status()).toBe(422);
  expect((await unknown.json()).error.fields).toMatchObject([
    { path: "clusters.1", code: "clusterUnknown" },
  ]);
});

test("what is no JSON, too large or of another type is refused as such", async ({ request }) => {
  const json = { "content-type": "application/json" };
  const refusals = [
    { status: 400, code: "malformedJson", headers: json, data: Buffer.from("{") },
    { status: 400, code: "malformedJson", headers: json, data: Buffer.from([0xff, 0xfe, 0x22]) },
    { status: 422, code: "fieldsRefused", headers: json, data: Buffer.from("[]") },
    { status: 422, code: "fieldsRefused", headers: json, data: Buffer.from("null") },
    {
      status: 413,
      code: "bodyTooLarge",
      headers: json,
      data: Buffer.from(JSON.stringify({ message: "x".repeat(70_000) })),
    },
    {
      status: 415,
      code: "jsonExpected",
      headers: { "content-type": "text/plain" },
      data: Buffer.from("{}"),
    },
    {
      status: 415,
      code: "jsonExpected",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      data: Buffer.from("kind=plot"),
    },
    {
      status: 400,
      code: "idempotencyKeyInvalid",
      headers: { ...json, "idempotency-key": "k".repeat(256) },
      data: Buffer.from("{}"),
    },
  ];
  for (const { status, code, headers, data } of refusals) {
    const answer = await request.post(path, { headers, data });
    const { error } = await answer.json();
    expect({ status: answer.status(), code: error.code }).toEqual({ status, code });
    expect(error.message).toMatch(/\w+ \w+/);
  }
});

test("other methods are refused, and allowed ones named", async ({ request }) => {
  for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
    const answer = await request.fetch(path, { method });
    expect(answer.status(), method).toBe(405);
    expect(answer.headers().allow, method).toBe("POST, OPTIONS");
    expect((await answer.json()).error.code, method).toBe("methodNotAllowed");
  }
  const options = await request.fetch(path, { method: "OPTIONS" });
  expect(options.status()).toBe(204);
  expect(options.headers()["access-control-allow-origin"]).toBeUndefined();
});

test("an Idempotency-Key makes a retry the same enquiry, and only the same", async ({
  request,
  sql,
  mailbox,
}) => {
  const data = enquiry();
  const headers = { "idempotency-key": `key-${data.email}` };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => request.post(path, { data, headers })),
  );
  const bodies = await Promise.all(answers.map((answer) => answer.json()));
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([201]));
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  const other = await request.post(path, { data: { ...data, areaHa: 3 }, headers });
  expect(other.status()).toBe(409);
  expect((await other.json()).error.code).toBe("idempotencyKeyReused");
  expect(await expectOneEnquiry({ sql, mailbox }, data)).toBe(bodies[0].reference);
});

/** A program sends no proof of work, so that the stricter limit holds. */
const mostPerAddress = 5;

test("the sixth enquiry within the hour is told when to come again", async ({ request }) => {
  for (let sent = 0; sent < mostPerAddress; sent += 1) {
    expect((await request.post(path, { data: enquiry() })).status()).toBe(201);
  }
  const answer = await request.post(path, { data: enquiry() });
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  expect((await answer.json()).error.code).toBe("rateLimited");
});
