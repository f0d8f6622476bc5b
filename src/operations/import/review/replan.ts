/**
 * Keeps the plan of an import true while its rows are changed in the review.
 *
 * The changed rows are staged anew, in place, and they are planned anew together with every row that hangs
 * together with them: see `touched-sql.ts`. The counts move by what these rows were and are. Where a plan of some rows
 * cannot say what the whole file comes to (owners who take turns, related records that are created, computed
 * keys), the whole file is planned, and nothing of it is read again.
 */
import type pg from 'pg'
import { movePreview } from '../../../core/import/review/move-preview.ts'
import type { PlanPreview } from '../../../core/import/preview.ts'
import type { Actor } from '../../../core/access/actor.ts'
import type { FileStore } from '../../../infra/files/file-store.ts'
import {
  areAllAlone,
  beginTouched,
  createTouched,
  forgetTouchedAsChanged,
  isAnyShared,
  isPlannedWhole,
  keepShared,
  partTables,
  rowsOfSameRecords,
  sharedColumns,
  spreadTouched,
  TAKE_IN,
  touchedAsChanged,
} from '../../../infra/postgres/import/touched-sql.ts'
import { hasNewKeys, type KnownKeys } from '../../../infra/postgres/import/known-candidates-sql.ts'
import {
  changePlan,
  changeStage,
  createPartStage,
  NEW_STAGE,
  type StageChange,
} from '../../../infra/postgres/import/new-stage-sql.ts'
import { readRowNumbers } from '../../../infra/postgres/import/review-list-sql.ts'
import type { OneTransaction } from '../../../infra/postgres/one-transaction.ts'
import { loadJobActor } from '../../access/load-job-actor.ts'
import { loadVisibleModel } from '../../model/load-visible-model.ts'
import type { PlanRequest } from '../run/plan-request.ts'
import { compareNamesAgain, makePlan, planStaged } from '../run/plan-rows.ts'
import { reachOf } from '../run/reach.ts'
import { UNFOUND } from '../run/plan-related.ts'
import { summarise, summariseMove } from '../run/summarise-plan.ts'
import type { ChangedCells } from './changed-cells.ts'
import type { OpenReview } from './open-review.ts'
import { stageChanged } from './stage-changed.ts'

export interface Replanned {
  readonly preview: PlanPreview
  /** Rows that may look different now, rising: the changed ones, and those that hang together with them. */
  readonly touched: readonly number[]
}

/** @param changed what is changed, and whose edits are written already */
export async function replan(
  transaction: OneTransaction,
  files: FileStore,
  review: OpenReview,
  changed: ChangedCells,
): Promise<Replanned> {
  const { client } = transaction
  const anew = await stageChanged(transaction, files, review, changed)
  const request = await planRequest(transaction, review)
  const change = { anew, staged: await columnsOf(client, request.tables.stage) }
  const preview = review.row.preview
  if (preview !== null && !needsWholePlan(review, preview)) return planTouched(request, preview, change)
  await putIntoStage(request, change)
  return { preview: await makePlan(request), touched: changed.rows }
}

/** As the worker makes the plan: for the member who asked for the import, whoever reviews it. */
export async function planRequest({ client, db }: OneTransaction, review: OpenReview): Promise<PlanRequest> {
  const { job, row, object, tables, layout, id } = review
  const actor: Actor = await loadJobActor(db, job)
  const model = await loadVisibleModel(db, actor)
  const { options, round } = row
  return { client, tables, layout, options, ...reachOf(actor, model, object), importId: id, objectId: object.id, round }
}

/** With fewer rows a plan of all of them takes no longer than it takes to look which ones can be left out. */
const FEW_ROWS = 2_000

const needsWholePlan = ({ layout }: OpenReview, preview: PlanPreview): boolean =>
  preview.rows <= FEW_ROWS || isPlannedWhole(layout)

async function putIntoStage({ client, tables, layout }: PlanRequest, change: StageChange): Promise<void> {
  const statement = changeStage(tables, layout, change)
  if (statement !== null) await client.query(statement)
}

