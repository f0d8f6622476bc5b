/** The member's edits of source rows, read beside the file: both go up by row, so a page at a time is enough. */
import type pg from 'pg'

/** Column index that stands for "the whole row is removed". */
export const REMOVED = -1

export interface RowEdits {
  readonly isEmpty: boolean
  /** Edits of one row by column. Rows must be asked for in rising order. */
  of(row: number): ReadonlyMap<number, string> | undefined
}

/**
 * Loads the edits of an import. They are what people typed, not what a file holds: they fit in memory.
 *
 * @param only these rows; all of them when absent
 */
export async function openEdits(
  client: pg.Client,
  importId: string,
  only: readonly number[] | null = null,
): Promise<RowEdits> {
  const { rows } = await client.query<{ row_number: number; column_index: number; text: string }>(
    `select row_number, column_index, text from waybill.import_edits
     where import_id = $1 and column_index >= -1 and ($2::bigint[] is null or row_number = any($2))`,
    [importId, only],
  )
  const edits = new Map<number, Map<number, string>>()
  for (const { row_number, column_index, text } of rows) {
    const row = edits.get(row_number) ?? new Map<number, string>()
    row.set(column_index, text)
    edits.set(row_number, row)
  }
  return { isEmpty: edits.size === 0, of: (row) => edits.get(row) }
}
