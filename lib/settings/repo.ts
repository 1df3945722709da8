import type { Db } from "@/lib/db/client";

export async function findSettingValue(db: Db, key: string): Promise<unknown> {
  return (await db.setting.findUnique({ where: { key } }))?.value ?? null;
}

export async function upsertSettingValue(db: Db, key: string, value: unknown): Promise<void> {
  const plain = JSON.parse(JSON.stringify(value));
  await db.setting.upsert({
    where: { key },
    create: { key, value: plain },
    update: { value: plain },
  });
}
