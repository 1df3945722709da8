import pg from "pg";

// Holds a connection and writes one row at the end, which fails when the database is stopped before it.
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
client.on("error", () => process.exit(1));
await client.connect();
await client.query("CREATE TABLE IF NOT EXISTS goodbye (at timestamptz)");
const timer = setInterval(() => undefined, 1_000);
process.on("SIGTERM", async () => {
  await client.query("INSERT INTO goodbye VALUES (now())");
  await client.end();
  clearInterval(timer);
  process.stdout.write("stand-in worker: stopped\n");
});
