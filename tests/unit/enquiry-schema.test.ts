import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listFieldIssues, parseEnquiryForm } from "@/lib/enquiries/form";
import {
  capitalRanges,
  enquiryInputSchema,
  enquiryKinds,
  enquiryLimits,
  startWindows,
} from "@/lib/enquiries/schema";
import { enquiryBounds } from "@/lib/enquiries/schema-numbers";
import {
  cleanLine,
  cleanText,
  normalizeEmail,
  parseDecimal,
  parseWhole,
} from "@/lib/enquiries/text";
import { wordsIn } from "@/lib/i18n/words";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";

const least = {
  kind: "plot",
  name: "Kim Min-jun",
  email: "kim@example.com",
  message: "Is there 2 ha?",
  consent: true,
} as const;
const leastForm = {
  ...Object.fromEntries(Object.entries(least).map(([k, v]) => [k, [String(v)]])),
};

const refusals = (draft: object) => {
  const parsed = enquiryInputSchema.safeParse({ ...least, ...draft });
  return parsed.success
    ? []
    : listFieldIssues(parsed.error.issues).map(({ path, code }) => [path, code]);
};

describe("what an enquiry needs", () => {
  it("is a kind, a name, an e-mail address, a message and consent", () => {
    expect(enquiryInputSchema.parse(least)).toMatchObject({ ...least, locale: "vi", clusters: [] });
    const result = parseEnquiryForm({});
    expect(result.ok).toBe(false);
    expect(!result.ok && Object.keys(result.errors).sort()).toEqual(
      ["consent", "email", "kind", "message", "name"].sort(),
    );
  });

  it("is never assumed: consent must be true itself", () => {
    for (const consent of [false, undefined, null, "true", 1, {}]) {
      expect(refusals({ consent })).toEqual([["consent", "consentRequired"]]);
    }
  });

  it("does not count blanks and invisible characters as text", () => {
    expect(refusals({ name: " \u200b\u2060 " })).toEqual([["name", "nameRequired"]]);
    expect(refusals({ message: "\n\t\0 " })).toEqual([["message", "messageRequired"]]);
  });

  it("leaves out what was left empty", () => {
    const input = enquiryInputSchema.parse({
      ...least,
      company: "  ",
      areaHa: "",
      capitalRange: "",
    });
    expect(input.company).toBeUndefined();
    expect(input.areaHa).toBeUndefined();
    expect(input.capitalRange).toBeUndefined();
  });
});

describe("bounds", () => {
  it.each([
    ["name", "nameTooLong"],
    ["company", "companyTooLong"],
    ["country", "countryTooLong"],
    ["message", "messageTooLong"],
    ["sectorText", "sectorTextTooLong"],
  ] as const)("refuses a longer %s than the form lets one type", (field, code) => {
    const longest = "đ".repeat(enquiryLimits[field]);
    expect(refusals({ [field]: longest })).toEqual([]);
    expect(refusals({ [field]: `${longest}a` })).toEqual([[field, code]]);
  });

  it("names the same limits in the words of both languages", () => {
    for (const [locale, messages] of [
      ["vi", vi],
      ["en", en],
    ] as const) {
      const number = (value: number) => value.toLocaleString(locale === "vi" ? "vi-VN" : "en-GB");
      const { errors } = messages.enquiry;
      expect(errors.nameTooLong).toContain(number(enquiryLimits.name));
      expect(errors.companyTooLong).toContain(number(enquiryLimits.company));
      expect(errors.countryTooLong).toContain(number(enquiryLimits.country));
      expect(errors.messageTooLong).toContain(number(enquiryLimits.message));
      expect(errors.sectorTextTooLong).toContain(number(enquiryLimits.sectorText));
      expect(errors.phoneInvalid).toContain(number(enquiryLimits.phone));
      expect(errors.clustersTooMany).toContain(number(enquiryLimits.clusters));
      expect(errors.fieldKeysTooMany).toContain(number(enquiryLimits.fieldKeys));
      for (const [field, { max }] of Object.entries(enquiryBounds)) {
        expect(errors[`${field}Invalid` as keyof typeof errors]).toContain(number(max));
      }
    }
  });

  it("takes up to ten clusters, each once", () => {
    const codes = Array.from({ length: 11 }, (_, index) => `DT-${index}`);
    expect(refusals({ clusters: codes })).toEqual([["clusters", "clustersTooMany"]]);
    const input = enquiryInputSchema.parse({ ...least, clusters: ["dt-ak1", "DT-AK1 ", ""] });
    expect(input.clusters).toEqual(["DT-AK1"]);
  });

  it("refuses codes and figures that cannot be", () => {
    expect(refusals({ clusters: ["DT-AK1'; --"] })).toEqual([["clusters", "clusterUnknown"]]);
    expect(refusals({ fieldKeys: ["__proto__"] })).toEqual([["fieldKeys", "fieldKeyUnknown"]]);
    expect(refusals({ fieldKeys: ["availableNowHa"] })).toEqual([]);
  });

  it("refuses wrong types with the path of each", () => {
    expect(
      refusals({ name: 7, clusters: "DT-AK1", areaHa: [2], message: null, extra: true, jobs: 1.5 }),
    ).toEqual(
      expect.arrayContaining([
        ["name", "nameRequired"],
        ["clusters", "listExpected"],
        ["areaHa", "areaHaInvalid"],
        ["message", "messageRequired"],
        ["extra", "unknownProperty"],
        ["jobs", "jobsInvalid"],
      ]),
    );
    expect(enquiryInputSchema.safeParse([]).error?.issues[0]?.message).toBe(
      "enquiry.errors.objectExpected",
    );
  });

  it("never refuses for the campaign", () => {
    const input = enquiryInputSchema.parse({ ...least, campaign: "x".repeat(500) });
    expect(input.campaign).toHaveLength(enquiryLimits.campaign);
  });
});

