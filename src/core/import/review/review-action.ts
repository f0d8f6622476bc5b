/** What a person does to rows of an import under review. Each is one entry of its history, however many rows it changes. */
import type { ColumnFormat } from '../../value/column-format.ts'
import type { FixName } from './fix-name.ts'
import type { Replacement } from './replace-text.ts'
import type { ReviewFilter } from './review-filter.ts'

/** A column of the file: its place from 0, its header, or the field that it goes to. */
export type ColumnName = string | number

/** Which columns: one, several, or all that are imported. */
export interface ColumnChoice {
  readonly column?: ColumnName
  /** Instead of `column`. */
  readonly columns?: readonly ColumnName[] | 'all'
}

/** Single rows, or every row that is found, but for some. */
export type RowScope =
  | { readonly rows: readonly number[] }
  | {
      readonly filter: ReviewFilter
      readonly except?: readonly number[]
      /** The revision in which the list was found that is looked at: its rows, whatever they are by now. */
      readonly asOf?: number
    }

/** What can be done to the text of a cell, whatever it is. */
export const CLEANINGS = ['trim', 'lowerCase', 'upperCase', 'capitalize', 'singleSpaces', 'removeLetters'] as const
export type Cleaning = (typeof CLEANINGS)[number]

export type ReviewAction =
  /** Also a range that was pasted. */
  | { readonly kind: 'setCells'; readonly cells: readonly CellText[] }
  /** The text of the first row goes into the others. */
  | { readonly kind: 'fillDown'; readonly column: ColumnName; readonly rows: readonly number[] }
  | { readonly kind: 'setValue'; readonly column: ColumnName; readonly text: string; readonly scope: RowScope }
  /** Values of a column that are one, written in several ways. One entry of the history, however many they are. */
  | {
      readonly kind: 'mergeValues'
      readonly column: ColumnName
      readonly merges: readonly ValueMerge[]
      readonly scope: RowScope
    }
  /** The cells are again as in the file. */
  | { readonly kind: 'resetCells'; readonly column: ColumnName; readonly scope: RowScope }
  | ({
      readonly kind: 'replace'
      readonly scope: RowScope
      /** By which the history calls it: its expression says little to a person. */
      readonly fix?: FixName
    } & ColumnChoice &
      Replacement)
  | ({ readonly kind: 'clean'; readonly how: Cleaning; readonly scope: RowScope } & ColumnChoice)
  /** Cells that can be read in several ways are written so that they are read as in this format. */
  | { readonly kind: 'readAs'; readonly column: ColumnName; readonly format: ColumnFormat; readonly scope: RowScope }
  | { readonly kind: 'removeRows'; readonly scope: RowScope }
  | { readonly kind: 'restoreRows'; readonly scope: RowScope }
  /** The record that the rows are for: its id, "create" or "skip"; null asks no more. */
  | { readonly kind: 'pickMatch'; readonly match: string | null; readonly scope: RowScope }

/** Cells that are one of the values, as they were read, get the text. */
export interface ValueMerge {
  readonly values: readonly string[]
  readonly text: string
}

export interface CellText {
  readonly row: number
  readonly column: ColumnName
  readonly text: string
}

export const REVIEW_ACTIONS = [
  'setCells',
  'fillDown',
  'setValue',
  'mergeValues',
  'resetCells',
  'replace',
  'clean',
  'readAs',
  'removeRows',
  'restoreRows',
  'pickMatch',
] as const satisfies readonly ReviewAction['kind'][]

/** What an action does to the edits of one column: null is the text of the file. */
export interface EditBatch {
  /** 0-based column of the file, or one of those that stand for the row. */
  readonly column: number
  readonly rows: readonly number[]
  readonly after: readonly (string | null)[]
  /** What stands in the file, of the cells of which it is known. */
  readonly inFile?: readonly (string | null)[]
}

/** For the history: what was asked for, without a text for each of a hundred thousand cells. */
export type ActionRecord = {
  readonly kind: ReviewAction['kind']
  readonly column?: ColumnName
  readonly columns?: readonly ColumnName[] | 'all'
  readonly text?: string
  readonly find?: string
  readonly replaceBy?: string
  readonly fix?: FixName
  readonly how?: Cleaning
  readonly format?: ColumnFormat
  readonly match?: string | null
  /** How many values were merged, and into which, where it was one. */
  readonly values?: number
}

export function recordOf(action: ReviewAction): ActionRecord {
  const { kind } = action
  switch (kind) {
    case 'setCells': {
      const [only, ...others] = action.cells
      return only !== undefined && others.length === 0 ? { kind, column: only.column, text: only.text } : { kind }
    }
    case 'setValue':
      return { kind, column: action.column, text: action.text }
    case 'mergeValues': {
      const [only, ...others] = action.merges
      const values = action.merges.reduce((sum, merge) => sum + merge.values.length, 0)
      const isOne = only !== undefined && others.length === 0
      return { kind, column: action.column, values, ...(isOne && { text: only.text }) }
    }
    case 'replace':
      return {
        kind,
        ...choiceOf(action),
        find: action.find,
        replaceBy: action.replaceBy,
        ...(action.fix !== undefined && { fix: action.fix }),
      }
    case 'clean':
      return { kind, ...choiceOf(action), how: action.how }
    case 'readAs':
      return { kind, column: action.column, format: action.format }
    case 'pickMatch':
      return { kind, match: action.match }
    case 'fillDown':
    case 'resetCells':
      return { kind, column: action.column }
    case 'removeRows':
    case 'restoreRows':
      return { kind }
  }
}

const choiceOf = ({ column, columns }: ColumnChoice): ColumnChoice => ({
  ...(column !== undefined && { column }),
  ...(columns !== undefined && { columns }),
})

/** @returns the new text, or null where it is the same */
export function cleanText(how: Cleaning, text: string): string | null {
  const cleaned = CLEAN[how](text)
  return cleaned === text ? null : cleaned
}

const CLEAN: { readonly [how in Cleaning]: (text: string) => string } = {
  trim: (text) => text.trim(),
  lowerCase: (text) => text.toLowerCase(),
  upperCase: (text) => text.toUpperCase(),
  capitalize: (text) => text.toLowerCase().replaceAll(/(?<!\p{Letter})\p{Letter}/gu, (letter) => letter.toUpperCase()),
  singleSpaces: (text) => text.trim().replaceAll(/\s+/gu, ' '),
  removeLetters: (text) => text.replaceAll(/[\p{Letter}\p{Symbol}]/gu, '').trim(),
}
