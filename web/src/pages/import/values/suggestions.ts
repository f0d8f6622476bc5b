/** What is written nearly so, as decisions. */
import type { ColumnValue, ColumnValues } from '../../../api/types.ts'
import { isOpenValue, openValues, type ValueColumn } from './value-columns.ts'
import type { Decision } from './use-values.ts'

/** The nearest meaning of an open text, if there is one. */
export function suggestionOf(
  { field }: ValueColumn,
  { text, near }: ColumnValue,
): (Decision & { label: string }) | null {
  const [best] = near
  if (best === undefined) return null
  const { value, label } = best
  const reading =
    field.kind === 'relation'
      ? ({ kind: 'record', id: value, name: label } as const)
      : ({ kind: 'value', value, label } as const)
  return { text, decision: { kind: 'use', value }, reading, label }
}

/** Every suggestion for what is still open. */
export const suggestionsFor = (column: ValueColumn, values: ColumnValues | undefined): readonly Decision[] =>
  openValues(column, values).flatMap((value) => suggestionOf(column, value) ?? [])

/** Those for the texts of one page. */
export const suggestionsIn = (column: ValueColumn, values: readonly ColumnValue[]): readonly Decision[] =>
  values.filter((value) => isOpenValue(column, value)).flatMap((value) => suggestionOf(column, value) ?? [])
