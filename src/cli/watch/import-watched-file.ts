/**
 * Imports one file of a watched folder, and puts it where its result belongs. What import it became is
 * written down beside it before anything is applied: a watcher that was killed does not import it twice.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ImportView } from '../../operations/import/import-view.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { CommandFailure, type FailureWords } from '../command-failure.ts'
import { downloadFile } from '../download-file.ts'
import { createDraft, type RunFlags } from '../import/run-import.ts'
import { importLine } from '../json-lines.ts'
import { countOf } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'
import { waitForJob } from '../watch-job.ts'

export const MARKS_FOLDER = '.waybill-watch'
export const RESULT_FOLDERS = ['done', 'failed'] as const

export interface WatchedResult {
  readonly file: string
  readonly isGood: boolean
  /** Where the file is now. */
  readonly movedTo: string
}

/** What a file cannot be blamed for: the watcher itself is set up wrong, or the server cannot go on. */
const NOT_ITS_FAULT: ReadonlySet<string> = new Set([
  'USAGE',
  'NOT_SIGNED_IN',
  'KEY_ENDED',
  'KEY_MISSING',
  'MEMBERSHIP_ENDED',
  'NOT_PERMITTED',
  'OBJECT_UNKNOWN',
  'MEMBER_UNKNOWN',
  'TEMPLATE_UNKNOWN',
  'NOT_RUNNING',
  'NO_ANSWER',
  'NOT_WAYBILL',
  'SERVICE_UNAVAILABLE',
  'DISK_FULL',
  'STORAGE_FULL',
])

/** @throws CommandFailure for what is not the file's fault: then it stays where it is */
export async function importWatchedFile(
  shell: Shell,
  folder: string,
  name: string,
  flags: RunFlags,
): Promise<WatchedResult> {
  try {
    return await finish(shell, folder, name, await carryOut(shell, folder, name, flags))
  } catch (error) {
    if (!(error instanceof CommandFailure) || NOT_ITS_FAULT.has(error.code)) throw error
    await giveUpDraft(shell, markOf(folder, name))
    return refuse(shell, folder, name, error)
  }
}

interface Mark {
  readonly sha256: string
  readonly importId: string
}

const markOf = (folder: string, name: string): string => path.join(folder, MARKS_FOLDER, `${name}.json`)

async function carryOut(shell: Shell, folder: string, name: string, flags: RunFlags): Promise<JobView> {
  const file = path.join(folder, name)
  const sha256 = await hashOf(file)
  const begun = await readMark(markOf(folder, name))
  if (begun?.sha256 === sha256) {
    const job = await findJob(shell, begun.importId)
    if (job !== null && job.status !== 'draft') return waitForJob(shell, job.id)
  }
  await giveUpDraft(shell, markOf(folder, name))
  const draft = await createDraft(shell, file, flags)
  await writeMark(markOf(folder, name), { sha256, importId: draft.id })
  return waitForJob(shell, draft.id, {
    start: () =>
      shell.api.request<ImportView>(`/imports/${draft.id}/plan`, { method: 'POST', json: { thenApply: true } }),
  })
}

/** Nobody goes on with a draft of the watcher's that was refused, or left behind by one that was killed. */
async function giveUpDraft(shell: Shell, mark: string): Promise<void> {
  const begun = await readMark(mark)
  if (begun === null) return
  const job = await findJob(shell, begun.importId)
  if (job?.status === 'draft') await shell.api.request(`/jobs/${job.id}/cancel`, { method: 'POST' })
  await rm(mark, { force: true })
}

/** @returns null for a job of another server, or of one that was set up anew */
async function findJob(shell: Shell, id: string): Promise<JobView | null> {
  try {
    return await shell.api.request<JobView>(`/jobs/${id}`)
  } catch (error) {
    if (error instanceof CommandFailure && error.code === 'JOB_UNKNOWN') return null
    throw error
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function readMark(file: string): Promise<Mark | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Mark
  } catch {
    return null
  }
}

async function writeMark(file: string, mark: Mark): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(mark), { flush: true })
}

async function finish(shell: Shell, folder: string, name: string, job: JobView): Promise<WatchedResult> {
  const { id, status, rows, counts, error } = job
  const isGood = status === 'completed' && counts.failed === 0
  const target = await freeName(path.join(folder, isGood ? 'done' : 'failed'), name)
  const line = importLine(job, status, rows, counts)
  await writeFile(`${target}.result.json`, json({ ...line, ...(error && { error }) }))
  if (counts.failed > 0) await downloadFile(shell.api, `/imports/${id}/failed-rows.csv`, `${target}.failed-rows.csv`)
  const told = { file: name, movedTo: path.relative(folder, target), ...line }
  const words = `${countOf(rows, 'row')}, ${counts.created} created, ${counts.updated} updated, ${counts.failed} failed`
  return move(shell, folder, { name, target, isGood, told, words: error === null ? words : error.message })
}

async function refuse(shell: Shell, folder: string, name: string, failure: FailureWords): Promise<WatchedResult> {
  const target = await freeName(path.join(folder, 'failed'), name)
  const error = { code: failure.code, message: failure.message, remedy: failure.remedy }
  await writeFile(`${target}.result.json`, json({ error }))
  const told = { file: name, movedTo: path.relative(folder, target), error }
  return move(shell, folder, { name, target, isGood: false, told, words: `${error.message} ${error.remedy}` })
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

interface Move {
  readonly name: string
  readonly target: string
  readonly isGood: boolean
  readonly told: object
  readonly words: string
}

async function move(
  { output }: Shell,
  folder: string,
  { name, target, isGood, told, words }: Move,
): Promise<WatchedResult> {
  await rename(path.join(folder, name), target)
  await rm(markOf(folder, name), { force: true })
  const movedTo = path.relative(folder, target)
  output.say(`${name} → ${movedTo}: ${words}`)
  if (output.isJson) output.json(told)
  return { file: name, isGood, movedTo }
}

/** "people.csv", else "people (2).csv", …: nothing that lies there is written over. */
async function freeName(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const { name: stem, ext } = path.parse(name)
  for (let number = 1; ; number++) {
    const file = path.join(folder, number === 1 ? name : `${stem} (${number})${ext}`)
    const isTaken = await access(file).then(
      () => true,
      () => false,
    )
    if (!isTaken) return file
  }
}
