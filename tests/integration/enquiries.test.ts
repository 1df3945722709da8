import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listOpenEnquiries, recordProgress } from "@/lib/enquiries/progress";
import { createProofChallenge } from "@/lib/enquiries/proof";
import { createEnquiry, findEnquiryStatus, type PublicContext } from "@/lib/enquiries/service";
import { env } from "@/lib/env";
import { isAppError } from "@/lib/errors";
import { enquiryInput, makeCluster, makeOffice, makeUnit, visitor } from "../factories/enquiries";
import { db, emptyTables } from "../setup/integration";

beforeEach(emptyTables);
afterEach(() => {
  env.SMTP_URL = undefined;
});

const stored = (reference: string) =>
  db.enquiry.findUniqueOrThrow({
    where: { reference },
    include: { clusters: { include: { cluster: true } }, events: true, emails: true, office: true },
  });

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (isAppError(error) ? error : Promise.reject(error)),
  );

describe("a new enquiry", () => {
  it("is stored with its clusters, timeline and two mails", async () => {
    const one = await makeCluster();
    const other = await makeCluster();
    await db.sector.create({
      data: { code: "electronics", name: { vi: "Điện tử", en: "Electronics" } },
    });
    const answer = await createEnquiry(
      visitor({ now: new Date("2026-11-30T02:00:00Z") }),
      enquiryInput({ clusters: [other.code, one.code], sector: "electronics", areaHa: "2,5" }),
    );
    const enquiry = await stored(answer.reference);
    expect(enquiry).toMatchObject({
      kind: "plot",
      locale: "en",
      channel: "form",
      status: "received",
    });
    expect(enquiry.dueAt.toISOString()).toBe("2026-12-01T10:00:00.000Z");
    expect(Number(enquiry.areaM2)).toBe(25_000);
    expect(enquiry.sectorId).not.toBeNull();
    expect(enquiry.clusters.map(({ cluster }) => cluster.code).sort()).toEqual(
      [one.code, other.code].sort(),
    );
    expect(enquiry.events.map(({ kind }) => kind)).toEqual(["received"]);
    expect(
      enquiry.emails.map(({ kind, recipient, locale }) => [kind, recipient, locale]).sort(),
    ).toEqual([
      ["enquiry.acknowledge", "kim@example.com", "en"],
      ["enquiry.notify-office", "office@localhost", "vi"],
    ]);
    const notice = enquiry.emails.find(({ kind }) => kind === "enquiry.notify-office");
    expect(notice?.replyTo).toBe("kim@example.com");
    expect(notice?.text).toContain(`Cụm ${other.code} (${other.code})`);
  });

  it("holds its mails, without jobs, while there is no mail server", async () => {
    const { reference } = await createEnquiry(visitor(), enquiryInput());
    expect((await stored(reference)).emails.map(({ state }) => state)).toEqual(["held", "held"]);
    expect(await countJobs()).toBe(0);
  });

  it("queues its mails in the same transaction when there is one", async () => {
    env.SMTP_URL = "smtp://127.0.0.1:1";
    const { reference } = await createEnquiry(visitor(), enquiryInput());
    expect((await stored(reference)).emails.map(({ state }) => state)).toEqual([
      "queued",
      "queued",
    ]);
    expect(await countJobs()).toBe(2);
  });

  it("is not half there when its mails cannot be queued", async () => {
    env.SMTP_URL = "smtp://127.0.0.1:1";
    await db.$executeRaw`ALTER SCHEMA graphile_worker RENAME TO away`;
    try {
      await expect(createEnquiry(visitor(), enquiryInput())).rejects.toThrow();
      expect(await db.enquiry.count()).toBe(0);
      expect(await db.emailMessage.count()).toBe(0);
      expect(await db.rateLimit.count()).toBe(0);
    } finally {
      await db.$executeRaw`ALTER SCHEMA away RENAME TO graphile_worker`;
    }
  });

  it("is refused with paths when it names what is not there or not public", async () => {
    const hidden = await makeCluster();
    await db.clusterText.updateMany({ where: { clusterId: hidden.id }, data: { state: "draft" } });
    const known = await makeCluster();
    const refusal = await refusalOf(
      createEnquiry(
        visitor(),
        enquiryInput({ clusters: [known.code, hidden.code, "DT-NONE"], sector: "none" }),
      ),
    );
    expect(refusal?.code).toBe("INVALID");
    expect(refusal?.issues.map(({ path }) => path)).toEqual(["clusters.1", "clusters.2", "sector"]);
    expect(await db.enquiry.count()).toBe(0);
  });

  it("keeps what people write as it is, and only as text", async () => {
    const message = `'; DROP TABLE "Enquiry"; -- <script>alert(1)</script> \${x} {y}`;
    const { reference } = await createEnquiry(
      visitor(),
      enquiryInput({ message, name: "<b>Kim</b>\r\nBcc: x@example.com" }),
    );
    const enquiry = await stored(reference);
    expect(enquiry.message).toBe(message);
    expect(enquiry.name).toBe("<b>Kim</b> Bcc: x@example.com");
    for (const mail of enquiry.emails) {
      expect(mail.html).not.toContain("<script");
      expect(mail.html).not.toContain("<b>");
      expect(mail.subject).not.toMatch(/[\r\n]/);
    }
  });
});

