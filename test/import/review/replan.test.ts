/** Whatever is changed in the review: the plan is the one that the whole file would get. */
import { beforeEach, expect, test } from 'vitest'
import { createShared } from '../../../src/infra/postgres/import/touched-sql.ts'
import { workTables } from '../../../src/infra/postgres/import/work-tables.ts'
import type { ReviewAction } from '../../../src/core/import/review/review-action.ts'
import { actOnRows, redoAction, undoAction } from '../../../src/operations/import/review/change-rows.ts'
import { getImport } from '../../../src/operations/import/present-import.ts'
import { plan, planCsv, type ImportSettings } from '../../support/importing.ts'
import { randomFrom, type Random } from '../random.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

/** More than are planned as a whole after each change. */
const ROWS = 2_400
const ADDRESSES = 1_500
const RECORDS = 300

const address = (number: number): string => `p${number}@acme.com`

/** Some are shared by two records: a row with one of them is for a person to decide. */
const additional = (index: number): string => address(RECORDS + (index % 15 === 0 ? 1 : index))

beforeEach(() =>
  workspace.seed(
    'people',
    Array.from({ length: RECORDS }, (_, index) => ({
      email: address(index),
      firstName: `Old ${index}`,
      ...(index % 3 === 0 && { 'emails.additional': [additional(index)] }),
    })),
  ),
)

function makeFile(random: Random): string {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const email = random.chance(0.02) ? 'nobody' : random.chance(0.05) ? '' : address(random.below(ADDRESSES))
    const birthday = random.chance(0.05) ? 'never' : random.chance(0.1) ? '03/04/2001' : '2001-02-03'
    return `${email},Name ${index},${birthday}`
  })
  return `email,firstName,Birthday\n${lines.join('\n')}\n`
}

const KINDS = [
  'removeRows',
  'restoreRows',
  'setValue',
  'fillDown',
  'setCells',
  'setCells',
  'readAs',
  'replace',
  'resetCells',
] as const

const everyTenth = Array.from({ length: ROWS / 10 }, (_, index) => 10 * (index + 1))

const AMBIGUOUS = { problem: 'DATE_AMBIGUOUS', field: 'birthday' } as const

function makeAction(random: Random): ReviewAction {
  const rows = Array.from({ length: 1 + random.below(40) }, () => 1 + random.below(ROWS))
  const text = (): string => (random.chance(0.1) ? 'bad' : address(random.below(ADDRESSES)))
  const kind = random.pick(KINDS)
  switch (kind) {
    case 'removeRows':
    case 'restoreRows':
      return { kind, scope: { rows } }
    case 'setValue':
      return { kind, column: 'Birthday', text: '1999-09-09', scope: { filter: { tab: 'errors' } } }
    case 'fillDown':
      return { kind, column: 'email', rows }
    case 'readAs':
      return { kind, column: 'Birthday', format: { dateOrder: 'DMY' }, scope: { filter: AMBIGUOUS } }
    case 'replace':
      return { kind, column: 'Birthday', find: '2001', replaceBy: 'two', isRegex: false, scope: { rows } }
    case 'resetCells':
      return { kind, column: 'Birthday', scope: { rows: rows.concat(everyTenth) } }
    case 'setCells':
      return { kind, cells: rows.map((row) => ({ row, column: 'email', text: text() })) }
  }
}

const modes: readonly ImportSettings[] = [
  { inFile: 'first' },
  { inFile: 'last' },
  { inFile: 'merge' },
  { duplicates: 'skip' },
  { duplicates: 'create' },
]

test.each(
  modes.flatMap((mode) => [
    { ...mode, isListed: true },
    { ...mode, isListed: false },
  ]),
)('%o', async ({ isListed, ...settings }) => {
  const random = randomFrom(JSON.stringify(settings).length + (isListed ? 1 : 0))
  const { context } = workspace
  const { id } = await planCsv(context, 'people', makeFile(random), settings)
  // As it is done for large files, when nobody waits.
  if (isListed) await listRowsThatAreNotAlone(id)
  for (let step = 0; step < 6; step += 1) await actOnRows(context, id, makeAction(random))
  await undoAction(context, id)
  await undoAction(context, id)
  await redoAction(context, id)

  const shown = (await getImport(context, id)).preview
  const actions = await actionsOf(id)
  const staged = await stagedOf(id)
  expect(await idsOfTwo(id)).toEqual([])
  await workspace.sql('update waybill.imports set planned_revision = null, staged_revision = null where id = $1', [id])
  const whole = (await plan(context, id)).preview

  expect(shown?.counts).toEqual(whole?.counts)
  expect(shown?.rowsWithWarnings).toBe(whole?.rowsWithWarnings)
  expect(problemCounts(shown)).toEqual(problemCounts(whole))
  expect(actions).toEqual(await actionsOf(id))
  expect(staged).toEqual(await stagedOf(id))
})

async function listRowsThatAreNotAlone(id: string): Promise<void> {
  const { actor, database } = workspace.context
  const { layout } = await database.kysely
    .selectFrom('waybill.imports')
    .select('layout')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (layout === null) throw new Error('The import was not planned')
  for (const statement of createShared(workTables(actor.schema, id), layout)) await workspace.sql(statement)
}

const tableOf = (id: string, suffix: string): string => `import_${id.replaceAll('-', '').slice(-16)}_${suffix}`

const stagedOf = (id: string) => workspace.sql(`select * from ${tableOf(id, 'stage')} order by row`)

/** Ids of records to be created that two rows have which have nothing to do with each other. */
const idsOfTwo = (id: string) =>
  workspace.sql(
    `select record_id from ${tableOf(id, 'plan')} where action = 'c' and leader is null group by 1 having count(*) > 1`,
  )

const actionsOf = (id: string) =>
  workspace.sql(
    `select row, action, leader, cleared, problems,
       case when version is not null then record_id end as record_id
     from ${tableOf(id, 'plan')} order by row`,
  )

const problemCounts = (preview: Awaited<ReturnType<typeof getImport>>['preview']) =>
  preview?.problems.map(({ code, field, count }) => `${code} ${field} ${count}`).toSorted()
