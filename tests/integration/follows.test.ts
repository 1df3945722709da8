import { beforeEach, describe, expect, it } from "vitest";
import { publishCluster } from "@/lib/clusters/service";
import { isAppError } from "@/lib/errors";
import { followInputSchema } from "@/lib/follows/schema";
import {
  confirmFollow,
  findFollow,
  forgetUnconfirmed,
  leaveFollow,
  requestFollow,
} from "@/lib/follows/service";
import { tellFollowers } from "@/lib/follows/tell";
import { clusterDocument, editor, publishNew } from "../factories/clusters";
import { db, emptyTables } from "../setup/integration";

beforeEach(emptyTables);

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (isAppError(error) ? error : Promise.reject(error)),
  );
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
let visitors = 0;
const somewhere = () => {
  visitors += 1;
  return { address: `203.0.${visitors % 250}.9` };
};
const input = (draft: Record<string, unknown> = {}) =>
  followInputSchema.parse({ email: "kim@example.com", consent: true, locale: "en", ...draft });
const mails = (kind: string) =>
  db.emailMessage.findMany({ where: { kind }, orderBy: { createdAt: "asc" } });

/** The token in the newest mail's link to confirm. */
async function tokenOf(part: "confirm" | "leave", kind: string): Promise<string> {
  const mail = (await mails(kind)).at(-1);
  const page =
    part === "confirm" ? "follow/confirm|theo-doi/xac-nhan" : "follow/leave|theo-doi/huy";
  const token = new RegExp(`/(?:${page})\\?t=([\\w-]+)`).exec(mail?.text ?? "")?.[1];
  if (!token) throw new Error(`no link to ${part} in: ${mail?.text}`);
  return token;
}

async function followed(draft: Record<string, unknown>) {
  await requestFollow(somewhere(), input(draft));
  expect(await confirmFollow(await tokenOf("confirm", "follow.confirm"))).toBe(true);
}

const texts = (name: string) => ({
  vi: { state: "published" as const, name: `Cụm ${name}`, slug: name.toLowerCase() },
  en: { state: "published" as const, name: `Cluster ${name}`, slug: name.toLowerCase() },
});
const publish = (code: string, values: Record<string, unknown>) =>
  publishCluster(
    editor,
    clusterDocument({ code, values: { status: "operating", ...values }, texts: texts(code) }),
  );

describe("asking to follow", () => {
  it("sends one mail to confirm, in the visitor's language, and counts for nothing before", async () => {
    await publish("DT-T1", {});
    await requestFollow(somewhere(), input({ c: "dt-t1", email: "Kim@Example.com" }));
    const [mail, ...more] = await mails("follow.confirm");
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: "kim@example.com", locale: "en", enquiryId: null });
    expect(mail?.subject).toBe("Please confirm: Cluster DT-T1");
    expect(mail?.leaveUrl).toBeNull();
    await publish("DT-T1", { totalAreaHa: 20 });
    expect(await tellFollowers(hours(24))).toBe(0);
  });

  it("tells an address that follows already, and only that address", async () => {
    await publish("DT-T1", {});
    await followed({ c: "DT-T1" });
    await requestFollow(somewhere(), input({ c: "DT-T1" }));
    expect((await mails("follow.confirm")).at(-1)?.subject).toBe(
      "You are following: Cluster DT-T1",
    );
    expect(await db.follow.count()).toBe(1);
  });

  it("is refused for a cluster that there is none of, and too often", async () => {
    const refusal = await refusalOf(requestFollow(somewhere(), input({ c: "DT-NONE" })));
    expect(refusal?.issues).toEqual([{ path: "c", message: "follow.errors.clusterUnknown" }]);
    expect(await db.follow.count()).toBe(0);
    for (let time = 0; time < 5; time += 1) await requestFollow(somewhere(), input());
    const late = await refusalOf(requestFollow(somewhere(), input()));
    expect(late?.code).toBe("RATE_LIMITED");
    expect(late?.retryAfter).toBeGreaterThan(0);
    expect(await mails("follow.confirm")).toHaveLength(5);
  });

  it("is forgotten after a week without a word", async () => {
    await requestFollow(somewhere(), input());
    await followed({ email: "lee@example.com" });
    expect(await forgetUnconfirmed(hours(6 * 24))).toBe(0);
    expect(await db.emailMessage.count()).toBe(2);
    expect(await forgetUnconfirmed(hours(8 * 24))).toBe(1);
    expect(await db.emailMessage.count()).toBe(0);
    expect((await db.follow.findMany()).map(({ email }) => email)).toEqual(["lee@example.com"]);
  });
});

