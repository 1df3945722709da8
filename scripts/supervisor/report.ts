import { DEFAULT_OFFICE_EMAIL, type Env } from "../../lib/env.ts";

/** One line about a step that was done, with the seconds it took. */
export function progress(what: string, startedAt: number) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`  ${what} (${seconds} s)\n`);
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password) url.password = "***";
  return url.href;
}

type Database = { url: string; port?: number };

function whereDataLies(env: Env, { url, port }: Database): string {
  return port
    ? `${env.DATA_DIR} (embedded PostgreSQL on 127.0.0.1:${port})`
    : `${withoutPassword(url)} (DATABASE_URL)`;
}

function whereMailGoes(env: Env): string {
  return env.SMTP_URL
    ? `sent through ${withoutPassword(env.SMTP_URL)} from ${env.MAIL_FROM}`
    : "held, no SMTP_URL set (mails are written and kept, not sent)";
}

/** An office has an address of its own once somebody has entered it; until then this one must be read by somebody. */
function whereEnquiriesGo(env: Env): string {
  return env.SMTP_URL && env.OFFICE_EMAIL === DEFAULT_OFFICE_EMAIL
    ? `set OFFICE_EMAIL: until an office has an address, notices go to ${env.OFFICE_EMAIL}`
    : `notices to ${env.OFFICE_EMAIL}, or to the office's own address`;
}

export type FirstPage = { seconds: number; problem: string | null };

type Running = {
  env: Env;
  database: Database;
  firstPage?: FirstPage;
};

/** What the person who typed the command needs to know, in one block. */
export function runningBlock({ env, database, firstPage }: Running): string {
  const rows: [string, string][] = firstPage
    ? [
        ["Address", env.SITE_URL],
        ["Data", whereDataLies(env, database)],
        ["Mail", whereMailGoes(env)],
        ["Enquiries", whereEnquiriesGo(env)],
        [
          "First page",
          firstPage.problem === null
            ? `${firstPage.seconds.toFixed(1)} s after the start`
            : `${firstPage.problem}; the log lines above say why`,
        ],
        ["Stop", "Ctrl-C"],
      ]
    : [
        ["Database", database.url],
        ["Data", whereDataLies(env, database)],
        ["Stop", "Ctrl-C"],
      ];
  const listens = `http://${env.HOST}:${env.PORT}`;
  const isElsewhere = firstPage && new URL(env.SITE_URL).port !== String(env.PORT);
  if (isElsewhere) rows.splice(1, 0, ["Listens on", listens]);
  const width = Math.max(...rows.map(([label]) => label.length)) + 3;
  const lines = rows.map(([label, text]) => `  ${label.padEnd(width)}${text}`);
  const rule = "─".repeat(Math.min(100, Math.max(...lines.map((line) => line.length)) + 2));
  return ["", rule, ...lines, rule].join("\n");
}
