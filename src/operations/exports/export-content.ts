/**
 * The bytes of an exported file, as they are asked for: nothing of it is held. Every row is of one moment, and the
 * file is only through when it has as many rows as the database says that it gave.
 */
import { guardText } from '../../core/export/guard-text.ts'
import type { ExportDialect } from '../../core/export/export-request.ts'
import { CsvLines } from '../../infra/formats/csv-lines.ts'
import { formatCsvRow } from '../../infra/formats/write-csv.ts'
import type { Database } from '../../infra/postgres/database.ts'
import { beginSnapshot, copyOut } from '../../infra/postgres/export/copy-out.ts'
import { assertComplete, type ContentOptions, type ContentSummary, type ContentWork } from './content-work.ts'
import type { PreparedExport } from './prepare-export.ts'
import { workbookContent } from './workbook-content.ts'

export interface ExportContent {
  readonly chunks: AsyncGenerator<Buffer>
  readonly summary: Readonly<ContentSummary>
}

export function openContent(database: Database, prepared: PreparedExport, options: ContentOptions): ExportContent {
  const summary: ContentSummary = { rows: 0, takenAt: new Date(), cutCells: 0 }
  return { chunks: content(database, prepared, options, summary), summary }
}

async function* content(
  database: Database,
  prepared: PreparedExport,
  options: ContentOptions,
  summary: ContentSummary,
): AsyncGenerator<Buffer> {
  const client = options.isBulk ? await database.connectForBulk() : await database.connect()
  try {
    summary.takenAt = await beginSnapshot(client)
    const make = prepared.settled.format === 'csv' ? csvContent : workbookContent
    for await (const chunk of make(client, prepared, { ...options, summary })) {
      options.signal?.throwIfAborted()
      yield chunk
    }
  } finally {
    await client.end().catch(() => {})
  }
}

async function* csvContent(
  client: Parameters<typeof copyOut>[0],
  { settled, columns, sql }: PreparedExport,
  { summary, onRows }: ContentWork,
): AsyncGenerator<Buffer> {
  const { dialect } = settled
  yield Buffer.from(
    headerLine(
      columns.map(({ header }) => header),
      dialect,
    ),
  )
  const lines = new CsvLines(dialect.lineEnd)
  const copy = copyOut(client, sql, { kind: 'csv', delimiter: dialect.delimiter })
  for await (const chunk of copy.chunks) {
    yield lines.take(chunk)
    onRows?.(lines.count)
  }
  summary.rows = assertComplete(lines.count, await copy.finish())
}

function headerLine(
  headers: readonly string[],
  { delimiter, lineEnd, byteOrderMark, guardFormulas }: ExportDialect,
): string {
  const cells = guardFormulas ? headers.map((header) => guardText(header, 'formulas')) : headers
  const line = formatCsvRow(cells, delimiter)
  return `${byteOrderMark ? '\u{feff}' : ''}${lineEnd === 'lf' ? line.replace(/\r\n$/, '\n') : line}`
}