describe("a link of a mail", () => {
  it("confirms once, and shows what it is about", async () => {
    await publish("DT-T1", {});
    await requestFollow(somewhere(), input({ c: "DT-T1" }));
    const token = await tokenOf("confirm", "follow.confirm");
    expect(await findFollow("confirm", token)).toMatchObject({
      isConfirmed: false,
      subject: { kind: "cluster", code: "DT-T1", name: "Cluster DT-T1" },
    });
    expect(await confirmFollow(token)).toBe(true);
    const { confirmedAt } = await db.follow.findFirstOrThrow();
    expect(await confirmFollow(token, hours(5))).toBe(true);
    expect((await db.follow.findFirstOrThrow()).confirmedAt).toEqual(confirmedAt);
    expect(await findFollow("leave", token)).toBeNull();
    expect(await leaveFollow(token)).toBe(false);
    expect(await confirmFollow("x".repeat(43))).toBe(false);
  });

  it("ends it with nothing kept, also a second time", async () => {
    await publish("DT-T1", {});
    await followed({ c: "DT-T1" });
    await requestFollow(somewhere(), input({ c: "DT-T1" }));
    const token = await tokenOf("leave", "follow.confirm");
    expect(await leaveFollow(token)).toBe(true);
    expect(await db.follow.count()).toBe(0);
    expect(await db.emailMessage.count()).toBe(0);
    expect(await leaveFollow(token)).toBe(true);
    await publish("DT-T1", { totalAreaHa: 21 });
    expect(await tellFollowers(hours(1))).toBe(0);
  });
});

describe("followers of a cluster", () => {
  it("are told once of each publication, by the names of what changed", async () => {
    await publish("DT-T1", {});
    await publish("DT-T2", {});
    await followed({ c: "DT-T1" });
    await followed({ c: "DT-T1", email: "anh@example.com", locale: "vi" });
    expect(await tellFollowers()).toBe(0);

    await publish("DT-T1", { totalAreaHa: 20 });
    await publish("DT-T2", { totalAreaHa: 30 });
    expect(await tellFollowers(hours(2))).toBe(2);
    expect(await tellFollowers(hours(3))).toBe(0);
    const told = await mails("follow.tell");
    expect(told.map(({ recipient }) => recipient).sort()).toEqual([
      "anh@example.com",
      "kim@example.com",
    ]);
    const english = told.find(({ locale }) => locale === "en");
    expect(english?.subject).toBe("Something changed: Cluster DT-T1");
    expect(english?.text).toMatch(/total area/i);
    expect(english?.text).not.toContain("DT-T2");
    expect(english?.leaveUrl).toMatch(/\/api\/forms\/follow\/leave\?t=[\w-]{43}$/);
    const vietnamese = told.find(({ locale }) => locale === "vi");
    expect(vietnamese?.text).toMatch(/tổng diện tích/i);
  });

  it("are told that there is more than a mail lists, and where", async () => {
    await publish("DT-T1", {});
    await followed({ c: "DT-T1" });
    await publish("DT-T1", { totalAreaHa: 20 });
    const latest = await db.clusterRevision.findFirstOrThrow({ orderBy: { number: "desc" } });
    const { id: _, document, changes, note: __, ...rest } = latest;
    const more = (from: number, to: number) =>
      db.clusterRevision.createMany({
        data: Array.from({ length: to - from + 1 }, (_one, index) => ({
          ...rest,
          document: document as object,
          changes: changes as string[],
          number: from + index,
        })),
      });
    await more(3, 101);
    expect(await tellFollowers(hours(2))).toBe(1);
    const log = "http://localhost:3000/en/changes";
    expect((await mails("follow.tell")).at(-1)?.text).not.toContain(log);
    await db.follow.updateMany({ data: { toldUpTo: new Date(0) } });
    await more(102, 102);
    expect(await tellFollowers(hours(3))).toBe(1);
    const text = (await mails("follow.tell")).at(-1)?.text ?? "";
    expect(text).toContain("newest 100 changes only");
    expect(text).toContain(log);
    expect(text.match(/total area/gi)).toHaveLength(100);
  });

  it("are told once by two workers at the same time", async () => {
    await publish("DT-T1", {});
    await followed({ c: "DT-T1" });
    await publish("DT-T1", { totalAreaHa: 20 });
    const counts = await Promise.all([1, 2, 3].map(() => tellFollowers(hours(2))));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await mails("follow.tell")).toHaveLength(1);
  });
});

