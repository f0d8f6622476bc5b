/** What was decided about the texts of a column, before its codec reads them. */
import type { LayoutColumn } from './layout.ts'
import { decisionKey } from './value-decision.ts'
import { fold } from '../value/option-lookup.ts'
import { unreadable } from '../value/unreadable.ts'
import type { Parsed } from '../value/value-type.ts'

type ReadCell = (text: string) => Parsed

/** As the codec reads, but null where the cell counts as blank. Columns without rules read as before. */
export function withCellRules(
  column: Pick<LayoutColumn, 'type' | 'blankWords' | 'values'>,
  read: ReadCell,
): (text: string) => Parsed | null {
  const settled = column.values === undefined ? read : withDecisions(column.values, read)
  const { blankWords = [] } = column
  return blankWords.length === 0 ? settled : withBlankWords(blankWords, settled)
}

function withBlankWords(
  words: readonly string[],
  read: (text: string) => Parsed | null,
): (text: string) => Parsed | null {
  const blank = new Set(words.map((word) => fold(word.trim())))
  const longest = Math.max(...words.map(({ length }) => length)) * 2
  return (text) => (text.length <= longest && blank.has(fold(text)) ? null : read(text))
}

function withDecisions(
  decisions: NonNullable<LayoutColumn['values']>,
  read: ReadCell,
): (text: string) => Parsed | null {
  const known = new Map(Object.entries(decisions))
  return (text) => {
    const decision = known.get(decisionKey(text))
    if (decision === undefined) return read(text)
    if (decision.kind === 'use') return read(decision.value)
    return decision.kind === 'blank' ? null : unreadable('VALUE_REFUSED', text)
  }
}
