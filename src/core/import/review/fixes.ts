/**
 * What can be done at one stroke about all rows that have one problem.
 *
 * A fix is an action as a person could have asked for it. One that rewrites texts is offered only where it makes
 * a cell among the examples readable.
 */
import { makeCellReader, makeReadAs } from './read-as.ts'
import { makeReplacer } from './replace-text.ts'
import type { FixName } from './fix-name.ts'
import { cleanText, type ReviewAction } from './review-action.ts'
import type { ReviewFilter } from './review-filter.ts'
import type { ImportLayout, LayoutColumn } from '../layout.ts'
import type { ProblemSummary } from '../preview.ts'
import { nearOptions } from '../profile/value-questions.ts'
import { severityOf, type ProblemCode } from '../../problems.ts'
import type { ColumnFormat } from '../../value/column-format.ts'

export interface Fix {
  readonly name: FixName
  readonly action: ReviewAction
  /** Cells before and after; none where rows, and no texts, are changed. */
  readonly examples: readonly FixExample[]
}

export interface FixExample {
  readonly row: number
  readonly before: string
  readonly after: string
}

export interface SampleCell {
  readonly row: number
  readonly text: string
}

/** @param cells of the column that has the problem, in rows that have it */
export function fixesOf(layout: ImportLayout, problem: ProblemSummary, cells: readonly SampleCell[]): readonly Fix[] {
  const { code, field } = problem
  const filter: ReviewFilter = { problem: code, ...(field !== undefined && { field }) }
  const column = layout.columns.find(({ path }) => path === field)
  const ofCell = column === undefined ? [] : cellFixes(layout, column, code, filter, cells)
  return [...ofCell, ...matchFixes(code, filter), ...removal(code, filter)]
}

function cellFixes(
  layout: ImportLayout,
  column: LayoutColumn,
  code: ProblemCode,
  filter: ReviewFilter,
  cells: readonly SampleCell[],
): readonly Fix[] {
  if (column.source !== undefined) return []
  const read = makeCellReader(layout, column)
  const rewrites = [...textFixes(column, code, filter), ...formatFixes(layout, column, code, filter)]
  const helpful = rewrites.flatMap(({ name, action, rewrite }): readonly Fix[] => {
    const examples = examplesOf(cells, rewrite).filter(({ after }) => read(after)?.ok === true)
    return examples.length === 0 ? [] : [{ name, action, examples: examples.slice(0, SHOWN_EXAMPLES) }]
  })
  return [...helpful, ...optionFixes(column, code, filter, cells), ...clearing(column, code, filter, cells)]
}

interface Rewrite {
  readonly name: FixName
  readonly action: ReviewAction
  readonly rewrite: (text: string) => string | null
}

/** Whether there may be something for the problem that depends on what stands in the cells. */
export const isRewritten = (code: ProblemCode): boolean =>
  PATTERNS[code] !== undefined ||
  FORMATS[code] !== undefined ||
  code === 'NUMBER_UNREADABLE' ||
  code === 'OPTION_UNKNOWN'

/** How many cells a fix shows. */
const SHOWN_EXAMPLES = 5

const examplesOf = (cells: readonly SampleCell[], rewrite: (text: string) => string | null): readonly FixExample[] =>
  cells.flatMap(({ row, text }) => {
    const after = rewrite(text)
    return after === null ? [] : [{ row, before: text, after }]
  })

/** How people write around what a program reads: "bob (at) example.com", "<bob@example.com>". */
const PATTERNS: { readonly [code in ProblemCode]?: readonly (readonly [FixName, string, string])[] } = {
  EMAIL_UNREADABLE: [
    ['writeAtSign', String.raw`\s*[(\[]\s*(?:at|@)\s*[)\]]\s*`, '@'],
    ['removeSigns', String.raw`^mailto:|[<>()"']|[,;.\s]+$`, ''],
    ['removeSpaces', String.raw`\s+`, ''],
  ],
  LINK_UNREADABLE: [
    ['removeSigns', String.raw`[<>"']|[,;.\s]+$`, ''],
    ['removeSpaces', String.raw`\s+`, ''],
  ],
}

