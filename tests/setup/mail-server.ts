import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Mail = {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

/** How the server treats a mail: taken, put off (4xx, to be tried again) or turned away for good (5xx). */
export type MailMode = "accept" | "defer" | "reject";

const host = "127.0.0.1";

function replyError(mode: MailMode): Error | null {
  if (mode === "accept") return null;
  const responseCode = mode === "defer" ? 451 : 550;
  return Object.assign(new Error(mode === "defer" ? "Try again later" : "No such mailbox"), {
    responseCode,
  });
}

/**
 * A real SMTP server for tests, with a small HTTP door so that tests in other processes can read what arrived
 * (tests/setup/mailbox.ts) and make it refuse or go away.
 */
export async function startMailServer() {
  const mails: Mail[] = [];
  const waiting = new Set<() => void>();
  const sockets = new Set<Socket>();
  let mode: MailMode = "accept";
  let port = 0;

  const createSmtp = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onConnect: (_, done) => done(),
      onRcptTo: (_, __, done) => done(replyError(mode)),
      onData: (stream, session, done) => {
        simpleParser(stream).then((parsed) => {
          const sender = session.envelope.mailFrom;
          mails.push({
            from: sender ? sender.address : "",
            to: session.envelope.rcptTo.map(({ address }) => address),
            subject: parsed.subject ?? "",
            text: parsed.text ?? "",
            html: parsed.html || "",
            headers: Object.fromEntries(
              parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
            ),
          });
          done();
          for (const wake of waiting) wake();
        }, done);
      },
    });

  let smtp = createSmtp();
  const listen = async () => {
    smtp = createSmtp();
    smtp.on("error", () => undefined);
    smtp.server.on("connection", (socket) => {
      if (!(socket instanceof Socket)) return;
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    });
    smtp.listen(port, host);
    await once(smtp.server, "listening");
    port = (smtp.server.address() as AddressInfo).port;
  };
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    if (smtp.server.listening) await new Promise<void>((resolve) => smtp.close(() => resolve()));
  };

  const find = (to: string | null) =>
    mails.filter((mail) => to === null || mail.to.includes(to.toLowerCase()));

  /** At least `count` mails to `to`, or what there is after `patience` milliseconds. */
  const waitFor = async (to: string | null, count: number, patience: number) => {
    const deadline = Date.now() + patience;
    while (find(to).length < count && Date.now() < deadline) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, deadline - Date.now());
        waiting.add(wake);
      });
    }
    return find(to);
  };

  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const url = new URL(request.url ?? "/", "http://door");
    const given = (name: string) => url.searchParams.get(name);
    switch (`${request.method} ${url.pathname}`) {
      case "GET /mails":
        return waitFor(given("to"), Number(given("count") ?? 0), Number(given("patience") ?? 0));
      case "POST /mode":
        mode = given("mode") as MailMode;
        return mode;
      case "POST /stop":
        return close();
      case "POST /start":
        return smtp.server.listening ? undefined : listen();
      default:
        throw new Error(`No such request: ${request.method} ${url.pathname}`);
    }
  };
  const door = createServer((request, response) => {
    answer(request).then(
      (result) => response.end(JSON.stringify(result ?? null)),
      (error: Error) => response.writeHead(500).end(JSON.stringify(error.message)),
    );
  });
  door.listen(0, host);
  await Promise.all([once(door, "listening"), listen()]);

  return {
    smtpUrl: `smtp://${host}:${port}`,
    doorUrl: `http://${host}:${(door.address() as AddressInfo).port}`,
    stop: async () => {
      door.close();
      door.closeAllConnections();
      await close();
    },
  };
}
