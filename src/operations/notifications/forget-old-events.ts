import { run } from '../../infra/postgres/database.ts'
import type { Services } from '../context.ts'

const KEPT = '30 days'
const HOUR_MS = 3_600_000

let lastAt = 0

/** Events with their notifications and deliveries are kept for 30 days; looked at once an hour. */
export async function forgetOldEvents({ database }: Services): Promise<void> {
  if (Date.now() - lastAt < HOUR_MS) return
  lastAt = Date.now()
  await run(database.kysely, 'delete from waybill.events where handled_at is not null and at < now() - $1::interval', [
    KEPT,
  ])
}
