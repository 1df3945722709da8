/**
 * Runs nginx with the configuration of deploy/nginx as it is, but for addresses and folders: the literal ones of a
 * server are put in place by ones of this run, and each must be there to be replaced.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { provideNginx } from "./program.ts";

const source = path.resolve("deploy/nginx");
const startTimeout = 15_000;

type FrontPlan = {
  /** An empty folder for configuration, caches and logs. */
  folder: string;
  /** FRONT_DIR of the web process. */
  frontDir: string;
  port: number;
  copiesPort: number;
  webPort: number;
  /** More of nginx's configuration, within `http`. */
  extra?: string;
};

const replacements = ({ folder, frontDir, copiesPort, webPort }: FrontPlan) => ({
  "/run/ccn/": `${frontDir}/`,
  "/var/lib/nginx/ccn-": `${folder}/cache-`,
  "/var/log/nginx/ccn.log": `${folder}/access.log`,
  "/etc/nginx/ccn": `${folder}/ccn`,
  "127.0.0.1:3001": `127.0.0.1:${copiesPort}`,
  "127.0.0.1:3000": `127.0.0.1:${webPort}`,
});

function writeConfiguration(plan: FrontPlan): string {
  const { folder, port } = plan;
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(source, "ccn"), path.join(folder, "ccn"), { recursive: true });
  cpSync(path.join(source, "ccn.conf"), path.join(folder, "ccn.conf"));
  const files = ["ccn.conf", ...readdirSync(path.join(folder, "ccn")).map((name) => `ccn/${name}`)];
  const found = new Set<string>();
  for (const file of files) {
    let text = readFileSync(path.join(folder, file), "utf8");
    for (const [literal, own] of Object.entries(replacements(plan))) {
      // Comments tell of the server's places.
      const lines = text.split("\n").map((line) => {
        if (line.startsWith("#") || !line.includes(literal)) return line;
        found.add(literal);
        return line.replaceAll(literal, own);
      });
      text = lines.join("\n");
    }
    writeFileSync(path.join(folder, file), text);
  }
  const missing = Object.keys(replacements(plan)).filter((literal) => !found.has(literal));
  if (missing.length > 0) throw new Error(`deploy/nginx no longer holds ${missing.join(", ")}.`);
  for (const name of ["body", "proxy", "other"]) mkdirSync(path.join(folder, name));
  const main = path.join(folder, "nginx.conf");
  writeFileSync(
    main,
    `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log notice;
events { worker_connections 4096; }
http {
  types { text/html html; }
  sendfile on;
  tcp_nopush on;
  gzip on; # as in Debian's own file
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/other;
  uwsgi_temp_path ${folder}/other;
  scgi_temp_path ${folder}/other;
  include ccn.conf;
  server {
    listen 127.0.0.1:${port};
    server_name localhost;
    include ccn/site.conf;
  }
  ${plan.extra ?? ""}
}
`,
  );
  return main;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** @throws Error with what nginx said when it does not start */
export async function startFront(plan: FrontPlan) {
  const main = writeConfiguration(plan);
  const child = spawn(provideNginx(), ["-c", main, "-p", plan.folder, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await ended;
  };
  const deadline = Date.now() + startTimeout;
  while (!(await isListening(plan.port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`nginx did not start: ${complaint}`);
    }
    await setTimeout(50);
  }
  return {
    baseUrl: `http://localhost:${plan.port}`,
    pid: child.pid ?? 0,
    /** Files that each cache holds. */
    countKept: () => ({
      hot: countFiles(path.join(plan.folder, "cache-hot")),
      copies: countFiles(path.join(plan.folder, "cache-copies")),
    }),
    errors: () => readFileSync(path.join(plan.folder, "error.log"), "utf8"),
    stop,
  };
}

export type Front = Awaited<ReturnType<typeof startFront>>;

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) =>
    statSync(path.join(folder, String(name)), { throwIfNoEntry: false })?.isFile(),
  ).length;
}