async function countJobs(): Promise<number> {
  const rows = await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM graphile_worker.jobs`;
  return Number(rows[0]?.n);
}

describe("the same enquiry sent again", () => {
  it("is one enquiry with two mails, however many arrive at once", async () => {
    const input = enquiryInput();
    const context = visitor();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => createEnquiry(context, input)),
    );
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1);
    expect(answers.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1);
    expect(await db.enquiry.count()).toBe(1);
    expect(await db.emailMessage.count()).toBe(2);
  });

  it("is the same in another tab, language, spacing or letter case of the address", async () => {
    const first = await createEnquiry(
      visitor(),
      enquiryInput({ message: "Hello  there", campaign: "fair" }),
    );
    const again = await createEnquiry(
      visitor(),
      enquiryInput({ message: "Hello\nthere", locale: "vi", email: "KIM@example.com" }),
    );
    expect(again).toEqual({ ...first, isRepeated: true });
  });

  it("is another when anything that was asked differs, or after a day", async () => {
    const now = new Date("2026-11-23T02:00:00Z");
    const draft = { message: "Hello" };
    const first = await createEnquiry(visitor({ now }), enquiryInput(draft));
    const others = [
      await createEnquiry(visitor({ now }), enquiryInput({ ...draft, areaHa: 2 })),
      await createEnquiry(visitor({ now }), enquiryInput({ ...draft, email: "lee@example.com" })),
      await createEnquiry(visitor({ now: new Date("2026-11-24T02:00:01Z") }), enquiryInput(draft)),
    ];
    expect(new Set([first, ...others].map(({ reference }) => reference)).size).toBe(4);
  });

  it("does not use up what its sender may send", async () => {
    await db.setting.create({ data: { key: "enquiry.limits", value: { perAddress: 1 } } });
    const input = enquiryInput();
    const context = visitor();
    for (let time = 0; time < 5; time += 1) await createEnquiry(context, input);
    expect(await db.enquiry.count()).toBe(1);
  });
});

describe("an Idempotency-Key", () => {
  it("is answered the same, also at once", async () => {
    const context = visitor({ channel: "api", idempotencyKey: "k-1" });
    const input = enquiryInput();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => createEnquiry(context, input)),
    );
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1);
    expect(await db.idempotencyKey.count()).toBe(1);
  });

  it("is refused for another content", async () => {
    const context = visitor({ channel: "api", idempotencyKey: "k-1" });
    await createEnquiry(context, enquiryInput());
    const refusal = await refusalOf(createEnquiry(context, enquiryInput()));
    expect(refusal?.code).toBe("CONFLICT");
    expect(await db.enquiry.count()).toBe(1);
  });

  it("belongs to its caller, and is not stored as it is", async () => {
    const one = await createEnquiry(visitor({ idempotencyKey: "k-1" }), enquiryInput());
    const other = await createEnquiry(visitor({ idempotencyKey: "k-1" }), enquiryInput());
    expect(other.reference).not.toBe(one.reference);
    expect(JSON.stringify(await db.idempotencyKey.findMany())).not.toMatch(/k-1|kim@|198\.51/);
  });
});

describe("a proof of work", () => {
  const prove = async (now = new Date()) => {
    const challenge = await createProofChallenge(now);
    const solution = await solveChallenge({ challenge, deriveKey });
    if (!solution) throw new Error("not solved");
    return { challenge, solution };
  };
  const sent = (proof: unknown) => Buffer.from(JSON.stringify(proof)).toString("base64");
  const few = () =>
    db.setting.create({ data: { key: "enquiry.limits", value: { unprovenPerAddress: 1 } } });
  const send = (context: PublicContext, proof?: string) =>
    refusalOf(createEnquiry({ ...context, proof }, enquiryInput()));

  it("lets its sender go on where others are put off", async () => {
    await few();
    const context = visitor();
    expect(await send(context)).toBeNull();
    expect((await send(context))?.code).toBe("RATE_LIMITED");
    expect(await send(context, sent(await prove()))).toBeNull();
    expect(await db.enquiry.count()).toBe(2);
  });

  it("counts once, and not at all when nothing came of it", async () => {
    await few();
    const context = visitor();
    const proof = sent(await prove());
    const unknown = enquiryInput({ clusters: ["DT-NONE"] });
    expect((await refusalOf(createEnquiry({ ...context, proof }, unknown)))?.code).toBe("INVALID");
    expect(await send(context, proof)).toBeNull();
    expect(await send(context)).toBeNull();
    expect((await send(context, proof))?.code).toBe("RATE_LIMITED");
  });

  it("is none when it is made up, changed, late, cheaper or too long", async () => {
    await few();
    const { challenge, solution } = await prove();
    const late = await prove(new Date(Date.now() - 3 * 3_600_000));
    const { parameters } = challenge;
    const cheaper = { ...challenge, parameters: { ...parameters, cost: 1, keyPrefix: "00" } };
    const wrongs = [
      ...["", "x", "bnVsbA==", sent([]), sent({ challenge, solution: {} })],
      sent({ challenge, solution: { ...solution, derivedKey: "00".repeat(32) } }),
      sent({ challenge: { ...challenge, signature: "00".repeat(32) }, solution }),
      sent({ challenge: cheaper, solution }),
      sent({
        challenge: { ...challenge, parameters: { ...parameters, expiresAt: 9e9 } },
        solution,
      }),
      sent(late),
      sent({ challenge, solution, more: "x".repeat(5_000) }),
    ];
    const context = visitor();
    expect(await send(context)).toBeNull();
    for (const wrong of wrongs) {
      expect((await send(context, wrong))?.code, wrong.slice(0, 40)).toBe("RATE_LIMITED");
    }
    expect(await send(context, sent({ challenge, solution }))).toBeNull();
  });
});

describe("limits", () => {
  const limit = (value: Record<string, number>) =>
    db.setting.create({ data: { key: "enquiry.limits", value } });

  it("let an address send so many and then say when to come back", async () => {
    await limit({ perAddress: 2, windowMinutes: 30 });
    const context = visitor();
    await createEnquiry(context, enquiryInput());
    await createEnquiry(context, enquiryInput());
    const refusal = await refusalOf(createEnquiry(context, enquiryInput()));
    expect(refusal?.code).toBe("RATE_LIMITED");
    expect(refusal?.retryAfter).toBeGreaterThan(29 * 60);
    expect(refusal?.retryAfter).toBeLessThanOrEqual(30 * 60);
    await createEnquiry(visitor(), enquiryInput());
    expect(await db.enquiry.count()).toBe(3);
  });

  it("hold for the network around, too", async () => {
    await limit({ perNetwork: 2 });
    await createEnquiry(visitor({ address: "203.0.113.1" }), enquiryInput());
    await createEnquiry(visitor({ address: "203.0.113.2" }), enquiryInput());
    const refusal = await refusalOf(
      createEnquiry(visitor({ address: "203.0.113.3" }), enquiryInput()),
    );
    expect(refusal?.code).toBe("RATE_LIMITED");
    await createEnquiry(visitor({ address: "203.0.114.3" }), enquiryInput());
  });

  it("keep a mailbox from being filled by way of the form", async () => {
    await limit({ perEmail: 1 });
    await createEnquiry(visitor(), enquiryInput());
    const refusal = await refusalOf(
      createEnquiry(visitor(), enquiryInput({ email: "KIM@example.com" })),
    );
    expect(refusal?.code).toBe("RATE_LIMITED");
  });

  it("hold for many at once", async () => {
    await limit({ perAddress: 3 });
    const context = visitor();
    const results = await Promise.all(
      Array.from({ length: 12 }, () => refusalOf(createEnquiry(context, enquiryInput()))),
    );
    expect(results.filter((refusal) => refusal === null)).toHaveLength(3);
    expect(await db.enquiry.count()).toBe(3);
  });

  it("start anew when their time is over", async () => {
    await limit({ perAddress: 1 });
    const context = visitor();
    await createEnquiry(context, enquiryInput());
    await db.$executeRaw`UPDATE "RateLimit" SET "resetAt" = now() - interval '1 second'`;
    await createEnquiry(context, enquiryInput());
    expect(await db.enquiry.count()).toBe(2);
  });

  it("hold no address of anybody", async () => {
    await createEnquiry(visitor({ address: "203.0.113.1" }), enquiryInput());
    const rows = JSON.stringify(await db.rateLimit.findMany());
    expect(rows).not.toMatch(/203\.0|kim@/);
  });

  it("refuse nobody when they themselves fail", async () => {
    await db.$executeRaw`ALTER TABLE "RateLimit" RENAME TO "Away"`;
    try {
      const { reference } = await createEnquiry(visitor(), enquiryInput());
      expect((await stored(reference)).emails).toHaveLength(2);
    } finally {
      await db.$executeRaw`ALTER TABLE "Away" RENAME TO "RateLimit"`;
    }
  });
});

describe("the office that answers", () => {
  const officeOf = async (clusters: string[], now = "2026-11-30T02:00:00Z") => {
    const answer = await createEnquiry(visitor({ now: new Date(now) }), enquiryInput({ clusters }));
    const enquiry = await stored(answer.reference);
    const notice = enquiry.emails.find(({ kind }) => kind === "enquiry.notify-office");
    return { id: enquiry.officeId, to: notice?.recipient, dueAt: enquiry.dueAt.toISOString() };
  };

  it("is the cluster's own, else its commune's, its province's, the fallback", async () => {
    const province = await makeUnit("province");
    const commune = await makeUnit("commune", province.id);
    const elsewhere = await makeUnit("commune");
    const own = await makeCluster({ unitIds: [commune.id] });
    const inCommune = await makeCluster({ unitIds: [commune.id] });
    const otherCommune = await makeUnit("commune", province.id);
    const inProvince = await makeCluster({ unitIds: [otherCommune.id] });
    const outside = await makeCluster({ unitIds: [elsewhere.id] });
    const offices = {
      own: await makeOffice({ for: { clusterId: own.id } }),
      commune: await makeOffice({ for: { unitId: commune.id } }),
      province: await makeOffice({ for: { unitId: province.id } }),
      fallback: await makeOffice(),
    };
    expect((await officeOf([own.code])).id).toBe(offices.own.id);
    expect((await officeOf([inCommune.code])).id).toBe(offices.commune.id);
    expect((await officeOf([inProvince.code])).id).toBe(offices.province.id);
    expect(await officeOf([outside.code])).toMatchObject({
      id: offices.fallback.id,
      to: offices.fallback.noticeEmail,
    });
    expect((await officeOf([])).id).toBe(offices.fallback.id);
    // No single commune speaks for clusters of two offices.
    expect((await officeOf([inCommune.code, outside.code])).id).toBe(offices.fallback.id);
  });

  it("is who is assigned on the day in Viet Nam", async () => {
    const cluster = await makeCluster();
    const before = await makeOffice({ for: { clusterId: cluster.id }, to: "2026-12-01" });
    const after = await makeOffice({ for: { clusterId: cluster.id }, from: "2026-12-01" });
    expect((await officeOf([cluster.code], "2026-11-30T16:59:00Z")).id).toBe(before.id);
    expect((await officeOf([cluster.code], "2026-11-30T17:00:00Z")).id).toBe(after.id);
  });

  it("gets its mail at OFFICE_EMAIL when it has no address for it", async () => {
    await makeOffice({ noticeEmail: null });
    expect((await officeOf([])).to).toBe("office@localhost");
  });

  it("promises what it promises itself, else what the setting says", async () => {
    const cluster = await makeCluster();
    await makeOffice({ for: { clusterId: cluster.id }, replyBusinessDays: 3 });
    await db.setting.create({ data: { key: "enquiry.replyBusinessDays", value: 2 } });
    expect((await officeOf([cluster.code])).dueAt).toBe("2026-12-03T10:00:00.000Z");
    expect((await officeOf([])).dueAt).toBe("2026-12-02T10:00:00.000Z");
  });

  it("has its own days off and working Saturdays", async () => {
    await db.holiday.createMany({
      data: [
        { date: new Date("2026-12-01"), name: { vi: "Nghỉ bù" } },
        { date: new Date("2026-11-28"), name: { vi: "Làm bù" }, isWorking: true },
      ],
    });
    expect((await officeOf([])).dueAt).toBe("2026-12-02T10:00:00.000Z");
    expect((await officeOf([], "2026-11-27T02:00:00Z")).dueAt).toBe("2026-11-28T10:00:00.000Z");
  });
});

describe("the status of an enquiry", () => {
  const lookUp = (reference: string, address = "203.0.113.1") =>
    findEnquiryStatus({ reference, address });

  it("is state, dates, kind and clusters, and nothing of a person", async () => {
    const cluster = await makeCluster();
    const { reference } = await createEnquiry(
      visitor({ now: new Date("2026-11-30T02:00:00Z") }),
      enquiryInput({ clusters: [cluster.code], company: "Acme", phone: "0208 123 4567" }),
    );
    expect(await lookUp(reference.toLowerCase().replaceAll("-", " "))).toEqual({
      reference,
      state: "received",
      kind: "plot",
      clusterCodes: [cluster.code],
      receivedAt: "2026-11-30T02:00:00.000Z",
      passedAt: null,
      dueAt: "2026-12-01T10:00:00.000Z",
      answeredAt: null,
    });
  });

  it("shows the steps that the office notes, and the first answer's time", async () => {
    const now = new Date(Date.now() - 5 * 3_600_000);
    const { reference } = await createEnquiry(visitor({ now }), enquiryInput());
    const operator = { actor: "operator" };
    const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
    await recordProgress(operator, { reference, state: "in_progress" });
    expect((await lookUp(reference))?.state).toBe("in_progress");
    await recordProgress(operator, { reference, state: "answered", at: hoursLater(2) });
    await recordProgress(operator, { reference, state: "answered", at: hoursLater(3) });
    expect(await lookUp(reference)).toMatchObject({
      state: "answered",
      answeredAt: hoursLater(2).toISOString(),
    });
    expect(await listOpenEnquiries()).toEqual([]);
    for (const at of [hoursLater(-1), hoursLater(9)]) {
      const refused = recordProgress(operator, { reference, state: "answered", at });
      expect((await refusalOf(refused))?.code).toBe("INVALID");
    }
    const unknown = recordProgress(operator, { reference: "DT-26-22222", state: "closed" });
    expect((await refusalOf(unknown))?.code).toBe("NOT_FOUND");
    expect(await db.auditEntry.count({ where: { action: "enquiry.progress" } })).toBe(3);
  });

  it("does not tell what was taken for spam", async () => {
    const { reference } = await createEnquiry(visitor(), enquiryInput());
    await db.enquiry.update({ where: { reference }, data: { status: "spam" } });
    expect((await lookUp(reference))?.state).toBe("closed");
  });

  it("is the same nothing for what is unknown and what cannot be", async () => {
    for (const reference of ["DT-26-22222", "DT-26-2222", "nonsense", "", "\0", "x".repeat(9999)]) {
      expect(await lookUp(reference)).toBeNull();
    }
  });

  it("cannot be guessed: misses are counted, also many at once, and hits are free", async () => {
    await db.setting.create({ data: { key: "enquiry.limits", value: { missesPerAddress: 5 } } });
    const { reference } = await createEnquiry(visitor(), enquiryInput());
    for (let time = 0; time < 10; time += 1) expect(await lookUp(reference)).not.toBeNull();
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () => refusalOf(lookUp("DT-26-22222"))),
    );
    expect(guesses.filter((refusal) => refusal === null)).toHaveLength(5);
    // Who has guessed too often learns nothing more, not even what is right.
    expect((await refusalOf(lookUp(reference)))?.code).toBe("RATE_LIMITED");
    expect(await lookUp(reference, "198.51.100.1")).not.toBeNull();
  });

  it("is limited for a network as a whole", async () => {
    await db.setting.create({ data: { key: "enquiry.limits", value: { missesPerNetwork: 3 } } });
    for (let host = 1; host <= 3; host += 1) await lookUp("DT-26-22222", `203.0.113.${host}`);
    expect((await refusalOf(lookUp("DT-26-22222", "203.0.113.99")))?.code).toBe("RATE_LIMITED");
  });
});
