import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../setup/e2e";
import { findPart, memoryOf } from "../setup/processes";

const full = 1_500;
const requests = 3_000;
const atOnce = 12;
const mostGrowth = 150 * 1024 * 1024;

/** Files and bytes below a folder. */
function weigh(folder: string): { files: number; bytes: number } {
  if (!existsSync(folder)) return { files: 0, bytes: 0 };
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(path.join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

type Address = { path: string; status: number };

/** Addresses as a crawler gone astray makes them up, each only once. */
function addressOf(number: number): Address {
  const made = (number * 7_919).toString(36);
  switch (number % 6) {
    case 0:
      return { path: `/cum-cong-nghiep/khong-co-${made}`, status: 404 };
    case 1:
      return { path: `/en/clusters/no-such-${made}`, status: 404 };
    case 2:
      return { path: `/cum-cong-nghiep?q=${made}&free=${number % 75}`, status: 200 };
    case 3:
      return { path: `/en/clusters/an-khanh-no-1?utm_source=${made}`, status: 200 };
    case 4:
      return { path: `/${made}/${made}`, status: 404 };
    default:
      return { path: `/?fbclid=${made}`, status: 200 };
  }
}

test.describe.configure({ timeout: 300_000 });

test("thousands of made-up addresses fill neither the memory nor the disk", async ({
  ownProduct: { baseUrl, command },
}) => {
  const web = findPart(command.pid, "scripts/web.ts") ?? 0;
  const wrong: string[] = [];
  const visit = async ({ path: address, status }: Address) => {
    const answer = await fetch(baseUrl + address, { redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status !== status) wrong.push(`${address} ${answer.status}`);
  };
  const visitAll = async (addresses: Address[]) => {
    const visitor = async () => {
      for (let next = addresses.pop(); next; next = addresses.pop()) await visit(next);
    };
    await Promise.all(Array.from({ length: atOnce }, visitor));
  };
  // What may be kept in memory is full after these: from here on, each thing kept must drive out another.
  await visitAll(Array.from({ length: full }, (_, number) => addressOf(6 * number + (number % 2))));
  const before = { memory: memoryOf(web), disk: weigh(".next") };
  expect(before.memory).toBeGreaterThan(0);
  await visitAll(Array.from({ length: requests }, (_, number) => addressOf(6 * full + number)));
  expect(wrong).toEqual([]);
  expect(weigh(".next")).toEqual(before.disk);
  expect(memoryOf(web) - before.memory).toBeLessThan(mostGrowth);
  expect(findPart(command.pid, "scripts/web.ts")).toBe(web);
});