describe("numbers as people write them", () => {
  const none = /$^/;
  it.each([
    ["2,5", 2.5],
    ["2.5", 2.5],
    ["2.500", 2.5],
    ["0,75", 0.75],
    ["1.250,5", 1250.5],
    ["1,250.5", 1250.5],
    ["1 250,5", 1250.5],
    ["12", 12],
  ])("reads %s", (text, value) => expect(parseDecimal(text, none)).toBe(value));

  it.each(["", "-1", "2,5,5", "1e3", "2-3", "Infinity", "NaN", "0x10", "1.2.3", "hai"])(
    "does not read %j",
    (text) => expect(parseDecimal(text, none)).toBeNull(),
  );

  it("reads thousands in whole numbers, whichever separator", () => {
    for (const text of ["1500", "1.500", "1,500", "1 500"])
      expect(parseWhole(text, none)).toBe(1500);
    for (const text of ["1.5", "15,00", "1.500,5", "-3"]) expect(parseWhole(text, none)).toBeNull();
  });

  it("reads a unit that was written along", () => {
    const input = enquiryInputSchema.parse({
      ...least,
      areaHa: "2,5 ha",
      powerMva: "1.5MVA",
      waterM3Day: "200 m³/ngày",
      jobs: "1.200 người",
    });
    expect(input).toMatchObject({ areaHa: 2.5, powerMva: 1.5, waterM3Day: 200, jobs: 1200 });
    expect(refusals({ areaHa: "2 km2" })).toEqual([["areaHa", "areaHaInvalid"]]);
  });

  it("brings a smaller unit to the field's own", () => {
    for (const areaHa of ["25.000 m2", "25,000 m²", "25000m2"]) {
      expect(enquiryInputSchema.parse({ ...least, areaHa })).toMatchObject({ areaHa: 2.5 });
    }
    expect(enquiryInputSchema.parse({ ...least, powerMva: "1.500 kVA" })).toMatchObject({
      powerMva: 1.5,
    });
    expect(refusals({ areaHa: "20.000.000 m2" })).toEqual([["areaHa", "areaHaInvalid"]]);
  });

  it("asks when a number can be read as thousands and as decimals", () => {
    for (const areaHa of ["2.500", "1,000", "25.000 ha"]) {
      expect(refusals({ areaHa })).toEqual([["areaHa", "areaHaAmbiguous"]]);
    }
    expect(refusals({ powerMva: "1.500 MVA" })).toEqual([["powerMva", "powerMvaAmbiguous"]]);
    for (const areaHa of ["0,125", "2.5000", "2,50", "1.250,5", "2500,5 m2"]) {
      expect(refusals({ areaHa })).not.toEqual([["areaHa", "areaHaAmbiguous"]]);
    }
  });

  it("takes numbers from machines as numbers, within bounds", () => {
    expect(enquiryInputSchema.parse({ ...least, areaHa: 2.5, jobs: 0 })).toMatchObject({
      areaHa: 2.5,
      jobs: 0,
    });
    for (const areaHa of [0, -1, 1001, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
      expect(refusals({ areaHa })).toEqual([["areaHa", "areaHaInvalid"]]);
    }
  });
});

describe("e-mail addresses and telephone numbers", () => {
  it.each([
    ["Kim@Example.COM", "Kim@example.com"],
    ["a.b+c@sub.example.vn", "a.b+c@sub.example.vn"],
    ["info@bücher.de", "info@xn--bcher-kva.de"],
  ])("takes %s", (typed, kept) => expect(normalizeEmail(typed)).toBe(kept));

  it.each([
    "a@b",
    "@example.com",
    "a@",
    "a b@example.com",
    "a@exa mple.com",
    "a@example.com, b@example.com",
    "a@[127.0.0.1]",
    "a@127.0.0.1",
    "a@example.com?bcc=x",
    "<a@example.com>",
    "a..b@example.com",
    `${"a".repeat(65)}@example.com`,
    "a@example.com\r\nBcc: victim@example.com",
  ])("refuses %j", (typed) => expect(normalizeEmail(typed)).toBeNull());

  it("cannot be made to carry a header", () => {
    expect(refusals({ email: "a@example.com\r\nBcc: b@example.com" })).toEqual([
      ["email", "emailInvalid"],
    ]);
    const { name } = enquiryInputSchema.parse({ ...least, name: "Kim\r\nBcc: b@example.com\0" });
    expect(name).toBe("Kim Bcc: b@example.com");
  });

  it("takes telephone numbers in the forms people use", () => {
    for (const phone of [
      "+84 (0) 208-123 4567",
      "0208.123.4567",
      "(0208) 1234567",
      "123456 x 12",
    ]) {
      expect(refusals({ phone })).toEqual([]);
    }
    for (const phone of ["12345", "call me", "+84 208 123 4567; DROP", "1".repeat(41)]) {
      expect(refusals({ phone })).toEqual([["phone", "phoneInvalid"]]);
    }
  });
});

describe("the form's parser", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom("", "2,5", "on", "DT-AK1", "a@example.com", "\ud800", "\r\n", "<b>", "vi"),
  );
  const names = [...Object.keys(enquiryInputSchema.shape), "__proto__", "toString", "x"];
  const anyForm = fc.dictionary(fc.constantFrom(...names), fc.array(anyText, { maxLength: 4 }));

  it("never throws, and has words for every refusal", () => {
    fc.assert(
      fc.property(anyForm, (entries) => {
        const result = parseEnquiryForm(entries);
        if (result.ok) return;
        for (const [field, key] of Object.entries(result.errors)) {
          expect(names).toContain(field);
          expect(wordsIn("vi").has(key)).toBe(true);
          expect(wordsIn("en").has(key)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps within the bounds whatever it is given, and parsing again changes nothing", () => {
    fc.assert(
      fc.property(anyForm, (entries) => {
        const result = parseEnquiryForm({ ...leastForm, ...entries, email: ["a@example.com"] });
        if (!result.ok) return;
        const { input } = result;
        expect(input.name.length).toBeLessThanOrEqual(enquiryLimits.name);
        expect(input.message.length).toBeLessThanOrEqual(enquiryLimits.message);
        expect(input.clusters.length).toBeLessThanOrEqual(enquiryLimits.clusters);
        expect(enquiryInputSchema.parse(input)).toEqual(input);
      }),
      { numRuns: 500 },
    );
  });

  it("cleans text once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const clean of [cleanLine, cleanText]) {
          const cleaned = clean(text);
          expect(clean(cleaned)).toBe(cleaned);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be left
          expect(cleaned).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        }
        expect(cleanLine(text)).not.toContain("\n");
      }),
      { numRuns: 500 },
    );
  });

  it("counts a line break as one character, as the browser does", () => {
    const message = `${"a".repeat(enquiryLimits.message - 2)}\r\nb`;
    expect(parseEnquiryForm({ ...leastForm, message: [message] }).ok).toBe(true);
  });

  it("stores letters composed, so that the same words are the same text", () => {
    expect(cleanLine("Đa\u0323i Tư\u0300")).toBe("Đại Từ");
  });
});

describe("words", () => {
  it("name every choice in both languages", () => {
    for (const locale of ["vi", "en"] as const) {
      const words = wordsIn(locale);
      const keys = [
        ...enquiryKinds.map((kind) => `enquiry.kinds.${kind}`),
        ...capitalRanges.map((range) => `enquiry.capitalRanges.${range}`),
        ...startWindows.map((window) => `enquiry.startWindows.${window}`),
      ];
      expect(keys.filter((key) => !words.has(key))).toEqual([]);
    }
  });
});
