/** Problems by cause with what mends all rows of a cause, and the values of a column. */
import { expect, test } from 'vitest'
import { actOnRows } from '../../../src/operations/import/review/change-rows.ts'
import { previewAction } from '../../../src/operations/import/review/preview-action.ts'
import { reviewFacets } from '../../../src/operations/import/review/review-facets.ts'
import { listReviewProblems } from '../../../src/operations/import/review/review-problems.ts'
import { getReview } from '../../../src/operations/import/review/review-rows.ts'
import { createField } from '../../../src/operations/model/create-field.ts'
import { apply, planCsv } from '../../support/importing.ts'
import { useEmptyWorkspace } from '../use-empty-workspace.ts'

const workspace = useEmptyWorkspace(({ context }) =>
  createField(context, 'people', {
    apiName: 'rank',
    label: 'Rank',
    kind: 'select',
    options: ['Customer', 'Partner'],
  }),
)

const FILE = `email,firstName,Birthday,Rank,jobTitle
ada (at) acme.com,Ada,03/04/1990,Custommer,Clerk
bob[at]acme.com,Bob,05/06/1991,Partner,clerk
cyd@acme.com,Cyd,07/08/1992,Custommer,Clerk.
dan at home,Dan,,Partner,Boss
eve@acme.com,Eve,,Customer,
`

const planned = async (): Promise<string> => (await planCsv(workspace.context, 'people', FILE)).id

test('each cause has its fixes, with cells before and after', async () => {
  const { problems } = await listReviewProblems(workspace.context, await planned())

  const fixes = Object.fromEntries(
    problems.map(({ code, count, fixes: each }) => [code, [count, ...each.map(({ name }) => name)]]),
  )
  expect(fixes).toEqual({
    DATE_AMBIGUOUS: [3, 'readAs', 'readAs', 'clear', 'removeRows'],
    EMAIL_UNREADABLE: [3, 'writeAtSign', 'clear', 'removeRows'],
    OPTION_UNKNOWN: [2, 'useOption', 'clear', 'removeRows'],
  })
  const ambiguous = problems.find(({ code }) => code === 'DATE_AMBIGUOUS')
  expect(ambiguous?.fixes.slice(0, 2).map(({ examples }) => examples[0])).toEqual([
    { row: 1, before: '03/04/1990', after: '1990-04-03' },
    { row: 1, before: '03/04/1990', after: '1990-03-04' },
  ])
})

/** Good ones, then some that nothing mends, then some that a fix mends. */
const addressOf = (row: number): string =>
  row < 700 ? `p${row}@acme.com` : row < 900 ? 'nobody' : `p${row} (at) acme.com`

test('a fix is found that helps only cells far behind the first ones', async () => {
  const rows = Array.from({ length: 1_000 }, (_, row) => `${addressOf(row)},Ada`)
  const { id } = await planCsv(workspace.context, 'people', ['email,firstName', ...rows, ''].join('\n'))

  const [problem] = (await listReviewProblems(workspace.context, id)).problems
  expect(problem).toMatchObject({ code: 'EMAIL_UNREADABLE', count: 300, sampleRows: [701, 702, 703, 704, 705] })
  expect(problem?.fixes.map(({ name }) => name)).toEqual(['writeAtSign', 'clear', 'removeRows'])
  expect(problem?.fixes[0]?.examples[0]?.after).toMatch(/^p\d+@acme\.com$/)
})

test('the first fix of each cause, and a last row removed: no problem is left, and all else goes in', async () => {
  const id = await planned()
  for (const code of ['DATE_AMBIGUOUS', 'EMAIL_UNREADABLE', 'OPTION_UNKNOWN']) {
    const { problems } = await listReviewProblems(workspace.context, id)
    const [fix] = problems.find((each) => each.code === code)?.fixes ?? []
    if (fix !== undefined) await actOnRows(workspace.context, id, fix.action)
  }
  const { problems } = await listReviewProblems(workspace.context, id)
  expect(problems).toMatchObject([{ code: 'EMAIL_UNREADABLE', count: 1, sampleRows: [4] }])
  const remove = problems[0]?.fixes.find(({ name }) => name === 'removeRows')
  if (remove !== undefined) await actOnRows(workspace.context, id, remove.action)

  expect((await listReviewProblems(workspace.context, id)).problems).toEqual([])
  expect((await getReview(workspace.context, id)).tabs).toMatchObject({ errors: 0, new: 4, removed: 1 })
  expect((await apply(workspace.context, id)).counts).toMatchObject({ created: 4, removed: 1, failed: 0 })
  const people = await workspace.sql(
    "select emails_primary, birthday::text, rank from people where emails_primary like '%@acme.com' order by 1",
  )
  expect(people.slice(0, 2)).toMatchObject([
    { emails_primary: 'ada@acme.com', birthday: '1990-04-03' },
    { emails_primary: 'bob@acme.com', birthday: '1991-06-05' },
  ])
})

test('the values of a column with their counts, and those that are probably one', async () => {
  const id = await planned()
  const titles = await reviewFacets(workspace.context, id, { of: 'jobTitle' })

  expect(titles).toEqual({
    total: 4,
    blank: 1,
    values: [
      { text: 'Boss', count: 1 },
      { text: 'Clerk', count: 1 },
      { text: 'Clerk.', count: 1 },
      { text: 'clerk', count: 1 },
    ],
    clusters: [
      [
        { text: 'Clerk', count: 1 },
        { text: 'Clerk.', count: 1 },
        { text: 'clerk', count: 1 },
      ],
    ],
  })
  const merges = [{ values: ['clerk', 'Clerk.'], text: 'Clerk' }]
  const merge = { kind: 'mergeValues', column: 'jobTitle', merges, scope: { filter: {} } } as const
  expect(await previewAction(workspace.context, id, merge)).toMatchObject({
    cells: 2,
    examples: [{ before: 'clerk', after: 'Clerk' }, { before: 'Clerk.' }],
  })
  await actOnRows(workspace.context, id, merge)
  expect((await reviewFacets(workspace.context, id, { of: 'jobTitle' })).values[0]).toEqual({ text: 'Clerk', count: 3 })
  expect((await reviewFacets(workspace.context, id, { of: 'rank', tab: 'errors' })).values[0]).toEqual({
    text: 'Custommer',
    count: 2,
  })
})
