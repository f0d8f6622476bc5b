/** Builds the workspace of a folder in an empty one: the same ids and relations, owners by their e-mail. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { MEMBERS } from '../../core/model/standard-names.ts'
import type { ImportView } from '../../operations/import/import-view.ts'
import { CommandFailure, EXIT, type ExitCode } from '../command-failure.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'
import { uploadFile } from '../upload-file.ts'
import { waitForJob } from '../watch-job.ts'
import { finishModel, makeModel, readModel } from './make-model.ts'
import { readPlace } from './workspace-archive.ts'
import {
  importOrder,
  MANIFEST_FILE,
  MODEL_FILE,
  relationsAhead,
  type ModelFile,
  type RecordFile,
  type WorkspaceManifest,
} from './workspace-files.ts'

/** @param place a folder, or a ZIP archive */
export async function importEverything(shell: Shell, place: string): Promise<ExitCode> {
  await readPlace(place, (folder) => readEverything(shell, folder, place))
  return EXIT.ok
}

async function readEverything(shell: Shell, folder: string, place: string): Promise<void> {
  const { api, output } = shell
  const { files } = await readJson<WorkspaceManifest>(folder, MANIFEST_FILE)
  const model = await readJson<ModelFile>(folder, MODEL_FILE)
  for (const file of files) await assertIntact(folder, file)
  await assertEmpty(shell)
  await makeModel(api, model)
  const ordered = importOrder(model.objects)
  for (const object of ordered) {
    const file = files.find((each) => each.object === object.apiName)
    if (file === undefined || file.rows === 0) continue
    await importFile(
      shell,
      folder,
      file,
      relationsAhead(ordered, object).map(({ apiName }) => apiName),
    )
    output.say(`  ${formatCount(file.rows).padStart(12)}  ${object.labelPlural}`)
  }
  // What points to records that came later.
  for (const object of ordered) {
    const file = files.find((each) => each.object === object.apiName)
    if (file !== undefined && file.rows > 0 && relationsAhead(ordered, object).length > 0)
      await importFile(shell, folder, file, [])
  }
  await finishModel(api, model)
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  if (output.isJson) output.json({ place, rows })
  else output.say(`${countOf(rows, 'record')} of ${countOf(files.length, 'object')} are there.`)
}

async function readJson<Content>(folder: string, name: string): Promise<Content> {
  try {
    return JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Content
  } catch (error) {
    throw new CommandFailure({
      code: 'FOLDER_UNREADABLE',
      message: `${path.join(folder, name)} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Name a folder that waybill export --everything wrote to its end.',
    })
  }
}

async function assertIntact(folder: string, { file, sha256 }: RecordFile): Promise<void> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path.join(folder, file)), hash)
  if (hash.digest('hex') === sha256) return
  throw new CommandFailure({
    code: 'FOLDER_UNREADABLE',
    message: `${path.join(folder, file)} is not as it was written.`,
    remedy: 'Copy the folder again, or export anew.',
  })
}

/** Records of the same ids would be changed by those of the folder. */
async function assertEmpty({ api }: Shell): Promise<void> {
  const full = (await readModel(api)).find(({ apiName, records }) => apiName !== MEMBERS && records.count > 0)
  if (full === undefined) return
  throw new CommandFailure({
    code: 'WORKSPACE_NOT_EMPTY',
    message: `There are ${full.labelPlural} in this workspace already.`,
    remedy: 'Import the folder into a new workspace.',
  })
}

/** @param leftOut relations whose records are not there yet */
async function importFile(
  shell: Shell,
  folder: string,
  { object, file, rows, columns }: RecordFile,
  leftOut: readonly string[],
): Promise<void> {
  const { api } = shell
  const fileId = await uploadFile(shell, path.join(folder, file))
  const mapping = columns.map((path, column) => ({
    column,
    field: leftOut.some((relation) => path.startsWith(`${relation}.`)) ? null : path,
  }))
  const draft = await api.request<ImportView>('/imports', {
    method: 'POST',
    // Nobody's records stay nobody's.
    json: { object, fileId, mapping, options: { ownerId: null } },
  })
  const job = await waitForJob(shell, draft.id, {
    start: () => api.request(`/imports/${draft.id}/plan`, { method: 'POST', json: { thenApply: true } }),
  })
  if (job.error !== null) throw new CommandFailure(job.error)
  if (job.status === 'completed' && job.counts.failed === 0) return
  throw new CommandFailure({
    code: 'NOT_ALL_IMPORTED',
    message: `${formatCount(job.counts.failed)} of ${formatCount(rows)} rows of ${file} were not imported.`,
    remedy: `See why with: waybill jobs ${draft.id}`,
  })
}
