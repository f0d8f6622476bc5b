import type { BulkSelection } from '../../../api/bulk-changes.ts'
import type { RecordChoice } from '../../../api/records.ts'
import type { Selection } from '../../../grid/selection.ts'
import type { FilterInput } from '../filter/filter-node.ts'

/** As a bulk change names the records; what was taken out of "all" is one more condition. */
export function toBulkSelection(selection: Selection<string>, choice: RecordChoice): BulkSelection {
  if (selection.kind === 'some') return { ids: [...selection.ids] }
  const { filter, search, deleted } = choice
  if (selection.except.size === 0) return { filter, search, deleted }
  const others: FilterInput = { field: 'id', operator: 'notIn', value: [...selection.except] }
  return { filter: filter === null ? others : { and: [filter, others] }, search, deleted }
}
