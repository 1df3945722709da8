import { readdirSync } from "node:fs";
import type { Runner } from "graphile-worker";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishCluster } from "@/lib/clusters/service";
import { retryRefusedNotices } from "@/lib/enquiries/refused-notices";
import { createEnquiry, findEnquiryStatus } from "@/lib/enquiries/service";
import { env } from "@/lib/env";
import { followInputSchema } from "@/lib/follows/schema";
import { confirmFollow, leaveFollow, requestFollow } from "@/lib/follows/service";
import { tellFollowers } from "@/lib/follows/tell";
import { hurryJobs } from "@/lib/jobs/queue";
import { startRunner } from "@/lib/jobs/runner";
import { recoverMails } from "@/lib/mail/service";
import { clusterDocument, editor, publishNew } from "../factories/clusters";
import { enquiryInput, makeCluster, makeOffice, visitor } from "../factories/enquiries";
import { databaseUrl, db, emptyTables } from "../setup/integration";
import { allSent, states, until } from "../setup/mail-states";
import { type MailServer, smtpError, startMailServer } from "../setup/smtp";

let server: MailServer;
let runners: Runner[] = [];

beforeEach(async () => {
  await emptyTables();
  server = await startMailServer();
  env.SMTP_URL = server.url;
});

afterEach(async () => {
  for (const runner of runners) await runner.stop();
  runners = [];
  await server.stop();
  env.SMTP_URL = undefined;
});

const work = async () => {
  const runner = await startRunner({ connectionString: databaseUrl, pollInterval: 200 });
  runners.push(runner);
  return runner;
};
const eventKinds = async () => (await db.enquiryEvent.findMany()).map(({ kind }) => kind).sort();

