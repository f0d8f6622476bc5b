/** Which records a list, a count or an export is about: the one place that reads what was asked for. */
import { objectsReadBy, resolveFilter, type Filter } from '../../core/query/filter.ts'
import { readFilter } from '../../core/query/filter-input.ts'
import { requireTimeZone } from '../../core/query/standpoint.ts'
import { Refusal } from '../../core/refusal.ts'
import type { DeletedChoice, RecordSelection } from '../../infra/postgres/record-query.ts'
import { authorize } from '../context.ts'
import type { ObjectWork } from './object-work.ts'
import { traceImports } from './trace-imports.ts'

export interface SelectionInput {
  /** As text or JSON (see core/query/filter-input.ts); of several in an array, all must hold. */
  readonly filter?: unknown
  /** Words to be found in the name, an e-mail or an identifier. */
  readonly search?: string
  /** `exclude` when absent. */
  readonly deleted?: DeletedChoice
  /** IANA name of the zone whose days and periods the filter means; UTC when absent. */
  readonly timeZone?: string
}

/**
 * @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID, VALUE_INVALID; IMPORT_UNKNOWN for an import of somebody else;
 *   NOT_PERMITTED for a look into a related object
 */
export async function readSelection(
  work: ObjectWork,
  { filter, search = '', deleted = 'exclude', timeZone = 'UTC' }: SelectionInput,
): Promise<RecordSelection> {
  if (search.includes('\0')) throw new Refusal('REQUEST_INVALID', { reason: 'the search holds a NUL character' })
  const resolved = resolveFor(work, filter, timeZone)
  return { filter: resolved, search: search.trim(), deleted, traces: await traceImports(work, resolved) }
}

/** @throws Refusal as `readSelection` */
function resolveFor({ actor, model, object }: ObjectWork, filter: unknown, timeZone: string): Filter | null {
  const standpoint = { memberId: actor.memberId, nowMs: Date.now(), timeZone: requireTimeZone(timeZone) }
  if (filter === undefined || filter === null) return null
  const input = readFilter(Array.isArray(filter) ? { and: filter } : filter)
  const resolved = resolveFilter(model, object, input, standpoint)
  for (const read of objectsReadBy(resolved)) authorize(actor, 'view', read)
  return resolved
}
