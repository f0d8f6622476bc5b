/** The conditions of a list, and what can be done with each. */
import { useMemo } from 'react'
import type { ListState } from '../list/use-list-state.ts'
import { otherWord, toFilter, toRow, type ConditionInput, type FilterItem, type FilterRow } from './filter-node.ts'

/** Where a condition stands: an item of the row, and which one of that item's group. */
export interface FilterPlace {
  readonly item: number
  readonly member: number
}

export interface FilterEdits {
  readonly row: FilterRow
  /** Beside all others, or with the one that stands there, by the other word. */
  add(condition: ConditionInput, beside: FilterPlace | null): void
  replace(place: FilterPlace, condition: ConditionInput): void
  remove(place: FilterPlace): void
  switchWord(): void
  clear(): void
}

export function useFilterRow({ shown, change }: ListState): FilterEdits {
  return useMemo(() => {
    const row = toRow(shown.filter)
    const set = (next: FilterRow): void => change({ filter: toFilter(next) })
    const setItem = (place: number, item: FilterItem): void => set({ ...row, items: row.items.with(place, item) })
    const membersOf = (place: number): readonly ConditionInput[] => conditionsOf(row.items[place])
    return {
      row,
      add(condition, beside) {
        if (beside === null) return set({ ...row, items: [...row.items, { kind: 'condition', condition }] })
        setItem(beside.item, { kind: 'group', conditions: [...membersOf(beside.item), condition] })
      },
      replace({ item, member }, condition) {
        setItem(item, { kind: 'group', conditions: membersOf(item).with(member, condition) })
      },
      remove({ item, member }) {
        const rest = membersOf(item).toSpliced(member, 1)
        if (rest.length > 0) return setItem(item, { kind: 'group', conditions: rest })
        set({ ...row, items: row.items.toSpliced(item, 1) })
      },
      switchWord: () => set({ ...row, word: otherWord(row.word) }),
      clear: () => change({ filter: null }),
    }
  }, [shown.filter, change])
}

export function conditionsOf(item: FilterItem | undefined): readonly ConditionInput[] {
  if (item?.kind === 'group') return item.conditions
  return item?.kind === 'condition' ? [item.condition] : []
}
