import { z } from "zod";
import type { Actor } from "@/lib/audit/service";
import { type HolidayInput, holidaySchema, saveHolidays } from "@/lib/calendar/own-days";
import { AppError } from "@/lib/errors";
import { type SettingValue, settingSchemas } from "@/lib/settings/schema";
import { updateSetting } from "@/lib/settings/service";
import { type OfficeInput, officeSchema } from "./schema";
import { saveOffice } from "./service";

/** Settings that an operator decides; the others are the product's own. */
const operatorSettings = [
  "enquiry.replyBusinessDays",
  "enquiry.retentionMonths",
  "enquiry.limits",
  "rates.usdVnd",
] as const;
type OperatorSetting = (typeof operatorSettings)[number];

/**
 * Who answers and by what rules, as one file (deploy/office.example.json): offices with their people, promises, the
 * exchange rate with day and source, and the days that a year has of its own. A part that is left out stays as stored.
 */
export const officeFileSchema = z.strictObject({
  offices: z.array(officeSchema).max(200).default([]),
  settings: z
    .strictObject({
      "enquiry.replyBusinessDays": settingSchemas["enquiry.replyBusinessDays"],
      "enquiry.retentionMonths": settingSchemas["enquiry.retentionMonths"],
      "enquiry.limits": settingSchemas["enquiry.limits"],
      "rates.usdVnd": settingSchemas["rates.usdVnd"],
    } satisfies Pick<typeof settingSchemas, OperatorSetting>)
    .partial()
    .default({}),
  holidays: z.array(holidaySchema).max(200).default([]),
});

/**
 * Writes what an office file says and returns it in lines, one for each thing written.
 * @throws AppError INVALID with a path for each mistake; then nothing of the file is written, unless it names a cluster
 * or a unit that does not exist: what stands before that office is written.
 */
export async function saveOfficeFile(context: Actor, input: unknown): Promise<string[]> {
  const parsed = officeFileSchema.safeParse(input);
  if (!parsed.success) {
    throw new AppError("INVALID", "The file cannot be read as an office file.", {
      issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    });
  }
  const { offices, settings, holidays } = parsed.data;
  const written: string[] = [];
  for (const office of offices) {
    await saveOffice(context, office as OfficeInput);
    const people = office.contacts.length;
    written.push(`office ${office.code} with ${people} ${people === 1 ? "person" : "people"}`);
  }
  for (const key of operatorSettings) {
    const value = settings[key];
    if (value === undefined) continue;
    await updateSetting(context, key, value as SettingValue<typeof key>);
    written.push(`setting ${key}`);
  }
  if (holidays.length > 0) {
    await saveHolidays(context, holidays as HolidayInput[]);
    written.push(`${holidays.length} ${holidays.length === 1 ? "day" : "days"} of the calendar`);
  }
  return written;
}
