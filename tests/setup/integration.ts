import { prisma } from "../../lib/db/client.ts";

/** The database of this test file: migrated, and empty but for what migrations put there. */
export const db = prisma;

/** The address of the same database, for what needs a connection of its own. */
export const databaseUrl = process.env.DATABASE_URL ?? "";

/** Empties every table of the application and the job queue, for `beforeEach`. */
export async function emptyTables() {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name
      FROM pg_tables
     WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations')
        OR (schemaname = 'graphile_worker' AND tablename LIKE '\_private\_job%')`;
  const names = tables.map(({ name }) => name).join(", ");
  if (names) await db.$executeRawUnsafe(`TRUNCATE ${names} RESTART IDENTITY CASCADE`);
}
