import { beforeEach, describe, expect, it } from "vitest";
import { consentVersion } from "@/lib/enquiries/consent";
import {
  erasePersonalData,
  exportPersonalData,
  readDataSubject,
} from "@/lib/enquiries/personal-data";
import { eraseOldEnquiries, forgetKeys } from "@/lib/enquiries/retention";
import { createEnquiry, findEnquiryStatus } from "@/lib/enquiries/service";
import { followInputSchema } from "@/lib/follows/schema";
import { requestFollow } from "@/lib/follows/service";
import { enquiryInput, visitor } from "../factories/enquiries";
import { db, emptyTables } from "../setup/integration";

beforeEach(emptyTables);

const asked = new Date("2026-11-23T02:00:00Z");
const monthsLater = (months: number) => new Date(Date.UTC(2026, 10 + months, 23, 3));
const person = {
  name: "Kim Min-jun",
  email: "kim@example.com",
  company: "Acme",
  phone: "0208 123 4567",
  message: "A secret plan",
};

describe("what a person wrote", () => {
  it("is erased after the retention period, mails included; the rest stays for the figures", async () => {
    const { reference } = await createEnquiry(visitor({ now: asked }), enquiryInput(person));
    expect(await eraseOldEnquiries(monthsLater(23))).toBe(0);
    expect(await eraseOldEnquiries(monthsLater(24))).toBe(1);
    expect(await eraseOldEnquiries(monthsLater(24))).toBe(0);
    const everything = JSON.stringify([
      await db.enquiry.findMany(),
      await db.emailMessage.findMany(),
      await db.enquiryEvent.findMany(),
    ]);
    for (const value of Object.values(person)) expect(everything).not.toContain(value);
    const status = await findEnquiryStatus({ reference, address: "203.0.113.1" });
    expect(status).toMatchObject({ kind: "plot", receivedAt: asked.toISOString() });
  });

  it("is kept while something still happens with it", async () => {
    const { reference } = await createEnquiry(visitor({ now: asked }), enquiryInput(person));
    const { id } = await db.enquiry.findUniqueOrThrow({ where: { reference } });
    await db.enquiryEvent.create({
      data: { enquiryId: id, kind: "note", actor: "test", at: monthsLater(12) },
    });
    expect(await eraseOldEnquiries(monthsLater(30))).toBe(0);
    expect(await eraseOldEnquiries(monthsLater(37))).toBe(1);
  });

  it("is kept as long as the setting says", async () => {
    await db.setting.create({ data: { key: "enquiry.retentionMonths", value: 6 } });
    await createEnquiry(visitor({ now: asked }), enquiryInput(person));
    expect((await db.emailMessage.findFirstOrThrow()).text).toMatch(/\b6\s+(?:months|tháng)/);
    expect(await eraseOldEnquiries(monthsLater(5))).toBe(0);
    expect(await eraseOldEnquiries(monthsLater(6))).toBe(1);
  });

  it("is not kept longer than was promised to its sender, whatever is set later", async () => {
    await db.setting.create({ data: { key: "enquiry.retentionMonths", value: 6 } });
    await createEnquiry(visitor({ now: asked, formLocale: "en" }), enquiryInput(person));
    await db.setting.update({ where: { key: "enquiry.retentionMonths" }, data: { value: 60 } });
    await createEnquiry(visitor({ now: asked }), enquiryInput({ ...person, message: "Another" }));
    expect(await db.enquiry.findMany({ orderBy: { retentionMonths: "asc" } })).toMatchObject([
      { retentionMonths: 6, consentVersion, consentLocale: "en", consentAt: asked },
      { retentionMonths: 60, consentVersion, consentLocale: null, consentAt: asked },
    ]);
    expect(await eraseOldEnquiries(monthsLater(6))).toBe(1);
    await db.setting.update({ where: { key: "enquiry.retentionMonths" }, data: { value: 12 } });
    expect(await eraseOldEnquiries(monthsLater(12))).toBe(1);
  });

  it("erased is not taken for the same enquiry sent again", async () => {
    const first = await createEnquiry(visitor({ now: asked }), enquiryInput(person));
    await db.setting.create({ data: { key: "enquiry.retentionMonths", value: 1 } });
    await eraseOldEnquiries(monthsLater(1));
    const again = await createEnquiry(visitor({ now: asked }), enquiryInput(person));
    expect(again.reference).not.toBe(first.reference);
  });
});

