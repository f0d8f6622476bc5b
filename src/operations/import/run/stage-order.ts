/** What staging needs to know, in a form that can be handed to a thread, and the work itself on a connection of its own. */
import type pg from 'pg'
import type { CsvDialect } from '../../../core/import/dialect.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import type { FileProfile } from '../../../core/import/profile/column-stats.ts'
import { LocalFiles } from '../../../infra/files/local-files.ts'
import type { SourceFile } from '../../../infra/files/source-file.ts'
import { readCsvRows } from '../../../infra/formats/read-csv.ts'
import { connectForBulk } from '../../../infra/postgres/connect.ts'
import { workTables } from '../../../infra/postgres/import/work-tables.ts'
import { gatherTexts, type TextsOrder } from './gather-texts.ts'
import { profileRows } from './profile-rows.ts'
import { openEdits } from './row-edits.ts'
import { stageRows, type Staged } from './stage-rows.ts'

export interface StageOrder {
  readonly connectionString: string
  readonly filesFolder: string
  readonly fileId: string
  readonly sizeBytes: number
  readonly dialect: CsvDialect
  /** From a spreadsheet: a row that ends early has empty cells, and none are missing. */
  readonly isSheet: boolean
  readonly layout: ImportLayout
  /** Of the same rows and columns, made before; null lets the staging make one. */
  readonly profile: FileProfile | null
  readonly schema: string
  readonly importId: string
  /** Only looks what the columns hold; nothing is staged. */
  readonly isProfileOnly?: boolean
  /** Only gathers the different texts of columns; nothing is staged. */
  readonly texts?: TextsOrder
}

/** Told the rows staged so far, and the share of the file that they were read from, 0 to 1. */
export type StageProgress = (rows: number, share: number) => void

/** The same, as a thread tells it. */
export interface StageShare {
  readonly rows: number
  readonly share: number
}

export async function stageOrder(order: StageOrder, onProgress: StageProgress): Promise<Staged> {
  const connect = (): Promise<pg.Client> => connectForBulk(order.connectionString)
  const client = await connect()
  try {
    const file = await new LocalFiles(order.filesFolder).source(order.fileId)
    if (order.isProfileOnly === true) return await lookOnly(connect, file, order)
    if (order.texts !== undefined) return await gatherOnly({ client, connect, file, order, texts: order.texts })
    return await stageRows({
      client,
      connect,
      file,
      dialect: order.dialect,
      isSheet: order.isSheet,
      layout: order.layout,
      profile: order.profile,
      tables: workTables(order.schema, order.importId),
      importId: order.importId,
      onProgress,
    })
  } finally {
    await client.end().catch(() => {})
  }
}

async function lookOnly(connect: () => Promise<pg.Client>, file: SourceFile, order: StageOrder): Promise<Staged> {
  const edits = await openEdits(connect, order.importId)
  const rows = readCsvRows(file, order.dialect)
  const profile = await profileRows(rows, order.layout, edits).finally(() => edits.close())
  return { rows: profile.rows, profile, marks: [] }
}

interface Gathering {
  readonly client: pg.Client
  readonly connect: () => Promise<pg.Client>
  readonly file: SourceFile
  readonly order: StageOrder
  readonly texts: TextsOrder
}

async function gatherOnly({ client, connect, file, order, texts }: Gathering): Promise<Staged> {
  const edits = await openEdits(connect, order.importId)
  const read = readCsvRows(file, order.dialect)
  const rows = await gatherTexts(client, read, edits, texts).finally(() => edits.close())
  return { rows, profile: null, marks: [] }
}
