import type { Field } from '../../core/model/field.ts'
import { findField, namePartsOf, type ObjectModel } from '../../core/model/object.ts'
import type { Cursor } from '../../core/query/cursor.ts'
import { readCursor, writeCursor } from '../../core/query/cursor.ts'
import { resolveSort, type SortKey } from '../../core/query/sort.ts'
import { Refusal } from '../../core/refusal.ts'
import { isDatabaseError } from '../../infra/postgres/record-conflict.ts'
import { readPage, type PageStart } from '../../infra/postgres/record-page.ts'
import type { RecordView } from '../../infra/postgres/record-view.ts'
import { authorize, type Context } from '../context.ts'
import { withObject, type ObjectWork } from './object-work.ts'
import { viewRows } from './record-access.ts'
import { readSelection, type SelectionInput } from './read-selection.ts'

export interface ListQuery extends SelectionInput {
  /**
   * `field` or `-field`, the first one first. Records of equal rank come in the order of their ids. Without any,
   * the newest come first.
   */
  readonly sort?: readonly string[]
  /** 1 to 1,000; 50 when absent. */
  readonly limit?: number
  /** What the page before gave as `next`. */
  readonly cursor?: string
  /** Instead of a cursor: the place of the first record in the whole list, from 0. */
  readonly offset?: number
  /** API names of the fields to be read, besides the id, the name and `deletedAt`; every field when absent. */
  readonly fields?: readonly string[]
}

export interface RecordPage {
  readonly records: readonly RecordView[]
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null
}

const DEFAULT_LIMIT = 50
const LARGEST_LIMIT = 1000

/** Ids hold the time of their making. */
const NEWEST_FIRST = ['-id']

/** @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID or VALUE_INVALID, for filter, sort, fields and cursor */
export function listRecords(context: Context, objectName: string, query: ListQuery = {}): Promise<RecordPage> {
  return withObject(context, objectName, ['view'], async (work) => {
    const selection = await readSelection(work, query)
    const sort = readSort(work, query.sort)
    const shown = narrowToFields(work.object, query.fields)
    const start = readStart(sort, query)
    const page = await readPage({ ...work, shown }, selection, sort, start).catch((error: unknown) => {
      throw explain(error, start.after)
    })
    return { records: await viewRows({ ...work, object: shown }, page.rows), next: nextOf(sort, page.next) }
  })
}

/** @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID, NOT_PERMITTED for a look into a related object */
export function readSort({ actor, model, object }: ObjectWork, texts: readonly string[] = []): readonly SortKey[] {
  const sort = resolveSort(model, object, texts.length === 0 ? NEWEST_FIRST : texts)
  for (const { operand } of sort) if (operand.through !== null) authorize(actor, 'view', operand.through.object)
  return sort
}

/** What a list is told by, whichever fields are asked for. */
const ALWAYS_SHOWN: ReadonlySet<string> = new Set(['id', 'deletedAt'])

/** @throws Refusal FIELD_UNKNOWN */
function narrowToFields(object: ObjectModel, names: readonly string[] | undefined): ObjectModel {
  if (names === undefined) return object
  // A path means its field: the columns of a view are paths.
  const wanted = new Set(names.map((name) => name.trim().split('.')[0] ?? name))
  for (const name of wanted) if (findField(object, name) === undefined) throw unknownField(object, name)
  const isShown = ({ apiName }: Field): boolean => wanted.has(apiName) || ALWAYS_SHOWN.has(apiName)
  const naming = new Set(namePartsOf(object).map(({ field }) => field))
  return { ...object, fields: object.fields.filter((field) => isShown(field) || naming.has(field)) }
}

const unknownField = (object: ObjectModel, field: string): Refusal =>
  new Refusal('FIELD_UNKNOWN', {
    object: object.apiName,
    field,
    known: object.fields.map(({ apiName }) => apiName).join(', '),
  })

function readStart(sort: readonly SortKey[], { cursor, offset, limit }: ListQuery): PageStart {
  const after = cursor === undefined ? null : readCursor(sort, cursor)
  if (offset === undefined) return { after, limit: readLimit(limit) }
  if (after !== null) throw new Refusal('REQUEST_INVALID', { reason: 'a page begins at a cursor or at an offset' })
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw new Refusal('REQUEST_INVALID', { reason: 'offset is a whole number from 0' })
  return { after, offset, limit: readLimit(limit) }
}

const nextOf = (sort: readonly SortKey[], next: Cursor | null): string | null =>
  next === null ? null : writeCursor(sort, next)

function readLimit(limit = DEFAULT_LIMIT): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_LIMIT) return limit
  throw new Refusal('REQUEST_INVALID', { reason: `limit is a whole number from 1 to ${LARGEST_LIMIT}` })
}

const DATA_EXCEPTION_CLASS = '22'

/** A cursor whose values were changed by hand does not get past the database's own reading of them. */
function explain(error: unknown, after: Cursor | null): unknown {
  if (after === null || !isDatabaseError(error) || !error.code.startsWith(DATA_EXCEPTION_CLASS)) return error
  return new Refusal('REQUEST_INVALID', { reason: 'the cursor is not one that a list gave' })
}
