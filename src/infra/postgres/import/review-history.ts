/** What people changed of the rows of an import: the edits that hold, and the actions that made them. */
import type { ActionRecord, EditBatch } from '../../../core/import/review/review-action.ts'
import { run, type Queryable } from '../database.ts'
import { toJsonb } from '../jsonb.ts'

/** An action with what it did, or what taking it back does. */
export interface StoredAction {
  readonly number: number
  readonly batches: readonly EditBatch[]
}

export interface HistoryLine {
  readonly number: number
  readonly request: ActionRecord
  readonly rows: number
  readonly cells: number
  readonly is_undone: boolean
  readonly made_by: string
  readonly made_at: Date
}

/** Rows of one line: some ten kilobytes, which PostgreSQL compresses. */
const PART_ROWS = 5_000

interface Author {
  readonly importId: string
  readonly memberId: string
}

/**
 * Writes an action and its edits. What was taken back before is forgotten: it cannot be done again on other rows.
 *
 * @returns its number, and the edits as they are after leaving out what changes nothing; null where that is all
 */
export async function keepAction(
  db: Queryable,
  author: Author,
  request: ActionRecord,
  batches: readonly EditBatch[],
): Promise<StoredAction | null> {
  const changes: (EditBatch & { readonly before: readonly (string | null)[] })[] = []
  for (const batch of batches) {
    const changed = withoutSame(batch, await editsOf(db, author.importId, batch))
    if (changed.rows.length > 0) changes.push(changed)
  }
  if (changes.length === 0) return null
  const number = await addLine(db, author, request, changes)
  const parts = changes.flatMap(inParts)
  for (const [part, { column, rows, before, after, inFile = null }] of parts.entries())
    await run(
      db,
      `insert into waybill.import_action_cells (import_id, number, part, column_index, row_numbers, before, after, in_file)
       values ($1, $2, $3, $4, $5::integer[], $6::text[], $7::text[], $8::text[])`,
      [author.importId, number, part, column, rows, before, after, inFile],
    )
  const areNew = changes.every((change) => change.before.every((text) => text === null))
  await writeEdits(db, author, { number, side: 'after', batches: changes, areNew })
  return { number, batches: changes }
}

type Change = EditBatch & { readonly before: readonly (string | null)[] }

function withoutSame({ column, rows, after, inFile }: EditBatch, before: readonly (string | null)[]): Change {
  const isKept = (_: unknown, index: number): boolean => before[index] !== after[index]
  const kept = { column, rows: rows.filter(isKept), before: before.filter(isKept), after: after.filter(isKept) }
  return inFile === undefined ? kept : { ...kept, inFile: inFile.filter(isKept) }
}

function inParts({ column, rows, before, after, inFile }: Change): readonly Change[] {
  return Array.from({ length: Math.ceil(rows.length / PART_ROWS) }, (_, index) => {
    const part = <Item>(items: readonly Item[]): readonly Item[] =>
      items.slice(index * PART_ROWS, (index + 1) * PART_ROWS)
    const cells = { column, rows: part(rows), before: part(before), after: part(after) }
    return inFile === undefined ? cells : { ...cells, inFile: part(inFile) }
  })
}

/** The edits that hold now, in the order of the batch's rows; null is the text of the file. */
async function editsOf(
  db: Queryable,
  importId: string,
  { column, rows }: EditBatch,
): Promise<readonly (string | null)[]> {
  const texts = new Map((await editsAmong(db, importId, column, rows)).map(({ row, text }) => [row, text]))
  return rows.map((row) => texts.get(row) ?? null)
}

interface Edit {
  readonly row: number
  readonly text: string
}

/** Of many rows mostly few were edited: to name all of them would take longer than to read those. */
async function editsAmong(
  db: Queryable,
  importId: string,
  column: number,
  rows: readonly number[],
): Promise<readonly Edit[]> {
  const edits = 'select row_number as row, text from waybill.import_edits where import_id = $1 and column_index = $2'
  if (rows.length > PART_ROWS) {
    const { rows: all } = await run<Edit>(db, `${edits} limit $3`, [importId, column, rows.length + 1])
    if (all.length <= rows.length) return all
  }
  return (await run<Edit>(db, `${edits} and row_number = any($3::bigint[])`, [importId, column, rows])).rows
}

async function addLine(
  db: Queryable,
  { importId, memberId }: Author,
  request: ActionRecord,
  changes: readonly Change[],
): Promise<number> {
  await run(db, 'delete from waybill.import_actions where import_id = $1 and is_undone', [importId])
  const rows = new Set(changes.flatMap((each) => each.rows)).size
  const cells = changes.reduce((sum, each) => sum + each.rows.length, 0)
  const { rows: made } = await run<{ number: number }>(
    db,
    `insert into waybill.import_actions (import_id, number, kind, request, rows, cells, made_by)
     select $1::uuid, coalesce(max(number), 0) + 1, $2::text, $3::jsonb, $4::integer, $5::integer, $6::uuid from waybill.import_actions where import_id = $1
     returning number`,
    [importId, request.kind, toJsonb(request), rows, cells, memberId],
  )
  return made[0]?.number ?? 0
}

interface Written {
  readonly number: number
  /** Which texts of the action hold from now on. */
  readonly side: 'before' | 'after'
  readonly batches: readonly EditBatch[]
  /** None of the cells was edited before. */
  readonly areNew?: boolean
}

const REPLACE_EDIT = `on conflict (import_id, row_number, column_index)
  do update set text = excluded.text, edited_by = excluded.edited_by, edited_at = now()`

