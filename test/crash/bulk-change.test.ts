/**
 * Program and database are killed at random moments of bulk changes and their undos. The job goes on by
 * itself, and what it comes to is what it comes to undisturbed.
 *
 * WAYBILL_CRASH_SEED repeats a run, as in killed.test.ts.
 */
import { describe, expect, test } from 'vitest'
import type { JobView } from '../../src/operations/jobs/job-view.ts'
import type { Installation } from './support/installation.ts'
import { timePhases, untilCompleted } from './support/imports.ts'
import { differences, readRecords, readResult, type Ledger } from './support/ledger.ts'
import { makeRandom, type Random } from './support/random.ts'
import { chooseStrike, strike } from './support/strikes.ts'
import { useUndisturbed, type Undisturbed } from './support/undisturbed.ts'

const SEED = Number(process.env['WAYBILL_CRASH_SEED'] ?? Math.floor(Math.random() * 1e9))
const ROUNDS = [1, 2, 3]
const ROUND_LIMIT_MS = 180_000

const withUndisturbed = useUndisturbed()

/** Deleted people are selected too: they are refused, one by one. */
const CHANGE = {
  action: 'edit',
  selection: { deleted: 'include' },
  values: { city: 'Moved', jobTitle: 'Manager', tags: ['moved'] },
  modes: { tags: 'add' },
}

interface UndisturbedChange {
  readonly counts: JobView['counts']
  readonly undoCounts: JobView['counts']
  readonly result: Ledger
  readonly phasesMs: Readonly<Record<string, number>>
}

let undisturbed: UndisturbedChange | null = null

describe(`seed ${SEED}`, () => {
  test.each(ROUNDS)(
    'round %i: the bulk change comes to the same, and so does its undo',
    (round) =>
      withUndisturbed(async (world) => {
        undisturbed ??= await runOnce(world.installation)
        await killChangeAndUndo({ ...world, phasesMs: undisturbed.phasesMs }, undisturbed, makeRandom(SEED + round))
      }),
    ROUND_LIMIT_MS,
  )
})

async function runOnce(installation: Installation): Promise<UndisturbedChange> {
  const id = await requestChange(installation)
  const done = await timePhases(installation, id)
  const result = await readResult(installation, id, 'bulk')
  const undone = await timePhases(installation, await requestUndo(installation, id))
  const { job, phasesMs } = done
  return { counts: job.counts, undoCounts: undone.job.counts, result, phasesMs: { ...phasesMs, ...undone.phasesMs } }
}

async function killChangeAndUndo(world: Undisturbed, expected: UndisturbedChange, random: Random): Promise<void> {
  const { installation } = world
  const id = await requestChange(installation)
  await strike(world, id, chooseStrike(random, 'apply'))
  const done = await untilCompleted(installation, id)
  expect(done.counts).toEqual(expected.counts)
  expect(differences(expected.result, await readResult(installation, id, 'bulk'))).toEqual([])

  const undoId = await requestUndo(installation, id)
  await strike(world, undoId, chooseStrike(random, 'undo'))
  const undone = await untilCompleted(installation, undoId)
  expect(undone.counts).toEqual(expected.undoCounts)
  expect(differences(world.records, await readRecords(installation))).toEqual([])
}

async function requestChange(installation: Installation): Promise<string> {
  const { id } = await installation.call<JobView>('POST', '/objects/people/bulk-changes', CHANGE)
  installation.tell(`bulk change ${id}`)
  return id
}

async function requestUndo(installation: Installation, id: string): Promise<string> {
  const undo = await installation.call<JobView>('POST', `/jobs/${id}/undo`)
  installation.tell(`undo ${undo.id}`)
  return undo.id
}
