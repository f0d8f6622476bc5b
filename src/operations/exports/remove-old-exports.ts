import type { Services } from '../context.ts'

const MINUTE_MS = 60_000
const AT_ONCE = 100

let lastAt = 0

/** Files whose days are over; what they held stays told. Looked at once a minute. */
export async function removeOldExports(services: Services): Promise<void> {
  if (Date.now() - lastAt < MINUTE_MS) return
  lastAt = Date.now()
  await removeExportsDue(services, new Date())
}

/**
 * The file goes first: whoever is killed in between finds it gone, and says so then. Of an export whose object was
 * removed, and with it its job, nothing is left.
 */
export async function removeExportsDue({ database, files }: Services, now: Date): Promise<void> {
  const db = database.kysely
  const due = await db
    .selectFrom('waybill.exports as e')
    .leftJoin('waybill.jobs as j', 'j.id', 'e.id')
    .select(['e.id', 'j.id as job_id'])
    .where((where) =>
      where.or([
        where('j.id', 'is', null),
        where.and([where('e.removed_at', 'is', null), where('e.kept_until', '<=', now)]),
      ]),
    )
    .limit(AT_ONCE)
    .execute()
  for (const { id, job_id: jobId } of due) {
    await files.remove(id)
    if (jobId === null) await db.deleteFrom('waybill.exports').where('id', '=', id).execute()
    else await db.updateTable('waybill.exports').set({ removed_at: now }).where('id', '=', id).execute()
  }
}
