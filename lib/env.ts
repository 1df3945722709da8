import path from "node:path";
import { z } from "zod";

const DEFAULT_PORT = 3000;
export const DEFAULT_OFFICE_EMAIL = "office@localhost";

const wholeNumber = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
};

const urlWith = (protocols: readonly string[], message: string, extra = (_: URL) => true) =>
  z.string().refine((value) => {
    const url = URL.parse(value);
    return url !== null && protocols.includes(url.protocol) && url.hostname !== "" && extra(url);
  }, message);

/** Another host's address, or a file of this site's own. */
const urlOrPath = (message: string) =>
  z.string().refine((value) => {
    if (value.startsWith("/")) return !value.startsWith("//");
    const url = URL.parse(value);
    return url !== null && /^https?:$/.test(url.protocol) && !url.username;
  }, message);

const MAILBOX = /^(?:[^<>\r\n"]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const schema = z.object({
  /** Set by the commands themselves: "production" for `npm start`, "development" for `npm run dev`. */
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .default("production"),
  /** Port the web server listens on. */
  PORT: wholeNumber(1, 65_535).default(DEFAULT_PORT),
  /** Address the web server listens on. 0.0.0.0 opens it to the network, for a proxy on another machine. */
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an IP address")
    .default("127.0.0.1"),
  /** Where visitors find the site; links in mails, sitemaps and canonical addresses start with it. */
  SITE_URL: urlWith(
    ["http:", "https:"],
    "must be an address such as https://example.vn, without a path",
    (url) => url.pathname === "/" && !url.search && !url.hash && !url.username,
  ).optional(),
  /** A PostgreSQL 16 or newer of one's own. Without it an embedded server is started. */
  DATABASE_URL: urlWith(
    ["postgres:", "postgresql:"],
    "must be an address such as postgresql://user:password@host:5432/database",
    (url) => url.pathname.length > 1,
  ).optional(),
  /** Connections each process keeps to the database at most. */
  DATABASE_POOL_MAX: wholeNumber(1, 200).default(10),
  /** Where the embedded database and generated secrets are kept, relative to the project's folder. */
  DATA_DIR: z.string().default(".data"),
  /** Where mail goes. Without it mails are written and kept as "held", never sent. */
  SMTP_URL: urlWith(
    ["smtp:", "smtps:"],
    "must be an address such as smtp://user:password@mail.example.vn:587",
  ).optional(),
  /** The sender of every mail: an address, or a name followed by <address>. */
  MAIL_FROM: z
    .string()
    .regex(MAILBOX, "must be an e-mail address, or a name followed by <address>")
    .optional(),
  /** Where notices of enquiries go when the office that answers has no address of its own in the database. */
  OFFICE_EMAIL: z
    .string()
    .regex(/^[^\s<>@,;]+@[^\s<>@,;]+$/, "must be an e-mail address")
    .default(DEFAULT_OFFICE_EMAIL),
  /** Signs and hashes what must not be forged or guessed. `npm start` makes one and keeps it in DATA_DIR. */
  APP_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** How many proxies of one's own stand in front; only that many X-Forwarded-For entries are believed. */
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  /** A folder that the proxy in front reads, to know at once when pages have changed (deploy/nginx). */
  FRONT_DIR: z.string().optional(),
  /** The least severe log line that is written. */
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      "must be trace, debug, info, warn, error, fatal or silent",
    )
    .default("info"),
  /** With it search engines are told of each publication (IndexNow). */
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, "must be 8 to 128 letters, digits or hyphens")
    .optional(),
  /** Where they are told. */
  INDEXNOW_URL: urlWith(
    ["http:", "https:"],
    "must be an address such as https://api.indexnow.org/indexnow",
  ).default("https://api.indexnow.org/indexnow"),
  /** With it Mapbox GL draws the map; without it MapLibre GL does, which needs no account. */
  MAPBOX_TOKEN: z
    .string()
    .regex(/^pk\.[\w.-]+$/, "must be a public token of Mapbox (it starts with pk.)")
    .optional(),
  /** The style that Mapbox draws. */
  MAPBOX_STYLE: z
    .string()
    .regex(
      /^mapbox:\/\/styles\/[\w-]+\/[\w-]+$/,
      "must be an address such as mapbox://styles/mapbox/light-v11",
    )
    .default("mapbox://styles/mapbox/light-v11"),
  /** A style for MapLibre in place of the site's own base map; what it names must be at the same origin. */
  MAP_STYLE_URL: urlOrPath(
    "must be an address such as https://maps.example.vn/style.json, or a path of this site",
  ).optional(),
  /** A PMTiles file with Protomaps' layers, drawn over the site's own base map. */
  MAP_PMTILES: urlOrPath(
    "must be an address such as https://maps.example.vn/north.pmtiles, or a path such as /maps/north.pmtiles",
  ).optional(),
});

export type EnvName = keyof typeof schema.shape;
export const envNames = Object.keys(schema.shape) as EnvName[];

/** Values that may hold a password: a message about them never repeats what was given. */
const SECRET_NAMES: ReadonlySet<string> = new Set(["DATABASE_URL", "SMTP_URL", "APP_SECRET"]);

export class EnvError extends Error {
  override name = "EnvError";
}

/**
 * Reads the settings. An empty value counts as not given.
 * @throws EnvError with one sentence that names the first bad setting and says what to do.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(
    envNames.flatMap((name) => (source[name]?.trim() ? [[name, source[name].trim()]] : [])),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0]);
    const value = SECRET_NAMES.has(name) ? "" : ` (it is ${JSON.stringify(given[name])})`;
    throw new EnvError(
      `${name} ${issue?.message}${value}: correct it in the environment or in .env, or remove it to use the default.`,
    );
  }
  const values = result.data;
  const siteUrl = new URL(values.SITE_URL ?? `http://localhost:${values.PORT}`);
  return {
    ...values,
    SITE_URL: siteUrl.origin,
    DATA_DIR: path.resolve(values.DATA_DIR),
    MAIL_FROM: values.MAIL_FROM ?? `no-reply@${siteUrl.hostname}`,
  };
}

export type Env = ReturnType<typeof parseEnv>;

function readEnvOrExit(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

export const env: Env = readEnvOrExit();

/** The secret that the supervisor hands to every process it starts. */
export function appSecret(): string {
  if (env.APP_SECRET) return env.APP_SECRET;
  throw new EnvError(
    "APP_SECRET is not set: start with `npm start`, which makes one, or set it to at least 32 random characters.",
  );
}
