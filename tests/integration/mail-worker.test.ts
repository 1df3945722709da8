import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEnquiry } from "@/lib/enquiries/service";
import { env } from "@/lib/env";
import { enquiryInput, visitor } from "../factories/enquiries";
import { databaseUrl, db, emptyTables } from "../setup/integration";
import { allSent, states, until } from "../setup/mail-states";
import { type MailServer, smtpError, startMailServer } from "../setup/smtp";
import { startLine, startWorker, stopWorkers } from "../setup/worker";

let server: MailServer;

beforeEach(async () => {
  await emptyTables();
  server = await startMailServer();
  env.SMTP_URL = server.url;
});

afterEach(async () => {
  stopWorkers();
  await server.stop();
  env.SMTP_URL = undefined;
});

describe("a worker process", () => {
  const settings = () => ({ databaseUrl, smtpUrl: server.url });

  it("killed while it sends loses nothing: the next one sends it at once", async () => {
    await createEnquiry(visitor(), enquiryInput());
    server.onMail(() => new Promise(() => undefined)); // takes the text and never answers
    const first = startWorker(settings());
    await until(() => expect(server.seen.length).toBeGreaterThan(0));
    first.child.kill("SIGKILL");
    await first.ended;
    expect(await states()).toEqual(["queued", "queued"]);

    server.onMail(() => undefined);
    const second = startWorker(settings());
    await allSent();
    expect(server.taken).toHaveLength(2);
    const ids = (await db.emailMessage.findMany()).map(({ messageId }) => messageId);
    expect(server.taken.map(({ messageId }) => messageId).sort()).toEqual(ids.sort());
    second.child.kill("SIGTERM");
    expect(await second.ended).toEqual([0, null]);
  }, 120_000);

  it("writes lines of JSON that tell of no person", async () => {
    await createEnquiry(visitor(), enquiryInput({ name: "Nguyễn Thị Ánh" }));
    let refusals = 1;
    server.onMail(() =>
      refusals-- > 0 ? smtpError(451, "try later, kim@example.com") : undefined,
    );
    const { child, output, ended } = startWorker(settings());
    await allSent();
    child.kill("SIGTERM");
    await ended;
    const lines = output.join("").trim().split("\n");
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
    expect(lines.some((line) => line.includes("mail sent"))).toBe(true);
    expect(lines.some((line) => line.includes("mail not taken"))).toBe(true);
    expect(output.join("")).not.toMatch(/kim@|Nguyễn|Ánh|factory/);
  }, 120_000);

  it("goes on by itself when the database was away for a while", async () => {
    const line = await startLine(databaseUrl);
    const { child, output, ended } = startWorker({ ...settings(), databaseUrl: line.url });
    await until(() => expect(output.join("")).toContain("worker started"));
    await line.cut();
    await createEnquiry(visitor(), enquiryInput());
    await until(() => expect(output.join("")).toContain("ECONNREFUSED"));
    expect(server.taken).toHaveLength(0);
    await line.mend();
    await allSent();
    child.kill("SIGTERM");
    await ended;
    await line.cut();
  }, 120_000);

  it("ends with an error when there is no database, for its supervisor to start it again", async () => {
    const { ended } = startWorker({ databaseUrl: "postgresql://nobody@127.0.0.1:1/none" });
    expect(await ended).toEqual([1, null]);
  }, 120_000);
});
