import type { Cursor } from '../../core/query/cursor.ts'
import { readCursor, writeCursor } from '../../core/query/cursor.ts'
import { resolveSort, type SortKey } from '../../core/query/sort.ts'
import { Refusal } from '../../core/refusal.ts'
import { isDatabaseError } from '../../infra/postgres/record-conflict.ts'
import { readPage } from '../../infra/postgres/record-query.ts'
import type { RecordView } from '../../infra/postgres/record-view.ts'
import { authorize, type Context } from '../context.ts'
import { withObject } from './object-work.ts'
import { viewRows } from './record-access.ts'
import { readSelection, type SelectionInput } from './read-selection.ts'

export interface ListQuery extends SelectionInput {
  /** `field` or `-field`, the first one first. Records of equal rank come in the order of their ids. */
  readonly sort?: readonly string[]
  /** 1 to 1,000; 50 when absent. */
  readonly limit?: number
  /** What the page before gave as `next`. */
  readonly cursor?: string
}

export interface RecordPage {
  readonly records: readonly RecordView[]
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null
}

const DEFAULT_LIMIT = 50
const LARGEST_LIMIT = 1000

/** @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID or VALUE_INVALID, for filter, sort and cursor */
export function listRecords(context: Context, objectName: string, query: ListQuery = {}): Promise<RecordPage> {
  return withObject(context, objectName, ['view'], async (work) => {
    const selection = readSelection(work, query)
    const sort = resolveSort(work.model, work.object, query.sort ?? [])
    for (const { operand } of sort) if (operand.through !== null) authorize(work.actor, 'view', operand.through.object)
    const after = query.cursor === undefined ? null : readCursor(sort, query.cursor)
    const limit = readLimit(query.limit)
    const page = await readPage(work, selection, sort, { after, limit }).catch((error: unknown) => {
      throw explain(error, after)
    })
    return { records: await viewRows(work, page.rows), next: nextOf(sort, page.next) }
  })
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
