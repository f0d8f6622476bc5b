/** Exports as batch jobs: whole or not at all, of one moment, kept for some days. */
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/operations/context.ts'
import { updateExportSettings } from '../../src/operations/exports/export-settings.ts'
import { orderContent } from '../../src/operations/exports/content-order.ts'
import { openContent } from '../../src/operations/exports/export-content.ts'
import { prepareExport } from '../../src/operations/exports/prepare-export.ts'
import { settleExport } from '../../src/operations/exports/settle-export.ts'
import { withObject } from '../../src/operations/records/object-work.ts'
import { fetchExport, getExport, linkExport } from '../../src/operations/exports/fetch-export.ts'
import { removeExportsDue } from '../../src/operations/exports/remove-old-exports.ts'
import { startExport } from '../../src/operations/exports/start-export.ts'
import { streamExport } from '../../src/operations/exports/stream-export.ts'
import { cancelJob, getJob, pauseJob, resumeJob } from '../../src/operations/jobs/jobs.ts'
import { work } from '../support/importing.ts'
import { useWorkspace } from '../support/workspace.ts'
import { exportFile, fileOf } from './support/exporting.ts'

const PEOPLE = 30

const workspace = useWorkspace(async ({ seed }) => {
  await seed(
    'people',
    Array.from({ length: PEOPLE }, (_, index) => ({ email: `p${index}@x.com`, city: 'Paris' })),
  )
})

const linesOf = (file: Buffer): number => file.toString().split('\r\n').length - 1

const storedFiles = ({ files }: Context): Promise<readonly string[]> => readdir(files.location)

test('a finished export says what its file holds', async () => {
  const { context } = workspace()
  const done = await exportFile(context, 'people', {
    format: 'csv',
    columns: ['emails.primary'],
    filter: 'city is Paris',
    reason: 'Audit',
  })
  const file = await fileOf(context, done.job.id)

  expect(done).toMatchObject({
    job: { kind: 'export', status: 'completed', rows: PEOPLE, counts: { exported: PEOPLE } },
    filter: ['city is Paris'],
    reason: 'Audit',
    hasFile: true,
    manifest: {
      rows: PEOPLE,
      columns: [{ path: 'emails.primary', header: 'Emails / Primary Email' }],
      sizeBytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      cutCells: 0,
    },
  })
  expect(linesOf(file)).toBe(PEOPLE + 1)
})

test('what is written meanwhile is not in the file: its records are of one moment', async () => {
  const { context, sql } = workspace()
  const prepared = await withObject(context, 'people', [], async (work) =>
    prepareExport(work, await settleExport(work, { format: 'csv', columns: ['city'] })),
  )
  const { chunks, summary } = openContent(context.database.connectionString, orderContent(prepared), { isBulk: false })
  // The header comes when the moment is fixed, and before a record is read.
  const pieces = [(await chunks.next()).value]
  await sql(`update people set city = 'Moved'`)
  for await (const piece of chunks) pieces.push(piece)
  await sql(`update people set city = 'Paris'`)

  expect(pieces.join('')).toBe(`City\r\n${'Paris\r\n'.repeat(PEOPLE)}`)
  expect(summary).toMatchObject({ rows: PEOPLE })
})

describe('stopped', () => {
  test('a cancelled export leaves no file', async () => {
    const { context } = workspace()
    const before = await storedFiles(context)
    const job = await startExport(context, 'people', { format: 'csv' })
    await cancelJob(context, job.id)
    await work(context, job.id)

    expect(await getExport(context, job.id)).toMatchObject({
      job: { status: 'cancelled', counts: { skipped: 0 } },
      manifest: null,
    })
    expect(await storedFiles(context)).toEqual(before)
    await expect(linkExport(context, job.id)).rejects.toMatchObject({ code: 'EXPORT_NOT_READY' })
  })

  test('a paused export begins anew when it is resumed', async () => {
    const { context } = workspace()
    const job = await startExport(context, 'people', { format: 'xlsx' })
    await pauseJob(context, job.id)
    await work(context, job.id)
    expect(await getJob(context, job.id)).toMatchObject({ status: 'paused', can: { resume: true } })

    await resumeJob(context, job.id)
    await work(context, job.id)
    expect(await getExport(context, job.id)).toMatchObject({ job: { status: 'completed' }, manifest: { rows: PEOPLE } })
  })

  test('a disk that is full leaves nothing behind, and the job says so', async () => {
    const { context } = workspace()
    const job = await startExport(context, 'people', { format: 'csv' })
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    const files = { ...openedFiles(context), write: () => Promise.reject(full) }
    await expect(work({ ...context, files }, job.id)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await getExport(context, job.id)).toMatchObject({ manifest: null, hasFile: false })
  })
})