/** The texts are those of the action, and stay where they are: in the database. */
async function writeEdits(
  db: Queryable,
  { importId, memberId }: Author,
  { number, side, batches, areNew = false }: Written,
): Promise<void> {
  await deleteEdits(db, importId, { number, side, batches })
  if (batches.every(({ after }) => after.every((text) => text === null))) return
  await run(
    db,
    `insert into waybill.import_edits (import_id, row_number, column_index, text, edited_by)
     select c.import_id, g.row, c.column_index, g.text, $3::uuid
     from waybill.import_action_cells c, unnest(c.row_numbers, c.${side}) as g (row, text)
     where c.import_id = $1 and c.number = $2 and g.text is not null ${areNew ? '' : REPLACE_EDIT}`,
    [importId, number, memberId],
  )
}

/** Of the edits just made the database has no statistics to join them by: a few are named by arrays, many are hashed. */
async function deleteEdits(
  db: Queryable,
  importId: string,
  { number, side, batches }: Pick<Written, 'number' | 'side' | 'batches'>,
): Promise<void> {
  const gone = batches
    .map(({ column, rows, after }) => ({ column, rows: rows.filter((_, index) => after[index] === null) }))
    .filter(({ rows }) => rows.length > 0)
  if (gone.reduce((sum, { rows }) => sum + rows.length, 0) <= PART_ROWS) {
    for (const { column, rows } of gone)
      await run(
        db,
        'delete from waybill.import_edits where import_id = $1 and column_index = $2 and row_number = any($3::bigint[])',
        [importId, column, rows],
      )
    return
  }
  if (await areAllOfColumns(db, importId, gone)) {
    await run(db, 'delete from waybill.import_edits where import_id = $1 and column_index = any($2::integer[])', [
      importId,
      gone.map(({ column }) => column),
    ])
    return
  }
  await run(db, 'set local enable_nestloop = off')
  await run(
    db,
    `delete from waybill.import_edits e
     using waybill.import_action_cells c, unnest(c.row_numbers, c.${side}) as g (row, text)
     where c.import_id = $1 and c.number = $2 and g.text is null
       and e.import_id = $1 and e.column_index = c.column_index and e.row_number = g.row`,
    [importId, number],
  )
  await run(db, 'set local enable_nestloop = on')
}

/** Whether no other cells of these columns were edited: the rows need not be looked for then. Each of these was. */
async function areAllOfColumns(
  db: Queryable,
  importId: string,
  gone: readonly Pick<EditBatch, 'column' | 'rows'>[],
): Promise<boolean> {
  const wanted = new Map<number, number>()
  for (const { column, rows } of gone) wanted.set(column, (wanted.get(column) ?? 0) + rows.length)
  const { rows: found } = await run<{ column: number; edits: number }>(
    db,
    `select column_index as column, count(*)::integer as edits from waybill.import_edits
     where import_id = $1 and column_index = any($2::integer[]) group by column_index`,
    [importId, [...wanted.keys()]],
  )
  return found.length === wanted.size && found.every(({ column, edits }) => edits === wanted.get(column))
}

/** Takes the last action back, or does the last one that was taken back again. @returns null where there is none */
export async function turnAction(db: Queryable, author: Author, way: Way): Promise<StoredAction | null> {
  const number = await nextAction(db, author.importId, way)
  return number === null ? null : turn(db, author, way, number)
}

/** The same one after the other, down to an action or up to it. @returns them as one; null where there is none */
export async function turnThrough(db: Queryable, author: Author, way: Way, last: number): Promise<StoredAction | null> {
  const isWithin = (number: number): boolean => (way === 'undo' ? number >= last : number <= last)
  const turned: StoredAction[] = []
  for (;;) {
    const number = await nextAction(db, author.importId, way)
    if (number === null || !isWithin(number)) break
    turned.push(await turn(db, author, way, number))
  }
  const latest = turned.at(-1)
  return latest === undefined ? null : { ...latest, batches: turned.flatMap(({ batches }) => batches) }
}

type Way = 'undo' | 'redo'

interface StoredPart extends Omit<EditBatch, 'inFile'> {
  readonly inFile: readonly (string | null)[] | null
}

async function nextAction(db: Queryable, importId: string, way: Way): Promise<number | null> {
  const which = way === 'undo' ? 'not is_undone order by number desc' : 'is_undone order by number'
  const { rows } = await run<{ number: number }>(
    db,
    `select number from waybill.import_actions where import_id = $1 and ${which} limit 1`,
    [importId],
  )
  return rows[0]?.number ?? null
}

async function turn(db: Queryable, author: Author, way: Way, number: number): Promise<StoredAction> {
  const { importId } = author
  const side = way === 'undo' ? 'before' : 'after'
  await run(db, 'update waybill.import_actions set is_undone = not is_undone where import_id = $1 and number = $2', [
    importId,
    number,
  ])
  const { rows: parts } = await run<StoredPart>(
    db,
    `select column_index as column, row_numbers as rows, ${side} as after, in_file as "inFile"
     from waybill.import_action_cells where import_id = $1 and number = $2 order by part`,
    [importId, number],
  )
  const batches = parts.map(({ column, rows, after, inFile }) =>
    inFile === null ? { column, rows, after } : { column, rows, after, inFile },
  )
  await writeEdits(db, author, { number, side, batches })
  return { number, batches }
}

/** Actions, the last one first. */
export async function readHistory(
  db: Queryable,
  importId: string,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<readonly HistoryLine[]> {
  const { rows } = await run<HistoryLine>(
    db,
    `select number, request, rows, cells, is_undone, made_by, made_at from waybill.import_actions
     where import_id = $1 and number < $2 order by number desc limit $3`,
    [importId, before, limit],
  )
  return rows
}

/** The edits stay, with their authors; that they are edits cannot be taken back any more. */
export const forgetActions = (db: Queryable, importId: string): Promise<unknown> =>
  run(db, 'delete from waybill.import_actions where import_id = $1', [importId])