describe("the two mails of an enquiry", () => {
  it("arrive in the right mailboxes, in the right languages, as text and HTML", async () => {
    const cluster = await makeCluster();
    const office = await makeOffice({ for: { clusterId: cluster.id } });
    const { reference } = await createEnquiry(
      visitor(),
      enquiryInput({
        clusters: [cluster.code],
        name: "Nguyễn Thị Ánh",
        email: "anh@example.com",
        message: "Còn đất không?\n<b>2 ha</b>",
        locale: "en",
      }),
    );
    await work();
    await allSent();

    const [toInvestor] = server.to("anh@example.com");
    expect(toInvestor?.subject).toBe(`[${reference}] We have your enquiry`);
    expect(toInvestor?.headers.get("content-type")).toMatchObject({
      value: "multipart/alternative",
    });
    expect(toInvestor?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(toInvestor?.replyTo?.value[0]?.address).toBe(office.email);
    expect(toInvestor?.from?.value[0]?.address).toBe("no-reply@localhost");
    expect(toInvestor?.text).toContain("Dear Nguyễn Thị Ánh,");
    expect(toInvestor?.text).toContain(`/en/enquiry-status?ref=${reference}`);
    expect(toInvestor?.text).toContain("> <b>2 ha</b>");
    expect(toInvestor?.html).toContain("&lt;b&gt;2 ha&lt;/b&gt;");
    expect(toInvestor?.html).not.toContain("<b>2 ha");

    const [toOffice] = server.to(office.noticeEmail ?? "");
    expect(toOffice?.subject).toContain(reference);
    expect(toOffice?.replyTo?.value[0]?.address).toBe("anh@example.com");
    expect(toOffice?.text).toContain("Câu hỏi mới của nhà đầu tư");
    expect(toOffice?.html).toContain('lang="vi"');
    expect(server.taken).toHaveLength(2);
    expect(await eventKinds()).toEqual(["acknowledged", "office_notified", "received"]);
    const status = await findEnquiryStatus({ reference, address: "203.0.113.1" });
    expect(status?.passedAt).not.toBeNull();
  });

  it("carry no header that was typed", async () => {
    await createEnquiry(
      visitor(),
      enquiryInput({ name: "Kim\r\nBcc: spy@example.com", company: "x\nX-Evil: 1" }),
    );
    await work();
    await allSent();
    for (const mail of server.taken) {
      expect(mail.headers.has("bcc")).toBe(false);
      expect(mail.headers.has("x-evil")).toBe(false);
      expect(mail.envelopeTo).toHaveLength(1);
    }
  });
});

describe("the mails of something that is followed", () => {
  it("can be ended by one click of a mail program, once they come by themselves", async () => {
    await publishNew({ code: "DT-T1" });
    const asked = { email: "kim@example.com", consent: true, locale: "en", c: "DT-T1" };
    await requestFollow({ address: "203.0.113.9" }, followInputSchema.parse(asked));
    await work();
    const [question] = await until(() => {
      expect(server.to("kim@example.com")).toHaveLength(1);
      return server.to("kim@example.com");
    });
    // Nobody is on a list yet, so there is none to leave.
    expect(question?.headers.has("list")).toBe(false);
    const token = /confirm\?t=([\w-]{43})/.exec(question?.text ?? "")?.[1] ?? "";
    expect(await confirmFollow(token)).toBe(true);
    await publishCluster(editor, clusterDocument({ code: "DT-T1", values: { totalAreaHa: 20 } }));
    expect(await tellFollowers(new Date(Date.now() + 7_200_000))).toBe(1);

    const news = await until(() => {
      expect(server.to("kim@example.com")).toHaveLength(2);
      return server.to("kim@example.com")[1];
    });
    const list = news?.headers.get("list") as Record<string, { url?: string; name?: string }>;
    expect(list["unsubscribe-post"]?.name).toBe("List-Unsubscribe=One-Click");
    const leave = new URL(list.unsubscribe?.url ?? "");
    expect(leave.pathname).toBe("/api/forms/follow/leave");
    expect(await leaveFollow(leave.searchParams.get("t") ?? "")).toBe(true);
    expect(await db.follow.count()).toBe(0);
  });
});

describe("a mail server that does not take a mail", () => {
  it("for now gets it again, and takes it once, under the same Message-ID", async () => {
    let refusals = 2;
    server.onMail(() =>
      refusals-- > 0 ? smtpError(451, "kim@example.com is greylisted") : undefined,
    );
    await createEnquiry(visitor(), enquiryInput());
    await work();
    await allSent();
    expect(server.seen).toHaveLength(4);
    expect(server.taken).toHaveLength(2);
    expect(new Set(server.seen.map(({ messageId }) => messageId)).size).toBe(2);
    const jobs = await db.$queryRaw`SELECT last_error FROM graphile_worker.jobs`;
    expect(JSON.stringify(jobs)).not.toContain("kim@");
  });

  it("for good is not asked again, and the timeline says so without the address", async () => {
    server.onRecipient((address) =>
      address === "kim@example.com" ? smtpError(550, `<${address}> no such user`) : undefined,
    );
    await createEnquiry(visitor(), enquiryInput());
    await work();
    await until(async () => expect(await states()).toEqual(["failed", "sent"]));
    expect(await eventKinds()).toEqual(["mail_failed", "office_notified", "received"]);
    const failed = await db.emailMessage.findFirstOrThrow({ where: { state: "failed" } });
    expect(failed).toMatchObject({ attempts: 1, lastError: "EENVELOPE 550 RCPT" });
    await until(async () => {
      expect(
        await db.$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'mail:send'`,
      ).toEqual([]);
    });
  });

  it("for good at the office's address gets the notice when that address is put right", async () => {
    const office = await makeOffice({ noticeEmail: "mistyped@example.vn" });
    server.onRecipient((address) =>
      address === "mistyped@example.vn" ? smtpError(550, "no such user") : undefined,
    );
    await createEnquiry(visitor(), enquiryInput());
    await work();
    await until(async () => expect(await states()).toEqual(["sent", "failed"]));
    expect(await retryRefusedNotices()).toBe(1);
    await until(async () => expect(await states()).toEqual(["sent", "failed"]));
    await until(async () => {
      const notice = await db.emailMessage.findFirst({ where: { kind: "enquiry.notify-office" } });
      expect(notice).toMatchObject({ attempts: 2, state: "failed" });
    });
    expect((await eventKinds()).filter((kind) => kind === "mail_failed")).toHaveLength(1);

    await db.office.update({ where: { id: office.id }, data: { noticeEmail: "right@example.vn" } });
    await Promise.all([retryRefusedNotices(), retryRefusedNotices()]);
    await allSent();
    expect(server.to("right@example.vn")).toHaveLength(1);
    expect(await retryRefusedNotices()).toBe(0);
  });

  it("because it is down gets it once when it is back", async () => {
    const { port } = server;
    await server.stop();
    await createEnquiry(visitor(), enquiryInput());
    await work();
    await until(async () => {
      const tried = await db.emailMessage.findMany();
      expect(tried.every(({ attempts, state }) => attempts > 0 && state === "queued")).toBe(true);
    });
    server = await startMailServer({ port });
    await allSent();
    expect(server.taken).toHaveLength(2);
  });

  it("for hours is not waited for when it is back", async () => {
    await createEnquiry(visitor(), enquiryInput());
    await db.$executeRaw`
      UPDATE graphile_worker._private_jobs SET attempts = 12, run_at = now() + interval '6 hours'`;
    expect(await hurryJobs(db, "mail:send")).toBe(2);
    expect(await hurryJobs(db, "mail:send")).toBe(0);
    await work();
    await allSent();
  });
});

describe("a database that cannot take the record of a mail", () => {
  it("keeps that mail from leaving until it can, and it leaves once", async () => {
    await createEnquiry(visitor(), enquiryInput());
    await db.$executeRaw`
      ALTER TABLE "EnquiryEvent" ADD CONSTRAINT no_room CHECK (kind <> 'acknowledged') NOT VALID`;
    try {
      await work();
      await until(async () => expect(await states()).toEqual(["queued", "sent"]));
      await until(async () => {
        const [job] = await db.$queryRaw<{ attempts: number }[]>`
          SELECT attempts FROM graphile_worker.jobs WHERE last_error IS NOT NULL`;
        expect(job?.attempts).toBeGreaterThan(0);
      });
      expect(server.to("kim@example.com")).toHaveLength(0);
    } finally {
      await db.$executeRaw`ALTER TABLE "EnquiryEvent" DROP CONSTRAINT no_room`;
    }
    await allSent();
    expect(server.to("kim@example.com")).toHaveLength(1);
  });
});

describe("a database that is lost when a mail has just left", () => {
  const noted = () =>
    readdirSync(env.DATA_DIR, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  it("is told later, and nothing leaves twice", async () => {
    await createEnquiry(visitor(), enquiryInput());
    await db.$executeRaw`
      CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'lost' USING ERRCODE = 'connection_failure'; END $$`;
    await db.$executeRaw`
      CREATE CONSTRAINT TRIGGER lost_at_commit AFTER UPDATE ON "EmailMessage"
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'sent') EXECUTE FUNCTION lose()`;
    try {
      await work();
      await until(() => expect(server.taken).toHaveLength(2));
      await until(async () => {
        const jobs = await db.$queryRaw<{ attempts: number }[]>`
          SELECT attempts FROM graphile_worker.jobs WHERE last_error LIKE '%lost%'`;
        expect(jobs).toHaveLength(2);
      });
      expect(await states()).toEqual(["queued", "queued"]);
      const ids = (await db.emailMessage.findMany()).map(({ id }) => id);
      expect(noted().sort()).toEqual(ids.sort());
    } finally {
      await db.$executeRaw`DROP FUNCTION lose() CASCADE`;
    }
    await allSent();
    expect(server.taken).toHaveLength(2);
    await until(() => expect(noted()).toEqual([]));
  });
});

describe("without a mail server", () => {
  it("mails are held, and leave once when one is set", async () => {
    env.SMTP_URL = undefined;
    await createEnquiry(visitor(), enquiryInput());
    expect(await recoverMails()).toEqual({ released: 0, recovered: 0 });
    expect(await states()).toEqual(["held", "held"]);

    env.SMTP_URL = server.url;
    const counts = await Promise.all([recoverMails(), recoverMails(), recoverMails()]);
    expect(counts.reduce((sum, { released }) => sum + released, 0)).toBe(2);
    await work();
    await allSent();
    expect(await recoverMails()).toEqual({ released: 0, recovered: 0 });
    expect(server.taken).toHaveLength(2);
  });

  it("queued mails are held when it is taken away", async () => {
    await createEnquiry(visitor(), enquiryInput());
    env.SMTP_URL = undefined;
    await work();
    await until(async () => expect(await states()).toEqual(["held", "held"]));
  });
});

describe("several workers", () => {
  it("send each mail once, also when its job is there twice", async () => {
    for (let one = 0; one < 10; one += 1)
      await createEnquiry(visitor(), enquiryInput({ email: `k${one}@example.com` }));
    await db.$executeRaw`
      SELECT graphile_worker.add_job('mail:send', json_build_object('emailId', id)) FROM "EmailMessage"`;
    await Promise.all([work(), work(), work()]);
    await until(async () => expect(new Set(await states())).toEqual(new Set(["sent"])));
    await until(async () => {
      expect(
        await db.$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'mail:send'`,
      ).toEqual([]);
    });
    expect(server.taken).toHaveLength(20);
  });
});
