/** Kills and stops at the moments that matter: what was asked and answered is done by whoever comes next. */
import { expect, test } from 'vitest'
import { totalOf } from '../../src/core/import/outcome.ts'
import { followEvents } from './support/follow-events.ts'
import type { Installation } from './support/installation.ts'
import {
  apply,
  draft,
  draftOf,
  plan,
  planAndApply,
  requestUndo,
  steer,
  untilPhase,
  untilResumed,
  untilStatus,
  upload,
  type Phase,
} from './support/imports.ts'
import { differences, readRecords } from './support/ledger.ts'
import { expectImported, expectUndone, type Undisturbed, useUndisturbed } from './support/undisturbed.ts'

const withUndisturbed = useUndisturbed()

const LIMIT_MS = 180_000
const check = (name: string, work: (world: Undisturbed) => Promise<void>): void =>
  test(name, () => withUndisturbed(work), LIMIT_MS)

async function restart(installation: Installation): Promise<void> {
  await installation.kill()
  await installation.start()
}

async function undo(world: Undisturbed, importId: string): Promise<void> {
  await expectUndone(world, await requestUndo(world.installation, importId))
}

check(
  'killed after every answer: the upload, the draft, the plan and the request to apply are there',
  async (world) => {
    const { installation, file } = world
    const fileId = await upload(installation, 'people.csv', file)
    await restart(installation)
    const importId = await draftOf(installation, 'people', fileId)
    await restart(installation)
    await plan(installation, importId)
    await restart(installation)
    await untilStatus(installation, importId, 'draft')
    await apply(installation, importId)
    await restart(installation)
    await expectImported(world, importId)
    const undoId = await requestUndo(installation, importId)
    await restart(installation)
    await expectUndone(world, undoId)
  },
)

async function killDatabase(installation: Installation): Promise<void> {
  installation.killDatabase()
  await installation.until('the database', () => installation.query('select 1'))
}

check('a plan that was shown before the database died is carried out as shown', async (world) => {
  const { installation, file } = world
  const importId = await draft(installation, 'people', file)
  await plan(installation, importId)
  await untilStatus(installation, importId, 'draft')
  const preview = await installation.call('GET', `/imports/${importId}/preview`)
  await killDatabase(installation)
  await expect(installation.call('GET', `/imports/${importId}/preview`)).rejects.toThrow('Plan it again')
  await plan(installation, importId)
  await untilStatus(installation, importId, 'draft')
  const again = await installation.call('GET', `/imports/${importId}/preview`)
  expect(withoutIds(again)).toEqual(withoutIds(preview))

  await killDatabase(installation)
  await apply(installation, importId)
  await expectImported(world, importId)
  await undo(world, importId)
})

/** Records that are still to be created have another id in each plan. */
const withoutIds = (preview: unknown): unknown =>
  JSON.parse(JSON.stringify(preview), (key, value: unknown) => (key === 'recordId' ? undefined : value))

check('failed rows are corrected and retried, whatever dies meanwhile', async (world) => {
  const { installation, file, importCounts } = world
  const importId = await draft(installation, 'people', file)
  await planAndApply(installation, importId)
  await expectImported(world, importId)
  const failedRows = async (): Promise<string> =>
    (await installation.request('GET', `/imports/${importId}/failed-rows.csv`)).text()
  const before = await failedRows()
  await killDatabase(installation)
  expect(await failedRows()).toBe(before)

  const edits = unreadable(file).map(({ row, email }) => ({ row, column: 'email', text: email }))
  await installation.call('PATCH', `/imports/${importId}/rows`, { edits })
  await installation.call('POST', `/imports/${importId}/retry`)
  for (const phase of ['stage', 'plan', 'apply'] as const) {
    await untilPhase(installation, importId, phase)
    if (phase === 'plan') await killDatabase(installation)
    else await restart(installation)
  }
  const { counts } = await untilStatus(installation, importId, 'completed')
  expect(counts.failed).toBe(importCounts.failed - edits.length)
  expect(totalOf(counts)).toBe(totalOf(importCounts))

  await untilStatus(installation, await requestUndo(installation, importId), 'completed')
  expect(differences(world.records, await readRecords(installation))).toEqual([])
})

check('failed rows are reviewed and imported as they were, whatever dies meanwhile', async (world) => {
  const { installation, file, importCounts } = world
  const importId = await draft(installation, 'people', file)
  await planAndApply(installation, importId)
  await expectImported(world, importId)
  const open = (): Promise<unknown> => installation.call('POST', `/imports/${importId}/remainder`)
  const review = (): Promise<Review> => installation.call<Review>('GET', `/imports/${importId}/review`)
  const unanswered = open().catch(() => null)
  await restart(installation)
  await unanswered
  expect(await untilStatus(installation, importId, 'completed')).toMatchObject({ counts: importCounts })

  await open()
  await killDatabase(installation)
  await expect(review()).rejects.toThrow('Plan it again')
  await open()
  const written = { kind: 'replace', column: 'email', find: ' at ', replaceBy: '@', scope: { filter: {} } }
  await installation.call('POST', `/imports/${importId}/review/actions`, written)
  await restart(installation)
  const { tabs } = await review()
  expect(tabs).toMatchObject({ all: importCounts.failed, errors: importCounts.failed - unreadable(file).length })

  await apply(installation, importId)
  await restart(installation)
  await killDatabase(installation)
  const { counts } = await untilStatus(installation, importId, 'completed')
  expect(counts.failed).toBe(tabs.errors)
  expect(totalOf(counts)).toBe(totalOf(importCounts))

  await untilStatus(installation, await requestUndo(installation, importId), 'completed')
  expect(differences(world.records, await readRecords(installation))).toEqual([])
})

