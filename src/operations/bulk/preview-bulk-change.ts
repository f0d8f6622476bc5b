import type { BulkRequest } from '../../core/bulk/bulk-change.ts'
import { Refusal } from '../../core/refusal.ts'
import { countChanges, type Statement } from '../../infra/postgres/bulk/bulk-sql.ts'
import { run } from '../../infra/postgres/database.ts'
import type { Context } from '../context.ts'
import { withObject } from '../records/object-work.ts'
import { permissionsFor, readBulkChange, readBulkSelection, refuseRepeated } from './read-bulk-change.ts'

export interface BulkPreview {
  /** Records that are selected. */
  readonly count: number
  /** Of these: what would be changed, has the values already, and would be refused. */
  readonly changed: number
  readonly unchanged: number
  readonly failed: number
  /** Why the change cannot be carried out for so many. */
  readonly refused?: { readonly code: string; readonly message: string; readonly remedy: string }
}

/**
 * What a bulk change would come to if it ran now. Writes nothing.
 *
 * @throws Refusal as `startBulkChange`, but for BULK_NOT_UNIQUE, which is told
 */
export function previewBulkChange(context: Context, objectName: string, request: BulkRequest): Promise<BulkPreview> {
  return withObject(context, objectName, permissionsFor(request), async (work) => {
    const statements = await readBulkChange(work, request)
    const { text, values }: Statement = countChanges(statements, await readBulkSelection(work, request))
    const { rows } = await run<Omit<BulkPreview, 'refused'>>(work.db, text, values)
    const counted = rows[0] ?? { count: 0, changed: 0, unchanged: 0, failed: 0 }
    try {
      refuseRepeated(statements.writes, counted.count)
      return counted
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, message, remedy } = error
      return { ...counted, refused: { code, message, remedy } }
    }
  })
}
