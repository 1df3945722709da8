import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EnvError, envNames, parseEnv } from "@/lib/env";

describe("settings", () => {
  test("need nothing to be set", () => {
    expect(parseEnv({})).toMatchObject({
      PORT: 3000,
      SITE_URL: "http://localhost:3000",
      MAIL_FROM: "no-reply@localhost",
      TRUST_PROXY: 0,
      LOG_LEVEL: "info",
    });
  });

  test("take an empty value for none", () => {
    expect(parseEnv({ PORT: " ", SMTP_URL: "" })).toMatchObject({ PORT: 3000 });
  });

  test("name the site after the port when no address is given", () => {
    expect(parseEnv({ PORT: "4321" }).SITE_URL).toBe("http://localhost:4321");
  });

  test("accept a full set", () => {
    const values = {
      PORT: "8080",
      HOST: "0.0.0.0",
      SITE_URL: "https://ccn.example.vn/",
      DATABASE_URL: "postgresql://user:secret@db.internal:5432/ccn?sslmode=require",
      SMTP_URL: "smtps://user:secret@mail.example.vn:465",
      MAIL_FROM: "Ban quản lý cụm công nghiệp <hoi@example.vn>",
      APP_SECRET: "x".repeat(32),
      TRUST_PROXY: "2",
      LOG_LEVEL: "warn",
    };
    expect(parseEnv(values)).toMatchObject({ PORT: 8080, SITE_URL: "https://ccn.example.vn" });
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3e3"],
    ["HOST", "a host"],
    ["SITE_URL", "example.vn"],
    ["SITE_URL", "ftp://example.vn"],
    ["SITE_URL", "https://example.vn/site"],
    ["DATABASE_URL", "mysql://user@host/db"],
    ["DATABASE_URL", "postgresql://host"],
    ["DATABASE_POOL_MAX", "0"],
    ["SMTP_URL", "mail.example.vn"],
    ["MAIL_FROM", "nobody"],
    ["MAIL_FROM", "a@b.vn\r\nBcc: c@d.vn"],
    ["APP_SECRET", "too short"],
    ["TRUST_PROXY", "yes"],
    ["LOG_LEVEL", "loud"],
    ["NODE_ENV", "staging"],
  ])("refuse %s=%s in one sentence that names it", (name, value) => {
    const attempt = () => parseEnv({ [name]: value });
    expect(attempt).toThrow(EnvError);
    expect(attempt).toThrow(new RegExp(`^${name} must [^\\n]+: correct it [^\\n]+\\.$`));
  });

  test.each([
    ["DATABASE_URL", "mysql://user:hunter2secret@host/db"],
    ["SMTP_URL", "http://user:hunter2secret@host"],
    ["APP_SECRET", "hunter2secret"],
  ])("never repeat what was given for %s", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(/^(?!.*hunter2secret)/);
    expect(() => parseEnv({ [name]: value })).not.toThrow(/hunter2secret/);
  });

  test("are all listed in .env.example", () => {
    const example = readFileSync(".env.example", "utf8");
    const listed = [...example.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual([...envNames].sort());
  });

  test("reach the containers, but for those that the containers decide", () => {
    const image = ["NODE_ENV", "HOST", "PORT", "DATA_DIR"];
    const compose = readFileSync("deploy/docker/compose.yaml", "utf8");
    const [, passed = ""] = /environment: &settings\n([\s\S]*?)\n {2}\w/.exec(compose) ?? [];
    const names = [...passed.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
    const dockerfile = readFileSync("deploy/docker/Dockerfile", "utf8");
    for (const name of image) expect(dockerfile).toMatch(new RegExp(`\\b${name}=`));
    expect([...names, ...image].sort()).toEqual([...envNames].sort());
  });
});
