/** Imports in tests: a CSV goes in, the worker's part runs in this process, and the result comes back. */
import { v7 as uuidv7 } from 'uuid'
import type { ImportOptions } from '../../src/core/import/import-options.ts'
import type { Context } from '../../src/operations/context.ts'
import { createImport, updateImport } from '../../src/operations/import/create-import.ts'
import { editImportRows } from '../../src/operations/import/edit-import-rows.ts'
import { failedRowsFile } from '../../src/operations/import/failed-rows-file.ts'
import { getImport } from '../../src/operations/import/present-import.ts'
import { listImportRows } from '../../src/operations/import/import-rows.ts'
import type { ImportView, MappingChoice, RowEdit } from '../../src/operations/import/import-view.ts'
import { runJob } from '../../src/operations/import/run/run-job.ts'
import { applyImport, planImport, retryImport, undoImport } from '../../src/operations/import/steer-import.ts'
import type { JobView } from '../../src/operations/jobs/job-view.ts'
import { getJob } from '../../src/operations/jobs/jobs.ts'
import type { Workspace } from './workspace.ts'

export interface ImportSettings extends Partial<ImportOptions> {
  readonly map?: readonly MappingChoice[]
}

/** A file in the store, as after an upload. */
export async function uploadText(
  { files, database, actor }: Context,
  content: string | Buffer,
  name = 'test.csv',
): Promise<string> {
  const id = uuidv7()
  const bytes = Buffer.from(content)
  await files.write(id, toAsync([bytes]))
  await database.kysely
    .insertInto('waybill.files')
    .values({
      id,
      workspace_id: actor.workspaceId,
      name,
      purpose: 'upload',
      size_bytes: bytes.length,
      created_by: actor.memberId,
    })
    .execute()
  return id
}

async function* toAsync(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

/** A draft with its proposed mapping. */
export async function draftCsv(
  context: Context,
  object: string,
  csv: string | Buffer,
  settings: ImportSettings = {},
): Promise<ImportView> {
  const { map, ...options } = settings
  const fileId = await uploadText(context, csv)
  return createImport(context, { object, fileId, options, ...(map && { mapping: map }) })
}

/** Planned, and waiting for someone to say go. */
export async function planCsv(
  context: Context,
  object: string,
  csv: string | Buffer,
  settings?: ImportSettings,
): Promise<ImportView> {
  const draft = await draftCsv(context, object, csv, settings)
  return plan(context, draft.id)
}

export async function plan(context: Context, id: string): Promise<ImportView> {
  await planImport(context, id)
  await work(context, id)
  return getImport(context, id)
}

export async function apply(context: Context, id: string): Promise<ImportView> {
  await applyImport(context, id)
  await work(context, id)
  return getImport(context, id)
}

/** From file to result. */
export async function importCsv(
  workspace: Workspace,
  object: string,
  csv: string | Buffer,
  settings?: ImportSettings,
): Promise<ImportView> {
  const planned = await planCsv(workspace.context, object, csv, settings)
  return apply(workspace.context, planned.id)
}

export async function retry(context: Context, id: string): Promise<ImportView> {
  await retryImport(context, id)
  await work(context, id)
  return getImport(context, id)
}

export async function undo(context: Context, id: string): Promise<JobView> {
  const job = await undoImport(context, id)
  await work(context, job.id)
  return getJob(context, job.id)
}

export const edit = (context: Context, id: string, edits: readonly RowEdit[]): Promise<ImportView> =>
  editImportRows(context, id, edits)

export async function failedRows(context: Context, id: string): Promise<string> {
  const { stream } = await failedRowsFile(context, id)
  return Buffer.concat(await stream.toArray()).toString()
}

/** What a worker does when the queue wakes it. */
export const work = (
  { actor: _actor, ...services }: Context,
  id: string,
  signal = new AbortController().signal,
): Promise<void> => runJob({ ...services, workerId: uuidv7(), signal }, id)

export { listImportRows, updateImport }
