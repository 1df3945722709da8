import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

/** A program that stands ready, or comes out of a Debian package. */
type Wanted = {
  name: string;
  debianPackage: string;
  /** What shows that it runs, such as "-v". */
  probe: readonly string[];
};

/** What the loader ends a program with that lacks a library, as one that was only unpacked may. */
const libraryMissing = 127;

const runs = (file: string, probe: readonly string[]) => {
  const { error, signal, status } = spawnSync(file, [...probe], {
    stdio: "ignore",
    timeout: 10_000,
  });
  return !error && signal === null && status !== libraryMissing;
};

const systemFolders = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/opt/homebrew/bin"];

function findInstalled({ name, probe }: Wanted): string | null {
  const candidates = [name, ...systemFolders.map((folder) => path.join(folder, name))];
  return candidates.find((file) => runs(file, probe)) ?? null;
}

/** Unpacks the package into a folder of this checkout: nothing is started, and no rights are needed. */
function unpack({ name, debianPackage, probe }: Wanted): string | null {
  const folder = path.resolve("node_modules/.cache/debian", debianPackage);
  const places = ["usr/sbin", "usr/bin"].map((place) => path.join(folder, place, name));
  const find = () => places.find((file) => existsSync(file) && runs(file, probe)) ?? null;
  const found = find();
  if (found) return found;
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync("apt-get", ["download", debianPackage], { cwd: folder, stdio: "ignore" });
    for (const file of readdirSync(folder).filter((one) => one.endsWith(".deb")))
      execFileSync("dpkg-deb", ["-x", path.join(folder, file), folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  return find();
}

function install({ debianPackage }: Wanted): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", debianPackage], {
    stdio: "ignore",
    env,
  });
}

/**
 * @returns the program's file; it is fetched from Debian when it is missing
 * @throws Error with a sentence that says what to install
 */
export function provideProgram(wanted: Wanted): string {
  const installed = findInstalled(wanted);
  if (installed) return installed;
  const isRoot = process.getuid?.() === 0;
  const hasApt = !spawnSync("apt-get", ["--version"], { stdio: "ignore" }).error;
  if (hasApt) {
    if (isRoot) spawnSync("apt-get", ["update"], { stdio: "ignore" });
    const unpacked = unpack(wanted);
    if (unpacked) return unpacked;
    if (isRoot) install(wanted);
    const found = findInstalled(wanted);
    if (found) return found;
  }
  throw new Error(
    `${wanted.name} is missing and could not be fetched: install it (Debian and Ubuntu: apt-get install ${wanted.debianPackage}; macOS: brew install ${wanted.name}) and run this again.`,
  );
}

export const provideNginx = () =>
  provideProgram({ name: "nginx", debianPackage: "nginx", probe: ["-v"] });
