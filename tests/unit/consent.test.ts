import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { consentVersion, consentWording } from "@/lib/enquiries/consent";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";

it("the words that a version of the consent stands for never change under it", () => {
  const words = [vi, en].map(({ enquiry, privacy }) => [enquiry.consent, privacy]);
  const wording = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  expect(
    wording,
    `The consent or the privacy page reads differently now: a new consentVersion (it is ${consentVersion}) with this consentWording is needed in lib/enquiries/consent.ts`,
  ).toBe(consentWording);
});
