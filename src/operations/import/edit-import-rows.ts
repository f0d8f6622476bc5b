/** Changes cells of source rows, or removes rows. The file stays as it is: edits are kept beside it. */
import { sql } from 'kysely'
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { PICK } from '../../infra/postgres/import/match-pick-sql.ts'
import { workTables } from '../../infra/postgres/import/work-tables.ts'
import { announce, changeJob } from '../../infra/postgres/job-store.ts'
import type { Context } from '../context.ts'
import { DRAFT, isChangeable, loadPermitted, lockPermitted, type LoadedImport } from './import-context.ts'
import { presentImport } from './present-import.ts'
import type { ImportView, RowEdit } from './import-view.ts'
import { assertChoices } from './match-choices.ts'
import { REMOVED } from './run/row-edits.ts'

/**
 * The next plan takes the edits in: that of a draft when it is planned again, that of a completed
 * import when its failed rows are retried.
 *
 * @throws Refusal IMPORT_STATE while the import runs, COLUMN_UNKNOWN, REQUEST_INVALID for a row that did not fail
 */
export function editImportRows(
  { database, actor }: Context,
  id: string,
  edits: readonly RowEdit[],
): Promise<ImportView> {
  return database.kysely.transaction().execute(async (db) => {
    const loaded = await lockPermitted(db, actor, id)
    const isOpen = isChangeable(loaded)
    if (!isOpen && loaded.job.status !== 'completed') {
      throw new Refusal('IMPORT_STATE', { status: loaded.job.status, verb: 'editing', hint: 'Wait until it stops.' })
    }
    if (!isOpen) await assertFailed(db, actor.schema, id, edits)
    await assertChoices(db, actor, loaded, edits)
    for (const edit of edits) await writeEdit(db, loaded, edit, actor.memberId)
    if (isOpen) await raiseRevision(db, loaded, edits)
    await announce(db, id)
    return presentImport(db, actor, await loadPermitted(db, actor, id))
  })
}

/** After the import only failed rows are taken again: an edit of another row would be lost. */
async function assertFailed(db: Queryable, schema: string, id: string, edits: readonly RowEdit[]): Promise<void> {
  const { rows } = await run<{ row: number }>(
    db,
    `select wanted.row from unnest($1::integer[]) as wanted (row)
     where wanted.row not in (select row from ${workTables(schema, id).journal} where outcome = 'f') limit 1`,
    [edits.map(({ row }) => row)],
  )
  const [other] = rows
  if (other === undefined) return
  throw new Refusal('REQUEST_INVALID', { reason: `row ${other.row} did not fail, so it is not imported again` })
}

/** Choices of records change the plan, but none of the rows that it is made from. */
async function raiseRevision(db: Queryable, { row }: LoadedImport, edits: readonly RowEdit[]): Promise<void> {
  const { id } = row
  const isStaged = row.staged_revision === row.revision && edits.every((edit) => 'match' in edit)
  await db
    .updateTable('waybill.imports')
    .set((set) => ({
      revision: set('revision', '+', 1),
      ...(isStaged && { staged_revision: row.revision + 1 }),
    }))
    .where('id', '=', id)
    .execute()
  await changeJob(db, id, DRAFT)
}

async function writeEdit(db: Queryable, loaded: LoadedImport, edit: RowEdit, memberId: string): Promise<void> {
  const { id } = loaded.row
  const column = 'removed' in edit ? REMOVED : 'match' in edit ? PICK : columnIndex(loaded, edit.column)
  const text = 'removed' in edit ? (edit.removed ? '' : null) : 'match' in edit ? edit.match : edit.text
  if (text === null) {
    await db
      .deleteFrom('waybill.import_edits')
      .where('import_id', '=', id)
      .where('row_number', '=', edit.row)
      .where('column_index', '=', column)
      .execute()
    return
  }
  if (text.includes('\0')) throw new Refusal('REQUEST_INVALID', { reason: 'a cell cannot hold a NUL character' })
  await db
    .insertInto('waybill.import_edits')
    .values({ import_id: id, row_number: edit.row, column_index: column, text, edited_by: memberId })
    .onConflict((conflict) =>
      conflict
        .columns(['import_id', 'row_number', 'column_index'])
        .doUpdateSet({ text, edited_by: memberId, edited_at: sql<Date>`now()` }),
    )
    .execute()
}

function columnIndex({ row }: LoadedImport, column: string | number): number {
  const found = row.mapping.find((each) =>
    typeof column === 'number' ? each.index === column : each.header === column || each.field === column,
  )
  if (found !== undefined) return found.index
  throw new Refusal('COLUMN_UNKNOWN', { column, columns: row.mapping.map(({ header }) => header).join(', ') })
}
