/** Reads a labelled column as an import would: the whole column first, then each cell. */
import { askQuestions } from '../../import/profile/ask.ts'
import { profileColumn } from '../../import/profile/profile-column.ts'
import { settleLayout } from '../../import/profile/settle-column.ts'
import { makeRowReader } from '../../import/read-row.ts'
import type { ImportLayout, LayoutColumn } from '../../import/layout.ts'
import { codecOf } from '../codecs.ts'
import { DATES } from './dates.ts'
import type { LabelledColumn } from './labelled-column.ts'
import { NUMBERS } from './numbers.ts'
import { WORDS } from './words.ts'

export const LABELLED: readonly LabelledColumn[] = [...NUMBERS, ...DATES, ...WORDS]

/**
 * `right`: read as it was meant. `flagged`: not read, or read and told, so that a person knows.
 * `wrong`: read as something else, and nobody is told.
 */
export type Verdict = 'right' | 'flagged' | 'wrong'

export interface ReadCell {
  readonly column: string
  readonly cell: string
  readonly meant: string | null
  readonly read: string | null
  readonly verdict: Verdict
}

export function readLabelled(labelled: LabelledColumn): readonly ReadCell[] {
  const profiler = profileColumn(0, 'field', labelled.type)
  for (const [row, [cell]] of labelled.cells.entries()) profiler.add(cell.trim(), row + 1)
  const profile = { rows: labelled.cells.length, columns: [profiler.finish()] }
  const layout = settleLayout(layoutOf(labelled), profile)
  const questions = askQuestions(layout, profile)
  const isAsked = questions.some(({ kind }) => kind === 'timeZone' || kind === 'currency' || kind === 'phoneCountry')
  const readRow = makeRowReader(layout)
  const { format } = codecOf(labelled.type)
  return labelled.cells.map(([cell, meant]) => {
    const { values, problems } = readRow([cell])
    const value = values[0] ?? null
    const read = value === null ? null : format(value)
    const isTold = problems.length > 0 || isAsked
    const isRight = read === meant && (read !== null || !isTold)
    const verdict = isRight ? 'right' : isTold ? 'flagged' : 'wrong'
    return { column: `${labelled.type}: ${labelled.name}`, cell, meant, read, verdict }
  })
}

function layoutOf({ type, name, options }: LabelledColumn): ImportLayout {
  const column: LayoutColumn = {
    index: 0,
    header: name,
    path: 'field',
    fieldLabel: 'Field',
    type,
    column: 'field',
    keyColumn: null,
    isUnique: false,
    isRequired: false,
    blank: 'clear',
    multiValues: 'replace',
    ...(options && { options }),
    relation: null,
  }
  return {
    object: 'things',
    objectLabel: 'Things',
    table: 'things',
    columns: [column],
    strategies: [],
    nameColumns: [],
    defaults: [],
    ownerId: null,
    missingRequired: [],
    settings: {},
    width: 1,
  }
}
