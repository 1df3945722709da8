import { describe, expect, it } from "vitest";
import { clusterFields, fieldGroups, listFields } from "@/lib/clusters/fields";
import { locales } from "@/lib/i18n/routing";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";

const messages = { vi, en };

describe.each(locales)("words of the catalogue in %s", (locale) => {
  const { fields, groups, units, quantities, choices } = messages[locale];

  it("names every field, and no other", () => {
    expect(Object.keys(fields).sort()).toEqual(clusterFields.map(({ key }) => key).sort());
    for (const [key, { label }] of Object.entries(fields)) expect(label, key).toMatch(/\p{L}/u);
  });

  it("names no two fields alike", () => {
    const labels = Object.values(fields).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("names every group and unit, and writes a quantity of it", () => {
    expect(Object.keys(groups).sort()).toEqual([...fieldGroups].sort());
    const used = new Set(listFields({}).flatMap(({ unit }) => unit ?? []));
    for (const unit of used) {
      expect(units, unit).toHaveProperty(unit);
      if (unit !== "vnd" && unit !== "usd") expect(quantities, unit).toHaveProperty(unit);
    }
  });

  it("has words for every choice and for yes and no", () => {
    for (const { key, kind, choices: values } of listFields({})) {
      if (kind !== "choice" && kind !== "boolean") continue;
      for (const value of values ?? ["true", "false"]) {
        expect(choices, `${key}.${value}`).toHaveProperty([key, value]);
      }
    }
  });
});
