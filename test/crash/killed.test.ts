/**
 * Program and database are killed at random moments of imports and undos. The job goes on by itself, and
 * what it comes to is what it comes to undisturbed.
 *
 * WAYBILL_CRASH_ROUNDS kills (30 unless it is said otherwise). WAYBILL_CRASH_SEED repeats a run: the same
 * victims and moments, as far as the machine keeps time.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { type Phase, draft, planAndApply, requestUndo } from './support/imports.ts'
import { makeRandom, type Random } from './support/random.ts'
import { type Resumed, chooseStrike, strike } from './support/strikes.ts'
import { expectImported, expectUndone, type Undisturbed, useUndisturbed } from './support/undisturbed.ts'

const SEED = Number(process.env['WAYBILL_CRASH_SEED'] ?? Math.floor(Math.random() * 1e9))
const KILLS = Number(process.env['WAYBILL_CRASH_ROUNDS'] ?? 30)
const KILLS_A_ROUND = 3
const ROUNDS = Array.from({ length: Math.ceil(KILLS / KILLS_A_ROUND) }, (_, round) => round + 1)

const ROUND_LIMIT_MS = 180_000
/** One to three seconds on an idle machine. */
const RESUMED_WITHIN_MS = 20_000

const withUndisturbed = useUndisturbed()
const strikes: Resumed[] = []

afterAll(() => {
  const times = strikes.filter((time) => time !== null).toSorted((a, b) => a - b)
  console.log(`${strikes.length} kills, ${times.length} of a job at work, which went on after ${times.join(' ')} ms`)
})

describe(`seed ${SEED}`, () => {
  test.each(ROUNDS)(
    'round %i: the import comes to the same, and so does its undo',
    (round) => withUndisturbed((world) => killImportAndUndo(world, makeRandom(SEED + round))),
    ROUND_LIMIT_MS,
  )
})

async function killImportAndUndo(world: Undisturbed, random: Random): Promise<void> {
  const { installation, file } = world
  const importId = await draft(installation, 'people', file)
  await planAndApply(installation, importId)
  await hit(world, importId, random, random.pick(['stage', 'plan']))
  await hit(world, importId, random, 'apply')
  await expectImported(world, importId)

  const undoId = await requestUndo(installation, importId)
  await hit(world, undoId, random, 'undo')
  await expectUndone(world, undoId)
}

async function hit(world: Undisturbed, jobId: string, random: Random, phase: Phase): Promise<void> {
  const resumed = await strike(world, jobId, chooseStrike(random, phase))
  strikes.push(resumed)
  expect(resumed ?? 0).toBeLessThan(RESUMED_WITHIN_MS)
}
