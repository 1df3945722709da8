import { describe, expect, it } from "vitest";
import {
  draftKey,
  draftLifetimeMs,
  isSameDraft,
  keepableValues,
  neverKept,
  readDraft,
  writeDraft,
} from "@/components/islands/enquiry/draft";
import {
  enquiryInputSchema,
  honeypotField,
  proofField,
  timeTrapField,
} from "@/lib/enquiries/schema";

const now = Date.UTC(2026, 10, 22, 7);
const values = { message: ["Cần 2,5 ha"], clusters: ["DT-AK1", "DT-PL2"] };

describe("what a draft keeps", () => {
  it("keeps what was typed and ticked, several values under one name", () => {
    const kept = keepableValues([
      ["clusters", "DT-AK1"],
      ["clusters", "DT-PL2"],
      ["message", "Cần 2,5 ha"],
    ]);
    expect(kept).toEqual(values);
  });

  it("never keeps the consent, nor what the server set", () => {
    const kept = keepableValues([
      ["consent", "on"],
      [honeypotField, "spam"],
      [timeTrapField, "abc.def"],
      ["name", "Lan"],
    ]);
    expect(kept).toEqual({ name: ["Lan"] });
  });

  it("leaves out what is empty or no text", () => {
    expect(
      keepableValues([
        ["company", "  "],
        ["file", { size: 1 }],
      ]),
    ).toEqual({});
  });

  it("names fields that the form has, so that none is kept by mistake", () => {
    const own = [honeypotField, timeTrapField, proofField];
    const known = new Set([...Object.keys(enquiryInputSchema.shape), ...own]);
    expect([...neverKept].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("reading a draft", () => {
  it("gives back what was written", () => {
    expect(readDraft(writeDraft(values, now - 1000), now)).toEqual({
      savedAt: now - 1000,
      values,
    });
  });

  it("passes over a draft that is too old or from the future", () => {
    expect(readDraft(writeDraft(values, now - draftLifetimeMs), now)).not.toBeNull();
    expect(readDraft(writeDraft(values, now - draftLifetimeMs - 1), now)).toBeNull();
    expect(readDraft(writeDraft(values, now + 1), now)).toBeNull();
  });

  it("keeps a pasted text that has yet to be shortened", () => {
    const long = { message: ["ệ".repeat(50_000)] };
    expect(readDraft(writeDraft(long, now), now)?.values).toEqual(long);
  });

  it.each([
    null,
    "",
    "{",
    "[]",
    "null",
    '{"savedAt":"now","values":{}}',
    `{"savedAt":${now},"values":["a"]}`,
    `{"savedAt":${now},"values":{"name":"Lan"}}`,
    `{"savedAt":${now},"values":{}}`,
    `{"savedAt":${now},"values":{"name":["${"x".repeat(300_000)}"]}}`,
  ])("passes over what is no draft: %.40s", (raw) => {
    expect(readDraft(raw, now)).toBeNull();
  });

  it("drops a consent that somebody put into storage", () => {
    const raw = JSON.stringify({ savedAt: now, values: { consent: ["on"], name: ["Lan", 7] } });
    expect(readDraft(raw, now)?.values).toEqual({ name: ["Lan"] });
  });
});

describe("comparing drafts", () => {
  it("sees the same values in another order of fields as the same", () => {
    expect(isSameDraft(values, { clusters: ["DT-AK1", "DT-PL2"], message: ["Cần 2,5 ha"] })).toBe(
      true,
    );
  });

  it("sees a changed, added or unticked value", () => {
    expect(isSameDraft(values, { ...values, message: ["Cần 3 ha"] })).toBe(false);
    expect(isSameDraft(values, { ...values, name: ["Lan"] })).toBe(false);
    expect(isSameDraft(values, { ...values, clusters: ["DT-AK1"] })).toBe(false);
  });

  it("keeps the drafts of two forms apart", () => {
    expect(draftKey("DT-AK1")).not.toBe(draftKey("contact"));
  });
});
