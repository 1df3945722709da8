/**
 * Who answers, and by what rules: `npm run office -- FILE` writes offices, their people, promises, the exchange rate and
 * days off from a JSON file (deploy/office.example.json shows its form), all or nothing. What the file leaves out stays as
 * it is; a day with "remove": true is taken out.
 */
import "./load-dotenv";
import { readFileSync } from "node:fs";
import { prisma } from "../lib/db/client";
import { isAppError } from "../lib/errors";
import { saveOfficeFile } from "../lib/offices/file";

const usage = "Usage: npm run office -- FILE   (its form: deploy/office.example.json)\n";

function readFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(
      error instanceof SyntaxError
        ? `${file} is not JSON: ${error.message}. Nothing was written.`
        : `${file} cannot be read. Nothing was written.`,
    );
  }
}

try {
  const file = process.argv[2];
  if (!file) throw new Error(usage.trimEnd());
  const written = await saveOfficeFile({ actor: "operator" }, readFile(file));
  const lines = written.map((line) => `Wrote ${line}.`);
  process.stdout.write(`${lines.join("\n") || "The file says nothing to write."}\n`);
} catch (error) {
  const issues = isAppError(error)
    ? error.issues.map(({ path, message }) => `\n  ${path || "file"}: ${message}`)
    : [];
  process.stderr.write(`${error instanceof Error ? error.message : error}${issues.join("")}\n`);
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
