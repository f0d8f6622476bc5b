/**
 * What imports and bulk changes did to one record, from their journals, and what undos took back of it.
 *
 * A journal is a table of its own: many are read in one statement, each by its index on the record. Lines of
 * created records have no images; the record itself tells of them.
 */
import type { Part } from '../../core/model/field.ts'
import { bulkTables } from './bulk/bulk-tables.ts'
import { run, type Queryable } from './database.ts'
import { after, before, workTables } from './import/work-tables.ts'
import { quoteLiteral } from './identifier.ts'
import { changesJson, instantText, type ChangesByColumn } from './record-changes.ts'

/** A job that has, or may have, a journal with the record. */
export interface JournalJob {
  readonly id: string
  readonly kind: 'import' | 'bulk'
}

export interface JournalLine {
  readonly jobId: string
  readonly row: number
  readonly pass: number
  /** u = updated, r = restored, d = deleted */
  readonly outcome: 'u' | 'r' | 'd'
  /** To the microsecond, in a form that sorts. */
  readonly at: string
  readonly changes: ChangesByColumn
}

/** Jobs that have written records of an object since an instant. */
export async function journalsSince(db: Queryable, objectId: string, since: string): Promise<readonly JournalJob[]> {
  const { rows } = await run<JournalJob>(
    db,
    `select id, kind from waybill.jobs
     where object_id = $1::uuid and kind in ('import', 'bulk') and started_at is not null
       and (finished_at is null or finished_at >= $2::timestamptz)
     order by id`,
    [objectId, since],
  )
  return rows
}

const journalOf = (schema: string, { id, kind }: JournalJob): { readonly journal: string; readonly kept: string } =>
  kind === 'bulk' ? bulkTables(schema, id) : workTables(schema, id)

/** So many tables in one statement that planning it stays small. */
const AT_ONCE = 100

/** @param parts whose changes are wanted: those that the reader may see */
export async function readJournals(
  db: Queryable,
  schema: string,
  jobs: readonly JournalJob[],
  parts: readonly Part[],
  recordId: string,
): Promise<readonly JournalLine[]> {
  const written = await withJournal(db, schema, jobs)
  const touching = await inPortions(written, (some) => findTouching(db, schema, some, recordId))
  return inPortions(touching, async (some) => {
    const found = await columnsOfJournals(db, schema, some)
    const selects = found.map(({ job, columns }) => selectLines(schema, job, columns, parts))
    return (await run<JournalLine>(db, selects.join(' union all '), [recordId])).rows
  })
}

async function inPortions<Item, Result>(
  items: readonly Item[],
  read: (some: readonly Item[]) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let from = 0; from < items.length; from += AT_ONCE)
    results.push(...(await read(items.slice(from, from + AT_ONCE))))
  return results
}

/** An import that failed before it wrote has none. */
async function withJournal(db: Queryable, schema: string, jobs: readonly JournalJob[]): Promise<readonly JournalJob[]> {
  const { rows } = await run<{ position: number }>(
    db,
    `select n.position from unnest($1::text[]) with ordinality n (name, position) where to_regclass(n.name) is not null`,
    [jobs.map((job) => journalOf(schema, job).journal)],
  )
  return pick(jobs, rows)
}

/** Most journals do not have the record: asking only whether they do costs a fifth of reading them. */
async function findTouching(
  db: Queryable,
  schema: string,
  jobs: readonly JournalJob[],
  recordId: string,
): Promise<readonly JournalJob[]> {
  const questions = jobs.map(
    (job, index) =>
      `select ${index + 1} as position from ${journalOf(schema, job).journal} j where j.record_id = $1::uuid and j.imaged`,
  )
  const { rows } = await run<{ position: number }>(db, questions.join(' union '), [recordId])
  return pick(jobs, rows)
}

const pick = <Item>(items: readonly Item[], rows: readonly { readonly position: number }[]): readonly Item[] =>
  rows.flatMap(({ position }) => items[position - 1] ?? [])

interface FoundJournal {
  readonly job: JournalJob
  readonly columns: ReadonlySet<string>
}

/** What an import writes is settled when it begins, whatever the model is now. */
async function columnsOfJournals(
  db: Queryable,
  schema: string,
  jobs: readonly JournalJob[],
): Promise<readonly FoundJournal[]> {
  const { rows } = await run<{ position: number; columns: readonly string[] }>(
    db,
    `select n.position, array_agg(a.attname::text) as columns
     from unnest($1::text[]) with ordinality n (name, position)
       join pg_attribute a on a.attrelid = to_regclass(n.name) and a.attnum > 0 and not a.attisdropped
     group by n.position`,
    [jobs.map((job) => journalOf(schema, job).journal)],
  )
  return rows.flatMap(({ position, columns }) => {
    const job = jobs[position - 1]
    return job === undefined ? [] : [{ job, columns: new Set(columns) }]
  })
}

function selectLines(schema: string, job: JournalJob, columns: ReadonlySet<string>, parts: readonly Part[]): string {
  const images = parts
    .filter(({ column }) => columns.has(`b_${column}`) && columns.has(`a_${column}`))
    .map(({ column, type }) => ({ column, type, before: `j.${before(column)}`, after: `j.${after(column)}` }))
  return `select ${quoteLiteral(job.id)} as "jobId", j.row, j.pass, j.outcome::text as outcome,
      ${instantText(`j.${after('updated_at')}`)} as at, ${changesJson(images)} as changes
    from ${journalOf(schema, job).journal} j where j.record_id = $1::uuid and j.imaged`
}

/** An undo that has reached a line of a journal. */
export interface UndoneLine {
  readonly line: JournalLine
  readonly undoId: string
  readonly at: string
  /** Paths of the fields that it left alone; null: the whole record. */
  readonly kept: readonly (string | null)[]
}

/** A chunk that an undo has done stands among its progress marks, with the time. */
export async function readUndone(
  db: Queryable,
  schema: string,
  jobs: readonly JournalJob[],
  lines: readonly JournalLine[],
  chunkRows: number,
): Promise<readonly UndoneLine[]> {
  if (lines.length === 0) return []
  const { rows } = await run<{ position: number; undo_id: string; at: string }>(
    db,
    `select l.position, u.id as undo_id, ${instantText('c.finished_at')} as at
     from unnest($1::uuid[], $2::integer[], $3::integer[]) with ordinality l (job_id, pass, chunk, position)
       join waybill.jobs u on u.import_id = l.job_id and u.kind = 'undo'
       join waybill.import_chunks c on c.job_id = u.id and c.pass = l.pass and c.chunk = l.chunk`,
    [
      lines.map(({ jobId }) => jobId),
      lines.map(({ pass }) => pass),
      lines.map(({ row }) => Math.floor((row - 1) / chunkRows)),
    ],
  )
  const undone: UndoneLine[] = []
  for (const { position, undo_id: undoId, at } of rows) {
    const line = lines[position - 1]
    const job = jobs.find(({ id }) => id === line?.jobId)
    if (line === undefined || job === undefined) continue
    undone.push({ line, undoId, at, kept: await readKept(db, journalOf(schema, job).kept, line.row) })
  }
  return undone
}

async function readKept(db: Queryable, kept: string, row: number): Promise<readonly (string | null)[]> {
  const found = await run<{ name: string | null }>(db, 'select to_regclass($1)::text as name', [kept])
  if (found.rows[0]?.name === null) return []
  const { rows } = await run<{ field: string | null }>(db, `select field from ${kept} where row = $1`, [row])
  return rows.map(({ field }) => field)
}
