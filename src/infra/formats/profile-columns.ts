import type { ColumnProfile, SourceRow } from '../../core/import/dialect.ts'

const MOST_SAMPLES = 5

/** A note of a thousand words says no more about its column than its beginning does. */
const LONGEST_SAMPLE = 200

/** What the rows say about each column of the header. Cells of blanks only count as empty. */
export function profileColumns(header: readonly string[], rows: readonly SourceRow[]): readonly ColumnProfile[] {
  return header.map((name, index) => profileColumn(name, index, rows))
}

function profileColumn(header: string, index: number, rows: readonly SourceRow[]): ColumnProfile {
  const samples = new Set<string>()
  let filled = 0
  for (const { cells } of rows) {
    const text = cells[index]?.trim() ?? ''
    if (text === '') continue
    filled += 1
    if (samples.size < MOST_SAMPLES) samples.add(text.slice(0, LONGEST_SAMPLE))
  }
  return { index, header, samples: [...samples], fillRate: rows.length === 0 ? 0 : filled / rows.length }
}
