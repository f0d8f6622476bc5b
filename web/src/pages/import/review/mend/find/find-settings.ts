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

/** Everything that the dialog asks for. */
export interface FindSettings {
  readonly mode: FindMode
  /** Field path. */
  readonly column: string
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
  /** Field path of the column that it begins with. */
  readonly column?: string
  /** Numbers of rows that are selected: then it begins with these. */
  readonly rows?: readonly number[]
  readonly mode?: FindMode
}

/** @returns null while there is nothing to look for */
export function actionOf(
  settings: FindSettings,
  filter: ReviewFilter,
  rows: readonly number[] | undefined,
): ReviewAction | null {
  const { mode, column, find, replaceBy, matchCase, wholeCell, isRegex, how } = settings
  const scope = scopeOf(settings.scope, filter, rows)
  if (mode === 'clean') return { kind: 'clean', column, how, scope }
  if (find === '') return null
  return { kind: 'replace', column, scope, find, replaceBy, matchCase, wholeCell, isRegex }
}

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
