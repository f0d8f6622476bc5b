/**
 * npm run bench:ui [-- 100k] [-- --data FOLDER]
 *
 * What somebody waits for who imports a file of a million rows in the browser: the real program and a real
 * Chromium, from the key or the click to the drawn answer. Written into `results/`. What is here:
 *
 *   ui-upload.ts  the first look at a file while it is uploaded
 *   ui-review.ts  the review: opened, gone through, cells and a tenth of all rows changed, and taken back
 *
 * With --data the database and the plan are made once in that folder and found again by the next run.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/infra/postgres/embedded/embedded-postgres.ts'
import { heapOf, inBrowser, same } from './browser.ts'
import { prepare } from './fresh-workspace.ts'
import { formatMeasured, type Measured } from './list-report.ts'
import { plannedImport, reviewFile, waitingImport } from './review-data.ts'
import { measureReview } from './ui-review.ts'
import { measureUpload } from './ui-upload.ts'
import { startWaybill, type Waybill } from './waybill.ts'

const SIZES: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 }

const MOST_HEAP_MB = 60

const words = process.argv.slice(2)
const kept = words.includes('--data') ? words[words.indexOf('--data') + 1] : undefined
const size = words.find((word) => Object.hasOwn(SIZES, word)) ?? '1M'
const rows = SIZES[size] ?? 0
const log = (line: string): void => console.error(line)

async function main(): Promise<void> {
  const folder = kept === undefined ? mkdtempSync(path.join(tmpdir(), 'waybill-bench-')) : path.resolve(kept)
  mkdirSync(folder, { recursive: true })
  const server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'database'), log: () => {} })
  try {
    const dataFolder = path.join(folder, 'data')
    if (!existsSync(dataFolder)) await prepare(dataFolder, server.connectionString, rows)
    const file = await reviewFile(folder, rows)
    const waybill = await startWaybill(dataFolder, server.connectionString)
    try {
      console.log(report(await measure(waybill, file)))
    } finally {
      await waybill.stop()
    }
  } finally {
    await server.stop()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(waybill: Waybill, file: string): Promise<readonly Measured[]> {
  const id = (await waitingImport(waybill, file)) ?? (await plannedImport(waybill, file, log))
  const { address } = waybill
  return inBrowser(address, async (page) => {
    const measured: Measured[] = []
    const add = (found: Measured): void => {
      measured.push(found)
      log(`  ${found.what}: ${Math.round(found.p50)} / ${Math.round(found.p95)} ${found.unit}`)
    }
    await measureUpload({ page, address, file, add })
    await measureReview({ page, address, id, rows, add })
    add({ what: 'heap after all of it', ...same(await heapOf(page)), target: MOST_HEAP_MB, unit: 'MB' })
    return measured
  })
}

function report(measured: readonly Measured[]): string {
  const table = formatMeasured(rows, measured, 'rows')
  const day = new Date().toISOString().slice(0, 10)
  const folder = path.resolve(import.meta.dirname, 'results')
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim() ?? ''}), ${Math.round(totalmem() / 2 ** 30)} GB`
  const text = `# Import in the browser: ${rows.toLocaleString('en-US')} rows\n\n${day}, ${machine}. Made with \`npm run bench:ui\`.\n\n\`\`\`\n${table}\n\`\`\`\n`
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `ui-${day}-${size}.md`), text)
  return table
}

await main()
