/** Questions about single texts that a column's field does not take: each one is settled once for all its rows. */
import { distance } from 'fastest-levenshtein'
import type { LayoutColumn } from '../layout.ts'
import { decisionKey } from '../value-decision.ts'
import { isBlankWord } from '../../value/blank-words.ts'
import { codecOf } from '../../value/codecs.ts'
import { jsonElements, looksLikeJsonList, nonBlank, splitElements } from '../../value/list.ts'
import { fold } from '../../value/option-lookup.ts'
import type { ParseSettings, SelectOption } from '../../value/value-type.ts'
import type { ColumnStats, DistinctValue } from './column-stats.ts'
import { shellQuoted, valueFlag, type Choice, type Question } from './question.ts'

/** More than this are not settled one by one. */
const MOST_ASKED = 20
const MOST_PROPOSED = 3
/** Where none is written nearly so. */
const MOST_OFFERED = 8

/** Types whose unknown texts mean something that the field knows by another name. */
const ASKED_TYPES: ReadonlySet<string> = new Set(['select', 'multiSelect', 'boolean', 'currencyCode', 'rating'])

export function valueQuestions(column: LayoutColumn, stats: ColumnStats, settings: ParseSettings): readonly Question[] {
  if (!ASKED_TYPES.has(column.type)) return []
  return unknownValues(column, stats, settings)
    .slice(0, MOST_ASKED)
    .map((unknown) => ask(column, unknown))
}

/** Texts that the field does not take and nobody has decided on, the most frequent first. */
export function unknownValues(
  column: LayoutColumn,
  { distinct }: ColumnStats,
  settings: ParseSettings,
): readonly DistinctValue[] {
  const read = codecOf(column.type).reader(settings)
  const blank = new Set(column.blankWords?.map(fold))
  const isKnown = (text: string): boolean =>
    column.values?.[decisionKey(text)] !== undefined || blank.has(fold(text)) || read(text).ok
  const single = column.type === 'multiSelect' ? elementsOf(distinct, isKnown) : distinct
  const unknown = single.filter(({ text }) => !isKnown(text) && !isAskedAsBlank(column, text))
  return putTogether(unknown).toSorted((a, b) => b.count - a.count)
}

/** Every text that can be decided on: of lists their elements, each spelling of one decision once. */
export const singleValues = (column: LayoutColumn, { distinct }: ColumnStats): readonly DistinctValue[] =>
  putTogether(column.type === 'multiSelect' ? elementsOf(distinct, () => false) : distinct)

function putTogether(values: readonly DistinctValue[]): readonly DistinctValue[] {
  const known = new Map<string, DistinctValue>()
  for (const { text, count, row } of values) {
    const key = decisionKey(text)
    const before = known.get(key)
    known.set(key, before === undefined ? { text, count, row } : { ...before, count: before.count + count })
  }
  return [...known.values()]
}

/** "N/A" is asked about once, as a blank. */
const isAskedAsBlank = ({ format }: LayoutColumn, text: string): boolean =>
  format?.blankWords === undefined && isBlankWord(text)

/** The elements of lists; a cell that is known as a whole is not taken apart. */
const elementsOf = (distinct: readonly DistinctValue[], isKnown: (text: string) => boolean): readonly DistinctValue[] =>
  distinct.flatMap(({ text, count, row }) => {
    if (isKnown(text)) return []
    const elements = (looksLikeJsonList(text) ? jsonElements(text) : null) ?? splitElements(text)
    return nonBlank(elements).map((element) => ({ text: element, count, row }))
  })

function ask(column: LayoutColumn, { text, count, row }: DistinctValue): Question {
  const { index, header, path, fieldLabel, type } = column
  const near = nearOptions(column, text)
  const cells = count === 1 ? 'One cell has' : `${count} cells have`
  const guess = near[0] === undefined ? '' : ` Is "${near[0].label}" meant?`
  const uses = type === 'boolean' ? YES_AND_NO : near.length > 0 ? near : (column.options ?? []).slice(0, MOST_OFFERED)
  const canCreate = (type === 'select' || type === 'multiSelect') && column.openOptions !== true
  return {
    kind: 'value',
    column: index,
    header,
    field: path,
    message: `${cells} "${text}", which ${fieldLabel} does not know.${guess}`,
    unanswered: count === 1 ? 'This row fails.' : 'These rows fail.',
    cells: count,
    rows: [row],
    examples: [{ row, text }],
    choices: [
      ...uses.map((option) => useChoice(column, text, option)),
      ...(canCreate ? [createChoice(column, text)] : []),
      blankChoice(column, text),
    ],
    flag: valueFlag(header, text, '…'),
  }
}

const YES_AND_NO: readonly SelectOption[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
]

const useChoice = ({ index, header }: LayoutColumn, text: string, { value, label }: SelectOption): Choice => ({
  label: `Use "${label}"`,
  flag: valueFlag(header, text, value),
  rule: { column: index, values: { [text]: { kind: 'use', value } } },
})

const createChoice = ({ index, header, fieldLabel }: LayoutColumn, text: string): Choice => ({
  label: `Add the option "${text}" to ${fieldLabel}`,
  flag: `--new-option ${shellQuoted(`${header}:${text}`)}`,
  rule: { column: index, values: { [text]: { kind: 'create' } } },
})

const blankChoice = ({ index, header }: LayoutColumn, text: string): Choice => ({
  label: 'Take it for a blank cell',
  flag: valueFlag(header, text, ''),
  rule: { column: index, values: { [text]: { kind: 'blank' } } },
})

/** Options that are written nearly so, the nearest first: up to a third of the letters may differ. */
export function nearOptions({ options = [] }: Pick<LayoutColumn, 'options'>, text: string): readonly SelectOption[] {
  const wanted = fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, '')
  if (wanted === '') return []
  return options
    .map((option) => ({ option, share: unlikeness(option, wanted) }))
    .filter(({ share }) => share <= FURTHEST)
    .sort((a, b) => a.share - b.share)
    .slice(0, MOST_PROPOSED)
    .map(({ option }) => option)
}

const FURTHEST = 0.34

/** 0: the same letters; 1: none of them. What begins or ends alike, such as "Won" and "Closed Won", is near too. */
function unlikeness({ label, value }: SelectOption, wanted: string): number {
  return Math.min(
    ...[label, value].map((name) => {
      const known = fold(name).replaceAll(/[^\p{L}\p{N}]+/gu, '')
      const longer = Math.max(known.length, wanted.length)
      const isPart = wanted.length >= 3 && known.length >= 3 && (known.includes(wanted) || wanted.includes(known))
      return isPart ? FURTHEST : distance(known, wanted) / longer
    }),
  )
}