function textFixes({ path }: LayoutColumn, code: ProblemCode, filter: ReviewFilter): readonly Rewrite[] {
  const replacing = (PATTERNS[code] ?? []).map(([name, find, replaceBy]): Rewrite => {
    const replacement = { find, replaceBy, isRegex: true }
    const action = { kind: 'replace', column: path, scope: { filter }, ...replacement, fix: name } as const
    return { name, action, rewrite: makeReplacer(replacement) }
  })
  if (code !== 'NUMBER_UNREADABLE') return replacing
  const action = { kind: 'clean', column: path, how: 'removeLetters', scope: { filter } } as const
  return [{ name: 'removeLetters', action, rewrite: (text) => cleanText('removeLetters', text) }]
}

/** What a person can know of cells that say too little. */
const FORMATS: { readonly [code in ProblemCode]?: readonly ColumnFormat[] } = {
  DATE_AMBIGUOUS: [{ dateOrder: 'DMY' }, { dateOrder: 'MDY' }],
  DATE_IS_NUMBER: [{ serialDates: '1900' }],
  DATE_YEAR_UNSURE: [{ lastShortYear: 2099 }, { lastShortYear: 1999 }],
  NUMBER_AMBIGUOUS: [{ decimalSign: '.' }, { decimalSign: ',' }],
  NUMBER_PERCENT: [{ percent: 'number' }, { percent: 'fraction' }],
}

const formatFixes = (
  layout: ImportLayout,
  column: LayoutColumn,
  code: ProblemCode,
  filter: ReviewFilter,
): readonly Rewrite[] =>
  (FORMATS[code] ?? []).map((format) => ({
    name: 'readAs',
    action: { kind: 'readAs', column: column.path, format, scope: { filter } },
    rewrite: makeReadAs(layout, column, format),
  }))

/** Of texts that are written nearly as an option, those of the most cells. */
const MOST_OPTION_FIXES = 6

/** One fix for each text that is written nearly as an option. */
function optionFixes(
  column: LayoutColumn,
  code: ProblemCode,
  filter: ReviewFilter,
  cells: readonly SampleCell[],
): readonly Fix[] {
  if (code !== 'OPTION_UNKNOWN' || column.type !== 'select') return []
  const texts = Map.groupBy(cells, ({ text }) => text.trim())
  const frequent = [...texts].toSorted(([, one], [, other]) => other.length - one.length)
  const found = frequent.flatMap(([value, [first]]): readonly Fix[] => {
    const [near] = nearOptions(column, value)
    if (near === undefined || first === undefined) return []
    const text = near.label
    const action = { kind: 'setValue', column: column.path, text, scope: { filter: { ...filter, value } } } as const
    return [{ name: 'useOption', action, examples: [{ row: first.row, before: value, after: text }] }]
  })
  return found.slice(0, MOST_OPTION_FIXES)
}

function clearing(
  column: LayoutColumn,
  code: ProblemCode,
  filter: ReviewFilter,
  cells: readonly SampleCell[],
): readonly Fix[] {
  if (severityOf(code) !== 'error' || column.isRequired || column.index < 0) return []
  const action = { kind: 'setValue', column: column.path, text: '', scope: { filter } } as const
  const examples = cells.filter(({ text }) => text !== '').map(({ row, text }) => ({ row, before: text, after: '' }))
  return examples.length === 0 ? [] : [{ name: 'clear', action, examples: examples.slice(0, SHOWN_EXAMPLES) }]
}

function matchFixes(code: ProblemCode, filter: ReviewFilter): readonly Fix[] {
  if (code !== 'MATCH_AMBIGUOUS') return []
  const pick = (match: string): ReviewAction => ({ kind: 'pickMatch', match, scope: { filter } })
  return [
    { name: 'makeNewRecords', action: pick('create'), examples: [] },
    { name: 'skipRows', action: pick('skip'), examples: [] },
  ]
}

const removal = (code: ProblemCode, filter: ReviewFilter): readonly Fix[] =>
  severityOf(code) === 'error'
    ? [
        {
          name: 'removeRows',
          action: { kind: 'removeRows', scope: { filter: { ...filter, tab: 'errors' } } },
          examples: [],
        },
      ]
    : []
