import type { ListExport } from '../../../api/exports.ts'
import type { Selection } from '../../../grid/selection.ts'
import type { FilterInput } from '../filter/filter-node.ts'
import type { ListState } from '../list/use-list-state.ts'
import { toBulkSelection } from '../selection/to-bulk-selection.ts'

/** More of them would make an address too long. */
const MOST_IN_ADDRESS = 150

/** Of an address, before servers and what stands before them refuse it. */
const LONGEST_FILTER = 7000

type ExportSelection = Pick<ListExport, 'filter' | 'search' | 'deleted' | 'ids'>

/** Which records an export is about: those of the list, or some of them. Few by hand can be sent at once. */
export function toExportSelection(
  { shown: { filter, search }, isDeletedShown }: ListState,
  selection: Selection<string> | undefined,
  isDeletedAdded: boolean,
): ExportSelection {
  const deleted = isDeletedShown ? 'only' : isDeletedAdded ? 'include' : 'exclude'
  if (selection === undefined) return { filter, search, deleted, ids: null }
  if (selection.kind === 'some') {
    const ids = [...selection.ids]
    if (ids.length > MOST_IN_ADDRESS) return { filter: null, search: '', deleted, ids }
    const these: FilterInput = { field: 'id', operator: 'in', value: ids }
    return { filter: these, search: '', deleted, ids: null }
  }
  const rest = toBulkSelection(selection, { filter, search, deleted: isDeletedShown ? 'only' : 'exclude' })
  return { filter: 'filter' in rest ? (rest.filter ?? null) : null, search, deleted, ids: null }
}

/** Whether it can be sent at once: the download's address has to name the records. */
export const fitsAddress = ({ ids, filter }: ExportSelection): boolean =>
  ids === null && encodeURIComponent(JSON.stringify(filter)).length <= LONGEST_FILTER
