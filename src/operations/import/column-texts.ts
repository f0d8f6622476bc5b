/**
 * The texts of a column that names other records, page by page, however many there are: each can be pointed to a record,
 * created or blanked like those of a short list. They are gathered from the file when somebody looks at such a column
 * first, for all columns of the file that name records.
 */
import { ruleFor } from '../../core/access/role.ts'
import type { LayoutColumn } from '../../core/import/layout.ts'
import type { ReadValue, ValueReading } from '../../core/import/profile/read-values.ts'
import { findObject, type ObjectModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { fold } from '../../core/value/option-lookup.ts'
import { openTable } from '../../infra/formats/open-table.ts'
import {
  countTexts,
  createTexts,
  hasTexts,
  pageOfTexts,
  textsKey,
  type TextColumn,
  type TextLine,
} from '../../infra/postgres/import/texts-sql.ts'
import { workTables } from '../../infra/postgres/import/work-tables.ts'
import { nameReachable, type NamedRecord } from '../../infra/postgres/record-names.ts'
import type { Context } from '../context.ts'
import { openColumn, waysOf, type OpenColumn } from './column-values.ts'
import { profileKey } from './profile-key.ts'
import type { RelatedColumn } from './related-key.ts'
import { readKnown } from './related-values.ts'
import { orderOfFile } from './run/order-of-file.ts'
import { stageFile } from './run/stage-thread.ts'

export interface TextsWish {
  /** Part of a text, whatever its case and accents. */
  readonly search?: string
  /** Only what is still to be decided. */
  readonly isOpenOnly?: boolean
  /** `nextRow` of the page before. */
  readonly afterRow?: number
  readonly limit?: number
}

export interface ColumnTexts {
  readonly column: number
  readonly field: string
  /** Those that led to no record when they were gathered first, then the most frequent. */
  readonly values: readonly ReadValue[]
  /** To be asked for next as `afterRow`; null on the last page. */
  readonly nextRow: number | null
  /** Different texts that match the search. */
  readonly texts: number
  /** Those of them whose rows would fail: no single record was found, and nobody has decided on them. */
  readonly open: number
  /** Cells whose texts are too long to be listed. */
  readonly uncounted: number
}

const MOST_TEXTS = 100

/**
 * @throws Refusal COLUMN_UNKNOWN; REQUEST_INVALID for a column that names no records; IMPORT_STATE while the file was
 * not read
 */
export async function listColumnTexts(
  context: Context,
  id: string,
  index: number,
  { search = '', isOpenOnly = false, afterRow, limit = MOST_TEXTS }: TextsWish = {},
): Promise<ColumnTexts> {
  const opened = await openColumn(context, id, index)
  const { db, actor, loaded, layout, column, position, profile } = opened
  const object = findObject(loaded.model, column.relation?.object ?? '')
  const [way, ...others] = waysOf(layout, column)
  if (way === undefined || object === undefined) {
    throw new Refusal('REQUEST_INVALID', { reason: `the column "${column.header}" names no records` })
  }
  const tables = await requireTexts(context, opened)
  const { values: decisions = {} } = loaded.row.mapping[index] ?? {}
  const decided = [...Object.keys(decisions), ...(column.blankWords ?? []).map(fold)]
  const most = Math.min(limit, MOST_TEXTS)
  const isMissingSettled = way.lookup.missing !== undefined
  const about = { index, search: fold(search), decided, isMissingSettled }
  const wish = { ...about, isOpenOnly, afterRow: afterRow ?? null, limit: most }
  const [page, counts] = await Promise.all([pageOfTexts(db, tables, wish), countTexts(db, tables, about)])
  return {
    column: index,
    field: column.path,
    values: await readKnown(
      { db, actor, object, ways: [way, ...others], decisions },
      await readPage(opened, object, page),
    ),
    nextRow: page.length < most ? null : (page.at(-1)?.row ?? null),
    texts: counts.texts,
    open: counts.open,
    uncounted: Math.max(0, (profile.columns[position]?.filled ?? 0) - counts.cells),
  }
}

/** What bears each text, by what was found when they were gathered; records have the names that they have now. */
async function readPage({ db, actor }: OpenColumn, object: ObjectModel, page: readonly TextLine[]) {
  const ids = page.flatMap(({ live, record_id: id }) => (live === 1 && id !== null ? [id] : []))
  const named = new Map((await nameReachable(db, actor, object, ids)).map((record) => [record.id, record]))
  return page.map(({ text, count, row, live, record_id: id }) => {
    const record = named.get(id ?? '')
    return { text, count, row, reading: readingOf(live, record) }
  })
}

function readingOf(live: number | null, record: NamedRecord | undefined): ValueReading {
  if (live === null) return { kind: 'missing' }
  if (live > 1) return { kind: 'several', count: live }
  return live === 0 || record === undefined || record.isDeleted
    ? { kind: 'deleted' }
    : { kind: 'record', id: record.id, name: record.name }
}

/** Of one import they are gathered once at a time: who comes meanwhile waits for it. */
const underWay = new Map<string, Promise<unknown>>()

/** The table of texts; gathered from the file where it is not there, or is one of other columns or other rights. */
async function requireTexts(context: Context, opened: OpenColumn) {
  const { db, actor, loaded } = opened
  const tables = workTables(actor.schema, loaded.job.id)
  await underWay.get(loaded.job.id)?.catch(() => {})
  const columns = relatedColumns(opened)
  const madeOf = textsKey([
    await profileKey(db, loaded.row, opened.layout),
    columns.map(({ cell, ways }) => [cell.index, ways.map(wayOf)]),
    [actor.memberId, actor.role.permissions],
  ])
  if (await hasTexts(db, tables, madeOf)) return tables
  const gathering = gather(context, opened, columns, madeOf)
  underWay.set(loaded.job.id, gathering)
  await gathering.finally(() => underWay.delete(loaded.job.id))
  return tables
}

/** What becomes of a missing record is no matter for which is found. */
const wayOf = ({ lookup: { object, matchColumn, by, nameColumns } }: RelatedColumn): unknown => [
  object,
  matchColumn,
  by,
  nameColumns,
]

interface TextsOf {
  readonly cell: LayoutColumn
  readonly ways: readonly RelatedColumn[]
}

/** Each column of the file whose cells name records, once. */
function relatedColumns({ layout }: OpenColumn): readonly TextsOf[] {
  const heads = [...Map.groupBy(layout.columns, ({ index }) => index).values()].flatMap(([first]) => first ?? [])
  return heads.flatMap((cell): readonly TextsOf[] => {
    const ways = waysOf(layout, cell)
    return ways.length === 0 || cell.source?.kind === 'constant' ? [] : [{ cell, ways }]
  })
}

async function gather(
  context: Context,
  { loaded, layout }: OpenColumn,
  columns: readonly TextsOf[],
  madeOf: string,
): Promise<void> {
  const { actor, files } = context
  const { row, job } = loaded
  const table = await openTable(files, row.file_id, row.inspection.dialect)
  const visible = columns.map(({ cell, ways }): TextColumn => {
    const object = findObject(loaded.model, cell.relation?.object ?? '')
    const mayView = object !== undefined && ruleFor(actor.role.permissions, object.apiName).allowed.includes('view')
    return { index: cell.index, object: mayView ? object : null, ways: ways.map(({ lookup }) => lookup) }
  })
  await stageFile(
    {
      ...orderOfFile(context, row, table),
      layout,
      profile: null,
      texts: { columns, statements: createTexts(workTables(actor.schema, job.id), actor, visible, madeOf) },
    },
    () => {},
    new AbortController().signal,
  )
}
