import type { ReactNode } from 'react'
import { toChoices } from '../grid/column-changes.ts'
import type { ListContent } from '../list/use-list-content.ts'
import { ColumnPicker } from './column-picker.tsx'
import { everyColumn } from './every-column.ts'

/** The columns that are shown, in their order, and those that could be. */
export function ColumnChoice({ content: { object, columns, state } }: { readonly content: ListContent }): ReactNode {
  const shown = new Set(columns.map(({ path }) => path))
  const choices = toChoices(columns, state.shown.columns)
  const choiceOf = (path: string) => choices.find(({ field }) => field === path) ?? { field: path }
  return (
    <ColumnPicker
      chosen={columns}
      others={everyColumn(object).filter(({ path }) => !shown.has(path))}
      onChange={(paths) => state.change({ columns: paths.map(choiceOf) })}
      isFirstFixed
      takesFocus
      height="max-h-[60vh]"
    />
  )
}
