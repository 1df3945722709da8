import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as postForm } from "@/app/api/forms/enquiry/route";
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/enquiries/route";
import { verifyReference } from "@/lib/enquiries/reference";
import { enquiryLimits } from "@/lib/enquiries/schema";
import { createTimeStamp } from "@/lib/enquiries/time-trap";
import { env } from "@/lib/env";
import { clientAddressHeader } from "@/lib/http/client-address";
import { type FormState, formStateHeader, takeFormState } from "@/lib/http/form-state";
import { enquiryDraft, enquiryForm, makeCluster } from "../factories/enquiries";
import { db, emptyTables } from "../setup/integration";

/** Stands in for the page with the form: it answers with the state that it was given. */
let pages: Server;
let pageFault: "none" | "fails" | "passes over the state" | "is away" = "none";
const ownPort = env.PORT;

beforeAll(async () => {
  pages = createServer((request, response) => {
    const key = String(request.headers[formStateHeader]);
    const state = pageFault === "passes over the state" ? null : takeFormState(key);
    response.statusCode = pageFault === "fails" ? 500 : 200;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", "default-src 'none'");
    response.end(`<form><!--${JSON.stringify({ path: request.url, state })}--></form>`);
  });
  pages.listen(0, "127.0.0.1");
  await once(pages, "listening");
  env.PORT = (pages.address() as AddressInfo).port;
});
afterAll(() => {
  env.PORT = ownPort;
  pages.close();
});
beforeEach(emptyTables);
afterEach(() => {
  pageFault = "none";
});

const form = (
  body: BodyInit,
  options: { locale?: string; headers?: Record<string, string> } = {},
) =>
  postForm(
    new Request(`http://localhost:3000/api/forms/enquiry?locale=${options.locale ?? "vi"}`, {
      method: "POST",
      body,
      headers: { [clientAddressHeader]: "203.0.113.1", ...options.headers },
    }),
  );

const shown = async (response: Response): Promise<{ path: string; state: FormState }> =>
  JSON.parse(/<!--(.*)-->/s.exec(await response.text())?.[1] ?? "null");

const machine = (body: unknown, headers: Record<string, string> = {}) =>
  POST(
    new Request("http://localhost:3000/api/v1/enquiries", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: {
        "content-type": "application/json",
        [clientAddressHeader]: "203.0.113.1",
        ...headers,
      },
    }),
  );

const withoutDatabase = async (work: () => Promise<void>) => {
  await db.$executeRaw`ALTER TABLE "Enquiry" RENAME TO "Away"`;
  try {
    await work();
  } finally {
    await db.$executeRaw`ALTER TABLE "Away" RENAME TO "Enquiry"`;
  }
};

