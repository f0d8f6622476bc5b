/** One file of a workspace: its records come in as they are, and what was deleted is deleted again. */
import path from 'node:path'
import { MEMBERS } from '../../core/model/standard-names.ts'
import type { ImportView } from '../../operations/import/import-view.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { CommandFailure } from '../command-failure.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'
import { uploadFile } from '../upload-file.ts'
import { waitForJob } from '../watch-job.ts'
import { keyOf, type ObjectFile, type RecordFile } from './workspace-files.ts'

interface FileOfPass {
  readonly file: RecordFile
  readonly object: ObjectFile
  /** Of the file, those that are read. */
  readonly columns: readonly string[]
  /** The records are there already, and get the links that are left. */
  readonly isSecondPass: boolean
}

export interface ImportedFile {
  readonly importId: string
  readonly object: string
  /** Its records are to be deleted in the end. */
  readonly isDeleted: boolean
  /** Links left out because the record that they lead to is in no file. */
  readonly unlinked: number
}

/** @throws CommandFailure NOT_ALL_IMPORTED */
export async function importFile(shell: Shell, folder: string, pass: FileOfPass): Promise<ImportedFile> {
  const { file, object, columns, isSecondPass } = pass
  const { api, output } = shell
  const fileId = await uploadFile(shell, path.join(folder, file.file))
  const mapping = file.columns.map((field, column) => ({ column, field: columns.includes(field) ? field : null }))
  const draft = await api.request<ImportView>('/imports', {
    method: 'POST',
    json: {
      object: file.object,
      fileId,
      mapping,
      options: {
        // By nothing else: what two records have in common does not make them one.
        matchKeys: [keyOf(file.object)],
        // Nobody's records stay nobody's.
        ownerId: null,
        // Files are of different moments: what one points to may be gone in another.
        missingRelations: 'leaveEmpty',
        similar: 'off',
      },
    },
  })
  const job = await waitForJob(shell, draft.id, {
    start: () => api.request(`/imports/${draft.id}/plan`, { method: 'POST', json: { thenApply: true } }),
  })
  assertAllImported(job, pass)
  const unlinked = await countUnlinked(shell, draft.id)
  if (!isSecondPass)
    output.say(`  ${formatCount(file.rows).padStart(12)}  ${object.labelPlural}${file.isDeleted ? ', deleted' : ''}`)
  if (unlinked > 0)
    output.say(`${' '.repeat(16)}${countOf(unlinked, 'link')} left out: the record that it leads to is in no file`)
  return { importId: draft.id, object: file.object, isDeleted: file.isDeleted && !isSecondPass, unlinked }
}

/** Every row makes a record of its own; but members may be there already, and so may what was deleted meanwhile. */
function assertAllImported({ id, status, error, counts }: JobView, { file, isSecondPass }: FileOfPass): void {
  if (error !== null) throw new CommandFailure(error)
  const mayBeThere = isSecondPass || file.isDeleted || file.object === MEMBERS
  const missing = Math.max(counts.failed, mayBeThere ? 0 : file.rows - (counts.created ?? 0))
  if (status === 'completed' && missing === 0) return
  throw new CommandFailure({
    code: 'NOT_ALL_IMPORTED',
    message: `${formatCount(missing)} of ${formatCount(file.rows)} rows of ${file.file} were not imported.`,
    remedy: `See why with: waybill jobs ${id}`,
  })
}

async function countUnlinked({ api }: Shell, id: string): Promise<number> {
  const { preview } = await api.request<ImportView>(`/imports/${id}`)
  const problems = preview?.problems ?? []
  return problems.reduce((sum, { code, count }) => sum + (code === 'RELATION_LEFT_EMPTY' ? count : 0), 0)
}

/** Once everything that points to them is there. */
export async function deleteImported(shell: Shell, { importId, object, isDeleted }: ImportedFile): Promise<void> {
  if (!isDeleted) return
  const filter = { field: 'import.created', operator: 'is', value: importId }
  const { id } = await shell.api.request<JobView>(`/objects/${object}/bulk-changes`, {
    method: 'POST',
    json: { action: 'delete', selection: { filter } },
  })
  const job = await waitForJob(shell, id)
  if (job.error !== null) throw new CommandFailure(job.error)
  if (job.counts.failed === 0) return
  throw new CommandFailure({
    code: 'NOT_ALL_IMPORTED',
    message: `${countOf(job.counts.failed, 'record')} of ${object} could not be deleted again.`,
    remedy: `See why with: waybill jobs ${id}`,
  })
}
