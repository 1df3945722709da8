import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { env } from "../env.ts";
import { log } from "../log.ts";
import { getDatabaseUrl } from "./connection.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";

/** What a repo takes first: the client, or the transaction it is part of. */
export type Db = Prisma.TransactionClient;

const CONNECT_TIMEOUT = 5_000;
const QUERY_TIMEOUT = 30_000;

/**
 * The address is looked up at the first query and not before, so that a build can load this module without a database.
 * Both time limits hold even when the server has stopped answering: a visitor is told instead of kept waiting.
 */
const adapter: SqlDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: async () =>
    new PrismaPg({
      connectionString: getDatabaseUrl(env),
      max: env.DATABASE_POOL_MAX,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      query_timeout: QUERY_TIMEOUT,
      keepAlive: true,
    }).connect(),
};

const globalStore = globalThis as { prismaClient?: PrismaClient };

/** One per process; kept on the global object because a reload in development loads this module again. */
export const prisma: PrismaClient = globalStore.prismaClient ?? new PrismaClient({ adapter });
if (env.NODE_ENV === "development") globalStore.prismaClient = prisma;

export type TransactionOptions = {
  /** Milliseconds the whole transaction may take; 10 s unless told. */
  timeout?: number;
  isolationLevel?: Prisma.TransactionIsolationLevel;
};

const WRITE_CONFLICT = "P2034";
const ATTEMPTS = 3;

/**
 * Runs `work` in one transaction, again from the start when PostgreSQL had to break a deadlock or a write conflict.
 * `work` must therefore do nothing outside the database.
 */
export async function transaction<T>(
  work: (db: Db) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(work, { maxWait: 5_000, timeout: 10_000, ...options });
    } catch (error) {
      const isConflict =
        error instanceof Prisma.PrismaClientKnownRequestError && error.code === WRITE_CONFLICT;
      if (!isConflict || attempt === ATTEMPTS) throw error;
      log.debug({ attempt }, "transaction conflict, trying again");
    }
  }
}
