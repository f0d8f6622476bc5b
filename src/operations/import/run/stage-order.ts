/** What staging needs to know, in a form that can be handed to a thread, and the work itself on a connection of its own. */
import type { CsvDialect } from '../../../core/import/dialect.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import { LocalFiles } from '../../../infra/files/local-files.ts'
import { connectForBulk } from '../../../infra/postgres/database.ts'
import { workTables } from '../../../infra/postgres/import/work-tables.ts'
import { stageRows } from './stage-rows.ts'

export interface StageOrder {
  readonly connectionString: string
  readonly filesFolder: string
  readonly fileId: string
  readonly sizeBytes: number
  readonly dialect: CsvDialect
  /** From a spreadsheet: a row that ends early has empty cells, and none are missing. */
  readonly isSheet: boolean
  readonly layout: ImportLayout
  readonly schema: string
  readonly importId: string
}

/** Told the rows staged so far, and the share of the file that they were read from, 0 to 1. */
export type StageProgress = (rows: number, share: number) => void

/** @returns the number of rows staged */
export async function stageOrder(order: StageOrder, onProgress: StageProgress): Promise<number> {
  const client = await connectForBulk(order.connectionString)
  try {
    return await stageRows({
      client,
      file: await new LocalFiles(order.filesFolder).source(order.fileId),
      dialect: order.dialect,
      isSheet: order.isSheet,
      layout: order.layout,
      tables: workTables(order.schema, order.importId),
      importId: order.importId,
      onProgress,
    })
  } finally {
    await client.end().catch(() => {})
  }
}