describe("a person's own data", () => {
  const operator = { actor: "operator" };
  const follow = (email: string) =>
    requestFollow(
      { address: "203.0.113.9" },
      followInputSchema.parse({ email, consent: true, locale: "en" }),
    );
  const kept = async () =>
    JSON.stringify([
      await db.enquiry.findMany(),
      await db.emailMessage.findMany(),
      await db.enquiryEvent.findMany(),
      await db.follow.findMany(),
      await db.auditEntry.findMany(),
    ]);

  it("is shown whole, under its address in any spelling, and nobody else's with it", async () => {
    const { reference } = await createEnquiry(visitor(), enquiryInput(person));
    await createEnquiry(visitor(), enquiryInput({ email: "lee@example.com", name: "Lee Secret" }));
    await follow("kim@example.com");
    const shown = JSON.stringify(
      await exportPersonalData(operator, readDataSubject(" KIM@Example.com") ?? { reference: "" }),
    );
    for (const value of [...Object.values(person), reference, consentVersion, "received"]) {
      expect(shown).toContain(value);
    }
    expect(shown).not.toMatch(/lee@|Lee Secret|contentHash/);
    const byReference = await exportPersonalData(operator, { reference });
    expect(byReference.enquiries).toHaveLength(1);
    expect(byReference.follows).toEqual([]);
    expect(await db.auditEntry.count({ where: { action: "personal-data.export" } })).toBe(2);
  });

  it("is erased on request with mails and subscriptions, and what is open is closed", async () => {
    const { reference } = await createEnquiry(visitor(), enquiryInput(person));
    const lee = { email: "lee@example.com", name: "Lee Ji-woo" };
    const other = await createEnquiry(visitor(), enquiryInput(lee));
    await follow("kim@example.com");
    await follow("lee@example.com");
    const subject = readDataSubject("kim@example.com") ?? { reference: "" };
    expect(await erasePersonalData(operator, subject)).toEqual({
      references: [reference],
      follows: 1,
    });
    const left = await kept();
    for (const value of Object.values(person)) expect(left).not.toContain(value);
    expect(left).toContain("lee@example.com");
    const lookUp = (one: string) =>
      findEnquiryStatus({ reference: one, address: "203.0.113.1" }).then((found) => found?.state);
    expect(await lookUp(reference)).toBe("closed");
    expect(await lookUp(other.reference)).toBe("received");
    expect(await erasePersonalData(operator, subject)).toEqual({ references: [], follows: 0 });
    const typed = readDataSubject(other.reference.toLowerCase()) ?? { reference: "" };
    expect((await erasePersonalData(operator, typed)).references).toEqual([other.reference]);
    expect(readDataSubject("Kim Min-jun")).toBeNull();
  });
});

describe("keys and counters", () => {
  it("are deleted when they are old, and not before", async () => {
    await createEnquiry(visitor({ idempotencyKey: "k-1" }), enquiryInput());
    await forgetKeys();
    expect(await db.idempotencyKey.count()).toBe(1);
    // Address and network, each of all and of those without a proof of work; and the e-mail address.
    expect(await db.rateLimit.count()).toBe(5);
    await db.$executeRaw`UPDATE "RateLimit" SET "resetAt" = now() - interval '1 second'`;
    await forgetKeys(new Date(Date.now() + 49 * 3_600_000));
    expect(await db.idempotencyKey.count()).toBe(0);
    expect(await db.rateLimit.count()).toBe(0);
  });
});
