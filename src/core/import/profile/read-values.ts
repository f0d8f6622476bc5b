/** What each different text of a column is read as, and what is written nearly so: what a person decides on one by one. */
import type { LayoutColumn } from '../layout.ts'
import { decisionKey, type ValueDecisions } from '../value-decision.ts'
import { describeProblem } from '../../problems.ts'
import { codecOf } from '../../value/codecs.ts'
import { fold } from '../../value/option-lookup.ts'
import type { Parsed, ParseSettings, SelectOption, Value } from '../../value/value-type.ts'
import type { ColumnStats, DistinctValue } from './column-stats.ts'
import { nearOptions, singleValues } from './value-questions.ts'

export type ValueReading =
  /** As records keep it, and as people know it. */
  | { readonly kind: 'value'; readonly value: string; readonly label: string }
  | { readonly kind: 'record'; readonly id: string; readonly name: string }
  /** An option that the import makes. */
  | { readonly kind: 'newOption'; readonly label: string }
  | { readonly kind: 'blank' }
  /** Nobody can tell which of these records is meant. */
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly message: string }
  /** The member has these rows fail. */
  | { readonly kind: 'refused' }

export interface Suggestion {
  /** To be used as the value of a decision. */
  readonly value: string
  readonly label: string
}

export interface ReadValue extends DistinctValue {
  readonly reading: ValueReading
  /** The member decided on it. */
  readonly isDecided: boolean
  /** Written nearly so, the nearest first; only where nothing is read. */
  readonly near: readonly Suggestion[]
}

/** Readings that let the row in. */
const SETTLED: ReadonlySet<ValueReading['kind']> = new Set(['value', 'record', 'newOption', 'blank', 'refused'])

export const isOpen = ({ reading }: Pick<ReadValue, 'reading'>): boolean => !SETTLED.has(reading.kind)

/** What is left to decide first, then the most frequent. */
export const openFirst = (values: readonly ReadValue[]): readonly ReadValue[] =>
  values.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.count - a.count || a.row - b.row)

/** For a column that names no other records. */
export function readValues(
  column: LayoutColumn,
  stats: ColumnStats,
  settings: ParseSettings,
  decisions: ValueDecisions = {},
): readonly ReadValue[] {
  const read = codecOf(column.type).reader(settings)
  const readOne = ({ text, count, row }: DistinctValue): ReadValue => {
    const settled = column.values?.[decisionKey(text)]
    const reading = decidedReading(column, text) ?? readingOf(column, read(textOf(settled, text)))
    const near = reading.kind === 'unreadable' ? nearOptions(column, text) : []
    return { text, count, row, reading, isDecided: decisions[decisionKey(text)] !== undefined, near }
  }
  return singleValues(column, stats).map(readOne)
}

type Settled = NonNullable<LayoutColumn['values']>[string]

const textOf = (settled: Settled | undefined, text: string): string => (settled?.kind === 'use' ? settled.value : text)

/** What follows from a decision alone; null where the cell, or what is used in its place, has to be read. */
export function decidedReading(column: LayoutColumn, text: string): ValueReading | null {
  const settled = column.values?.[decisionKey(text)]
  if (settled?.kind === 'blank') return { kind: 'blank' }
  if (settled?.kind === 'refuse') return { kind: 'refused' }
  if (settled === undefined) return isBlankText(column, text) ? { kind: 'blank' } : null
  const added = column.newOptions?.find(({ value }) => value === settled.value)
  return added === undefined ? null : { kind: 'newOption', label: added.label }
}

const isBlankText = ({ blankWords = [] }: LayoutColumn, text: string): boolean =>
  blankWords.some((word) => fold(word.trim()) === fold(text))

function readingOf(column: LayoutColumn, parsed: Parsed): ValueReading {
  if (!parsed.ok) return { kind: 'unreadable', message: describeProblem(parsed.problem).message }
  const value = valueText(column, parsed.value)
  return { kind: 'value', value, label: labelOf(column.options, value) }
}

/** Of a list, which was taken apart, its one element. */
function valueText({ type }: LayoutColumn, value: Value): string {
  if (typeof value === 'object') return value[0] ?? ''
  return codecOf(type).format(value)
}

const labelOf = (options: readonly SelectOption[] | undefined, value: string): string =>
  options?.find((option) => option.value === value)?.label ?? value
