/** A view, what the address changes of it, and back: pure, so that every link says exactly what is shown. */
import type { ListDefinition } from '../../../api/views.ts'
import type { ObjectView } from '../../../api/types.ts'
import { NOTHING, type ListSearch } from '../../../routes/list-search.ts'
import { defaultColumns, readColumns, writeColumns } from './columns.ts'

/** The list before anyone chose anything: the newest record first. */
export const plainDefinition = (object: ObjectView): ListDefinition => ({
  columns: defaultColumns(object),
  filter: null,
  sort: [],
  search: '',
})

export function definitionOf(base: ListDefinition, { filter, sort, columns, search }: ListSearch): ListDefinition {
  return {
    columns: columns === undefined ? base.columns : readColumns(columns),
    filter: filter === undefined ? base.filter : filter === NOTHING ? null : filter,
    sort: sort === undefined ? base.sort : sort === NOTHING ? [] : sort.split(',').filter((each) => each !== ''),
    search: search === undefined ? base.search : search === NOTHING ? '' : search,
  }
}

type Changes = Pick<ListSearch, 'filter' | 'sort' | 'columns' | 'search'>

/** What has to stand in the address so that the list shows this rather than its base. */
export function changesOf(base: ListDefinition, shown: ListDefinition): Changes {
  return {
    ...(!isSame(base.filter, shown.filter) && { filter: shown.filter ?? NOTHING }),
    ...(!isSame(base.sort, shown.sort) && { sort: shown.sort.length === 0 ? NOTHING : shown.sort.join(',') }),
    ...(writeColumns(base.columns) !== writeColumns(shown.columns) && { columns: writeColumns(shown.columns) }),
    ...(base.search !== shown.search && { search: shown.search === '' ? NOTHING : shown.search }),
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export const isChanged = (base: ListDefinition, shown: ListDefinition): boolean =>
  Object.keys(changesOf(base, shown)).length > 0
