import { describe, expect, it } from "vitest";
import {
  createReference,
  parseReference,
  referenceAlphabet,
  signReference,
  verifyReference,
} from "@/lib/enquiries/reference";
import { createTimeStamp, isSentTooFast } from "@/lib/enquiries/time-trap";

const now = new Date("2026-11-22T09:00:00Z");
const many = Array.from({ length: 5000 }, () => createReference(now));

describe("references", () => {
  it("have the form that the database asks for, without characters that look alike", () => {
    for (const reference of many) expect(reference).toMatch(/^DT-26-[2-9A-HJKMNP-Z]{5}$/);
    for (const alike of ["0O", "1IL", "8B", "6G", "5S", "2Z", "UV"]) {
      const left = [...alike].filter((one) => referenceAlphabet.includes(one));
      expect(left.length, alike).toBeLessThanOrEqual(1);
    }
    expect(new Set(referenceAlphabet).size).toBe(26);
  });

  it("carry the year in Viet Nam", () => {
    expect(createReference(new Date("2026-12-31T18:00:00Z"))).toMatch(/^DT-27-/);
  });

  it("are drawn from all of the alphabet, evenly, in no order", () => {
    const counts = new Map<string, number>();
    for (const letter of many.flatMap((reference) => [...reference.slice(6)])) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    const expected = (many.length * 5) / 26;
    expect(counts.size).toBe(26);
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(expected * 0.75);
      expect(count).toBeLessThan(expected * 1.25);
    }
    const rising = many.filter((reference, index) => reference > (many[index - 1] ?? "")).length;
    expect(rising).toBeGreaterThan(many.length * 0.45);
    expect(rising).toBeLessThan(many.length * 0.55);
    expect(new Set(many).size).toBeGreaterThan(many.length - 10);
  });

  it("are read as people type them", () => {
    for (const typed of [
      "DT-26-7F3K9",
      " dt-26-7f3k9 ",
      "dt 26 7f3k9",
      "DT267F3K9",
      "DT–26–7F3K9",
      "Mã: DT-26-7F3K9".slice(4),
    ]) {
      expect(parseReference(typed)).toBe("DT-26-7F3K9");
    }
    for (const typed of [
      "",
      "DT-26-7F3K",
      "DT-26-7F3K9X",
      "DT-26-0F3K9",
      "XX-26-7F3K9",
      "x".repeat(9999),
    ]) {
      expect(parseReference(typed)).toBeNull();
    }
  });

  it("are understood when a character was taken for one that looks like it", () => {
    expect(parseReference("DT-26-BGSZU")).toBe("DT-26-8652V");
  });

  it("are proven by a signature that cannot be made up or carried over", () => {
    const signature = signReference("DT-26-7F3K9");
    expect(verifyReference("DT-26-7F3K9", signature)).toBe(true);
    expect(verifyReference("DT-26-7F3K8", signature)).toBe(false);
    for (const forged of ["", "x", `${signature}x`, signature.toLowerCase(), "đ".repeat(22)]) {
      expect(verifyReference("DT-26-7F3K9", forged)).toBe(false);
    }
  });
});

describe("the time trap", () => {
  const later = (ms: number) => new Date(now.getTime() + ms);

  it("notices a form that was sent within three seconds", () => {
    const stamp = createTimeStamp(now);
    expect(isSentTooFast(stamp, later(2_900))).toBe(true);
    expect(isSentTooFast(stamp, later(3_000))).toBe(false);
  });

  it("holds nothing against a form without a stamp, or with one that it did not make", () => {
    const stamp = createTimeStamp(now);
    for (const value of [
      undefined,
      "",
      "x",
      `${stamp}x`,
      stamp.replace(/^./, "z"),
      "abcdefg.",
      ".",
    ]) {
      expect(isSentTooFast(value, later(10))).toBe(false);
    }
  });
});
