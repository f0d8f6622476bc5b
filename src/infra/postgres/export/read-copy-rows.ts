/** Takes the database's own text format apart: a line per row, tabs between columns, escaped by backslashes. */
export type CopiedRow = readonly (string | null)[]

const LINE_FEED = 10
const NULL = '\\N'

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
const ESCAPED = /\\(.)/gs

/**
 * Batches of rows, as large as the chunks are.
 *
 * @param chunks may be lent, each until the next
 */
export async function* readCopyRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly CopiedRow[]> {
  let rest: Buffer[] = []
  for await (const chunk of chunks) {
    // Cut behind a line feed, no character is cut.
    const end = chunk.lastIndexOf(LINE_FEED)
    if (end === -1) {
      rest.push(Buffer.from(chunk))
      continue
    }
    const whole = Buffer.concat([...rest, chunk.subarray(0, end)])
    rest = end + 1 < chunk.length ? [Buffer.from(chunk.subarray(end + 1))] : []
    yield whole.toString().split('\n').map(readRow)
  }
  if (rest.length > 0) throw new Error('The rows of a copy ended within a line')
}

function readRow(line: string): CopiedRow {
  const cells = line.split('\t')
  return line.includes('\\') ? cells.map(readCell) : cells
}

function readCell(cell: string): string | null {
  if (cell === NULL) return null
  return cell.includes('\\') ? cell.replaceAll(ESCAPED, (_, letter: string) => ESCAPES[letter] ?? letter) : cell
}
