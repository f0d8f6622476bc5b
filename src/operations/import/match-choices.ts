/** The records that a person chooses for single rows, checked before they are kept. */
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { PICK_CREATE, PICK_SKIP } from '../../infra/postgres/import/match-pick-sql.ts'
import { recordTable } from '../../infra/postgres/record-tables.ts'
import type { LoadedImport } from './import-context.ts'
import { reachOf } from './run/reach.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * @throws Refusal RECORD_UNKNOWN for a record that is not there, or that the member may not change;
 * REQUEST_INVALID where the import looks for no records
 */
export async function assertChoices(
  db: Queryable,
  actor: Actor,
  { row, model, object }: LoadedImport,
  chosen: readonly string[],
): Promise<void> {
  if (chosen.length === 0) return
  if (row.options.duplicates === 'create') {
    throw new Refusal('REQUEST_INVALID', { reason: 'the import looks for no records: every row makes a new one' })
  }
  const ids = chosen.filter((match) => match !== PICK_CREATE && match !== PICK_SKIP)
  const unreadable = ids.find((id) => !UUID.test(id))
  if (unreadable !== undefined) throw new Refusal('RECORD_UNKNOWN', { id: unreadable, object: object.labelPlural })
  const { rows } = await run<{ id: string }>(
    db,
    `select wanted.id from unnest($1::uuid[]) as wanted (id) where not exists (
       select from ${recordTable(actor.schema, object)} r where r.id = wanted.id and ${reachOf(actor, model, object).editable('r')}
     ) limit 1`,
    [ids],
  )
  const [missing] = rows
  if (missing !== undefined) throw new Refusal('RECORD_UNKNOWN', { id: missing.id, object: object.labelPlural })
}
