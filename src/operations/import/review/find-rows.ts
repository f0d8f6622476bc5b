/** The rows that a person looks at in a review, as numbers in the order in which they are shown. */
import { createHash } from 'node:crypto'
import { isEveryRow, type ReviewFilter } from '../../../core/import/review/review-filter.ts'
import { run, type Queryable } from '../../../infra/postgres/database.ts'
import { listRows, readRowNumbers } from '../../../infra/postgres/import/review-list-sql.ts'
import { isOfRemainder, type OpenReview } from './open-review.ts'
import { keepList, keptList } from './row-lists.ts'

export interface FoundRows {
  /** The revision in which they were found. */
  readonly asOf: number
  readonly total: number
  readonly slice: (from: number, to: number) => readonly number[]
  /** The row at a place from 0. */
  readonly at: (place: number) => number | undefined
  /** -1 where it is not among them. */
  readonly placeOf: (row: number) => number
}

/** @param asOf an earlier revision, whose list is shown as long as this process has it */
export async function findRows(
  db: Queryable,
  review: OpenReview,
  filter: ReviewFilter,
  asOf?: number,
): Promise<FoundRows> {
  const { revision, preview } = review.row
  if (isEveryRow(filter) && !isOfRemainder(review)) return everyRow(preview?.rows ?? 0, revision)
  const earlier = asOf === undefined || asOf === revision ? undefined : keptList(keyOf(review.id, asOf, filter))
  if (asOf !== undefined && earlier !== undefined) return listed(earlier, asOf)
  const key = keyOf(review.id, revision, filter)
  const plan = await planOf(db, review)
  return listed(keptList(key, plan) ?? (await findOnce(key, plan, () => find(db, review, filter))), revision)
}

/** What is looked for just now, by whoever asked first: the page asks for the rows of a cause and for its fixes at once. */
const underWay = new Map<string, Promise<Int32Array>>()

function findOnce(key: string, plan: string, find: () => Promise<Int32Array>): Promise<Int32Array> {
  const search = `${key} ${plan}`
  const started = underWay.get(search)
  if (started !== undefined) return started
  const finding = find()
    .then((rows) => {
      keepList(key, { rows, plan })
      return rows
    })
    .finally(() => underWay.delete(search))
  underWay.set(search, finding)
  return finding
}

async function find(db: Queryable, review: OpenReview, filter: ReviewFilter): Promise<Int32Array> {
  const { text, values } = listRows(review.tables, review.layout, filter)
  const { rows } = await run<{ rows: Buffer }>(db, text, values)
  const found = rows[0] === undefined ? new Int32Array() : readRowNumbers(rows[0].rows)
  return filter.sort === undefined ? risingOnce(found.sort()) : found
}

/** @param rows rising; changed in place */
function risingOnce(rows: Int32Array): Int32Array {
  let kept = 0
  for (const row of rows) {
    if (kept > 0 && rows[kept - 1] === row) continue
    rows[kept] = row
    kept += 1
  }
  return rows.subarray(0, kept)
}

/** Another one after each plan of the whole file, which makes its table anew. */
async function planOf(db: Queryable, { tables }: OpenReview): Promise<string> {
  const { rows } = await run<{ plan: string }>(db, "select coalesce(to_regclass($1)::oid::text, '') as plan", [
    tables.plan,
  ])
  return rows[0]?.plan ?? ''
}

const keyOf = (id: string, revision: number, filter: ReviewFilter): string => {
  const asked = JSON.stringify(filter, inOneOrder)
  return `${id} ${revision} ${createHash('sha256').update(asked).digest('base64url')}`
}

/** However a filter was said, it asks for the same. */
const inOneOrder = (_: string, value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const listed = (rows: Int32Array, asOf: number): FoundRows => ({
  asOf,
  total: rows.length,
  slice: (from, to) => [...rows.subarray(from, to)],
  at: (place) => rows[place],
  placeOf: (row) => rows.indexOf(row),
})

/** Rows are numbered from 1 without a gap. */
const everyRow = (total: number, asOf: number): FoundRows => ({
  asOf,
  total,
  slice: (from, to) => Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, index) => from + index + 1),
  at: (place) => (place >= 0 && place < total ? place + 1 : undefined),
  placeOf: (row) => (row >= 1 && row <= total ? row - 1 : -1),
})
