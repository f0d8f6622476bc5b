/** An installation with records, and what an import into it and its undo come to when nobody disturbs them. */
import { afterAll, beforeAll, expect, onTestFailed } from 'vitest'
import type { JobView } from '../../../src/operations/jobs/job-view.ts'
import { Installation } from './installation.ts'
import { draft, furnish, planAndApply, requestUndo, timePhases, untilCompleted } from './imports.ts'
import { type Ledger, differences, readRecords, readResult } from './ledger.ts'
import { peopleFile } from './people-file.ts'

export interface Undisturbed {
  readonly installation: Installation
  readonly file: string
  /** Every record before the import, and after its undo. */
  readonly records: Ledger
  /** People and rows after the import. */
  readonly result: Ledger
  readonly importCounts: JobView['counts']
  readonly undoCounts: JobView['counts']
  /** Time of each phase, to choose moments with. */
  readonly phasesMs: Readonly<Record<string, number>>
}

const SET_UP_LIMIT_MS = 180_000

/**
 * For the top of a test file: one installation for all its tests, which each leave it running and as they
 * found it. What a failed test leaves is thrown away, and its story is told.
 */
export function useUndisturbed(): (work: (world: Undisturbed) => Promise<void>) => Promise<void> {
  let world: Undisturbed | null = null
  beforeAll(async () => void (world = await openUndisturbed()), SET_UP_LIMIT_MS)
  afterAll(() => world?.installation.remove())
  return async (work) => {
    const opened = world ?? (await openUndisturbed())
    world = null
    const { installation } = opened
    installation.story.length = 0
    onTestFailed(() => console.error(installation.story.join('\n')))
    try {
      await work(opened)
      world = opened
    } finally {
      if (world === null) await installation.remove()
    }
  }
}

async function openUndisturbed(): Promise<Undisturbed> {
  const installation = await Installation.create()
  try {
    await installation.start()
    await installation.spareTheDisk()
    await furnish(installation)
    return { installation, ...(await runOnce(installation)) }
  } catch (error) {
    console.error(installation.story.join('\n'))
    await installation.remove()
    throw error
  }
}

async function runOnce(installation: Installation): Promise<Omit<Undisturbed, 'installation'>> {
  const file = peopleFile()
  const records = await readRecords(installation)
  const importId = await draft(installation, 'people', file)
  await planAndApply(installation, importId)
  const done = await timePhases(installation, importId)
  const result = await readResult(installation, importId)
  const undone = await timePhases(installation, await requestUndo(installation, importId))
  expect(differences(records, await readRecords(installation))).toEqual([])
  return {
    file,
    records,
    result,
    importCounts: done.job.counts,
    undoCounts: undone.job.counts,
    phasesMs: { ...done.phasesMs, ...undone.phasesMs },
  }
}

/** The import ends by itself, with every row accounted for, and with the records of an undisturbed one. */
export async function expectImported(world: Undisturbed, importId: string): Promise<void> {
  const { counts } = await untilCompleted(world.installation, importId)
  expect(counts).toEqual(world.importCounts)
  expect(differences(world.result, await readResult(world.installation, importId))).toEqual([])
}

/** The undo ends by itself, and every record is what it was before the import, to the byte. */
export async function expectUndone(world: Undisturbed, undoId: string): Promise<void> {
  const { counts } = await untilCompleted(world.installation, undoId)
  expect(counts).toEqual(world.undoCounts)
  expect(differences(world.records, await readRecords(world.installation))).toEqual([])
}
