import { type Actor, recordAudit } from "@/lib/audit/service";
import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { dayOf } from "@/lib/calendar/business-days";
import { renewRents } from "@/lib/clusters/rents";
import { type Db, transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { findSettingValue, upsertSettingValue } from "./repo";
import {
  DEFAULT_REPLY_BUSINESS_DAYS,
  type SettingKey,
  type SettingValue,
  settingSchemas,
} from "./schema";

/** The value of a setting, or null when it is not set or does not have the form that it should have. */
export async function findSetting<K extends SettingKey>(
  db: Db,
  key: K,
): Promise<SettingValue<K> | null> {
  const parsed = settingSchemas[key].safeParse(await findSettingValue(db, key));
  return parsed.success ? (parsed.data as SettingValue<K>) : null;
}

/** The promise that holds for an office without one of its own. */
export async function getReplyBusinessDays(db: Db): Promise<number> {
  return (await findSetting(db, "enquiry.replyBusinessDays")) ?? DEFAULT_REPLY_BUSINESS_DAYS;
}

/** @throws AppError INVALID when the value does not have the form of this setting. */
export async function updateSetting<K extends SettingKey>(
  context: Actor,
  key: K,
  value: SettingValue<K>,
): Promise<void> {
  const parsed = settingSchemas[key].safeParse(value);
  if (!parsed.success) {
    throw new AppError("INVALID", `The setting ${key} does not have the right form.`, {
      issues: parsed.error.issues.map((issue) => ({
        path: issue.path.join("."),
        message: issue.message,
      })),
    });
  }
  await transaction((db) => writeSetting(db, context, { key, value: parsed.data }));
}

/** Writes a setting that has its form, within a transaction. */
export async function writeSetting(
  db: Db,
  context: Actor,
  { key, value }: { key: SettingKey; value: SettingValue<SettingKey> },
): Promise<void> {
  await upsertSettingValue(db, key, value);
  if (key === "rates.usdVnd") {
    // Rents in dollars are compared at this rate.
    const { vnd } = value as SettingValue<"rates.usdVnd">;
    await renewRents(db, { day: dayOf(new Date()), vndPerUsd: vnd });
  }
  await recordAudit(db, context, {
    action: "setting.update",
    subject: `setting:${key}`,
    detail: { value },
  });
  await notifyExpired(db, [tags.settings, tags.offices, tags.clusters, tags.clusterPages]);
}