interface Review {
  readonly tabs: { readonly all: number; readonly errors: number }
}

/** Rows whose address was spoilt, with the address that they should have. */
const unreadable = (file: string): readonly { readonly row: number; readonly email: string }[] =>
  file.split('\n').flatMap((line, row) => {
    const [email = ''] = line.split(',')
    return email.includes(' at ') ? [{ row, email: email.replace(' at ', '@') }] : []
  })

/** On an idle machine it is half a second, and a chunk. */
const STOPPED_WITHIN_MS = 15_000

check('asked to stop, it stops within seconds, and goes on when it is started again', async (world) => {
  const { installation, file } = world
  const importId = await draft(installation, 'people', file)
  await planAndApply(installation, importId)
  for (const phase of ['stage', 'plan', 'apply'] as const) await stopIn(installation, importId, phase)
  await expectImported(world, importId)
  const undoId = await requestUndo(installation, importId)
  await stopIn(installation, undoId, 'undo')
  await expectUndone(world, undoId)
})

async function stopIn(installation: Installation, jobId: string, phase: Phase): Promise<void> {
  await untilPhase(installation, jobId, phase)
  expect(await installation.stop()).toBeLessThan(STOPPED_WITHIN_MS)
  await installation.start()
}

check('a pause survives: asked before a kill it takes place, and it outlasts another', async (world) => {
  const { installation, file } = world
  const importId = await draft(installation, 'people', file)
  await planAndApply(installation, importId)
  await pauseAndKill(installation, importId, 'apply')
  await steer(installation, importId, 'resume')
  await expectImported(world, importId)

  const undoId = await requestUndo(installation, importId)
  await pauseAndKill(installation, undoId, 'undo')
  await steer(installation, undoId, 'resume')
  await expectUndone(world, undoId)
})

async function pauseAndKill(installation: Installation, jobId: string, phase: Phase): Promise<void> {
  await untilPhase(installation, jobId, phase)
  await steer(installation, jobId, 'pause')
  await restart(installation)
  await untilStatus(installation, jobId, 'paused')
  await restart(installation)
  // When another job has come and gone, this one had its chance to be taken by mistake.
  const other = await draft(installation, 'companies', 'name\nAnother\n')
  await planAndApply(installation, other)
  await untilStatus(installation, other, 'completed')
  await untilStatus(installation, await requestUndo(installation, other), 'completed')
  await untilStatus(installation, jobId, 'paused')
}

check('a cancellation that was asked before a kill takes place, and what was done is undone', async (world) => {
  const { installation, file, records } = world
  for (const phase of ['stage', 'plan', 'apply'] as const) {
    const importId = await draft(installation, 'people', file)
    await planAndApply(installation, importId)
    await untilPhase(installation, importId, phase)
    await steer(installation, importId, 'cancel')
    await restart(installation)
    const { counts, rows, can } = await untilStatus(installation, importId, 'cancelled')
    expect(totalOf(counts)).toBe(rows)
    if (can.undo) await untilStatus(installation, await requestUndo(installation, importId), 'completed')
    expect(differences(records, await readRecords(installation))).toEqual([])
  }
})

check('a page that stays open is told of the job through a death of the database', async (world) => {
  const { installation, file } = world
  const importId = await draft(installation, 'people', file)
  await using events = await followEvents(installation)
  await planAndApply(installation, importId)
  await installation.until('an event', async () => (events.latest(importId)?.phase === 'apply' ? true : undefined))
  installation.killDatabase()
  await installation.until('the last event', async () =>
    events.latest(importId)?.status === 'completed' ? true : undefined,
  )
  await expectImported(world, importId)
  await undo(world, importId)
})

check('as two programs: a worker that is killed is replaced by the next one, or by one that runs', async (world) => {
  const { installation, file } = world
  await installation.stop()
  await installation.start('web')
  await installation.start('worker')
  const importId = await draft(installation, 'people', file)
  await planAndApply(installation, importId)
  await untilPhase(installation, importId, 'plan')
  await installation.kill('worker')
  await installation.start('worker')

  await untilPhase(installation, importId, 'apply')
  await installation.start('second worker')
  await installation.kill('worker')
  const killedAt = Date.now()
  await untilResumed(installation, importId, killedAt)
  await expectImported(world, importId)

  const undoId = await requestUndo(installation, importId)
  await untilPhase(installation, undoId, 'undo')
  installation.killDatabase()
  await expectUndone(world, undoId)
  expect(installation.isRunning('web') && installation.isRunning('second worker')).toBe(true)
  await installation.stop('second worker')
  await installation.stop('web')
  await installation.start()
})
