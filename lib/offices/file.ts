import { z } from "zod";
import type { Actor } from "@/lib/audit/service";
import { holidaysSchema, writeHolidays } from "@/lib/calendar/own-days";
import { type Db, transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { settingSchemas } from "@/lib/settings/schema";
import { writeSetting } from "@/lib/settings/service";
import { officesSchema } from "./schema";
import { writeOffices } from "./service";

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
  offices: officesSchema.default([]),
  settings: z
    .strictObject({
      "enquiry.replyBusinessDays": settingSchemas["enquiry.replyBusinessDays"],
      "enquiry.retentionMonths": settingSchemas["enquiry.retentionMonths"],
      "enquiry.limits": settingSchemas["enquiry.limits"],
      "rates.usdVnd": settingSchemas["rates.usdVnd"],
    } satisfies Pick<typeof settingSchemas, OperatorSetting>)
    .partial()
    .default({}),
  holidays: holidaysSchema.default([]),
});

/**
 * Writes what an office file says, all or nothing, and returns it in lines, one for each thing written.
 * @throws AppError INVALID with a path for each mistake; then nothing of the file is written.
 */
export async function saveOfficeFile(context: Actor, input: unknown): Promise<string[]> {
  const parsed = officeFileSchema.safeParse(input);
  if (!parsed.success) {
    throw new AppError("INVALID", "The file cannot be read as an office file.", {
      issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    });
  }
  return transaction((db) => writeOfficeFile(db, context, parsed.data), { timeout: 60_000 });
}

async function writeOfficeFile(
  db: Db,
  context: Actor,
  { offices, settings, holidays }: z.output<typeof officeFileSchema>,
): Promise<string[]> {
  const written: string[] = [];
  if (offices.length > 0)
    await writeOffices(db, context, { offices, path: (index) => `offices.${index}.` });
  for (const { code, contacts } of offices) {
    const people = contacts.length;
    written.push(`office ${code} with ${people} ${people === 1 ? "person" : "people"}`);
  }
  for (const key of operatorSettings) {
    const value = settings[key];
    if (value === undefined) continue;
    await writeSetting(db, context, { key, value });
    written.push(`setting ${key}`);
  }
  if (holidays.length > 0) {
    await writeHolidays(db, context, holidays);
    written.push(`${holidays.length} ${holidays.length === 1 ? "day" : "days"} of the calendar`);
  }
  return written;
}
