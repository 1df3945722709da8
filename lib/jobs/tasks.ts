import type { JobHelpers, TaskList } from "graphile-worker";
import { turnPrices } from "@/lib/clusters/rent-service";
import { prisma } from "@/lib/db/client";
import { recordMailOutcome } from "@/lib/enquiries/mail-outcome";
import { retryRefusedNotices } from "@/lib/enquiries/refused-notices";
import { eraseOldEnquiries, forgetKeys } from "@/lib/enquiries/retention";
import { forgetUnconfirmed } from "@/lib/follows/service";
import { tellFollowers } from "@/lib/follows/tell";
import { submitPages } from "@/lib/indexnow/service";
import { hurryMails, recoverMails, sendQueuedMail } from "@/lib/mail/service";
import { announceAssignments } from "@/lib/offices/service";
import { type JobName, type JobPayload, jobSchemas } from "./schema";

type Handler<N extends JobName> = (payload: JobPayload<N>, helpers: JobHelpers) => Promise<void>;

const handlers: { [N in JobName]: Handler<N> } = {
  "mail:send": ({ emailId }, { job }) =>
    sendQueuedMail(emailId, {
      isLastTry: job.attempts >= job.max_attempts,
      onOutcome: recordMailOutcome,
    }),
  "mail:recover": async () => {
    await recoverMails();
  },
  "mail:hurry": () => hurryMails(prisma),
  "enquiry:retry-notices": async () => {
    await retryRefusedNotices();
  },
  "enquiry:forget-keys": () => forgetKeys(),
  "enquiry:erase-old": async () => {
    await eraseOldEnquiries();
  },
  "cluster:turn-prices": () => turnPrices(),
  "follow:tell": async () => {
    await tellFollowers();
  },
  "follow:forget-unconfirmed": async () => {
    await forgetUnconfirmed();
  },
  "office:turn-day": async () => {
    await announceAssignments(prisma);
  },
  "indexnow:submit": ({ paths }) => submitPages(paths),
};

function task<N extends JobName>(name: N) {
  return (payload: unknown, helpers: JobHelpers) =>
    handlers[name](jobSchemas[name].parse(payload) as JobPayload<N>, helpers);
}

/** What the worker can do. */
export const taskList: TaskList = Object.fromEntries(
  (Object.keys(jobSchemas) as JobName[]).map((name) => [name, task(name)]),
);
