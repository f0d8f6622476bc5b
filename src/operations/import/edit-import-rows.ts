/** Changes cells of source rows, or removes rows. The file stays as it is: edits are kept beside it. */
import type { EditBatch } from '../../core/import/review/review-action.ts'
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { PICK } from '../../infra/postgres/import/match-pick-sql.ts'
import { keepAction } from '../../infra/postgres/import/review-history.ts'
import { workTables, type WorkTables } from '../../infra/postgres/import/work-tables.ts'
import { announce, changeJob } from '../../infra/postgres/job-store.ts'
import type { Context } from '../context.ts'
import {
  DRAFT,
  isChangeable,
  isRemainderOpen,
  loadPermitted,
  lockPermitted,
  type LoadedImport,
} from './import-context.ts'
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
    if (!isOpen) {
      const rows = edits.map(({ row }) => row)
      await assertFailed(db, workTables(actor.schema, id), rows)
    }
    const chosen = edits.flatMap((edit) => ('match' in edit && edit.match !== null ? [edit.match] : []))
    await assertChoices(db, actor, loaded, chosen)
    const batches = inBatches(edits.map((edit) => writtenEdit(loaded, edit)))
    await keepAction(db, { importId: id, memberId: actor.memberId }, { kind: 'setCells' }, batches)
    if (isOpen) await raiseRevision(db, loaded, edits)
    else if (isRemainderOpen(loaded)) await outdate(db, id)
    await announce(db, id)
    return presentImport(db, actor, await loadPermitted(db, actor, id))
  })
}

/**
 * After the import only failed rows are taken again: an edit of another row would be lost.
 *
 * @throws Refusal REQUEST_INVALID
 */
export async function assertFailed(
  db: Queryable,
  { journal }: Pick<WorkTables, 'journal'>,
  wanted: readonly number[],
): Promise<void> {
  const { rows } = await run<{ row: number }>(
    db,
    `select wanted.row from unnest($1::integer[]) as wanted (row)
     where wanted.row not in (select row from ${journal} where outcome = 'f') limit 1`,
    [wanted],
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

/** The remainder is looked at again before anything else is done with it. */
const outdate = (db: Queryable, id: string): Promise<unknown> =>
  db
    .updateTable('waybill.imports')
    .set((set) => ({ revision: set('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()

interface WrittenEdit {
  readonly row: number
  readonly column: number
  readonly text: string | null
}

function writtenEdit(loaded: LoadedImport, edit: RowEdit): WrittenEdit {
  const { row } = edit
  if ('removed' in edit) return { row, column: REMOVED, text: edit.removed ? '' : null }
  if ('match' in edit) return { row, column: PICK, text: edit.match }
  return { row, column: columnIndex(loaded, edit.column), text: storableCell(edit.text) }
}

/** @throws Refusal REQUEST_INVALID for what no cell can hold */
export function storableCell(text: string): string {
  if (text.includes('\0')) throw new Refusal('REQUEST_INVALID', { reason: 'a cell cannot hold a NUL character' })
  return text.toWellFormed()
}

/** By column; of two edits of one cell the later counts. */
export function inBatches(edits: readonly WrittenEdit[]): readonly EditBatch[] {
  const columns = new Map<number, Map<number, string | null>>()
  for (const { row, column, text } of edits) {
    const cells = columns.get(column) ?? new Map<number, string | null>()
    columns.set(column, cells.set(row, text))
  }
  return [...columns].map(([column, cells]) => ({ column, rows: [...cells.keys()], after: [...cells.values()] }))
}

/**
 * A field goes before a header of the same name: that may be the header of another column, which goes elsewhere.
 *
 * @throws Refusal COLUMN_UNKNOWN
 */
export function columnIndex({ row }: Pick<LoadedImport, 'row'>, column: string | number): number {
  const found =
    typeof column === 'number'
      ? row.mapping.find(({ index }) => index === column)
      : (row.mapping.find(({ field }) => field === column) ?? row.mapping.find(({ header }) => header === column))
  if (found !== undefined) return found.index
  throw new Refusal('COLUMN_UNKNOWN', { column, columns: row.mapping.map(({ header }) => header).join(', ') })
}
