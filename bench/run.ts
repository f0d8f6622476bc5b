/**
 * npm run bench [-- 10k 100k 1M] [-- --json]
 *
 * In one run, side by side on the same machine and the same database server: COPY of the file into a
 * bare table (the limit), an expert's hand-written script, and Waybill's whole import, from the start
 * of reading to the last commit, and its undo, with other people's requests beside it.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/infra/postgres/embedded/embedded-postgres.ts'
import { administrate, dataFile, prepare, withDatabase } from './fresh-workspace.ts'
import { existingEmail } from './people-data.ts'
import { runScript } from './reference.ts'
import { writeReport, type BenchResult } from './report.ts'
import { followJob, startWaybill, type Waybill } from './waybill.ts'
import { percentile, watchLatency, watchMemory } from './watch.ts'

const SIZES: Readonly<Record<string, number>> = {
  '1k': 1000,
  '10k': 10_000,
  '100k': 100_000,
  '300k': 300_000,
  '1M': 1_000_000,
  '10M': 10_000_000,
}
const DEFAULT_SIZES = ['10k', '100k', '1M']

const words = process.argv.slice(2)
const isJson = words.includes('--json')
const log = (line: string): void => console.error(line)

async function main(): Promise<void> {
  const sizes = words.filter((word) => !word.startsWith('--'))
  const unknown = sizes.find((size) => SIZES[size] === undefined)
  if (unknown !== undefined) throw new Error(`There is no size "${unknown}". Sizes: ${Object.keys(SIZES).join(', ')}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-bench-'))
  const server = await startEmbeddedPostgres({ dataFolder: folder, log: () => {} })
  const results: BenchResult[] = []
  try {
    for (const size of sizes.length > 0 ? sizes : DEFAULT_SIZES) {
      results.push(await measure(size, folder, server.connectionString, () => server.pid))
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  log(writeReport(results))
  if (isJson) for (const result of results) console.log(JSON.stringify(result))
}

async function measure(
  size: string,
  folder: string,
  serverUrl: string,
  databasePid: () => number,
): Promise<BenchResult> {
  const rows = SIZES[size] ?? 0
  const csv = await dataFile(size, rows)
  log(`${size}: ${rows} rows, ${Math.round(statSync(csv).size / 1e6)} MB`)
  const name = `bench_${size.toLowerCase()}`
  const urlOf = (database: string): string => withDatabase(serverUrl, database)
  await administrate(serverUrl, `create database ${name}`)
  const dataFolder = path.join(folder, `data-${size}`)
  const schema = await prepare(dataFolder, urlOf(name), rows)
  await administrate(serverUrl, `create database ${name}_expert template ${name}`, `create database ${name}_copy`)

  const copySeconds = await runScript(urlOf(`${name}_copy`), 'copy', csv, 'public')
  log(`  copy    ${copySeconds.toFixed(1)} s`)
  await administrate(serverUrl, 'checkpoint')
  const expertSeconds = await runScript(urlOf(`${name}_expert`), 'expert', csv, schema)
  log(`  expert  ${expertSeconds.toFixed(1)} s`)
  await administrate(serverUrl, `drop database ${name}_copy`, `drop database ${name}_expert`, 'checkpoint')

  const waybill = await startWaybill(dataFolder, urlOf(name))
  try {
    return {
      size,
      rows,
      copy_s: round(copySeconds),
      expert_s: round(expertSeconds),
      ...(await measureWaybill(waybill, csv, rows, databasePid())),
    }
  } finally {
    await waybill.stop()
    await administrate(serverUrl, `drop database ${name} with (force)`)
  }
}

async function measureWaybill(waybill: Waybill, csv: string, rows: number, databasePid: number) {
  const fileId = await waybill.upload(csv)
  const inspectFrom = performance.now()
  const draft = await waybill.call<{ id: string; mapping: { field: string | null; header: string }[] }>(
    'POST',
    '/imports',
    { object: 'people', fileId },
  )
  const inspectMs = performance.now() - inspectFrom
  const unmapped = draft.mapping.filter(({ field }) => field === null).map(({ header }) => header)
  if (unmapped.length > 0) throw new Error(`Not mapped: ${unmapped.join(', ')}`)

  const beside = await watchPeople(waybill, rows)
  const memory = watchMemory(waybill.pid, databasePid)
  const startedAt = performance.now()
  await waybill.call('POST', `/imports/${draft.id}/plan`, { thenApply: true })
  const done = await followJob(waybill, draft.id, startedAt)
  log(`  waybill ${done.seconds.toFixed(1)} s ${JSON.stringify(done.stages)} ${JSON.stringify(done.counts)}`)
  const { update, list } = await beside.stop()
  log(`  update  p99 ${latencyByPhase(update.samples, done.stages, startedAt)}`)

  const undoFrom = performance.now()
  const undo = await waybill.call<{ id: string }>('POST', `/imports/${draft.id}/undo`)
  const undone = await followJob(waybill, undo.id, undoFrom)
  log(`  undo    ${undone.seconds.toFixed(1)} s ${JSON.stringify(undone.counts)}`)
  const { serverMb, databaseMb } = memory.stop()
  return {
    import_s: round(done.seconds),
    stages_s: {
      inspect: round(inspectMs / 1000),
      ...Object.fromEntries(Object.entries(done.stages).map(([name, seconds]) => [name, round(seconds)])),
    },
    undo_s: round(undone.seconds),
    inspect_ms: Math.round(inspectMs),
    server_peak_mb: serverMb,
    database_peak_mb: databaseMb,
    update_p99_ms: update.p99Ms,
    list_p99_ms: list.p99Ms,
  }
}

/** Where the waits come from: the 99th percentile in each phase of the import. */
function latencyByPhase(
  samples: readonly { readonly at: number; readonly ms: number }[],
  stages: Readonly<Record<string, number>>,
  startedAt: number,
): string {
  let from = startedAt
  const parts = Object.entries(stages).map(([name, seconds]) => {
    const to = from + seconds * 1000
    const times = samples.filter(({ at }) => at >= from && at < to).map(({ ms }) => ms)
    from = to
    return `${name} ${percentile(times, 0.99)} ms (median ${percentile(times, 0.5)})`
  })
  return parts.join(', ')
}

const UPDATE_PAUSE_MS = 20
const LIST_PAUSE_MS = 200

/** A colleague who edits one record after the other that the file does not touch, and one who turns pages. */
async function watchPeople(waybill: Waybill, rows: number) {
  const odd = Array.from({ length: 50 }, (_, i) => existingEmail(((i * 997) % rows) | 1))
  const ids: string[] = []
  for (const email of odd) {
    const filter = encodeURIComponent(`emails.primary is ${email}`)
    const found = await waybill.call<{ records: { id: string }[] }>(
      'GET',
      `/objects/people/records?filter=${filter}&limit=1`,
    )
    const id = found.records[0]?.id
    if (id !== undefined) ids.push(id)
  }
  let turn = 0
  const update = watchLatency(async () => {
    const id = ids[turn++ % ids.length] ?? ''
    await waybill.call('PATCH', `/objects/people/records/${id}`, { city: `Elsewhere ${turn}` })
  }, UPDATE_PAUSE_MS)
  const list = watchLatency(async () => {
    await waybill.call('GET', '/objects/people/records?limit=50')
  }, LIST_PAUSE_MS)
  return {
    async stop() {
      return { update: await update.stop(), list: await list.stop() }
    },
  }
}

const round = (seconds: number): number => Math.round(seconds * 100) / 100

await main()