describe("the form", () => {
  it("leads to the thank-you page of its language, with a proof", async () => {
    const cluster = await makeCluster();
    const body = enquiryForm({ locale: "", message: "Còn đất không?", areaHa: "2,5" });
    body.append("clusters", cluster.code);
    const response = await form(body);
    expect(response.status).toBe(303);
    const location = new URL(response.headers.get("location") ?? "", "http://localhost");
    expect(location.pathname).toBe("/lien-he/da-gui");
    const reference = location.searchParams.get("ref") ?? "";
    expect(verifyReference(reference, location.searchParams.get("k") ?? "")).toBe(true);
    const stored = await db.enquiry.findUniqueOrThrow({
      where: { reference },
      include: { clusters: true },
    });
    expect(stored).toMatchObject({ locale: "vi", channel: "form", consentLocale: "vi" });
    expect(stored.clusters).toHaveLength(1);
    const english = await form(enquiryForm({ locale: "" }), { locale: "en" });
    expect(english.headers.get("location")).toMatch(/^\/en\/contact\/sent\?ref=/);
  });

  it("is taken as multipart, too", async () => {
    const body = new FormData();
    for (const [name, value] of enquiryForm({})) body.append(name, value);
    expect((await form(body)).status).toBe(303);
  });

  it("sent twice leads to the same reference", async () => {
    const body = enquiryForm({}).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const [one, other] = await Promise.all([form(body, { headers }), form(body, { headers })]);
    expect(one.headers.get("location")).toBe(other.headers.get("location"));
    expect(await db.enquiry.count()).toBe(1);
  });

  it("with errors comes back in its language with all that was typed, and the reasons by field", async () => {
    const body = enquiryForm({ email: "kim@", areaHa: "two", message: "<b>Còn</b> đất?\r\n" });
    body.append("clusters", "DT-X1");
    body.append("clusters", "DT-X2");
    const response = await form(body, { locale: "en" });
    expect(response.status).toBe(422);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(response.headers.has("x-page-final")).toBe(true);
    const { path, state } = await shown(response);
    expect(path).toBe("/en/contact");
    expect(state.errors).toEqual({
      email: "enquiry.errors.emailInvalid",
      areaHa: "enquiry.errors.areaHaInvalid",
    });
    expect(state.values).toMatchObject({
      email: ["kim@"],
      areaHa: ["two"],
      message: ["<b>Còn</b> đất?\r\n"],
      clusters: ["DT-X1", "DT-X2"],
      consent: ["on"],
    });
  });

  it("naming a cluster that is gone says so at that field", async () => {
    const { state } = await shown(await form(enquiryForm({ clusters: "DT-GONE" } as object)));
    expect(state.errors).toEqual({ clusters: "enquiry.errors.clusterUnknown" });
    expect(state.values.clusters).toEqual(["DT-GONE"]);
  });

  it("filled in by a program comes back without what the program filled in", async () => {
    const response = await form(enquiryForm({ website: "https://spam.example" }));
    expect(response.status).toBe(422);
    const { state } = await shown(response);
    expect(state.errors).toEqual({ "": "enquiry.errors.honeypotFilled" });
    expect(state.values).not.toHaveProperty("website");
    expect(await db.enquiry.count()).toBe(0);
  });

  it("sent faster than a person can comes back, and is taken a little later", async () => {
    const fresh = await form(enquiryForm({ t: createTimeStamp(new Date()) }));
    expect(fresh.status).toBe(422);
    expect((await shown(fresh)).state.errors).toEqual({ "": "enquiry.errors.tooFast" });
    const older = createTimeStamp(new Date(Date.now() - 5_000));
    expect((await form(enquiryForm({ t: older }))).status).toBe(303);
  });

  it("sent from another site is shown, not taken", async () => {
    const headers = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
    const response = await form(enquiryForm({ message: "Kept" }), { headers });
    expect(response.status).toBe(403);
    const { values } = (await shown(response)).state;
    expect(values.message).toEqual(["Kept"]);
    expect(values).not.toHaveProperty("consent");
    expect(await db.enquiry.count()).toBe(0);
  });

  it("of another type is 415, and too large is 413 with its text", async () => {
    expect((await form("{}", { headers: { "content-type": "application/json" } })).status).toBe(
      415,
    );
    const long = await form(enquiryForm({ message: "đ".repeat(20_000) }));
    expect(long.status).toBe(413);
    const { state } = await shown(long);
    expect(state.values.message?.[0]).toHaveLength(20_000);
    expect(state.errors).toEqual({ message: "enquiry.errors.messageTooLong" });
    const padded = await form(enquiryForm({ campaign: "x".repeat(70_000) }));
    expect(padded.status).toBe(413);
    expect((await shown(padded)).state.errors).toEqual({ "": "enquiry.errors.tooLarge" });
    const endless = await form(enquiryForm({ message: "x".repeat(600_000) }));
    expect(endless.status).toBe(413);
    expect((await shown(endless)).state.errors).toEqual({ "": "enquiry.errors.tooLarge" });
  });

  it("takes the longest message that it lets one type, in Vietnamese", async () => {
    const response = await form(enquiryForm({ message: "ệ".repeat(enquiryLimits.message) }));
    expect(response.status).toBe(303);
  });

  it("beyond the limit is 429, says when to come back and keeps the text", async () => {
    await db.setting.create({ data: { key: "enquiry.limits", value: { perAddress: 1 } } });
    expect((await form(enquiryForm({}))).status).toBe(303);
    const response = await form(enquiryForm({ message: "Kept" }));
    expect(response.status).toBe(429);
    const wait = Number(response.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    const { state } = await shown(response);
    expect(state.values.message).toEqual(["Kept"]);
    expect(state.waitMinutes).toBe(Math.ceil(wait / 60));
  });

  it("keeps what was typed when the database fails, and says what to do", async () => {
    await withoutDatabase(async () => {
      const response = await form(enquiryForm({ message: "Kept" }));
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("60");
      const { state } = await shown(response);
      expect(state.errors).toEqual({ "": "enquiry.errors.unavailable" });
      expect(state.values.message).toEqual(["Kept"]);
    });
  });

  it.each(["fails", "passes over the state", "is away"] as const)(
    "keeps what was typed even when its page %s",
    async (fault) => {
      pageFault = fault;
      const port = env.PORT;
      if (fault === "is away") env.PORT = 1;
      try {
        const response = await form(enquiryForm({ message: "<i>Kept</i>", email: "" }));
        expect(response.status).toBe(422);
        expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
        const html = await response.text();
        expect(html).toContain("&lt;i&gt;Kept&lt;/i&gt;</textarea>");
        expect(html).toContain('action="/lien-he"');
      } finally {
        env.PORT = port;
      }
    },
  );

  it("survives anything that is sent as a form", async () => {
    for (const body of [
      "",
      "%",
      "a=%00&__proto__=x",
      "kind=plot&kind=building",
      "=&=&=",
      "\0".repeat(99),
    ]) {
      const response = await form(body, {
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      expect(response.status).toBe(422);
    }
    const broken = { "content-type": "multipart/form-data; boundary=nothing" };
    expect((await form("x", { headers: broken })).status).toBe(400);
  });
});

describe("the API", () => {
  it("answers with the reference, the due date and where to look", async () => {
    const cluster = await makeCluster();
    const response = await machine(enquiryDraft({ clusters: [cluster.code], areaHa: 2.5 }));
    expect(response.status).toBe(201);
    const answer = await response.json();
    expect(Object.keys(answer).sort()).toEqual(["dueAt", "reference", "statusUrl"]);
    expect(answer.statusUrl).toBe(
      `http://localhost:3000/en/enquiry-status?ref=${answer.reference}`,
    );
    const stored = await db.enquiry.findUniqueOrThrow({ where: { reference: answer.reference } });
    expect(stored.channel).toBe("api");
    expect(stored.dueAt.toISOString()).toBe(answer.dueAt);
    expect(response.headers.has("access-control-allow-origin")).toBe(false);
  });

  it("names each field that it refuses, by path, in the language of the enquiry", async () => {
    const response = await machine({
      ...enquiryDraft(),
      email: 5,
      areaHa: "x",
      clusters: ["DT-X", 7],
      more: 1,
    });
    expect(response.status).toBe(422);
    const { error } = await response.json();
    expect(error).toMatchObject({
      code: "fieldsRefused",
      message: "Some properties need to be corrected.",
    });
    const fields = Object.fromEntries(
      error.fields.map((field: { path: string; code: string }) => [field.path, field.code]),
    );
    expect(fields).toEqual({
      email: "emailRequired",
      areaHa: "areaHaInvalid",
      "clusters.1": "textExpected",
      more: "unknownProperty",
    });
    const vietnamese = await (await machine({ locale: "vi" })).json();
    expect(vietnamese.error.message).toBe("Một số trường cần sửa.");
    const unknown = await (await machine(enquiryDraft({ clusters: ["DT-NONE"] }))).json();
    expect(unknown.error.fields).toMatchObject([{ path: "clusters.0", code: "clusterUnknown" }]);
  });

  it("refuses what is no JSON, too large or of another type", async () => {
    const codeOf = async (response: Response) => [
      response.status,
      (await response.json()).error.code,
    ];
    expect(await codeOf(await machine("{"))).toEqual([400, "malformedJson"]);
    expect(await codeOf(await machine(""))).toEqual([400, "malformedJson"]);
    expect(await codeOf(await machine("[]"))).toEqual([422, "fieldsRefused"]);
    expect(await codeOf(await machine("null"))).toEqual([422, "fieldsRefused"]);
    expect(await codeOf(await machine(`"${"x".repeat(65 * 1024)}"`))).toEqual([
      413,
      "bodyTooLarge",
    ]);
    expect(await codeOf(await machine("{}", { "content-type": "text/plain" }))).toEqual([
      415,
      "jsonExpected",
    ]);
    expect(await codeOf(await machine(`${"[".repeat(30_000)}`))).toEqual([400, "malformedJson"]);
    expect(await db.enquiry.count()).toBe(0);
  });

  it("keeps null bytes out of the database", async () => {
    const response = await machine(enquiryDraft({ name: "Kim\0\u202e", message: "a\0b" }));
    expect(response.status).toBe(201);
    expect(await db.enquiry.findFirst()).toMatchObject({ name: "Kim", message: "ab" });
  });

  it("answers the same to the same Idempotency-Key, and refuses it for another body", async () => {
    const draft = enquiryDraft();
    const headers = { "idempotency-key": "8e03978e-40d5-43dd-bc93-6894a57f9324" };
    const first = await (await machine(draft, headers)).json();
    const again = await machine(draft, headers);
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(first);
    const other = await machine(enquiryDraft(), headers);
    expect(other.status).toBe(409);
    expect((await other.json()).error.code).toBe("idempotencyKeyReused");
    expect((await machine(draft, { "idempotency-key": "x".repeat(256) })).status).toBe(400);
    expect(await db.enquiry.count()).toBe(1);
  });

  it("says when to come back beyond the limit and without a database", async () => {
    await db.setting.create({ data: { key: "enquiry.limits", value: { perAddress: 1 } } });
    await machine(enquiryDraft());
    const limited = await machine(enquiryDraft());
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await limited.json()).error.code).toBe("rateLimited");
    await withoutDatabase(async () => {
      const response = await machine(enquiryDraft());
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("60");
      expect(JSON.stringify(await response.json())).not.toMatch(/Enquiry"|prisma|relation/i);
    });
  });

  it("has one method", async () => {
    for (const method of [GET, HEAD, PUT, PATCH, DELETE]) {
      const response = method();
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("POST, OPTIONS");
    }
    expect(OPTIONS().headers.get("allow")).toBe("POST, OPTIONS");
  });
});
