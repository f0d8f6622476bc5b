/** What an exported file is written from: all is settled, and can be handed to a thread. */
import type { ExportDialect } from '../../core/export/export-request.ts'
import { toSheetName } from '../../infra/formats/to-sheet-name.ts'
import type { PreparedExport } from './prepare-export.ts'
import { workbookColumn, type WorkbookColumn } from './workbook-column.ts'

export type ContentOrder = CsvOrder | WorkbookOrder

export interface CsvOrder {
  readonly format: 'csv'
  /** A query without parameters. */
  readonly sql: string
  readonly headers: readonly string[]
  readonly dialect: ExportDialect
}

export interface WorkbookOrder {
  readonly format: 'xlsx'
  readonly sql: string
  readonly sheetName: string
  readonly columns: readonly WorkbookColumn[]
}

export function orderContent({ object, settled, columns, sql }: PreparedExport): ContentOrder {
  if (settled.format === 'xlsx') {
    return { format: 'xlsx', sql, sheetName: toSheetName(object.labelPlural), columns: columns.map(workbookColumn) }
  }
  return { format: 'csv', sql, headers: columns.map(({ header }) => header), dialect: settled.dialect }
}
