import { countRecords as count } from '../../infra/postgres/record-query.ts'
import type { Context } from '../context.ts'
import { withObject } from './object-work.ts'
import { readSelection, type SelectionInput } from './read-selection.ts'

/** The exact number of records that a list with the same selection goes through. */
export function countRecords(context: Context, objectName: string, selection: SelectionInput = {}): Promise<number> {
  return withObject(context, objectName, ['view'], async (work) => count(work, await readSelection(work, selection)))
}