async function planTouched(request: PlanRequest, preview: PlanPreview, change: StageChange): Promise<Replanned> {
  const { client, tables, layout } = request
  for (const setting of FOR_PARTS) await client.query(setting)
  const part = partTables(tables)
  const columns = await columnsOf(client, NEW_STAGE)
  const keys = sharedColumns(layout).filter((key) => columns.includes(key))
  const known = await knownKeys(request, keys)
  const hasKeptNames = await exists(client, tables.names)
  const hasShared = await exists(client, tables.shared)
  const begin = async (): Promise<void> => {
    await client.query(createTouched)
    for (const statement of beginTouched(tables, { changed: keys, hasShared })) await client.query(statement)
  }
  let areChanged = keys.length === 0 && hasShared && !(await hasAnyShared(client, tables))
  if (areChanged) await client.query(touchedAsChanged)
  else await begin()
  let round = 0
  let areAlone = false
  for (;;) {
    round = await spread(request, keys, round)
    await client.query('savepoint part')
    await lookUpFew(request, preview, () => client.query(createPartStage(tables, layout, change, areChanged)))
    await client.query(`analyze ${part.stage}`)
    areAlone = await isEachAlone(client)
    await planStaged({ ...request, tables: part, areAlone, hasKeptNames, ...(known && { known }) })
    const { rows } = await client.query<{ row: number; other: number }>(rowsOfSameRecords(tables))
    if (rows.length === 0) break
    // Other rows find the same records as these do now: they belong to them, and all are looked at again.
    await client.query('rollback to savepoint part')
    if (areChanged) {
      areChanged = false
      await client.query(forgetTouchedAsChanged)
      await begin()
    }
    round += 1
    await client.query(TAKE_IN, [rows.map(({ row }) => row), rows.map(({ other }) => other), round])
  }
  const { before, after } = await summariseMove(client, part)
  const planned = await columnsOf(client, part.plan)
  await lookUpFew(request, preview, async () => {
    await putIntoStage(request, change)
    await client.query(changePlan(tables, part, { columns: planned, areAlone }))
  })
  if (hasShared && !areAlone) await client.query(keepShared(tables, layout))
  const touched = await readTouched(client)
  const isTouched = new Set(touched)
  const moved = withoutObeyed(movePreview(preview, before, after, (row) => isTouched.has(row)))
  // Names are compared across the whole file.
  if (preview.similar !== 'compared') return { preview: moved, touched }
  const similar = await compareNamesAgain(request)
  return { preview: { ...moved, ...(await summarise(client, tables)), similar }, touched }
}

const FOR_PARTS = [
  // What a review touches was read when it was planned, and is in memory: to look rows up costs little, to read all of them more.
  'set local random_page_cost = 0.8',
  'set local cpu_tuple_cost = 0.03',
  // Of the tables of a part the database needs to know little more than how large they are.
  'set local default_statistics_target = 10',
]

/** What related records were missing is advised again by the next plan of the whole file; nothing once none is. */
function withoutObeyed({ notices, ...preview }: PlanPreview): PlanPreview {
  const isKept = notices !== undefined && preview.problems.some(({ code }) => UNFOUND.has(code))
  return isKept ? { ...preview, notices } : preview
}

/** Of a file of which little is touched, what joins its tables looks these rows up instead of reading all. */
async function lookUpFew({ client }: PlanRequest, { rows }: PlanPreview, act: () => Promise<unknown>): Promise<void> {
  const touched = await client.query<{ rows: number }>('select count(*)::integer as rows from touched')
  const areFew = (touched.rows[0]?.rows ?? 0) < rows * MOST_LOOKED_UP
  for (const join of areFew ? READING_ALL : []) await client.query(`set local ${join} = off`)
  await act()
  for (const join of areFew ? READING_ALL : []) await client.query(`set local ${join} = on`)
}

const READING_ALL = ['enable_hashjoin', 'enable_mergejoin']
const MOST_LOOKED_UP = 0.25

/** Plans of earlier versions have kept nothing. @param changed columns of keys that may be new */
async function knownKeys(
  { client, tables, layout }: PlanRequest,
  changed: readonly string[],
): Promise<KnownKeys | null> {
  if (!(await exists(client, tables.found))) return null
  const newIn = new Set<number>()
  if (changed.length === 0) return { found: tables.found, newIn }
  for (const [index, { isIdentifier }] of layout.strategies.entries()) {
    if (isIdentifier) continue
    const { rows } = await client.query<{ isNew: boolean }>(hasNewKeys(layout, index, tables, changed))
    if (rows[0]?.isNew === true) newIn.add(index)
  }
  return { found: tables.found, newIn }
}

async function exists(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>('select to_regclass($1)::text as found', [table])
  return rows[0]?.found !== null
}

/** @returns the round in which nothing was added any more */
async function spread({ client, tables, layout }: PlanRequest, keys: readonly string[], from: number): Promise<number> {
  if (await isEachAlone(client)) return from
  for (let round = from; ; round += 1) {
    let added = 0
    for (const statement of spreadTouched(tables, layout, keys, round))
      added += (await client.query(statement)).rowCount ?? 0
    if (added === 0) return round
    await client.query('analyze touched')
  }
}

async function isEachAlone(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ areAllAlone: boolean }>(areAllAlone)
  return rows[0]?.areAllAlone === true
}

async function columnsOf(client: pg.Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum',
    [table],
  )
  return rows.map(({ name }) => name)
}

async function hasAnyShared(client: pg.Client, tables: PlanRequest['tables']): Promise<boolean> {
  const { rows } = await client.query<{ isAnyShared: boolean }>(isAnyShared(tables))
  return rows[0]?.isAnyShared === true
}

async function readTouched(client: pg.Client): Promise<readonly number[]> {
  const { rows } = await client.query<{ rows: Buffer }>(
    "select array_send(coalesce(array_agg(row order by row), '{}')) as rows from touched",
  )
  return rows[0] === undefined ? [] : [...readRowNumbers(rows[0].rows)]
}
