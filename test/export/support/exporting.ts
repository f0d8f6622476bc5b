/** Exports in tests: as a stream, or as a batch job whose worker runs in this process. */
import type { ExportRequest } from '../../../src/core/export/export-request.ts'
import type { Context } from '../../../src/operations/context.ts'
import { getExport } from '../../../src/operations/exports/fetch-export.ts'
import type { ExportView } from '../../../src/operations/exports/export-view.ts'
import { startExport } from '../../../src/operations/exports/start-export.ts'
import { streamExport } from '../../../src/operations/exports/stream-export.ts'
import { work } from '../../support/importing.ts'

/** The whole file. */
export async function exportBytes(context: Context, object: string, request: ExportRequest): Promise<Buffer> {
  const { stream } = await streamExport(context, object, request)
  return Buffer.concat(await stream.toArray())
}

/** The lines of a CSV whose cells hold no line breaks. */
export async function exportLines(
  context: Context,
  object: string,
  request: Omit<ExportRequest, 'format'> = {},
): Promise<readonly string[]> {
  const text = (await exportBytes(context, object, { ...request, format: 'csv' })).toString()
  return text.split('\r\n').slice(0, -1)
}

/** Through a worker, to its end. */
export async function exportFile(context: Context, object: string, request: ExportRequest): Promise<ExportView> {
  const job = await startExport(context, object, request)
  await work(context, job.id)
  return getExport(context, job.id)
}

export const fileOf = async ({ files }: Context, id: string): Promise<Buffer> =>
  Buffer.concat(await files.open(id).toArray())
