/** Exports of so many records that their file is written in a thread of its own. */
import { createHash } from 'node:crypto'
import { readdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Client } from 'pg'
import type { Context } from '../../src/operations/context.ts'
import { getExport } from '../../src/operations/exports/fetch-export.ts'
import { startExport } from '../../src/operations/exports/start-export.ts'
import { work } from '../support/importing.ts'
import { useWorkspace } from '../support/workspace.ts'
import { exportBytes, exportFile, fileOf } from './support/exporting.ts'
import { readBook } from '../formats/support/read-book.ts'

const PEOPLE = 5000

const workspace = useWorkspace(async ({ sql }) => {
  await sql(
    `insert into people (emails_primary, emails_primary_key, city, job_title, created_by_source, updated_by_source)
     select email, email, E'Saint-"Denis"\\nFrance', '=1+1', 'manual', 'manual'
     from generate_series(1, ${PEOPLE}) n, lateral (select 'p' || n || '@x.com' as email) e`,
  )
})

const COLUMNS = ['id', 'emails.primary', 'city', 'jobTitle']

test.each(['crlf', 'lf'] as const)('a CSV has the bytes of one that is sent at once, with %s', async (lineEnd) => {
  const { context } = workspace()
  const request = { format: 'csv', columns: COLUMNS, dialect: { lineEnd } } as const
  const done = await exportFile(context, 'people', request)
  const file = await fileOf(context, done.job.id)

  expect(file.equals(await exportBytes(context, 'people', request))).toBe(true)
  expect(done).toMatchObject({
    job: { status: 'completed', rows: PEOPLE },
    manifest: { rows: PEOPLE, sizeBytes: file.length, sha256: createHash('sha256').update(file).digest('hex') },
  })
})

test('a workbook has every row', async () => {
  const { context } = workspace()
  const { job, manifest } = await exportFile(context, 'people', { format: 'xlsx', columns: ['emails.primary'] })
  const [sheet] = await readBook(await fileOf(context, job.id))
  expect(sheet?.text.match(/@x\.com/g)).toHaveLength(PEOPLE)
  expect(manifest).toMatchObject({ rows: PEOPLE, cutCells: 0 })
})

const storedFiles = ({ files }: Context): Promise<readonly string[]> => readdir(files.location)

describe('nothing is left', () => {
  test.skipIf(process.platform !== 'linux')('on a full disk, and the job is told so', async () => {
    const { context } = workspace()
    const before = await storedFiles(context)
    const job = await startExport(context, 'people', { format: 'csv' })
    await symlink('/dev/full', path.join(context.files.location, `${job.id}.part`))

    await expect(work(context, job.id)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await storedFiles(context)).toEqual(before)
    expect(await getExport(context, job.id)).toMatchObject({ manifest: null, hasFile: false })
  })

  test('when the program stops while the database keeps the thread waiting', async () => {
    const { context, database } = workspace()
    const before = await storedFiles(context)
    const job = await startExport(context, 'people', { format: 'csv' })
    const other = new Client({ connectionString: database.connectionString })
    await other.connect()
    await other.query(`begin; lock table ${context.actor.schema}.people in access exclusive mode`)
    const stopping = new AbortController()
    const working = work(context, job.id, stopping.signal).catch((error: unknown) => error)
    await expect.poll(() => storedFiles(context), { timeout: 20_000 }).toContain(`${job.id}.part`)

    stopping.abort(new Error('The program stops'))
    expect(await working).toMatchObject({ message: 'The program stops' })
    expect(await storedFiles(context)).toEqual(before)
    await other.end()
  })
})
