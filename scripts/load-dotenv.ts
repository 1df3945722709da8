import { existsSync } from "node:fs";

// Imported before lib/env.ts by every command. What is already in the environment wins.
if (existsSync(".env")) {
  try {
    process.loadEnvFile(".env");
  } catch (error) {
    process.stderr.write(
      `.env cannot be read (${(error as Error).message}): correct or remove it.\n`,
    );
    process.exit(1);
  }
}
