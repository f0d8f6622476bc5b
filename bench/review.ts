/**
 * npm run bench:review [-- 100k] [-- --data FOLDER]
 *
 * What the server does while somebody reviews an import of a million rows, over HTTP: opening it, jumps, tabs,
 * filters, one cell, a tenth of all rows at one stroke and back. Half of the rows match a record, one in ten has
 * a date that can be read in two ways.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/infra/postgres/embedded/embedded-postgres.ts'
import { prepare } from './fresh-workspace.ts'
import { formatMeasured, type Measured } from './list-report.ts'
import { plannedImport, reviewFile } from './review-data.ts'
import { percentile } from './watch.ts'
import { startWaybill, type Waybill } from './waybill.ts'

const SIZES: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 }

const words = process.argv.slice(2)
const kept = words.includes('--data') ? words[words.indexOf('--data') + 1] : undefined
const rows = SIZES[words.find((word) => Object.hasOwn(SIZES, word)) ?? '1M'] ?? 0
const log = (line: string): void => console.error(line)

/** How often each is asked; what changes many rows, less often. */
const ROUNDS = 15
const HEAVY_ROUNDS = 3

const OPEN_MS = 500
const JUMP_MS = 200
const FILTER_MS = 500
const CELL_MS = 150
const MANY_MS = 2_000

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
      console.log(formatMeasured(rows, await measure(waybill, file), 'rows'))
    } finally {
      await waybill.stop()
    }
  } finally {
    await server.stop()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(waybill: Waybill, file: string): Promise<readonly Measured[]> {
  const id = await plannedImport(waybill, file, log)
  const review = `/imports/${id}/review`
  const get = (query: Readonly<Record<string, string>>) => (): Promise<Answer> =>
    waybill.call('GET', `${review}/rows?${new URLSearchParams(query)}`)
  const act = (action: object) => (): Promise<Answer> => waybill.call('POST', `${review}/actions`, action)
  const jump = (): Promise<Answer> => get({ offset: String(somewhere()) })()
  const cell = (column: string, text: (row: number) => string) => (): Promise<Answer> => {
    const row = somewhere()
    return act({ kind: 'setCells', cells: [{ row, column, text: text(row) }] })()
  }
  const ambiguous = { problem: 'DATE_AMBIGUOUS', field: 'birthday' }
  const fix = act({ kind: 'readAs', column: 'birthday', format: { dateOrder: 'DMY' }, scope: { filter: ambiguous } })
  const open = async (): Promise<Answer> => {
    await waybill.call('GET', review)
    return get({})()
  }
  // Filters are asked for with another text each time: a list that was found is remembered.
  let round = 0
  const town = (): Promise<Answer> => get({ field: 'city', value: `City ${(round += 1)}` })()
  const word = (): Promise<Answer> => get({ search: `hall ${(round += 1)},` })()
  const measured: Measured[] = []
  const add = async (what: string, target: number | null, ask: () => Promise<Answer>, rounds = ROUNDS): Promise<void> =>
    void measured.push(await time(what, target, ask, rounds))
  await add('open: counts and first rows', OPEN_MS, open)
  await add('jump anywhere', JUMP_MS, jump)
  await add('a tab', FILTER_MS, get({ tab: 'errors' }), 1)
  await add(
    'a tab of half of the rows, its end',
    FILTER_MS,
    get({ tab: 'updates', offset: String(Math.floor(rows / 3)) }),
    1,
  )
  await add('a problem in a column', FILTER_MS, get(ambiguous), 1)
  await add('a value in a column', FILTER_MS, town)
  await add('a word anywhere', null, word)
  await add('sorted by a column', null, get({ sort: 'name.last' }), 1)
  await add('a jump in sorted rows', JUMP_MS, () => get({ sort: 'name.last', offset: String(somewhere()) })())
  await add('problems with fixes', OPEN_MS, () => waybill.call('GET', `${review}/problems`))
  await add('values of a column', null, () => waybill.call('GET', `${review}/facets?of=city`), HEAVY_ROUNDS)
  await add(
    'one cell',
    CELL_MS,
    cell('jobTitle', (row) => `Boss ${row}`),
  )
  await add(
    'one key',
    CELL_MS,
    cell('emails.primary', (row) => `changed${row}@example.com`),
  )
  await add('a tenth of all rows', MANY_MS, fix, 1)
  await add('undo of it', MANY_MS, () => waybill.call('POST', `${review}/undo`), 1)
  await add('redo of it', MANY_MS, () => waybill.call('POST', `${review}/redo`), 1)
  return measured
}

interface Answer {
  readonly total?: number
  readonly touched?: number
}

let place = 0
/** Any row, and the same ones in every run. */
const somewhere = (): number => 1 + ((place += 7_919 * 101) % (rows - 100))

async function time(
  what: string,
  target: number | null,
  ask: () => Promise<Answer>,
  rounds: number,
): Promise<Measured> {
  const times: number[] = []
  let answer: Answer = {}
  for (let each = 0; each < rounds; each += 1) {
    const from = performance.now()
    answer = await ask()
    times.push(performance.now() - from)
  }
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
  log(`  ${what}: ${Math.round(p50)} / ${Math.round(p95)} ms`)
  const found = answer.total ?? answer.touched
  return { what, p50, p95, target, unit: 'ms', ...(found !== undefined && { found: `${found} rows` }) }
}

await main()
