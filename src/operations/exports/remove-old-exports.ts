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

/** The file goes first: whoever is killed in between finds it gone, and says so then. */
export async function removeExportsDue({ database, files }: Services, now: Date): Promise<void> {
  const due = await database.kysely
    .selectFrom('waybill.exports as e')
    .innerJoin('waybill.jobs as j', 'j.id', 'e.id')
    .select('e.id')
    .where('e.removed_at', 'is', null)
    .where('e.kept_until', '<=', now)
    .limit(AT_ONCE)
    .execute()
  for (const { id } of due) {
    await files.remove(id)
    await database.kysely.updateTable('waybill.exports').set({ removed_at: now }).where('id', '=', id).execute()
  }
}
