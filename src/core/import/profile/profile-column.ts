/**
 * Goes through the cells of one column. This runs for every cell of a file before it is staged, so a
 * text that was seen before costs one look-up, and a column in which every cell differs costs no look-ups.
 */
import type { FieldPath } from '../../model/field.ts'
import { isBlankWord } from '../../value/blank-words.ts'
import type { ValueType } from '../../value/value-type.ts'
import { MOST_DISTINCT, type ColumnStats, type Evidence, type EvidenceCell, type Sign } from './column-stats.ts'
import { signsOfDate, signsOfDateTime } from './signs-of-date.ts'
import { signsOfNumber } from './signs-of-number.ts'
import { signsOfBoolean, signsOfCurrency, signsOfPhone } from './signs-of-text.ts'

export interface ColumnProfiler {
  /** @param text trimmed */
  add(text: string, row: number): void
  finish(): ColumnStats
}

type SignsOf = (text: string) => readonly Sign[]

const SIGNS_OF_TYPE: { readonly [type in ValueType]?: SignsOf } = {
  number: signsOfNumber,
  date: signsOfDate,
  dateTime: signsOfDateTime,
  boolean: signsOfBoolean,
  phone: signsOfPhone,
  currencyCode: signsOfCurrency,
}

/** Columns of few values, each of which may have to be decided on: they are counted to the end. */
const OF_FEW_VALUES: ReadonlySet<ValueType> = new Set(['select', 'multiSelect', 'boolean', 'currencyCode', 'rating'])

const WITH_QUESTIONS: ReadonlySet<ValueType> = new Set([
  ...OF_FEW_VALUES,
  ...(Object.keys(SIGNS_OF_TYPE) as ValueType[]),
])

/** Whether the reading of a column of this type, or a question about it, depends on the whole column. */
export const needsWholeColumn = (type: ValueType): boolean => WITH_QUESTIONS.has(type)

/** A text column with more values than this is not one of a few values that somebody would decide on. */
const MOST_DISTINCT_TEXTS = 100

const LONGEST_KEPT = 200
const MOST_SHOWN = 3

interface Counted {
  count: number
  readonly row: number
}

interface Gathered {
  count: number
  readonly rows: number[]
  readonly cells: EvidenceCell[]
}

export function profileColumn(index: number, path: FieldPath, type: ValueType): ColumnProfiler {
  const signsOf = SIGNS_OF_TYPE[type]
  const isOfFewValues = OF_FEW_VALUES.has(type)
  const mostDistinct = needsWholeColumn(type) ? MOST_DISTINCT : MOST_DISTINCT_TEXTS
  const signs = new Map<Sign, Gathered>()
  let distinct = new Map<string, Counted>()
  let isCounting = true
  let filled = 0
  let blank = 0
  let more = 0

  const note = (text: string, row: number, count: number): void => {
    if (isBlankWord(text)) gather(signs, 'blankWord', text, row, count)
    else if (signsOf !== undefined) for (const sign of signsOf(text)) gather(signs, sign, text, row, count)
  }

  /** From here on every cell is looked at by itself. */
  const stopCounting = (): void => {
    for (const [text, { count, row }] of distinct) note(text, row, count)
    more += sumOf(distinct)
    distinct = new Map()
    isCounting = false
  }

  const addNew = (text: string, row: number): void => {
    if (text.length <= LONGEST_KEPT && distinct.size < mostDistinct) {
      distinct.set(detached(text), { count: 1, row })
      return
    }
    // What stood above comes first, also in what is told.
    if (!isOfFewValues && distinct.size >= mostDistinct) stopCounting()
    more += 1
    note(text, row, 1)
  }

  return {
    add(text, row) {
      if (text === '') {
        blank += 1
        return
      }
      filled += 1
      if (!isCounting) {
        more += 1
        note(text, row, 1)
        return
      }
      const known = distinct.get(text)
      if (known === undefined) addNew(text, row)
      else known.count += 1
    },
    finish() {
      for (const [text, { count, row }] of distinct) note(text, row, count)
      const values = [...distinct].map(([text, { count, row }]) => ({ text, count, row }))
      values.sort((a, b) => b.count - a.count || a.row - b.row)
      return {
        index,
        path,
        filled,
        blank,
        distinct: values,
        more,
        signs: Object.fromEntries(signs.entries().map(sorted)),
      }
    },
  }
}

function gather(signs: Map<Sign, Gathered>, sign: Sign, text: string, row: number, count: number): void {
  const known = signs.get(sign)
  if (known === undefined) {
    signs.set(sign, { count, rows: [row], cells: [{ row, text: detached(text.slice(0, LONGEST_KEPT)) }] })
    return
  }
  known.count += count
  if (known.rows.length < MOST_SHOWN) known.rows.push(row)
  if (known.cells.length < MOST_SHOWN && !known.cells.some((cell) => cell.text === text))
    known.cells.push({ row, text: detached(text) })
}

const sorted = ([sign, { count, rows, cells }]: [Sign, Gathered]): [Sign, Evidence] => [
  sign,
  { count, rows: rows.toSorted((a, b) => a - b), samples: cells.map(({ text }) => text), cells },
]

const sumOf = (distinct: ReadonlyMap<string, Counted>): number =>
  distinct.values().reduce((sum, { count }) => sum + count, 0)

/** A cell shares its memory with its whole line, which must not be kept for it. */
const detached = (text: string): string => JSON.parse(JSON.stringify(text)) as string
