import type { ReviewFilter } from '../../../../../api/review.ts'
import type { ReviewAction, RowScope } from '../../../../../api/types.ts'
import type { StageProps } from '../../../stage-props.ts'

export type FindMode = 'replace' | 'clean'
export type ScopeChoice = 'selected' | 'filter' | 'all'
export type Cleaning = Extract<ReviewAction, { readonly kind: 'clean' }>['how']

export const CLEANINGS: readonly Cleaning[] = [
  'trim',
  'singleSpaces',
  'capitalize',
  'lowerCase',
  'upperCase',
  'removeLetters',
]

/** No field path is written so. */
export const ALL_COLUMNS = ':all'
export const SEVERAL_COLUMNS = ':several'

/** Everything that the dialog asks for. */
export interface FindSettings {
  readonly mode: FindMode
  /** Field path; or all columns that are imported, or several. */
  readonly column: string
  /** Field paths of these. */
  readonly several: readonly string[]
  readonly scope: ScopeChoice
  readonly find: string
  readonly replaceBy: string
  readonly matchCase: boolean
  readonly wholeCell: boolean
  readonly isRegex: boolean
  readonly how: Cleaning
}

export interface FindProps extends StageProps {
  readonly onOpenChange: (isOpen: boolean) => void
  /** Field path of the column that it begins with; all columns when absent. */
  readonly column?: string
  /** Numbers of rows that are selected: then it begins with these. */
  readonly rows?: readonly number[]
  readonly mode?: FindMode
}

/** @returns null while there is nothing to look for, or nowhere to */
export function actionOf(
  settings: FindSettings,
  filter: ReviewFilter,
  rows: readonly number[] | undefined,
): ReviewAction | null {
  const { mode, find, replaceBy, matchCase, wholeCell, isRegex, how } = settings
  const scope = scopeOf(settings.scope, filter, rows)
  if (!hasColumns(settings)) return null
  if (mode === 'clean') return { kind: 'clean', ...columnsOf(settings), how, scope }
  if (find === '') return null
  return { kind: 'replace', ...columnsOf(settings), scope, find, replaceBy, matchCase, wholeCell, isRegex }
}

export const hasColumns = ({ column, several }: FindSettings): boolean =>
  column !== SEVERAL_COLUMNS || several.length > 0

function columnsOf({ column, several }: FindSettings): Pick<Replacing, 'column' | 'columns'> {
  if (column === ALL_COLUMNS) return { columns: 'all' }
  return column === SEVERAL_COLUMNS ? { columns: several } : { column }
}

type Replacing = Extract<ReviewAction, { readonly kind: 'replace' }>

function scopeOf(choice: ScopeChoice, filter: ReviewFilter, rows: readonly number[] | undefined): RowScope {
  if (choice === 'selected' && rows !== undefined) return { rows }
  return { filter: choice === 'filter' ? withoutOrder(filter) : {} }
}

/** The order of the rows does not matter to what is done to them. */
function withoutOrder(filter: ReviewFilter): Omit<ReviewFilter, 'sort'> {
  const { sort, ...rest } = filter
  return sort === undefined ? filter : rest
}

export const isNarrowing = (filter: ReviewFilter): boolean => Object.keys(withoutOrder(filter)).length > 0
