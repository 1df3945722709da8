import pg from "pg";
import { log } from "../log";

const retryMs = 2_000;

/**
 * Hears of every publication through PostgreSQL's NOTIFY, which is sent when the transaction commits and reaches each
 * web process there is. What was missed while the connection was down is unknown, so a new connection expires all.
 */
export class ExpiryListener {
  #client: pg.Client | null = null;
  #isStopped = false;
  #isListening = false;
  #retry: NodeJS.Timeout | null = null;

  constructor(
    private readonly options: {
      connectionString: string;
      channel: string;
      expire: (tags: string[] | "all") => Promise<void>;
    },
  ) {}

  /** Whether the database is there, as far as an open connection tells. */
  get isListening(): boolean {
    return this.#isListening;
  }

  async start(): Promise<void> {
    if (this.#isStopped) return;
    const client = new pg.Client({
      connectionString: this.options.connectionString,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    this.#client = client;
    client.on("error", () => this.#reconnect(client));
    client.on("end", () => this.#reconnect(client));
    client.on("notification", ({ payload }) => void this.#expire(parseTags(payload)));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.options.channel}`);
      this.#isListening = this.#client === client;
      await this.#expire("all");
    } catch {
      this.#reconnect(client);
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#client?.end().catch(() => {});
  }

  #reconnect(client: pg.Client): void {
    if (this.#isStopped || this.#client !== client) return;
    this.#client = null;
    this.#isListening = false;
    client.end().catch(() => {});
    log.warn("database connection for publications lost; trying again");
    this.#retry = setTimeout(() => void this.start(), retryMs);
  }

  async #expire(tags: string[] | "all"): Promise<void> {
    await this.options
      .expire(tags)
      .catch((error: unknown) => log.error({ err: error }, "expiring cached pages failed"));
  }
}

function parseTags(payload: string | undefined): string[] | "all" {
  try {
    const tags: unknown = JSON.parse(payload ?? "");
    return Array.isArray(tags) && tags.every((tag) => typeof tag === "string") ? tags : "all";
  } catch {
    return "all";
  }
}
