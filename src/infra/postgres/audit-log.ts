import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import type { Queryable } from './database.ts'

export interface AuditEntry {
  /** What was done, as `thing.verb`: `import.applied`, `field.created`. */
  readonly action: string
  readonly object?: string
  readonly subjectId?: string
  readonly details?: Record<string, unknown>
}

/** Written in the transaction of the act itself: there is no act without its entry. */
export async function writeAudit(db: Queryable, actor: Actor, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('waybill.audit_log')
    .values({
      id: uuidv7(),
      workspace_id: actor.workspaceId,
      member_id: actor.memberId,
      source: actor.source,
      action: entry.action,
      object: entry.object ?? null,
      subject_id: entry.subjectId ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute()
}

/** Nobody acts yet: whoever tried was not let in. */
export async function writeSignInFailure(
  db: Queryable,
  entry: { readonly workspaceId: string; readonly memberId: string | null; readonly details: Record<string, unknown> },
): Promise<void> {
  await db
    .insertInto('waybill.audit_log')
    .values({
      id: uuidv7(),
      workspace_id: entry.workspaceId,
      member_id: entry.memberId,
      source: 'manual',
      action: 'session.refused',
      details: JSON.stringify(entry.details),
    })
    .execute()
}
