import { Readable } from 'node:stream'
import type { ExportFormat, ExportRequest } from '../../core/export/export-request.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Context } from '../context.ts'
import { withObject } from '../records/object-work.ts'
import { orderContent } from './content-order.ts'
import { openContent } from './export-content.ts'
import { fileNameOf } from './file-name-of.ts'
import { inTurn } from './in-turn.ts'
import { prepareExport } from './prepare-export.ts'
import { settleExport } from './settle-export.ts'
import { describeExport, EXPORT_PERMISSIONS, requireReason } from './start-export.ts'

/** More would keep somebody waiting who does not see how far it is. */
export const STREAMED_UP_TO = 10_000

/**
 * A small export, sent as it is read. It breaks off where it cannot be completed: the connection says that it is not
 * whole.
 *
 * @throws Refusal as `startExport`; EXPORT_TOO_LARGE
 */
export async function streamExport(
  context: Context,
  objectName: string,
  request: ExportRequest,
): Promise<{ readonly name: string; readonly format: ExportFormat; readonly stream: Readable }> {
  const prepared = await withObject(context, objectName, EXPORT_PERMISSIONS, async (work) => {
    const settled = await settleExport(work, request)
    const found = await prepareExport(work, settled)
    if (found.count > STREAMED_UP_TO) {
      throw new Refusal('EXPORT_TOO_LARGE', { count: found.count, limit: STREAMED_UP_TO, object: objectName })
    }
    const reason = await requireReason(work, found, request.reason)
    await writeAudit(work.db, work.actor, {
      action: 'export.streamed',
      object: work.object.apiName,
      details: {
        ...describeExport(settled),
        records: found.count,
        reason,
        columns: found.columns.map(({ path }) => path),
      },
    })
    return found
  })
  const { chunks } = openContent(context.database.connectionString, orderContent(prepared), { isBulk: false })
  return {
    name: fileNameOf(prepared.object, request.format),
    format: request.format,
    stream: Readable.from(inTurn(chunks), { objectMode: false }),
  }
}
