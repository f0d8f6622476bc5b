/** What the whole file says about its mapped columns, and what it leaves open. */
import type { ColumnProfileView, Settled } from '../../core/import/profile/describe-column.ts'
import type { ImportProfile } from '../../operations/import/profile-import.ts'
import { formatCount } from '../numbers-in-words.ts'
import type { Output } from '../output.ts'
import { showQuestions } from './show-questions.ts'

export function showProfile(output: Output, { columns, questions }: ImportProfile): void {
  output.heading('What the columns hold')
  output.table(
    [
      { title: 'Field' },
      { title: 'Filled', align: 'right' },
      { title: 'Blank', align: 'right' },
      { title: 'Different', align: 'right' },
      { title: 'Unreadable', align: 'right' },
      { title: 'Found', fit: 'wrap' },
    ],
    columns.map((column) => [
      column.field,
      formatCount(column.filled),
      formatCount(column.blank),
      column.distinct === null ? 'many' : formatCount(column.distinct),
      column.unreadable.count === 0 ? '' : formatCount(column.unreadable.count),
      foundIn(column),
    ]),
  )
  output.say()
  showQuestions(output, questions)
}

const MOST_VALUES = 5

function foundIn({ dateOrder, decimalSign, unreadable, values, distinct }: ColumnProfileView): string {
  const found = [
    ...(dateOrder === undefined ? [] : [`dates ${inWords(dateOrder)}`]),
    ...(decimalSign === undefined ? [] : [`decimals ${inWords(decimalSign)}`]),
    ...(unreadable.count === 0 ? [] : [`not read: ${unreadable.values.join(', ')}`]),
  ]
  const isList = distinct !== null && distinct <= MOST_VALUES && values.some(({ count }) => count > 1)
  const list = values.map(({ text, count }) => `${text} (${formatCount(count)})`).join(', ')
  return [...found, ...(isList ? [list] : [])].join('; ')
}

const REASONS: { readonly [by in Settled['by']]: (rows: readonly number[]) => string } = {
  you: () => 'as you said',
  column: (rows) => `proven by row ${rows[0] ?? ''}`,
  import: () => 'as for the whole import',
  nobody: () => '',
}

const inWords = ({ value, by, rows }: Settled): string =>
  value === null ? 'open' : `${value === '.' ? 'point' : value === ',' ? 'comma' : value}, ${REASONS[by](rows)}`
