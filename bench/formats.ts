/**
 * npm run bench:formats [-- 200k]
 *
 * The same rows as CSV and as XLSX, each imported whole into a fresh workspace, in turns: what a
 * spreadsheet costs beside a text.
 */
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readCsvRows } from '../src/infra/formats/read-csv.ts'
import { writeXlsx } from '../src/infra/formats/write-xlsx.ts'
import type { XlsxRow } from '../src/infra/formats/write-xlsx-sheet.ts'
import { startEmbeddedPostgres } from '../src/infra/postgres/embedded/embedded-postgres.ts'
import { administrate, DATA_FOLDER, dataFile, prepare, withDatabase } from './fresh-workspace.ts'
import { HEADERS } from './people-data.ts'
import { followJob, startWaybill } from './waybill.ts'
import { watchMemory } from './watch.ts'

const SIZES: Readonly<Record<string, number>> = { '1k': 1000, '10k': 10_000, '200k': 200_000, '1M': 1_000_000 }
const ROUNDS = 2

interface Measured {
  readonly format: 'csv' | 'xlsx'
  readonly inspectMs: number
  readonly importS: number
  readonly stageS: number
  readonly serverMb: number
}

async function main(size: string): Promise<void> {
  const rows = SIZES[size]
  if (rows === undefined) throw new Error(`There is no size "${size}". Sizes: ${Object.keys(SIZES).join(', ')}`)
  const csv = await dataFile(size, rows)
  const xlsx = await workbookOf(csv, size)
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-bench-'))
  const server = await startEmbeddedPostgres({ dataFolder: folder, log: () => {} })
  const results: Measured[] = []
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const file of [csv, xlsx]) results.push(await measure(file, rows, folder, server, round))
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  report(results)
}

async function measure(
  file: string,
  rows: number,
  folder: string,
  server: { readonly connectionString: string; readonly pid: number },
  round: number,
): Promise<Measured> {
  const format = file.endsWith('.csv') ? 'csv' : 'xlsx'
  const name = `formats_${format}_${round}`
  const dataFolder = path.join(folder, name)
  const url = withDatabase(server.connectionString, name)
  await administrate(server.connectionString, `create database ${name}`)
  await prepare(dataFolder, url, rows)
  const waybill = await startWaybill(dataFolder, url)
  try {
    const fileId = await waybill.upload(file)
    const inspectFrom = performance.now()
    const draft = await waybill.call<{ id: string }>('POST', '/imports', { object: 'people', fileId })
    const inspectMs = Math.round(performance.now() - inspectFrom)
    const memory = watchMemory(waybill.pid, server.pid)
    const startedAt = performance.now()
    await waybill.call('POST', `/imports/${draft.id}/plan`, { thenApply: true })
    const { seconds, stages, counts } = await followJob(waybill, draft.id, startedAt)
    const { serverMb } = memory.stop()
    console.error(
      `${format}, ${statSync(file).size} bytes: ${seconds.toFixed(1)} s ${JSON.stringify({ stages, counts })}`,
    )
    return { format, inspectMs, importS: seconds, stageS: stages['stage'] ?? 0, serverMb }
  } finally {
    await waybill.stop()
    await administrate(server.connectionString, `drop database ${name} with (force)`)
  }
}

/** Of several rounds the best: what else the machine did is no matter of ours. */
function report(results: readonly Measured[]): void {
  const best = (format: string): Measured | undefined =>
    results.filter((each) => each.format === format).toSorted((a, b) => a.importS - b.importS)[0]
  const csv = best('csv')
  const xlsx = best('xlsx')
  if (csv === undefined || xlsx === undefined) return
  for (const { format, inspectMs, importS, stageS, serverMb } of [csv, xlsx]) {
    console.log(
      `${format.padEnd(5)} inspect ${inspectMs} ms, import ${importS.toFixed(1)} s (stage ${stageS.toFixed(1)} s), server ${serverMb} MB`,
    )
  }
  console.log(`xlsx / csv: ${(xlsx.importS / csv.importS).toFixed(2)} (goal: 1.6)`)
}

/** The rows of the text as a workbook, with numbers as numbers. */
async function workbookOf(csv: string, size: string): Promise<string> {
  const file = path.join(DATA_FOLDER, `people-${size}.xlsx`)
  if (existsSync(file)) return file
  const columns = HEADERS.map(() => ({ width: 20 }))
  await pipeline(writeXlsx([{ name: 'People', rows: rowsOf(csv), columns }]), createWriteStream(file))
  return file
}

async function* rowsOf(csv: string): AsyncGenerator<XlsxRow> {
  yield [...HEADERS]
  const dialect = { kind: 'csv', encoding: 'utf-8', delimiter: ',', headerRow: 0 } as const
  const source = { sizeBytes: statSync(csv).size, open: () => createReadStream(csv, { highWaterMark: 256 * 1024 }) }
  for await (const batch of readCsvRows(source, dialect)) for (const { cells } of batch) yield cells.map(cellOf)
}

function cellOf(text: string): XlsxRow[number] {
  if (/^\d{1,10}(\.\d+)?$/.test(text)) return { value: Number(text) }
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8))
  return isDay ? { value: text, style: 'date' } : text
}

await main(process.argv[2] ?? '200k')
