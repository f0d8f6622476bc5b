/** How little of the changed rows has to be staged anew. */
import type { ImportLayout, LayoutColumn } from '../../../core/import/layout.ts'
import { run, type Queryable } from '../../../infra/postgres/database.ts'
import { PICK } from '../../../infra/postgres/import/match-pick-sql.ts'
import type { StagedAnew } from '../../../infra/postgres/import/new-stage-sql.ts'
import { REMOVED } from '../run/row-edits.ts'
import type { ChangedCells } from './changed-cells.ts'
import type { OpenReview } from './open-review.ts'

const WHOLE_ROWS: StagedAnew = { kind: 'row' }

export async function whatToStage(
  db: Queryable,
  review: OpenReview,
  { batches, rows }: Pick<ChangedCells, 'batches' | 'rows'>,
): Promise<StagedAnew> {
  const [column, ...others] = new Set(batches.map((batch) => batch.column))
  if (column === undefined || others.length > 0) return WHOLE_ROWS
  if (column === PICK) return { kind: 'none' }
  if (column === REMOVED) return { kind: 'removal' }
  const isPlain = review.layout.columns.every((each) => !isReadFrom(each, column) || isOwn(review.layout, each))
  if (!isPlain || (await mayBeShort(db, review, rows))) return WHOLE_ROWS
  return { kind: 'column', column }
}

const isReadFrom = ({ index, source }: LayoutColumn, column: number): boolean =>
  index === column || (source?.kind === 'join' && source.columns.includes(column))

/** Neither put together of several cells nor split, and nothing that rows or records are found by. */
function isOwn({ columns, strategies }: ImportLayout, column: LayoutColumn): boolean {
  const position = columns.indexOf(column)
  const isPart = strategies.some(({ parts }) => parts.some((part) => part.position === position))
  return column.source === undefined && !column.isUnique && !isPart
}

/** A row with fewer cells than the header gets longer when a cell behind its end is written. */
async function mayBeShort(
  db: Queryable,
  { tables, row: { preview } }: OpenReview,
  rows: readonly number[],
): Promise<boolean> {
  if (preview === null || preview.problems.some(({ code }) => code === 'ROW_TOO_SHORT')) return true
  // Of removed rows no problems are counted.
  if (preview.counts.removed === 0) return false
  const short = JSON.stringify([{ code: 'ROW_TOO_SHORT' }])
  const { rows: found } = await run<{ isShort: boolean }>(
    db,
    `select exists (select from ${tables.stage} s where s.state = 'x' and s.row = any($1::integer[]) and s.problems @> $2::jsonb) as "isShort"`,
    [rows, short],
  )
  return found[0]?.isShort !== false
}
