/**
 * Goes through the file for every different text of columns that name other records, however many there are: memory
 * holds one portion of them, the database the rest. One transaction: the table is there whole, or not at all.
 */
import type pg from 'pg'
import type { SourceRow } from '../../../core/import/dialect.ts'
import type { LayoutColumn } from '../../../core/import/layout.ts'
import { decisionKey } from '../../../core/import/value-decision.ts'
import { CopyIn } from '../../../infra/postgres/import/copy-in.ts'
import { COPY_NULL, copyText } from '../../../infra/postgres/import/copy-text.ts'
import { createGathered, GATHERED } from '../../../infra/postgres/import/texts-sql.ts'
import { relatedKey, type RelatedColumn } from '../related-key.ts'
import { cellText, withEdits } from './profile-rows.ts'
import type { PagedEdits } from './row-edits.ts'

export interface TextsOrder {
  readonly columns: readonly {
    readonly cell: LayoutColumn
    readonly ways: readonly RelatedColumn[]
  }[]
  /** Make the table from what was gathered. */
  readonly statements: readonly string[]
}

/** Different texts that are held before they go to the database. */
const PORTION = 20_000
/** Nobody decides on longer ones. */
const LONGEST = 1000

interface Counted {
  count: number
  readonly row: number
}

export async function gatherTexts(
  client: pg.Client,
  batches: AsyncIterable<readonly SourceRow[]>,
  edits: PagedEdits,
  { columns, statements }: TextsOrder,
): Promise<number> {
  const ways = Math.max(0, ...columns.map((column) => column.ways.length))
  await client.query('begin')
  await client.query(createGathered(ways))
  const copy = new CopyIn(client, GATHERED)
  const gathered = columns.map(({ cell }) => ({ read: cellText(cell), texts: new Map<string, Counted>() }))
  const takeLines = (): string =>
    gathered
      .map(({ texts }, position) => {
        const lines = linesOf(texts, position, columns[position]?.ways ?? [], ways)
        texts.clear()
        return lines
      })
      .join('')
  let rows = 0
  try {
    for await (const batch of batches) {
      rows += batch.length
      await edits.reach(batch.at(-1)?.row ?? 0)
      for (const { row, cells } of batch) {
        const edited = edits.isEmpty ? cells : withEdits(cells, edits.of(row))
        if (edited !== null) for (const { read, texts } of gathered) count(texts, read(edited), row)
      }
      if (gathered.some(({ texts }) => texts.size >= PORTION)) await copy.send(takeLines())
    }
    await copy.finish(takeLines())
  } catch (error) {
    await copy.abandon()
    throw error
  }
  for (const statement of statements) await client.query(statement)
  await client.query('commit')
  return rows
}

function count(texts: Map<string, Counted>, text: string, row: number): void {
  if (text === '' || text.length > LONGEST) return
  const known = texts.get(text)
  if (known === undefined) texts.set(text, { count: 1, row })
  else known.count += 1
}

/** Lines of COPY, in the column order of `createGathered`. */
function linesOf(
  texts: ReadonlyMap<string, Counted>,
  position: number,
  ways: readonly RelatedColumn[],
  width: number,
): string {
  let lines = ''
  for (const [text, { count: cells, row }] of texts) {
    const keys = Array.from({ length: width }, (_, way) => {
      const key = ways[way] === undefined ? null : relatedKey(ways[way], text)
      return key === null ? COPY_NULL : copyText(key)
    })
    lines += `${[position, copyText(text), copyText(decisionKey(text)), cells, row, ...keys].join('\t')}\n`
  }
  return lines
}
