/** Stages single rows anew, with the edits that hold now, by the very code that staged the whole file. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { SourceRow } from '../../../core/import/dialect.ts'
import type { FileStore } from '../../../infra/files/file-store.ts'
import { openTable } from '../../../infra/formats/open-table.ts'
import { readRowsAt, unpackMarks } from '../../../infra/formats/read-rows-at.ts'
import { CopyIn } from '../../../infra/postgres/import/copy-in.ts'
import { createNewStage, NEW_STAGE } from '../../../infra/postgres/import/touched-sql.ts'
import type { OneTransaction } from '../../../infra/postgres/one-transaction.ts'
import { openEdits } from '../run/row-edits.ts'
import { BUFFER_CHARACTERS, makeStager } from '../run/stage-rows.ts'
import type { OpenReview } from './open-review.ts'

/**
 * @param rows rising; afterwards they stand in the table `new_stage`
 * @param sources the rows as they are in the file; null has them read
 */
export async function stageChanged(
  { client }: OneTransaction,
  files: FileStore,
  { id, row, layout, tables }: OpenReview,
  rows: readonly number[],
  sources: readonly SourceRow[] | null,
): Promise<void> {
  const { dialect } = row.inspection
  const edits = await openEdits(client, id, rows)
  const stageRow = makeStager(layout, dialect.kind !== 'csv', edits)
  const table = await openTable(files, row.file_id, dialect)
  const read = readRowsAt(await files.source(table.fileId), table.dialect, unpackMarks(row.row_marks), rows)
  await client.query(createNewStage(tables))
  const copy = new CopyIn(client, NEW_STAGE)
  let buffer = ''
  try {
    for await (const each of sources ?? read) {
      buffer += stageRow(each)
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
}
