import type { Db } from "@/lib/db/client";

export type Actor = {
  /** "seed", "system", or an official's id. */
  actor: string;
  automated?: boolean;
};

export type AuditRecord = { action: string; subject: string; detail?: Record<string, unknown> };

/** Writes what was done, by whom. Belongs in the transaction that does it. */
export async function recordAudit(db: Db, context: Actor, record: AuditRecord): Promise<void> {
  await db.auditEntry.create({
    data: {
      actor: context.actor,
      automated: context.automated ?? false,
      action: record.action,
      subject: record.subject,
      detail: JSON.parse(JSON.stringify(record.detail ?? {})),
    },
  });
}
