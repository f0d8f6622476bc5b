/** Members who take turns at owning what imports create. */
import { describe, expect, test } from 'vitest'
import type { Workspace } from '../support/workspace.ts'
import { cancelJob } from '../../src/operations/jobs/jobs.ts'
import { apply, edit, importCsv, plan, planCsv, retry, undo } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const people = (count: number, prefix = 'a'): string =>
  `email\n${Array.from({ length: count }, (_, index) => `${prefix}${index}@acme.com\n`).join('')}`

async function seedTeam(...weights: readonly number[]) {
  const names = ['Ada', 'Bob', 'Eve'].slice(0, weights.length)
  const ids = await workspace.seed(
    'members',
    names.map((name) => ({ name, email: `${name}@example.com` })),
  )
  return ids.map((memberId, index) => ({ memberId, weight: weights[index] ?? 1 }))
}

/** Names of the owners, in the order of the file. */
async function ownersOf(from: Workspace, where = 'true'): Promise<readonly (string | null)[]> {
  const rows = await from.sql<{ name: string | null }>(
    `select m.name from people p left join members m on m.id = p.owner_id
     where ${where} order by length(p.emails_primary), p.emails_primary`,
  )
  return rows.map(({ name }) => name)
}

async function countByOwner(): Promise<Readonly<Record<string, number>>> {
  const names = await ownersOf(workspace)
  const groups = Map.groupBy(names, (name) => name ?? 'nobody')
  return Object.fromEntries([...groups].map(([name, each]) => [name, each.length]))
}

test('they get one after the other, and the preview says how many', async () => {
  const owners = await seedTeam(1, 1, 1)

  const planned = await planCsv(workspace.context, 'people', people(7), { owners })
  expect(planned.preview?.owners).toMatchObject([
    { name: 'Ada', records: 3 },
    { name: 'Bob', records: 2 },
    { name: 'Eve', records: 2 },
  ])
  await apply(workspace.context, planned.id)

  expect(await ownersOf(workspace)).toEqual(['Ada', 'Bob', 'Eve', 'Ada', 'Bob', 'Eve', 'Ada'])
})

test('over two imports the numbers differ by at most one', async () => {
  const owners = await seedTeam(1, 1, 1)

  await importCsv(workspace, 'people', people(10), { owners })
  const second = await importCsv(workspace, 'people', people(10, 'b'), { owners })

  expect(second.preview?.owners?.map(({ records }) => records)).toEqual([3, 4, 3])
  expect(await countByOwner()).toEqual({ Ada: 7, Bob: 7, Eve: 6 })
})

test('imports that are planned at the same time share as well', async () => {
  const owners = await seedTeam(1, 1, 1)

  await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((prefix) => importCsv(workspace, 'people', people(4, prefix), { owners })),
  )

  expect(await countByOwner()).toEqual({ Ada: 7, Bob: 7, Eve: 6 })
})

test('by weight', async () => {
  const owners = await seedTeam(3, 2, 1)

  await importCsv(workspace, 'people', people(60), { owners })

  expect(await countByOwner()).toEqual({ Ada: 30, Bob: 20, Eve: 10 })
})

describe('only records that are created and name no owner count', () => {
  test('rows that update, later rows of one record, and rows with an owner of their own do not', async () => {
    const owners = await seedTeam(1, 1)
    await workspace.seed('members', [{ name: 'Max', email: 'max@example.com' }])
    await workspace.seed('people', [{ email: 'old@acme.com' }])

    const result = await importCsv(
      workspace,
      'people',
      'email,owner email,jobTitle\na@acme.com,,A\na@acme.com,,B\nold@acme.com,,C\nmax@acme.com,max@example.com,D\nb@acme.com,,E\n',
      { owners, blank: 'keep' },
    )

    expect(result.preview?.owners?.map(({ records }) => records)).toEqual([1, 1])
    expect(await workspace.find('people', { email: 'a@acme.com' })).toMatchObject({
      jobTitle: 'B',
      owner: { name: 'Ada' },
    })
    expect(await workspace.find('people', { email: 'b@acme.com' })).toMatchObject({ owner: { name: 'Bob' } })
    expect(await workspace.find('people', { email: 'max@acme.com' })).toMatchObject({ owner: { name: 'Max' } })
    expect(await workspace.find('people', { email: 'old@acme.com' })).toMatchObject({ owner: { name: 'Olga Owner' } })
  })

  test('failed rows get their owner when they are retried', async () => {
    const owners = await seedTeam(1, 1, 1)
    const first = await importCsv(workspace, 'people', 'email\na@acme.com\nnonsense\nb@acme.com\n', { owners })
    expect(await ownersOf(workspace)).toEqual(['Ada', 'Bob'])

    await edit(workspace.context, first.id, [{ row: 2, column: 'email', text: 'c@acme.com' }])
    await retry(workspace.context, first.id)

    expect(await ownersOf(workspace)).toEqual(['Ada', 'Bob', 'Eve'])
    await importCsv(workspace, 'people', people(1, 'z'), { owners })
    expect(await countByOwner()).toEqual({ Ada: 2, Bob: 1, Eve: 1 })
  })
})

describe('what comes to nothing counts for nobody', () => {
  test('a plan that is made again, and one that is cancelled', async () => {
    const owners = await seedTeam(1, 1, 1)
    const planned = await planCsv(workspace.context, 'people', people(1), { owners })
    await plan(workspace.context, planned.id)
    await cancelJob(workspace.context, planned.id)

    await importCsv(workspace, 'people', people(2), { owners })

    expect(await ownersOf(workspace)).toEqual(['Ada', 'Bob'])
  })

  test('an import that is undone', async () => {
    const owners = await seedTeam(1, 1, 1)
    const first = await importCsv(workspace, 'people', people(2), { owners })
    await undo(workspace.context, first.id)

    await importCsv(workspace, 'people', people(3), { owners })

    expect(await ownersOf(workspace)).toEqual(['Ada', 'Bob', 'Eve'])
  })

  test('a record that someone else created meanwhile', async () => {
    const owners = await seedTeam(1, 1, 1)
    const planned = await planCsv(workspace.context, 'people', people(2), { owners })
    await workspace.seed('people', [{ email: 'a0@acme.com' }])
    await apply(workspace.context, planned.id)

    await importCsv(workspace, 'people', people(2, 'z'), { owners })

    expect(await ownersOf(workspace, `m.name <> 'Olga Owner'`)).toEqual(['Bob', 'Ada', 'Eve'])
  })
})

test('nobody takes turns who is no member, or twice', async () => {
  const [ada] = await seedTeam(1)
  const nobody = { memberId: '019b0000-0000-7000-8000-000000000000', weight: 1 }

  for (const owners of [[nobody], [ada, ada].flatMap((each) => each ?? [])]) {
    await expect(planCsv(workspace.context, 'people', people(1), { owners })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    })
  }
})
