/**
 * What a person may ask for: `npm run personal-data -- export kim@example.com` prints all that is kept,
 * `npm run personal-data -- erase DT-26-7F3K9` erases it. Takes an e-mail address or a reference.
 */
import "./load-dotenv";
import { prisma } from "../lib/db/client";
import {
  erasePersonalData,
  exportPersonalData,
  readDataSubject,
} from "../lib/enquiries/personal-data";

const usage = "Usage: npm run personal-data -- export|erase <e-mail address or reference>\n";
const operator = { actor: "operator" };

async function run(command: string | undefined, typed: string): Promise<string> {
  const subject = readDataSubject(typed);
  if (!subject || (command !== "export" && command !== "erase")) {
    process.exitCode = 1;
    return usage;
  }
  if (command === "export") {
    return `${JSON.stringify(await exportPersonalData(operator, subject), null, 2)}\n`;
  }
  const { references, follows } = await erasePersonalData(operator, subject);
  const ended = follows > 0 ? ` Ended ${follows} subscription(s).` : "";
  return references.length > 0
    ? `Erased what was written in ${references.join(", ")}.${ended}\nThe mails in the office's own mailbox are to be deleted there.\n`
    : `There is no enquiry with personal data under this ${"email" in subject ? "address" : "reference"}.${ended}\n`;
}

try {
  const [command, ...rest] = process.argv.slice(2);
  const answer = await run(command, rest.join(" "));
  (process.exitCode ? process.stderr : process.stdout).write(answer);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
