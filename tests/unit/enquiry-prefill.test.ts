import { describe, expect, it } from "vitest";
import { sortErrors } from "@/components/enquiry/form-errors";
import { prefillFromQuery } from "@/components/enquiry/form-values";
import { parseEnquiryForm } from "@/lib/enquiries/form";
import { enquiryInputSchema } from "@/lib/enquiries/schema";

describe("filling in the form from its address", () => {
  it("takes kind, clusters and figures", () => {
    expect(
      prefillFromQuery({
        kind: "plot",
        cluster: ["dt-ak1", "DT-PL2", "DT-AK1"],
        field: ["landRentAnnual"],
      }),
    ).toEqual({ kind: ["plot"], clusters: ["DT-AK1", "DT-PL2"], fieldKeys: ["landRentAnnual"] });
  });

  it("understands the fields' own names as well as the short ones", () => {
    const long = prefillFromQuery({ clusters: "DT-AK1", fieldKeys: "gas", areaHa: "2,5" });
    const short = prefillFromQuery({ cluster: "DT-AK1", field: "gas", area: "2,5" });
    expect(long).toEqual(short);
  });

  it("asks to confirm a figure when only figures are named", () => {
    expect(prefillFromQuery({ field: "landRentAnnual" }).kind).toEqual(["confirm_figure"]);
  });

  it("puts a number that a person could take for thousands in a smaller unit", () => {
    expect(prefillFromQuery({ area: "2.125", power: "1.125" })).toEqual({
      areaHa: ["21250 m²"],
      powerMva: ["1125 kVA"],
    });
    expect(prefillFromQuery({ area: "2.5", power: "0.125" })).toEqual({
      areaHa: ["2.5"],
      powerMva: ["0.125"],
    });
  });

  it("chooses capital and start when the form knows them", () => {
    expect(prefillFromQuery({ capital: "20bn_100bn_vnd", start: "within_6_months" })).toEqual({
      capitalRange: ["20bn_100bn_vnd"],
      startWindow: ["within_6_months"],
    });
    expect(prefillFromQuery({ capital: "120", start: "tomorrow" })).toEqual({});
  });

  it("passes over what is not known, and never ticks the consent", () => {
    expect(
      prefillFromQuery({
        kind: "buy",
        cluster: ["<script>", "a".repeat(41)],
        field: ["constructor", "nope"],
        consent: "on",
        email: "lan@example.com",
        reply: "fr",
        __proto__: "x",
      }),
    ).toEqual({});
  });

  it("cuts what is too long or too much", () => {
    const values = prefillFromQuery({
      product: "x".repeat(500),
      cluster: Array.from({ length: 40 }, (_, index) => `C-${index}`),
    });
    expect(values.sectorText?.[0]).toHaveLength(200);
    expect(values.clusters).toHaveLength(10);
  });

  it("puts a question that a page has worded into the message, and no more than fits an address", () => {
    expect(prefillFromQuery({ message: " Is it on the list? " }).message).toEqual([
      "Is it on the list?",
    ]);
    expect(prefillFromQuery({ message: "x".repeat(4000) }).message?.[0]).toHaveLength(1500);
  });

  it("fills in only fields that the form's handler knows", () => {
    const values = prefillFromQuery({
      kind: "plot",
      cluster: "DT-AK1",
      field: "gas",
      sector: "tea",
      product: "tea",
      area: "2,5",
      power: "1",
      water: "10",
      wastewater: "8",
      jobs: "30",
      utm_campaign: "fair",
      reply: "en",
    });
    expect(Object.keys(values).filter((name) => !(name in enquiryInputSchema.shape))).toEqual([]);
    const result = parseEnquiryForm(values);
    expect(Object.keys(result.ok ? {} : result.errors).sort()).toEqual(
      ["consent", "email", "message", "name"].sort(),
    );
  });
});

describe("the error summary", () => {
  it("lists errors in the order of the form, the whole form's first", () => {
    const sorted = sortErrors({ consent: "c", email: "e", kind: "k", "": "w", odd: "o" });
    expect(sorted.map(([name]) => name)).toEqual(["", "kind", "email", "consent", "odd"]);
  });

  it("has a place for every field of the form", () => {
    const names = Object.keys(enquiryInputSchema.shape).filter((name) => name !== "campaign");
    const sorted = sortErrors(
      Object.fromEntries([["zzz", ""], ...names.map((name) => [name, ""])]),
    );
    expect(sorted.at(-1)?.[0]).toBe("zzz");
  });
});