describe("followers of a search", () => {
  it("are told of what fits now, what no longer does, and what changed in between", async () => {
    await publish("DT-T1", { availableNowHa: 5, industrialAreaHa: 10, totalAreaHa: 12 });
    await publish("DT-T2", { availableNowHa: 6, industrialAreaHa: 10, totalAreaHa: 12 });
    await publish("DT-T3", { availableNowHa: 1, industrialAreaHa: 10, totalAreaHa: 12 });
    await followed({ query: "free=4" });
    expect((await db.follow.findFirstOrThrow()).codes).toEqual(["DT-T1", "DT-T2"]);

    await publish("DT-T1", { availableNowHa: 1, industrialAreaHa: 10, totalAreaHa: 12 });
    await publish("DT-T2", { availableNowHa: 7, industrialAreaHa: 10, totalAreaHa: 12 });
    await publish("DT-T3", { availableNowHa: 8, industrialAreaHa: 10, totalAreaHa: 12 });
    expect(await tellFollowers(hours(2))).toBe(1);
    const text = (await mails("follow.tell"))[0]?.text ?? "";
    expect(text).toMatch(/FITS NOW \(1\)\s+Cluster DT-T3/);
    expect(text).toMatch(/NO LONGER FITS \(1\)\s+Cluster DT-T1/);
    expect(text).toMatch(/CLUSTER DT-T2\s+\d+ \w+ 20\d\d: .*available/i);
    expect(text).toContain("What you look for: at least 4 ha available.");
    expect((await db.follow.findFirstOrThrow()).codes).toEqual(["DT-T2", "DT-T3"]);
  });

  it("read what they look for in the mail to confirm, but no words of whoever asked", async () => {
    await db.sector.create({
      data: { code: "electronics", name: { vi: "Linh kiện", en: "Components" }, order: 1 },
    });
    const query = "q=buy+cheap+pills&sector=electronics&free=2.5";
    await requestFollow(somewhere(), input({ query }));
    const [mail] = await mails("follow.confirm");
    expect(mail?.text).toContain("What you look for: Components; at least 2.5 ha available.");
    expect(mail?.html).toContain("Components; at least 2.5 ha available");
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/cheap.pills/);
    const view = await findFollow("confirm", await tokenOf("confirm", "follow.confirm"));
    expect(view?.subject).toMatchObject({ labels: ["Components", "at least 2.5 ha available"] });
  });

  it("hear nothing of samples", async () => {
    await followed({ query: "" });
    await publishNew({ code: "MAU-T1", isSample: true });
    expect(await tellFollowers(hours(2))).toBe(0);
  });
});

describe("the database", () => {
  it("takes no row that follows nothing, two things, or is named otherwise", async () => {
    const row = {
      email: "kim@example.com",
      locale: "en",
      toldUpTo: new Date(),
      consentVersion: "x",
      codes: [],
    };
    const wrongs = [
      { ...row, subject: "search:" },
      { ...row, subject: "search:a", query: "b" },
      { ...row, subject: "search:a", query: "a", email: "Kim@example.com" },
    ];
    for (const data of wrongs) await expect(db.follow.create({ data })).rejects.toThrow();
    await db.follow.create({ data: { ...row, subject: "search:a", query: "a" } });
  });
});
