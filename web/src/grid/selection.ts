/** Which rows of a grid are selected: single ones, or all that it holds but for single ones. */

export type Selection<Id> =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<Id> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<Id> }

export const NONE: Selection<never> = { kind: 'some', ids: new Set() }
export const ALL: Selection<never> = { kind: 'all', except: new Set() }

export const holds = <Id>(selection: Selection<Id>, id: Id): boolean =>
  selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id)

export const countOf = (selection: Selection<unknown>, rows: number): number =>
  selection.kind === 'some' ? selection.ids.size : Math.max(0, rows - selection.except.size)

export function toggled<Id>(selection: Selection<Id>, id: Id): Selection<Id> {
  return withIds(selection, [id], !holds(selection, id))
}

export function withIds<Id>(selection: Selection<Id>, ids: readonly Id[], isSelected: boolean): Selection<Id> {
  if (selection.kind === 'some') return { kind: 'some', ids: changed(selection.ids, ids, isSelected) }
  return { kind: 'all', except: changed(selection.except, ids, !isSelected) }
}

function changed<Id>(set: ReadonlySet<Id>, ids: readonly Id[], isIn: boolean): ReadonlySet<Id> {
  const next = new Set(set)
  for (const id of ids) {
    if (isIn) next.add(id)
    else next.delete(id)
  }
  return next
}
