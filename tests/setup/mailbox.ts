import type { Mail, MailMode } from "./mail-server.ts";

export type { Mail, MailMode } from "./mail-server.ts";

const PATIENCE = 20_000;

/** What tests see of the mail server, from whichever process they run in. */
export function openMailbox(doorUrl: string) {
  const ask = async (method: string, pathAndQuery: string): Promise<unknown> => {
    const answer = await fetch(`${doorUrl}${pathAndQuery}`, { method });
    if (!answer.ok) throw new Error(`The mail server of the tests: ${await answer.text()}`);
    return answer.json();
  };
  const list = async (to: string, count = 0, patience = 0) => {
    const query = new URLSearchParams({ to, count: String(count), patience: String(patience) });
    return (await ask("GET", `/mails?${query}`)) as Mail[];
  };
  return {
    /** What has arrived for an address so far. */
    list: (to: string) => list(to),
    /** Waits until `count` mails have arrived for an address. */
    waitFor: async (to: string, count = 1): Promise<Mail[]> => {
      const mails = await list(to, count, PATIENCE);
      if (mails.length >= count) return mails;
      throw new Error(
        `${mails.length} of ${count} mails to ${to} had arrived after ${PATIENCE} ms`,
      );
    },
    /** Waits for a mail among those to an address that others write to as well. */
    waitForOne: async (to: string, isMeant: (mail: Mail) => boolean): Promise<Mail> => {
      const deadline = Date.now() + PATIENCE;
      for (let seen = 0; ; ) {
        const mails = await list(to, seen + 1, Math.max(0, deadline - Date.now()));
        const found = mails.find(isMeant);
        if (found) return found;
        if (Date.now() >= deadline) {
          throw new Error(`None of ${mails.length} mails to ${to} was the one waited for`);
        }
        seen = mails.length;
      }
    },
    /** "defer" and "reject" make the server refuse every recipient, for now or for good. */
    answerWith: (mode: MailMode) => ask("POST", `/mode?mode=${mode}`),
    /** Nobody answers on the server's port until `start`. */
    stop: () => ask("POST", "/stop"),
    start: () => ask("POST", "/start"),
  };
}

export type Mailbox = ReturnType<typeof openMailbox>;
