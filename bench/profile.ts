/**
 * npm run bench:profile [-- 500k]
 *
 * What the look at the whole file costs beside reading it: the same file is staged with it and without it, in
 * turns, on one server in one run. The rest of the time of an import does not count.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/infra/postgres/embedded/embedded-postgres.ts'
import { dataFile, prepare } from './fresh-workspace.ts'
import { followJob, startWaybill, type Waybill } from './waybill.ts'

const SIZES: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000, '500k': 500_000, '1M': 1_000_000 }
const ROUNDS = 3

const size = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '500k'
const rows = SIZES[size]
if (rows === undefined) throw new Error(`There is no size "${size}". Sizes: ${Object.keys(SIZES).join(', ')}`)

const folder = mkdtempSync(path.join(tmpdir(), 'waybill-bench-'))
const server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'database'), log: () => {} })
const dataFolder = path.join(folder, 'data')
await prepare(dataFolder, server.connectionString, 0)
const waybill = await startWaybill(dataFolder, server.connectionString)
try {
  await measure(waybill, await dataFile(size, rows))
} finally {
  await waybill.stop()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(program: Waybill, csv: string): Promise<void> {
  const fileId = await program.upload(csv)
  const withIt: number[] = []
  const without: number[] = []
  const alone: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const first = await stage(program, fileId, false)
    const second = await stage(program, fileId, true)
    // The first round warms the file, the database and the code up.
    if (round === 0) continue
    withIt.push(first.stageMs)
    without.push(second.stageMs)
    alone.push(second.profileMs)
    console.error(
      `  staged in ${ms(first.stageMs)} with it, ${ms(second.stageMs)} without; alone ${ms(second.profileMs)}`,
    )
  }
  // Whatever else runs on the machine only ever adds to a time: the shortest ones tell the most.
  const share = (Math.min(...withIt) - Math.min(...without)) / Math.min(...without)
  console.log(`${size}: staged in ${ms(Math.min(...without))} without the profile, ${ms(Math.min(...withIt))} with it`)
  console.log(
    `The profile costs ${(share * 100).toFixed(1)} % of staging; asked for by itself, ${ms(Math.min(...alone))}.`,
  )
}

/** @returns how long the staging took, and the profile when it was asked for before */
async function stage(program: Waybill, fileId: string, isProfiledBefore: boolean) {
  const draft = await program.call<{ id: string }>('POST', '/imports', { object: 'people', fileId })
  const profileFrom = performance.now()
  if (isProfiledBefore) await program.call('POST', `/imports/${draft.id}/profile`)
  const startedAt = performance.now()
  await program.call('POST', `/imports/${draft.id}/plan`)
  const { stages } = await followJob(program, draft.id, startedAt)
  await program.call('POST', `/jobs/${draft.id}/cancel`)
  return { stageMs: (stages['stage'] ?? 0) * 1000, profileMs: startedAt - profileFrom }
}

function ms(value: number): string {
  return `${Math.round(value)} ms`
}
