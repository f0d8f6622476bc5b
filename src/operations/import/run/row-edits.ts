/** The member's edits of source rows, read beside the file: both go up by row, so a page at a time is enough. */
import type pg from 'pg'

/** Column index that stands for "the whole row is removed". */
export const REMOVED = -1

export interface RowEdits {
  readonly isEmpty: boolean
  /** Edits of one row by column. Rows must be asked for in rising order. */
  of(row: number): ReadonlyMap<number, string> | undefined
}

/** Edits of any number of rows, of which a page is in memory. */
export interface PagedEdits extends RowEdits {
  /** Loads what rows up to this one have, and forgets what those before the last one that was named have. */
  reach(row: number): Promise<void>
  close(): Promise<void>
}

/** The edits of these rows. */
export async function editsOfRows(client: pg.Client, importId: string, rows: readonly number[]): Promise<RowEdits> {
  const { rows: lines } = await client.query<EditLine>(
    `select row_number as row, column_index as column, text from waybill.import_edits
     where import_id = $1 and column_index >= ${REMOVED} and row_number = any($2::bigint[])`,
    [importId, rows],
  )
  const edits = gather(new Map(), lines)
  return { isEmpty: edits.size === 0, of: (row) => edits.get(row) }
}

interface EditLine {
  readonly row: number
  readonly column: number
  readonly text: string
}

type Edits = Map<number, Map<number, string>>

function gather(edits: Edits, lines: readonly EditLine[]): Edits {
  for (const { row, column, text } of lines) {
    const cells = edits.get(row)
    if (cells === undefined) edits.set(row, new Map([[column, text]]))
    else cells.set(column, text)
  }
  return edits
}

/** Lines of one page: a megabyte or two. */
const PAGE = 20_000

/**
 * All edits of an import, on a connection of their own: that of the reader is busy with what it writes. It is closed
 * as soon as the last page was read.
 */
export async function openEdits(connect: () => Promise<pg.Client>, importId: string): Promise<PagedEdits> {
  const pages = new EditPages(await connect(), importId)
  await pages.reach(0)
  return pages
}

class EditPages implements PagedEdits {
  readonly #importId: string
  #client: pg.Client | null
  #edits: Edits = new Map()
  #last: Pick<EditLine, 'row' | 'column'> = { row: 0, column: REMOVED }
  #reached = 0

  constructor(client: pg.Client, importId: string) {
    this.#client = client
    this.#importId = importId
  }

  get isEmpty(): boolean {
    return this.#client === null && this.#edits.size === 0
  }

  of(row: number): ReadonlyMap<number, string> | undefined {
    return this.#edits.get(row)
  }

  async reach(row: number): Promise<void> {
    // A page may end in the middle of a row.
    while (this.#client !== null && this.#last.row <= row) {
      for (const passed of this.#edits.keys()) if (passed < this.#reached) this.#edits.delete(passed)
      await this.#readPage(this.#client)
    }
    this.#reached = row
  }

  async #readPage(client: pg.Client): Promise<void> {
    const { row, column } = this.#last
    const { rows: lines } = await client.query<EditLine>(
      `select row_number as row, column_index as column, text from waybill.import_edits
       where import_id = $1 and column_index >= ${REMOVED} and (row_number, column_index) > ($2, $3)
       order by row_number, column_index limit ${PAGE}`,
      [this.#importId, row, column],
    )
    gather(this.#edits, lines)
    const last = lines.at(-1)
    if (last !== undefined) this.#last = last
    if (lines.length < PAGE) await this.close()
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = null
    await client?.end().catch(() => {})
  }
}
