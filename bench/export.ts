/**
 * npm run bench:export [-- 100k] [-- --data FOLDER]
 *
 * Exports a million people, 15 columns with two relations, as CSV and as a workbook, over HTTP as anyone does. Beside it:
 *
 *   the same SELECT by psql's \copy, or by a bare COPY where there is no psql
 *   as many rows from memory by a library that writes workbooks (hucre), and by our own writer alone
 *   first byte of an export that is sent at once; memory of the server; point updates while the export runs
 *
 * With --data the database is made once in that folder and found again by the next run.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import { Client } from 'pg'
import copyStreams from 'pg-copy-streams'
import type { ExportRequest } from '../src/core/export/export-request.ts'
import type { XlsxColumn } from '../src/infra/formats/write-xlsx-sheet.ts'
import { writeXlsx } from '../src/infra/formats/write-xlsx.ts'
import { startEmbeddedPostgres } from '../src/infra/postgres/embedded/embedded-postgres.ts'
import { authenticateLocally } from '../src/operations/access/local-token.ts'
import { prepareExport } from '../src/operations/exports/prepare-export.ts'
import { settleExport } from '../src/operations/exports/settle-export.ts'
import { withObject } from '../src/operations/records/object-work.ts'
import { openServices } from '../src/services.ts'
import { prepare } from './fresh-workspace.ts'
import { watchLatency, watchMemory } from './watch.ts'
import { followJob, startWaybill, type Waybill } from './waybill.ts'

const SIZES: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 }

const COLUMNS = [
  'id',
  'name.first',
  'name.last',
  'emails.primary',
  'phones.primary',
  'jobTitle',
  'company.id',
  'company.domain',
  'owner.id',
  'owner.email',
  'city',
  'birthday',
  'score',
  'tags',
  'notes',
]
const CSV: ExportRequest = { format: 'csv', columns: COLUMNS }

const words = process.argv.slice(2)
const kept = words.includes('--data') ? words[words.indexOf('--data') + 1] : undefined
const size = words.find((word) => Object.hasOwn(SIZES, word)) ?? '1M'
const people = SIZES[size] ?? 0

interface Place {
  readonly dataFolder: string
  readonly databaseUrl: string
  readonly databasePid: number
  /** For files that are measured and thrown away. */
  readonly folder: string
}

