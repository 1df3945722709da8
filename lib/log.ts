import pino from "pino";
import { env } from "./env.ts";

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
const LONG_NUMBER = /\+?\d[\d\s().-]{7,}\d/g;
/** Fields that describe a person; they are dropped wherever they are logged, at the top or one level down. */
const PERSONAL = ["name", "email", "phone", "company", "message", "address", "ip", "from", "to"];

export const withoutContacts = (text: string) =>
  text.replace(EMAIL, "[email]").replace(LONG_NUMBER, "[number]");

type DescribedError = {
  type: string;
  code?: string | number;
  reason: string;
  stack: string[];
  cause?: DescribedError;
};

/**
 * What a log line may say about an error. Prisma repeats the query with its values before the reason, and PostgreSQL
 * repeats values in the details, so only the last line of a message is kept, without addresses and numbers of people.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, reason: "not an Error", stack: [] };
  const { code } = error as { code?: unknown };
  const reason = error.message.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
  return {
    type: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    reason: withoutContacts(reason),
    stack: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error && depth < 3
      ? { cause: describeError(error.cause, depth + 1) }
      : {}),
  };
}

export function createLogger(destination?: pino.DestinationStream) {
  const options: pino.LoggerOptions = {
    level: env.LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: (error: unknown) => describeError(error) },
    redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`]), remove: true },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** JSON lines on standard output. Log ids and codes; never what a person typed. */
export const log = createLogger();
