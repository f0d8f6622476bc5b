/**
 * Stages single rows anew, with the edits that hold now, by the very code that staged the whole file. Where one
 * column alone was changed, nothing but that column is read again, and the file only for texts that nobody kept.
 */
import { setImmediate as breathe } from 'node:timers/promises'
import type { SourceRow } from '../../../core/import/dialect.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import type { FileStore } from '../../../infra/files/file-store.ts'
import { openTable } from '../../../infra/formats/open-table.ts'
import { readRowsAt, unpackMarks } from '../../../infra/formats/read-rows-at.ts'
import { CopyIn } from '../../../infra/postgres/import/copy-in.ts'
import {
  createNewStage,
  INDEX_NEW_STAGE,
  NEW_STAGE,
  type StagedAnew,
} from '../../../infra/postgres/import/new-stage-sql.ts'
import type { OneTransaction } from '../../../infra/postgres/one-transaction.ts'
import { editsOfRows, type RowEdits } from '../run/row-edits.ts'
import { BUFFER_CHARACTERS, makeStager } from '../run/stage-rows.ts'
import type { ChangedCells } from './changed-cells.ts'
import type { OpenReview } from './open-review.ts'
import { whatToStage } from './what-to-stage.ts'

/** Afterwards the changed rows stand in the table `new_stage`. @returns which of their columns */
export async function stageChanged(
  transaction: OneTransaction,
  files: FileStore,
  review: OpenReview,
  changed: ChangedCells,
): Promise<StagedAnew> {
  const { client } = transaction
  const anew = await whatToStage(transaction.db, review, changed)
  await client.query(createNewStage(review.tables, review.layout, anew))
  // What is asked of the database is asked before: the connection is the copy's until that has ended.
  const lines = await linesOf(transaction, files, review, changed, anew)
  const copy = new CopyIn(client, NEW_STAGE)
  let buffer = ''
  try {
    for await (const line of lines) {
      buffer += line
      if (buffer.length < BUFFER_CHARACTERS) continue
      await copy.send(buffer)
      buffer = ''
      // Others are waiting for this process too.
      await breathe()
    }
    await copy.finish(buffer)
  } catch (error) {
    await copy.abandon()
    throw error
  }
  for (const statement of INDEX_NEW_STAGE) await client.query(statement)
  return anew
}

type Lines = Iterable<string> | AsyncIterable<string>

async function linesOf(
  { client }: OneTransaction,
  files: FileStore,
  review: OpenReview,
  changed: ChangedCells,
  anew: StagedAnew,
): Promise<Lines> {
  switch (anew.kind) {
    case 'row':
      return wholeRows(files, review, changed, await editsOfRows(client, review.id, changed.rows))
    case 'column':
      return cellsOfColumn(files, review, changed, anew.column)
    case 'removal':
      return Array.from(lastTexts(changed), ([row, text]) => `${row}\t${text === null ? 'f' : 't'}\n`)
    case 'none':
      return changed.rows.map((row) => `${row}\n`)
  }
}

async function* wholeRows(
  files: FileStore,
  review: OpenReview,
  { rows, sources }: ChangedCells,
  edits: RowEdits,
): AsyncGenerator<string> {
  const stageRow = makeStager(review.layout, isSheet(review), edits)
  for await (const each of sources ?? readRows(files, review, rows)) yield stageRow(each)
}

const isSheet = ({ row }: Pick<OpenReview, 'row'>): boolean => row.inspection.dialect.kind !== 'csv'

async function* readRows(
  files: FileStore,
  { row }: Pick<OpenReview, 'row'>,
  rows: readonly number[],
): AsyncGenerator<SourceRow> {
  if (rows.length === 0) return
  const table = await openTable(files, row.file_id, row.inspection.dialect)
  yield* readRowsAt(await files.source(table.fileId), table.dialect, unpackMarks(row.row_marks), rows)
}

const NO_EDITS: RowEdits = { isEmpty: true, of: () => undefined }

async function* cellsOfColumn(
  files: FileStore,
  review: OpenReview,
  changed: ChangedCells,
  column: number,
): AsyncGenerator<string> {
  const stage = columnStager(review.layout, isSheet(review), column)
  const texts = lastTexts(changed)
  for (const [row, text] of texts) if (text !== null) yield stage(row, text)
  const unknown = changed.rows.filter((row) => texts.get(row) === null)
  for await (const { row, cells } of changed.sources ?? readRows(files, review, unknown))
    if (texts.get(row) === null) yield stage(row, cells[column] ?? '')
}

/** The text of each row's cell as it is now; null where only the file has it. */
function lastTexts({ batches }: ChangedCells): ReadonlyMap<number, string | null> {
  const texts = new Map<number, string | null>()
  for (const { rows, after, inFile } of batches)
    for (const [index, row] of rows.entries()) texts.set(row, after[index] ?? inFile?.[index] ?? null)
  return texts
}

/** The same texts come again and again: what was staged of so many of them is remembered. */
const REMEMBERED = 10_000

function columnStager(layout: ImportLayout, isOfSheet: boolean, column: number): (row: number, text: string) => string {
  const columns = layout.columns.filter(({ index }) => index === column)
  const stageRow = makeStager({ ...layout, columns }, isOfSheet, NO_EDITS)
  const cells = Array.from({ length: layout.width }, () => '')
  const staged = new Map<string, string>()
  return (row, text) => {
    const known = staged.get(text)
    if (known !== undefined) return `${row}${known}`
    cells[column] = text
    const line = stageRow({ row: 0, line: 0, cells }).slice('0'.length)
    if (staged.size < REMEMBERED) staged.set(text, line)
    return `${row}${line}`
  }
}
