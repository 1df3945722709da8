import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HandedOver } from "@/lib/mail/handed-over";

const id = "0b7f6d0e-8a58-4a35-9d0e-2f6f0a1c1d11";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ccn-handed-over-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("mails that were handed over", () => {
  it("are known to the next worker, until their record is there", () => {
    const dir = path.join(folder, "data", "mails");
    const first = new HandedOver(dir);
    expect(first.has(id)).toBe(false);
    first.add(id);
    expect(new HandedOver(dir).has(id)).toBe(true);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(path.dirname(dir)).mode & 0o777).toBe(0o711);
    new HandedOver(dir).remove(id);
    expect(new HandedOver(dir).has(id)).toBe(false);
  });

  it("are known to this worker where nothing can be written", () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    const only = new HandedOver(path.join(file, "mails"));
    only.add(id);
    expect(only.has(id)).toBe(true);
    only.remove(id);
    expect(only.has(id)).toBe(false);
  });

  it("are no files elsewhere", () => {
    expect(() => new HandedOver(folder).has("../x")).toThrow('"../x" is no id of a mail');
  });
});
