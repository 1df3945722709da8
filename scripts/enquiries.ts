/**
 * What waits for an answer, and noting that it was given: `npm run enquiries` lists, `npm run enquiries -- answered
 * DT-26-7F3K9 [2026-12-01T15:30]` (also: in_progress, closed, spam) notes it. Times are Viet Nam's.
 */
import "./load-dotenv";
import { prisma } from "../lib/db/client";
import {
  listOpenEnquiries,
  type ProgressState,
  progressStates,
  recordProgress,
} from "../lib/enquiries/progress";
import { parseReference } from "../lib/enquiries/reference";
import { formatDateTime } from "../lib/i18n/format";

const usage = `Usage: npm run enquiries [-- ${progressStates.join("|")} <reference> [<time>]]\n`;

async function list(): Promise<string> {
  const open = await listOpenEnquiries();
  if (open.length === 0) return "No enquiry waits for an answer.\n";
  const rows = open.map(({ reference, kind, dueAt, clusterCodes }) => {
    const late = dueAt < new Date() ? "  LATE" : "";
    const due = formatDateTime("en", dueAt);
    return `${reference}  due ${due}  ${kind}  ${clusterCodes.join(", ")}${late}`.trimEnd();
  });
  return `${rows.join("\n")}\n`;
}

function readMoment(typed: string | undefined): Date | undefined {
  if (typed === undefined) return undefined;
  const moment = new Date(/[zZ]|[+-]\d\d:\d\d$/.test(typed) ? typed : `${typed}+07:00`);
  if (Number.isNaN(moment.getTime()))
    throw new Error(`"${typed}" is no time such as 2026-12-01T15:30.`);
  return moment;
}

async function run([command, typed, time]: string[]): Promise<string> {
  if (command === undefined) return list();
  const reference = parseReference(typed ?? "");
  if (!(progressStates as readonly string[]).includes(command) || !reference)
    throw new Error(usage);
  const state = command as ProgressState;
  await recordProgress({ actor: "operator" }, { reference, state, at: readMoment(time) });
  return `${reference} is noted as ${state}.\n`;
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
