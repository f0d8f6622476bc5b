/** Which records are selected: single ones, or all that the list holds but for single ones. */
import type { BulkSelection } from '../../../api/bulk-changes.ts'
import type { RecordChoice } from '../../../api/records.ts'
import type { FilterInput } from '../filter/filter-node.ts'

export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> }

export const NONE: Selection = { kind: 'some', ids: new Set() }
export const ALL: Selection = { kind: 'all', except: new Set() }

export const holds = (selection: Selection, id: string): boolean =>
  selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id)

export const countOf = (selection: Selection, rows: number): number =>
  selection.kind === 'some' ? selection.ids.size : Math.max(0, rows - selection.except.size)

export function toggled(selection: Selection, id: string): Selection {
  return withIds(selection, [id], !holds(selection, id))
}

export function withIds(selection: Selection, ids: readonly string[], isSelected: boolean): Selection {
  if (selection.kind === 'some') return { kind: 'some', ids: changed(selection.ids, ids, isSelected) }
  return { kind: 'all', except: changed(selection.except, ids, !isSelected) }
}

function changed(set: ReadonlySet<string>, ids: readonly string[], isIn: boolean): ReadonlySet<string> {
  const next = new Set(set)
  for (const id of ids) {
    if (isIn) next.add(id)
    else next.delete(id)
  }
  return next
}

/** As a bulk change names the records; what was taken out of "all" is one more condition. */
export function toBulkSelection(selection: Selection, choice: RecordChoice): BulkSelection {
  if (selection.kind === 'some') return { ids: [...selection.ids] }
  const { filter, search, deleted } = choice
  if (selection.except.size === 0) return { filter, search, deleted }
  const others: FilterInput = { field: 'id', operator: 'notIn', value: [...selection.except] }
  return { filter: filter === null ? others : { and: [filter, others] }, search, deleted }
}
