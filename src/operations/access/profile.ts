/** Who somebody is to the others, and how numbers and dates are written for them. Their own to say. */
import type { Preferences } from '../../core/access/preferences.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run } from '../../infra/postgres/database.ts'
import { toJsonb } from '../../infra/postgres/jsonb.ts'
import type { Context } from '../context.ts'
import { requireUser } from './account.ts'
import { membersTable } from './load-actor.ts'

export interface ProfileChange {
  readonly name?: string | undefined
  readonly preferences?: Partial<Preferences> | undefined
}

/** @throws Refusal SESSION_NEEDED; VALUE_INVALID for a region or time zone that nobody knows */
export async function updateProfile({ database, actor }: Context, { name, preferences }: ProfileChange): Promise<void> {
  refuseUnknown(preferences ?? {})
  await database.kysely.transaction().execute(async (db) => {
    const user = await requireUser(db, actor)
    if (preferences !== undefined) {
      const next = { ...user.preferences, ...preferences }
      await db
        .updateTable('waybill.users')
        .set({ preferences: toJsonb(next) })
        .where('id', '=', user.id)
        .execute()
    }
    if (name === undefined) return
    const { rows } = await run(
      db,
      `update ${membersTable(actor.schema)} set name = $2, updated_at = now(), updated_by_source = 'manual', updated_by_member = $1, updated_by_job = null
       where id = $1 and name is distinct from $2 returning id`,
      [actor.memberId, name],
    )
    if (rows.length === 0) return
    await writeAudit(db, actor, {
      action: 'member.updated',
      object: 'members',
      subjectId: actor.memberId,
      details: { after: { name } },
    })
  })
}

function refuseUnknown({ region, timeZone }: Partial<Preferences>): void {
  if (typeof region === 'string' && !isKnown(() => Intl.NumberFormat.supportedLocalesOf(region).length > 0)) {
    throw new Refusal('VALUE_INVALID', { field: 'Region', reason: `"${region}" is no language tag, such as en-GB` })
  }
  if (typeof timeZone === 'string' && !isKnown(() => new Intl.DateTimeFormat('en', { timeZone }).format() !== '')) {
    throw new Refusal('VALUE_INVALID', {
      field: 'Time zone',
      reason: `"${timeZone}" is no time zone, such as Europe/Paris`,
    })
  }
}

/** The platform throws for what is not even written like one. */
function isKnown(look: () => boolean): boolean {
  try {
    return look()
  } catch {
    return false
  }
}
