import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { createLogger, describeError } from "@/lib/log";
import { logConsole } from "@/lib/log-console";

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  let lines = "";
  const sink = new Writable({
    write(chunk, _, done) {
      lines += chunk;
      done();
    },
  });
  const log = createLogger(sink);
  log.level = "info";
  write(log);
  return lines;
}

describe("log lines", () => {
  test("are JSON with a level by name and a time in UTC", () => {
    const line = JSON.parse(logged((log) => log.info({ reference: "DT-26-7F3K9" }, "taken")));
    expect(line).toMatchObject({ level: "info", reference: "DT-26-7F3K9", msg: "taken" });
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test("leave out what describes a person, at the top and one level down", () => {
    const person = { name: "Trần Thị B", email: "b@example.vn", phone: "0912345678" };
    const line = logged((log) => log.info({ ...person, enquiry: { id: "e1", ...person } }, "x"));
    expect(line).toContain('"e1"');
    expect(line).not.toMatch(/Trần|example\.vn|0912345678/);
  });

  test("keep an error's last line only, without addresses and numbers", () => {
    const error = new Error(
      "Invalid create() invocation:\n{ email: 'b@example.vn', message: 'bí mật' }\nUnique constraint failed for b@example.vn, +84 912 345 678",
    );
    const line = logged((log) => log.error({ err: error }, "failed"));
    expect(line).toContain("Unique constraint failed for [email], [number]");
    expect(line).not.toMatch(/b@example|bí mật|912/);
  });

  test("keep the code and the cause of an error, and where it was thrown", () => {
    const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const described = describeError(new Error("The mail was not taken", { cause }));
    expect(described.cause).toMatchObject({ code: "ECONNREFUSED" });
    expect(described.stack[0]).toMatch(/log\.test/);
  });
});

describe("what libraries write to the console", () => {
  const written = (write: (target: Console) => void) =>
    logged((log) => {
      const target = { ...console };
      logConsole(target, log);
      write(target);
    });

  test("becomes log lines of the same form", () => {
    const line = JSON.parse(
      written((target) => target.warn("\u001b[33m⚠\u001b[39m", "%s is old", 7)),
    );
    expect(line).toMatchObject({ level: "warn", part: "framework", msg: "⚠ %s is old 7" });
    expect(written((target) => target.log("\n"))).toBe("");
  });

  test("keeps neither what a person typed nor whole objects", () => {
    const lines = written((target) => {
      target.error(
        "⨯ Error: Invalid create()\n{ message: 'bí mật' }\n    at x.ts:1\nfailed for b@example.vn",
      );
      target.error("lost", { name: "Trần Thị B" }, new Error("no place for b@example.vn"));
    });
    expect(lines).toContain("⨯ Error: Invalid create() … failed for [email]");
    expect(lines).toContain("no place for [email]");
    expect(lines).not.toMatch(/bí mật|Trần|b@example/);
  });
});
