/**
 * npm run bench:list [-- 100k] [-- --data FOLDER]
 *
 * How long a list of a million people takes, as somebody waits for it: over HTTP, at the server. Each request is
 * sent several times; p50 and p95 stand beside what must be reached. What is here:
 *
 *   list-requests.ts  the requests and their targets
 *   list-page.ts      the same list in a browser
 *
 * With --data the database is made once in that folder and found again by the next run.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/infra/postgres/embedded/embedded-postgres.ts'
import { dataFile, prepare } from './fresh-workspace.ts'
import { measureRequests } from './list-requests.ts'
import { measurePage } from './list-page.ts'
import { formatMeasured, type ListBench, type Measured } from './list-report.ts'
import { followJob, startWaybill, type Waybill } from './waybill.ts'

const SIZES: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 }

/** Each takes the same list of people and says what it measured. */
const PARTS: readonly ((bench: ListBench) => Promise<readonly Measured[]>)[] = [measureRequests, measurePage]

const words = process.argv.slice(2)
const kept = words.includes('--data') ? words[words.indexOf('--data') + 1] : undefined
const size = words.find((word) => Object.hasOwn(SIZES, word)) ?? '1M'
const people = SIZES[size] ?? 0
const log = (line: string): void => console.error(line)

async function main(): Promise<void> {
  const folder = kept === undefined ? mkdtempSync(path.join(tmpdir(), 'waybill-bench-')) : path.resolve(kept)
  mkdirSync(folder, { recursive: true })
  const server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'database'), log: () => {} })
  try {
    await measure(path.join(folder, 'data'), server.connectionString)
  } finally {
    await server.stop()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(dataFolder: string, databaseUrl: string): Promise<void> {
  const mark = path.join(dataFolder, `bench-list-${size}`)
  if (!existsSync(mark)) {
    log(`${people} people are made …`)
    await prepare(dataFolder, databaseUrl, people)
  }
  const waybill = await startWaybill(dataFolder, databaseUrl)
  try {
    if (!existsSync(mark)) {
      await importPeople(waybill)
      writeFileSync(mark, '')
    }
    const measured: Measured[] = []
    for (const part of PARTS) measured.push(...(await part({ waybill, people, log })))
    console.log(formatMeasured(people, measured))
  } finally {
    await waybill.stop()
  }
}

/** A tenth as many rows, half of them for people who are there: so that records can be asked for by their import. */
async function importPeople(waybill: Waybill): Promise<void> {
  const rows = people / 10
  log(`${rows} rows are imported …`)
  const fileId = await waybill.upload(await dataFile(`${rows / 1000}k`, rows))
  const { id } = await waybill.call<{ id: string }>('POST', '/imports', { object: 'people', fileId })
  await waybill.call('POST', `/imports/${id}/plan`, { thenApply: true })
  await followJob(waybill, id, performance.now())
}

await main()
