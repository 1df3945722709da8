import { expect, vi } from "vitest";
import { db } from "./integration";

/** The states of all mails, the acknowledgement of an enquiry before the notice. */
export const states = async () =>
  (await db.emailMessage.findMany({ orderBy: { kind: "asc" } })).map(({ state }) => state);

/** Waits for as long as a worker may take to start and to try again. */
export const until = <T>(check: () => T | Promise<T>) =>
  vi.waitFor(check, { timeout: 60_000, interval: 50 });

/** Waits until both mails of the one enquiry have left. */
export const allSent = () => until(async () => expect(await states()).toEqual(["sent", "sent"]));