async function main(): Promise<void> {
  const folder = kept === undefined ? mkdtempSync(path.join(tmpdir(), 'waybill-bench-')) : path.resolve(kept)
  mkdirSync(folder, { recursive: true })
  const server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'database'), log: () => {} })
  const { connectionString: databaseUrl, pid: databasePid } = server
  try {
    const place = { dataFolder: path.join(folder, 'data'), databaseUrl, databasePid, folder }
    await makePeople(place)
    await measure(place)
  } finally {
    await server.stop()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

async function makePeople({ dataFolder, databaseUrl }: Place): Promise<void> {
  const mark = path.join(dataFolder, `bench-export-${size}`)
  if (existsSync(mark)) return
  console.error(`${people} people are made …`)
  await prepare(dataFolder, databaseUrl, people)
  writeFileSync(mark, '')
}

async function measure(place: Place): Promise<void> {
  const sql = await statement(place)
  // Once for everybody's caches.
  await copyBySql(place, sql)
  const reference = await copyBySql(place, sql)
  const waybill = await startWaybill(place.dataFolder, place.databaseUrl)
  try {
    const csv = await exportPeople(place, waybill, CSV)
    const firstByteMs = await firstByte(waybill)
    const workbook = await exportPeople(place, waybill, { ...CSV, format: 'xlsx' })
    const library = await writeFromMemory(place.folder, 'the library', byLibrary())
    const ourselves = await writeFromMemory(place.folder, 'our own writer', byOurselves())
    tell(`${people.toLocaleString('en-US')} people, ${COLUMNS.length} columns`, [
      ['psql \\copy of the same SELECT', seconds(reference)],
      ['CSV', `${seconds(csv.seconds)}  ${ratio(csv.seconds, reference)}  (1.50 ×)`],
      ['  memory of the server', `${csv.serverMb} MB  (250 MB)`],
      ['  update beside it, p99', `${csv.p99Ms} ms  (50 ms)`],
      ['first byte of 10,000 at once', `${Math.round(firstByteMs)} ms  (300 ms)`],
      ['writer of workbooks, rows from memory', seconds(ourselves)],
      ['XLSX', `${seconds(workbook.seconds)}  ${ratio(workbook.seconds, ourselves)}  (1.30 ×)`],
      ['  beside hucre, rows from memory', `${seconds(library)}  ${ratio(workbook.seconds, library)}`],
      ['  memory of the server', `${workbook.serverMb} MB  (250 MB)`],
      ['  update beside it, p99', `${workbook.p99Ms} ms  (50 ms)`],
    ])
  } finally {
    await waybill.stop()
  }
}

const seconds = (value: number): string => `${value.toFixed(1)} s`
const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`

function tell(title: string, lines: readonly (readonly [string, string])[]): void {
  console.log(title)
  for (const [name, value] of lines) console.log(`${name.padEnd(40)}${value}`)
}

/** The very statement that the program would run for its owner. */
async function statement({ dataFolder, databaseUrl }: Place): Promise<string> {
  const { services, close } = await openServices({ connectionString: databaseUrl, dataFolder, log: () => {} })
  try {
    const context = { ...services, actor: await authenticateLocally(services) }
    const { sql } = await withObject(context, 'people', [], async (work) =>
      prepareExport(work, await settleExport(work, CSV)),
    )
    return sql.replaceAll(/\s+/g, ' ')
  } finally {
    await close()
  }
}

const SESSION = { datestyle: 'ISO', timezone: 'UTC', work_mem: '64MB', jit: 'off' }

/** @returns seconds */
async function copyBySql({ databaseUrl, folder }: Place, sql: string): Promise<number> {
  const file = path.join(folder, 'reference.csv')
  const startedAt = performance.now()
  if (spawnSync('psql', ['--version']).status === 0) {
    const options = Object.entries(SESSION).map(([name, value]) => `-c ${name}=${value}`)
    const env = { ...process.env, PGOPTIONS: options.join(' ') }
    execFileSync('psql', [databaseUrl, '-qc', `\\copy (${sql}) to '${file}' csv`], { env })
  } else await copyBare(databaseUrl, sql, file)
  const took = (performance.now() - startedAt) / 1000
  rmSync(file)
  return took
}

async function copyBare(databaseUrl: string, sql: string, file: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  for (const [name, value] of Object.entries(SESSION)) await client.query(`set ${name} to '${value}'`)
  await pipeline(client.query(copyStreams.to(`copy (${sql}) to stdout csv`)), createWriteStream(file))
  await client.end()
}

interface Exported {
  readonly seconds: number
  readonly serverMb: number
  readonly p99Ms: number
}

const PAUSE_MS = 20

async function exportPeople(place: Place, waybill: Waybill, request: ExportRequest): Promise<Exported> {
  const { records } = await waybill.call<{ readonly records: readonly { readonly id: string }[] }>(
    'GET',
    '/objects/people/records?limit=100',
  )
  const ids = records.map(({ id }) => id)
  let turn = 0
  const memory = watchMemory(waybill.pid, place.databasePid)
  const updates = watchLatency(async () => {
    turn += 1
    await waybill.call('PATCH', `/objects/people/records/${ids[turn % ids.length]}`, { city: `Town ${turn}` })
  }, PAUSE_MS)
  const startedAt = performance.now()
  const { id } = await waybill.call<{ id: string }>('POST', '/objects/people/exports', request)
  const { seconds: took, counts } = await followJob(waybill, id, startedAt)
  const { p99Ms } = await updates.stop()
  const { serverMb } = memory.stop()
  if (counts['exported'] !== people) throw new Error(`${counts['exported']} of ${people} people are in the file`)
  return { seconds: took, serverMb, p99Ms }
}

/** Of as many as are sent at once. */
async function firstByte(waybill: Waybill): Promise<number> {
  const { records } = await waybill.call<{ readonly records: readonly { readonly createdAt: string }[] }>(
    'GET',
    `/objects/people/records?limit=1&offset=${Math.min(people, 10_000) - 1}`,
  )
  const filter = encodeURIComponent(`createdAt after ${records[0]?.createdAt}`)
  const startedAt = performance.now()
  const body = await waybill.open(`/objects/people/records.csv?columns=${COLUMNS.join()}&filter=${filter}`)
  const reader = body.getReader()
  await reader.read()
  const took = performance.now() - startedAt
  await reader.cancel()
  return took
}

/** As many rows as there are people, of the same columns, made of ten thousand that are kept. */
function* rowsInMemory(): Generator<string[]> {
  const pool = Array.from({ length: Math.min(people, 10_000) }, (_, row) =>
    COLUMNS.map((name) => `${name} ${row * 7919} of somebody`.slice(0, 24)),
  )
  yield COLUMNS
  for (let row = 0; row < people; row += 1) yield pool[row % pool.length] ?? []
}

/** @returns seconds */
async function writeFromMemory(folder: string, by: string, workbook: Readable): Promise<number> {
  const file = path.join(folder, 'reference.xlsx')
  const startedAt = performance.now()
  await pipeline(workbook, createWriteStream(file))
  const took = (performance.now() - startedAt) / 1000
  console.error(`The workbook from memory by ${by} has ${Math.round(statSync(file).size / 1e6)} MB.`)
  rmSync(file)
  return took
}

const byLibrary = (): Readable => {
  const columns = COLUMNS.map((header) => ({ key: header, width: 16 }))
  return Readable.fromWeb(writeXlsxStream(rowsInMemory(), { name: 'People', columns }) as ReadableStream)
}

function byOurselves(): Readable {
  const columns = COLUMNS.map((): XlsxColumn => ({ width: 16, style: 'text' }))
  return writeXlsx([{ name: 'People', columns, rows: rowsInMemory() }])
}

await main()
