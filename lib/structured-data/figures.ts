import type { PropertyValue } from "schema-dts";
import { type ClusterField, type FieldUnit, listFields } from "@/lib/clusters/fields";
import { knownPartOf } from "@/lib/clusters/format";
import type { ClusterDetail, FieldReading } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import { openName } from "@/lib/open-data/schema";

/** UN/CEFACT Recommendation 20. What has no code there is named in words. */
const unitCodes: Partial<Record<FieldUnit, string>> = {
  ha: "HAR",
  m2: "MTK",
  percent: "P1",
  m: "MTR",
  kPa: "KPA",
  MVA: "MVA",
  kV: "KVT",
  m3Day: "G52",
  km: "KMT",
  t: "TNE",
  persons: "IE",
};

function unitOf(
  unit: FieldUnit | undefined,
  locale: Locale,
): Pick<PropertyValue, "unitCode" | "unitText"> {
  if (!unit) return {};
  const unitCode = unitCodes[unit];
  return unitCode ? { unitCode } : { unitText: wordsIn(locale)(`units.${unit}`) };
}

function valuesOf(field: ClusterField, { value }: FieldReading, locale: Locale) {
  if (value === null) return [];
  if (field.kind === "choice") {
    const words = wordsIn(locale);
    const key = `choices.${field.key}.${String(value)}`;
    return [words.has(key) ? words(key) : String(value)];
  }
  if (field.kind === "integers") return value as number[];
  if (field.kind === "money") return [Number(value)];
  return [value as number | string | boolean];
}

const stores = new Set(["column", "computed"]);

/** Every known figure of the catalogue with its unit and the day it is as of; what is not published is left out. */
export function figuresOf(cluster: Pick<ClusterDetail, "fields" | "locale">): PropertyValue[] {
  const { fields, locale } = cluster;
  const words = wordsIn(locale);
  return listFields({ surface: "openData" })
    .filter(({ key, store, kind }) => key !== "code" && kind !== "rows" && stores.has(store))
    .flatMap((field) => {
      const reading = fields[field.key];
      if (reading.state !== "known") return [];
      return valuesOf(field, reading, locale).map(
        (value): PropertyValue => ({
          "@type": "PropertyValue",
          propertyID: openName(field),
          name: words(`fields.${field.key}.label`),
          value,
          ...unitOf(field.unit, locale),
          ...(reading.asOf
            ? {
                valueReference: {
                  "@type": "PropertyValue",
                  name: "asOf",
                  value: knownPartOf(reading.asOf),
                },
              }
            : {}),
        }),
      );
    });
}