/** The store's own methods, as a plain object that can be spread. */
const openedFiles = ({ files }: Context): Context['files'] => ({
  location: files.location,
  write: (...args) => files.write(...args),
  adopt: (...args) => files.adopt(...args),
  open: (...args) => files.open(...args),
  stat: (...args) => files.stat(...args),
  source: (...args) => files.source(...args),
  remove: (...args) => files.remove(...args),
})

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000)

describe('kept', () => {
  test('the file goes after its days, and what it held stays told', async () => {
    const { context } = workspace()
    await updateExportSettings(context, { keepDays: 3 })
    const done = await exportFile(context, 'people', { format: 'csv' })
    await removeExportsDue(context, inDays(2.9))
    expect(await getExport(context, done.job.id)).toMatchObject({ hasFile: true })
    await removeExportsDue(context, inDays(3.1))

    expect(await getExport(context, done.job.id)).toMatchObject({ hasFile: false, manifest: done.manifest })
    await expect(linkExport(context, done.job.id)).rejects.toMatchObject({ code: 'EXPORT_REMOVED', status: 410 })
    await expect(fileOf(context, done.job.id)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a link leads to the file, and nothing that was made up does', async () => {
    const { context } = workspace()
    const done = await exportFile(context, 'people', { format: 'csv' })
    const { path } = await linkExport(context, done.job.id)
    const token = path.split('token=')[1] ?? ''

    const { stream, sizeBytes } = await fetchExport(context, done.job.id, token)
    expect(Buffer.concat(await stream.toArray())).toHaveLength(sizeBytes)
    const other = await exportFile(context, 'people', { format: 'csv' })
    await expect(fetchExport(context, other.job.id, token)).rejects.toMatchObject({ code: 'LINK_ENDED' })
    await expect(fetchExport(context, done.job.id, `${token.slice(0, -2)}AA`)).rejects.toMatchObject({
      code: 'LINK_ENDED',
    })
    await expect(fetchExport(context, done.job.id, '')).rejects.toMatchObject({ code: 'LINK_ENDED' })
  })
})

test('above the number that administrators set, an export needs a reason', async () => {
  const { context } = workspace()
  await updateExportSettings(context, { reasonAbove: PEOPLE - 1 })
  try {
    const refused = { code: 'EXPORT_NEEDS_REASON', status: 422 }
    await expect(startExport(context, 'people', { format: 'csv' })).rejects.toMatchObject(refused)
    await expect(streamExport(context, 'people', { format: 'csv', reason: '  ' })).rejects.toMatchObject(refused)
    await startExport(context, 'people', { format: 'csv', reason: 'Move to another system' })
    await startExport(context, 'people', { format: 'csv', filter: 'emails.primary is p1@x.com' })
  } finally {
    await updateExportSettings(context, { reasonAbove: null })
  }
})

test('every export and every fetch is in the audit log', async () => {
  const { context, sql } = workspace()
  const done = await exportFile(context, 'people', { format: 'csv' })
  const { path } = await linkExport(context, done.job.id)
  const { stream } = await fetchExport(context, done.job.id, path.split('token=')[1] ?? '')
  stream.destroy()
  const rows = await sql<{ action: string }>('select action from waybill.audit_log where subject_id = $1 order by id', [
    done.job.id,
  ])
  expect(rows.map(({ action }) => action)).toEqual(['export.queued', 'export.completed', 'export.fetched'])
})
