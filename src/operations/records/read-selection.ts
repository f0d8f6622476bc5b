/** Which records a list or a count is about. */
import { objectsReadBy, resolveFilter, type Filter } from '../../core/query/filter.ts'
import { readFilter } from '../../core/query/filter-input.ts'
import { Refusal } from '../../core/refusal.ts'
import type { DeletedChoice, RecordSelection } from '../../infra/postgres/record-query.ts'
import { authorize } from '../context.ts'
import type { ObjectWork } from './object-work.ts'

export interface SelectionInput {
  /** As text or JSON (see core/query/filter-input.ts); of several in an array, all must hold. */
  readonly filter?: unknown
  /** Words to be found in the name, an e-mail or an identifier. */
  readonly search?: string
  /** `exclude` when absent. */
  readonly deleted?: DeletedChoice
}

/** @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID, VALUE_INVALID; NOT_PERMITTED for a look into a related object */
export function readSelection(
  { actor, model, object }: ObjectWork,
  { filter, search = '', deleted = 'exclude' }: SelectionInput,
): RecordSelection {
  if (search.includes('\0')) throw new Refusal('REQUEST_INVALID', { reason: 'the search holds a NUL character' })
  return { filter: readFilterOf(), search: search.trim(), deleted }

  function readFilterOf(): Filter | null {
    if (filter === undefined || filter === null) return null
    const resolved = resolveFilter(model, object, readFilter(Array.isArray(filter) ? { and: filter } : filter))
    for (const read of objectsReadBy(resolved)) authorize(actor, 'view', read)
    return resolved
  }
}
