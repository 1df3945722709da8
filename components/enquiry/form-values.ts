import { isFieldKey } from "@/lib/clusters/fields";
import { readCampaign } from "@/lib/enquiries/format-campaign";
import { isAmbiguousArea, isAmbiguousPower } from "@/lib/enquiries/format-quantities";
import { capitalRanges, enquiryKinds, enquiryLimits, startWindows } from "@/lib/enquiries/schema";
import { isLocale } from "@/lib/i18n/routing";

/** Form field name to what stands in it, as a form sends it. */
export type FormValues = Record<string, string[]>;

export type SearchParams = Record<string, string | string[] | undefined>;

export function firstValue(values: FormValues, name: string): string {
  return values[name]?.[0] ?? "";
}

/** Address parameters that fill in a field: the field's own name, or a short one. */
const copied = {
  sector: { from: ["sector"], longest: 40 },
  sectorText: { from: ["sectorText", "product"], longest: enquiryLimits.sectorText },
  areaHa: { from: ["areaHa", "area"], longest: 20 },
  powerMva: { from: ["powerMva", "power"], longest: 20 },
  waterM3Day: { from: ["waterM3Day", "water"], longest: 20 },
  wastewaterM3Day: { from: ["wastewaterM3Day", "wastewater"], longest: 20 },
  jobs: { from: ["jobs"], longest: 20 },
  // A question that a page has put into words; the sender reads and changes it before it is sent.
  message: { from: ["message"], longest: 1500 },
} as const;

/** Address parameters that choose one of a list. */
const chosen = {
  capitalRange: { from: ["capitalRange", "capital"], among: capitalRanges },
  startWindow: { from: ["startWindow", "start"], among: startWindows },
} as const;

const clusterCode = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/;

/** In an address a point is a decimal one; what a person could take for thousands is put in a smaller unit. */
function inOneWay(field: string, value: string): string {
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  if (field === "areaHa" && isAmbiguousArea(value)) return `${Math.round(number * 10_000)} m²`;
  if (field === "powerMva" && isAmbiguousPower(value)) return `${Math.round(number * 1000)} kVA`;
  return value;
}

/** What an address fills in: /lien-he?kind=confirm_figure&cluster=DT-AK1&field=landRentAnnual. The rest is passed over. */
export function prefillFromQuery(query: SearchParams): FormValues {
  const all = (...names: string[]) => names.flatMap((name) => query[name] ?? []);
  const values: FormValues = {};
  const kind = all("kind").find((one) => (enquiryKinds as readonly string[]).includes(one));
  const fieldKeys = [...new Set(all("field", "fieldKeys").filter(isFieldKey))];
  const codes = new Set(
    all("cluster", "clusters")
      .map((code) => code.trim().toUpperCase())
      .filter((code) => code.length <= 40 && clusterCode.test(code)),
  );
  const locale = all("reply").find(isLocale);
  if (kind) values.kind = [kind];
  else if (fieldKeys.length > 0) values.kind = ["confirm_figure"];
  if (fieldKeys.length > 0) values.fieldKeys = fieldKeys.slice(0, enquiryLimits.fieldKeys);
  if (codes.size > 0) values.clusters = [...codes].slice(0, enquiryLimits.clusters);
  if (locale) values.locale = [locale];
  for (const [field, { from, longest }] of Object.entries(copied)) {
    const value = all(...from)[0]?.trim();
    if (value) values[field] = [inOneWay(field, value).slice(0, longest)];
  }
  const campaign = readCampaign({ get: (name) => all(name)[0] ?? null });
  if (campaign) values.campaign = [campaign];
  for (const [field, { from, among }] of Object.entries(chosen)) {
    const value = all(...from).find((one) => (among as readonly string[]).includes(one));
    if (value) values[field] = [value];
  }
  return values;
}
