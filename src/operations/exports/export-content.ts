/**
 * The bytes of an exported file, as they are asked for: nothing of it is held. Every row is of one moment, and the
 * file is only through when it has as many rows as the database says that it gave.
 */
import { guardText } from '../../core/export/guard-text.ts'
import { CsvLines } from '../../infra/formats/csv-lines.ts'
import { formatCsvRow } from '../../infra/formats/write-csv.ts'
import { connectForBulk, connectTo } from '../../infra/postgres/connect.ts'
import { beginSnapshot, copyOut } from '../../infra/postgres/export/copy-out.ts'
import type { ContentOrder, CsvOrder } from './content-order.ts'
import { assertComplete, type ContentOptions, type ContentSummary, type ContentWork } from './content-work.ts'
import { workbookContent } from './workbook-content.ts'

export interface ExportContent {
  readonly chunks: AsyncGenerator<Buffer>
  readonly summary: Readonly<ContentSummary>
}

export function openContent(connectionString: string, order: ContentOrder, options: ContentOptions): ExportContent {
  const summary: ContentSummary = { rows: 0, takenAt: new Date(), cutCells: 0 }
  return { chunks: content(connectionString, order, { ...options, summary }), summary }
}

async function* content(connectionString: string, order: ContentOrder, work: ContentWork): AsyncGenerator<Buffer> {
  const client = await (work.isBulk ? connectForBulk : connectTo)(connectionString)
  try {
    // A workbook takes several times as long to pack as to read: the database is not what others wait for.
    const givesWay = work.isBulk && order.format === 'csv'
    work.summary.takenAt = await beginSnapshot(client, { givesWay })
    const chunks = order.format === 'csv' ? csvContent(client, order, work) : workbookContent(client, order, work)
    for await (const chunk of chunks) {
      work.signal?.throwIfAborted()
      // A stream holds more than one of them at a time.
      yield work.isBulk ? chunk : Buffer.from(chunk)
    }
  } finally {
    await client.end().catch(() => {})
  }
}

async function* csvContent(
  client: Parameters<typeof copyOut>[0],
  { sql, headers, dialect }: CsvOrder,
  { summary, onRows }: ContentWork,
): AsyncGenerator<Buffer> {
  yield Buffer.from(headerLine(headers, dialect))
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
  { delimiter, lineEnd, byteOrderMark, guardFormulas }: CsvOrder['dialect'],
): string {
  const cells = guardFormulas ? headers.map((header) => guardText(header, 'formulas')) : headers
  const line = formatCsvRow(cells, delimiter)
  return `${byteOrderMark ? '\u{feff}' : ''}${lineEnd === 'lf' ? line.replace(/\r\n$/, '\n') : line}`
}
