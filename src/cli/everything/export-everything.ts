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
import { writePlace } from './workspace-archive.ts'
import {
  columnsOf,
  importOrder,
  MANIFEST_FILE,
  MODEL_FILE,
  objectFile,
  orderOf,
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
    if (output.isJson) output.json({ place, rows, files })
    else output.say(`${countOf(rows, 'record')} of ${countOf(files.length, 'object')} are in ${place}.`)
  })
  return EXIT.ok
}

/** The manifest comes last: a folder without it is not whole. */
async function writeEverything(shell: Shell, folder: string): Promise<readonly RecordFile[]> {
  const { api, output } = shell
  const { objects } = await api.request<{ readonly objects: readonly ListedObject[] }>('/model')
  const { roles } = await api.request<{ readonly roles: readonly RoleView[] }>('/roles')
  const { teams } = await api.request<{ readonly teams: readonly TeamView[] }>('/teams')
  const model: ModelFile = {
    objects: objects.map(objectFile),
    roles: roles.filter(({ isBuiltIn }) => !isBuiltIn).map(({ label, permissions }) => ({ label, permissions })),
    teams: teams.map(({ label }) => label),
  }
  await writeJson(path.join(folder, MODEL_FILE), model)
  const files: RecordFile[] = []
  for (const [index, object] of importOrder(objects).entries()) {
    const name = `${String(index + 1).padStart(2, '0')}-${object.apiName}.csv`
    files.push(await exportObject(shell, object, name, folder))
    output.say(`  ${formatCount(files.at(-1)?.rows ?? 0).padStart(12)}  ${object.labelPlural}`)
  }
  await writeJson(path.join(folder, MANIFEST_FILE), {
    waybill: 'workspace',
    version: 1,
    files,
  } satisfies WorkspaceManifest)
  return files
}

async function exportObject(
  { api, output }: Shell,
  object: ListedObject,
  file: string,
  folder: string,
): Promise<RecordFile> {
  const columns = columnsOf(object)
  const json = { format: 'csv', columns, sort: [orderOf(object)], reason: 'The whole workspace' }
  const { id } = await api.request<JobView>(`/objects/${object.apiName}/exports`, { method: 'POST', json })
  const job = await waitForJob({ api, output }, id)
  const { manifest } = await api.request<ExportView>(`/exports/${id}`)
  if (job.error !== null) throw new CommandFailure(job.error)
  if (manifest === null) throw usageFailure(`The export of ${object.labelPlural} was ${job.status}.`, 'Start again.')
  const link = await api.request<ExportLink>(`/exports/${id}/link`, { method: 'POST' })
  await downloadFile(api, link.path, path.join(folder, file))
  return { object: object.apiName, file, rows: manifest.rows, columns, sha256: manifest.sha256 }
}

const writeJson = (file: string, content: object): Promise<void> =>
  writeFile(file, `${JSON.stringify(content, null, 2)}\n`)
