/**
 * The program is killed at random moments of exports. No file ever lies under its name that is
 * not whole, and every export comes to its end by itself.
 *
 * WAYBILL_CRASH_EXPORTS kills (10 unless it is said otherwise), WAYBILL_CRASH_SEED repeats a run.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExportView } from '../../src/operations/exports/export-view.ts'
import type { JobView } from '../../src/operations/jobs/job-view.ts'
import { untilCompleted } from './support/imports.ts'
import { Installation } from './support/installation.ts'
import { makeRandom } from './support/random.ts'

const SEED = Number(process.env['WAYBILL_CRASH_SEED'] ?? Math.floor(Math.random() * 1e9))
const KILLS = Number(process.env['WAYBILL_CRASH_EXPORTS'] ?? 10)
const ROUNDS = Array.from({ length: KILLS }, (_, round) => round + 1)

const PEOPLE = 30_000
const SET_UP_LIMIT_MS = 120_000
const ROUND_LIMIT_MS = 120_000

let installation: Installation | null = null
/** How long an export takes that nobody disturbs. */
let undisturbedMs = 0

beforeAll(async () => {
  installation = await Installation.create()
  await installation.start()
  await installation.call('POST', '/setup', {})
  await installation.spareTheDisk()
  const [workspace] = await installation.query<{ schema_name: string }>('select schema_name from waybill.workspaces')
  await installation.query(
    `insert into ${workspace?.schema_name}.people (emails_primary, emails_primary_key, city, created_by_source, updated_by_source)
     select email, email, 'Town ' || n % 900, 'manual', 'manual'
     from generate_series(1, ${PEOPLE}) n, lateral (select 'p' || n || '@x.com' as email) e`,
  )
  const startedAt = performance.now()
  await untilCompleted(installation, await requestExport(installation))
  undisturbedMs = performance.now() - startedAt
}, SET_UP_LIMIT_MS)

afterAll(() => installation?.remove())

describe(`seed ${SEED}`, () => {
  test.each(ROUNDS)(
    'round %i: what lies there after a kill is whole, and the export comes to its end',
    async (round) => {
      if (installation === null) throw new Error('Nothing is installed')
      const random = makeRandom(SEED + round)
      const id = await requestExport(installation)
      await wait(random.next() * undisturbedMs)
      await installation.kill()
      await expectWhole(installation, id)

      await installation.start()
      await untilCompleted(installation, id)
      const { manifest } = await installation.call<ExportView>('GET', `/exports/${id}`)
      const file = await readFile(path.join(installation.dataFolder, 'files', id))
      expect(manifest).toMatchObject({
        rows: PEOPLE,
        sizeBytes: file.length,
        sha256: createHash('sha256').update(file).digest('hex'),
      })
      await expectWhole(installation, id)
    },
    ROUND_LIMIT_MS,
  )
})

async function requestExport(at: Installation): Promise<string> {
  const body = { format: 'csv', columns: ['id', 'emails.primary', 'city', 'createdAt'] }
  const { id } = await at.call<JobView>('POST', '/objects/people/exports', body)
  return id
}

/** Its name is there, or it is not; under it every line is. */
async function expectWhole({ dataFolder }: Installation, id: string): Promise<void> {
  const folder = path.join(dataFolder, 'files')
  if (!(await readdir(folder)).includes(id)) return
  const text = await readFile(path.join(folder, id), 'utf8')
  expect(text.split('\r\n')).toHaveLength(PEOPLE + 2)
}
