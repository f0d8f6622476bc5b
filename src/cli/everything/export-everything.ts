/** Writes a whole workspace into a folder: see `workspace-files.ts`. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ListedObject } from '../../operations/model/list-objects.ts'
import type { RoleView } from '../../operations/access/roles.ts'
import type { TeamView } from '../../operations/access/teams.ts'
import type { ExportView } from '../../operations/exports/export-view.ts'
import type { ExportLink } from '../../operations/exports/fetch-export.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { CommandFailure, EXIT, usageFailure, type ExitCode } from '../command-failure.ts'
import { downloadFile } from '../download-file.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'
import { waitForJob } from '../watch-job.ts'
import { OWN_FILE, writePlace } from './workspace-archive.ts'
import {
  columnsOf,
  fileNameOf,
  importOrder,
  keyOf,
  MANIFEST_FILE,
  MODEL_FILE,
  objectFile,
  type ModelFile,
  type RecordFile,
  type WorkspaceManifest,
} from './workspace-files.ts'

/** @param place a folder, or the name of a ZIP archive */
export async function exportEverything(shell: Shell, place: string): Promise<ExitCode> {
  const { output } = shell
  await writePlace(place, async (folder) => {
    const files = await writeEverything(shell, folder)
    const rows = files.reduce((sum, file) => sum + file.rows, 0)
    const objects = files.filter(({ isDeleted }) => !isDeleted).length
    if (output.isJson) output.json({ place, rows, files })
    else output.say(`${countOf(rows, 'record')} of ${countOf(objects, 'object')} are in ${place}.`)
  })
  return EXIT.ok
}

/** The manifest comes last: a folder without it is not whole. */
async function writeEverything(shell: Shell, folder: string): Promise<readonly RecordFile[]> {
  const { api } = shell
  const { objects } = await api.request<{ readonly objects: readonly ListedObject[] }>('/model')
  const { roles } = await api.request<{ readonly roles: readonly RoleView[] }>('/roles')
  const { teams } = await api.request<{ readonly teams: readonly TeamView[] }>('/teams')
  const model: ModelFile = {
    objects: objects.map(objectFile),
    roles: roles.filter(({ isBuiltIn }) => !isBuiltIn).map(({ label, permissions }) => ({ label, permissions })),
    teams: teams.map(({ label }) => label),
  }
  await writeJson(path.join(folder, MODEL_FILE), model)
  const files = await writeRecords(shell, importOrder(objects), folder)
  await writeJson(path.join(folder, MANIFEST_FILE), {
    waybill: 'workspace',
    version: 1,
    files,
  } satisfies WorkspaceManifest)
  return files
}

/**
 * Each file is of a moment of its own. What others point to is therefore written after those: a record that somebody
 * links to meanwhile is in a later file. And a record that is deleted meanwhile is in two files rather than in none.
 */
async function writeRecords(
  shell: Shell,
  ordered: readonly ListedObject[],
  folder: string,
): Promise<readonly RecordFile[]> {
  const files: RecordFile[] = []
  for (const [place, object] of [...ordered.entries()].toReversed()) {
    const write = (isDeleted: boolean): Promise<RecordFile> =>
      exportObject(shell, { object, isDeleted, file: fileNameOf(object, place, isDeleted) }, folder)
    files.push(await write(false))
    if (await hasDeleted(shell, object)) files.push(await write(true))
  }
  return files.toSorted((one, other) => (one.file < other.file ? -1 : 1))
}

async function hasDeleted({ api }: Shell, { apiName }: ListedObject): Promise<boolean> {
  const { count } = await api.request<{ readonly count: number }>(`/objects/${apiName}/records/count`, {
    query: { deleted: 'only' },
  })
  return count > 0
}

interface Wanted {
  readonly object: ListedObject
  readonly isDeleted: boolean
  readonly file: string
}

async function exportObject(shell: Shell, { object, isDeleted, file }: Wanted, folder: string): Promise<RecordFile> {
  const { api, output } = shell
  const columns = columnsOf(object)
  const { id } = await api.request<JobView>(`/objects/${object.apiName}/exports`, {
    method: 'POST',
    json: {
      format: 'csv',
      columns,
      sort: [keyOf(object.apiName)],
      deleted: isDeleted ? 'only' : 'exclude',
      wholeWorkspace: true,
      reason: 'The whole workspace',
    },
  })
  const job = await waitForJob(shell, id)
  const { manifest } = await api.request<ExportView>(`/exports/${id}`)
  if (job.error !== null) throw new CommandFailure(job.error)
  if (manifest === null) throw usageFailure(`The export of ${object.labelPlural} was ${job.status}.`, 'Start again.')
  const link = await api.request<ExportLink>(`/exports/${id}/link`, { method: 'POST' })
  await downloadFile(api, link.path, path.join(folder, file), OWN_FILE)
  const { rows, sha256 } = manifest
  output.say(`  ${formatCount(rows).padStart(12)}  ${object.labelPlural}${isDeleted ? ', deleted' : ''}`)
  return { object: object.apiName, isDeleted, file, rows, columns, sha256 }
}

const writeJson = (file: string, content: object): Promise<void> =>
  writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: OWN_FILE })
