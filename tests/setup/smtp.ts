import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from "smtp-server";

export type ReceivedMail = ParsedMail & { raw: string; envelopeTo: string[] };

/** What the server says to a message, once it has it all: an error, or nothing to take it. */
type Verdict = (mail: ReceivedMail) => Promise<Error | undefined> | Error | undefined;
type RecipientVerdict = (address: string) => Error | undefined;

export function smtpError(responseCode: number, text = "no"): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** A real mail server on a port of its own, that remembers what it took. */
export async function startMailServer(options: { port?: number } = {}) {
  const taken: ReceivedMail[] = [];
  const seen: ReceivedMail[] = [];
  let verdict: Verdict = () => undefined;
  let recipientVerdict: RecipientVerdict = () => undefined;
  const settings: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(recipientVerdict(address)),
    onData: async (stream, session, done) => {
      const raw = await readAll(stream).catch(() => null);
      if (raw === null) return; // the client was killed in the middle of it
      const envelopeTo = session.envelope.rcptTo.map(({ address }) => address);
      const mail = { ...(await simpleParser(raw)), raw, envelopeTo };
      seen.push(mail);
      const refusal = await verdict(mail);
      if (!refusal) taken.push(mail);
      done(refusal);
    },
  };
  const server = new SMTPServer(settings);
  server.on("error", () => undefined); // a client that was killed
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    /** Mails that were taken, in their order. */
    taken,
    /** Mails that arrived whole, taken or not. */
    seen,
    to: (address: string) => taken.filter((mail) => mail.envelopeTo.includes(address)),
    onMail: (next: Verdict) => {
      verdict = next;
    },
    onRecipient: (next: RecipientVerdict) => {
      recipientVerdict = next;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

async function readAll(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
