/** Whatever is changed in the review: the plan is the one that the whole file would get. */
import { beforeEach, expect, test } from 'vitest'
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
    return `${email},Name ${index},${random.chance(0.05) ? 'never' : '2001-02-03'}`
  })
  return `email,firstName,Birthday\n${lines.join('\n')}\n`
}

function makeAction(random: Random): ReviewAction {
  const rows = Array.from({ length: 1 + random.below(40) }, () => 1 + random.below(ROWS))
  const text = (): string => (random.chance(0.1) ? 'bad' : address(random.below(ADDRESSES)))
  const kind = random.pick(['removeRows', 'restoreRows', 'setValue', 'fillDown', 'setCells', 'setCells'] as const)
  switch (kind) {
    case 'removeRows':
    case 'restoreRows':
      return { kind, scope: { rows } }
    case 'setValue':
      return { kind, column: 'Birthday', text: '1999-09-09', scope: { filter: { tab: 'errors' } } }
    case 'fillDown':
      return { kind, column: 'email', rows }
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

test.each(modes)('%o', async (settings) => {
  const random = randomFrom(JSON.stringify(settings).length)
  const { context } = workspace
  const { id } = await planCsv(context, 'people', makeFile(random), settings)
  for (let step = 0; step < 6; step += 1) await actOnRows(context, id, makeAction(random))
  await undoAction(context, id)
  await undoAction(context, id)
  await redoAction(context, id)

  const shown = (await getImport(context, id)).preview
  const actions = await actionsOf(id)
  await workspace.sql('update waybill.imports set planned_revision = null, staged_revision = null where id = $1', [id])
  const whole = (await plan(context, id)).preview

  expect(shown?.counts).toEqual(whole?.counts)
  expect(shown?.rowsWithWarnings).toBe(whole?.rowsWithWarnings)
  expect(problemCounts(shown)).toEqual(problemCounts(whole))
  expect(actions).toEqual(await actionsOf(id))
})

const actionsOf = (id: string) =>
  workspace.sql(
    `select row, action, leader, cleared, problems,
       case when version is not null then record_id end as record_id
     from import_${id.replaceAll('-', '').slice(-16)}_plan order by row`,
  )

const problemCounts = (preview: Awaited<ReturnType<typeof getImport>>['preview']) =>
  preview?.problems.map(({ code, field, count }) => `${code} ${field} ${count}`).toSorted()
