/** Rows that mean a record which is there already: in the database, or made by an earlier row of the file. */
import { describe, expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { importCsv, listImportRows } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace((opened) =>
  createField(opened.context, 'people', { apiName: 'badge', label: 'Badge', kind: 'text', isUnique: true }),
)

/** What each person ended up with, by e-mail. */
async function titles(): Promise<Record<string, unknown>> {
  const people = await workspace.all('people')
  return Object.fromEntries(people.map(({ emails, jobTitle }) => [(emails as { primary: string }).primary, jobTitle]))
}

/** The codes of the problems of each row. */
async function codes(id: string): Promise<readonly (readonly string[])[]> {
  const { rows } = await listImportRows(workspace.context, id)
  return rows.map(({ problems }) => problems.map(({ code }) => code))
}

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

describe('a record that is in the database', () => {
  test.each([
    ['update', { updated: 1 }, 'New', []],
    ['skip', { skipped: 1 }, 'Old', ['DUPLICATE_SKIPPED']],
    ['create', { failed: 1 }, 'Old', ['UNIQUE_TAKEN']],
  ] as const)('%s', async (duplicates, counts, title, problems) => {
    await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Old' }])

    const result = await importCsv(workspace, 'people', 'email,jobTitle\nADA@acme.com,New\n', { duplicates })

    expect(result.counts).toEqual({ ...NOTHING, ...counts })
    expect(Object.values(await titles())).toEqual([title])
    expect(await codes(result.id)).toEqual([problems])
  })

  test('"create" makes a second record where the identifier need not be unique', async () => {
    await workspace.seed('leads', [{ email: 'ada@acme.com' }])

    const result = await importCsv(workspace, 'leads', 'email,jobTitle\nada@acme.com,New\n', { duplicates: 'create' })

    expect(result.counts).toEqual({ ...NOTHING, created: 1 })
    expect(await workspace.all('leads')).toHaveLength(2)
  })
})

describe('a record that an earlier row of the file makes', () => {
  test.each([
    ['update', { created: 1, updated: 1 }, 'Second', ['SAME_RECORD_IN_FILE']],
    ['skip', { created: 1, skipped: 1 }, 'First', ['DUPLICATE_IN_FILE']],
    ['create', { created: 1, failed: 1 }, 'First', ['UNIQUE_TAKEN_IN_FILE']],
  ] as const)('%s', async (duplicates, counts, title, problems) => {
    const csv = 'email,jobTitle\nada@acme.com,First\nAda@Acme.com,Second\n'

    const result = await importCsv(workspace, 'people', csv, { duplicates })

    expect(result.counts).toEqual({ ...NOTHING, ...counts })
    expect(Object.values(await titles())).toEqual([title])
    expect(await codes(result.id)).toEqual([[], problems])
  })
})

describe('several rows for one record', () => {
  test('are applied in the order of the file, and each says whether it changed something', async () => {
    await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'A' }])

    const result = await importCsv(
      workspace,
      'people',
      'email,jobTitle\nada@acme.com,A\nada@acme.com,B\nada@acme.com,B\nada@acme.com,C\n',
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 2, unchanged: 2 })
    expect(await titles()).toEqual({ 'ada@acme.com': 'C' })
  })

  test('lie in different chunks', async () => {
    const rows = Array.from({ length: 20_100 }, (_, row) => `p${row + 1}@acme.com,T${row + 1}`)
    for (const [row, title] of [
      [5000, 'in the first chunk'],
      [12_000, 'in the second'],
      [12_001, 'twice'],
      [20_050, 'in the third'],
    ] as const)
      rows[row] = `p1@acme.com,${title}`

    const result = await importCsv(workspace, 'people', `email,jobTitle\n${rows.join('\n')}\n`)

    expect(result.counts).toEqual({ ...NOTHING, created: 20_096, updated: 4 })
    expect(await workspace.find('people', { email: 'p1@acme.com' })).toMatchObject({ jobTitle: 'in the third' })
    expect(await workspace.sql('select count(*)::int as people from people')).toEqual([{ people: 20_096 }])
  })

  test('the same line twice changes nothing the second time', async () => {
    const line = 'ada@acme.com,Engineer,A;B,acme.com\n'
    await workspace.seed('companies', [{ domain: { primary: 'acme.com' } }])

    const result = await importCsv(workspace, 'people', `email,jobTitle,tags,companyDomain\n${line}${line}`)

    expect(result.counts).toEqual({ ...NOTHING, created: 1, unchanged: 1 })
  })

  test('the last one empties what its cells leave blank', async () => {
    await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Old', city: 'Rome' }])

    const result = await importCsv(workspace, 'people', 'email,jobTitle,city\nada@acme.com,New,\nada@acme.com,,Oslo\n')

    expect(result.counts).toEqual({ ...NOTHING, updated: 2 })
    expect(result.preview).toMatchObject({ valuesCleared: 2 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ jobTitle: null, city: 'Oslo' })
  })

  test.each([
    ['keep', { jobTitle: 'Second', city: 'Oslo', address: { city: 'Bonn' } }],
    ['fill', { jobTitle: 'First', city: 'Rome', address: { city: 'Bonn' } }],
  ] as const)('put their values together with the blank policy "%s"', async (blank, expected) => {
    await workspace.seed('people', [{ email: 'ada@acme.com', city: 'Rome' }])

    const result = await importCsv(
      workspace,
      'people',
      'email,jobTitle,city,Address / City\nada@acme.com,First,,\nada@acme.com,,Oslo,\nada@acme.com,Second,,Bonn\n',
      { blank },
    )

    expect(result.counts).toEqual({
      ...NOTHING,
      updated: blank === 'keep' ? 3 : 2,
      unchanged: blank === 'keep' ? 0 : 1,
    })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject(expected)
  })

  test.each([
    ['add', ['Old', 'Z', 'A', 'M'], { updated: 2, unchanged: 1 }],
    ['remove', ['Old'], { updated: 1, unchanged: 2 }],
  ] as const)('%s their options in the order of the file', async (multiValues, tags, counts) => {
    const own = multiValues === 'add' ? ['Old'] : ['Old', 'Z', 'A']
    await workspace.seed('people', [{ email: 'ada@acme.com', tags: own }])

    const result = await importCsv(
      workspace,
      'people',
      'email,tags\nada@acme.com,Z;A\nada@acme.com,A\nada@acme.com,M;Z\n',
      { multiValues },
    )

    expect(result.counts).toEqual({ ...NOTHING, ...counts })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ tags })
  })
})

describe('the same file a second time changes nothing', () => {
  const csv = `email,jobTitle,city,tags
ada@acme.com,First,,A
bob@acme.com,Only,Rome,
ada@acme.com,,Oslo,B
ada@acme.com,Last,Bonn,A;C
eve@acme.com,Last,Bonn,A;C
eve@acme.com,First,,
`
  test.each([
    ['clear', 'replace'],
    ['keep', 'replace'],
    ['fill', 'replace'],
    ['keep', 'add'],
    ['clear', 'add'],
  ] as const)('with the blank policy "%s" and the mode "%s" for lists', async (blank, multiValues) => {
    const first = await importCsv(workspace, 'people', csv, { blank, multiValues })
    const before = await workspace.sql('select p.xmin, p.* from people p order by id')

    const second = await importCsv(workspace, 'people', csv, { blank, multiValues })

    expect(first.counts).toMatchObject({ created: 3, failed: 0 })
    expect(second.counts).toEqual({ ...NOTHING, unchanged: 6 })
    expect(await workspace.sql('select p.xmin, p.* from people p order by id')).toEqual(before)
  })
})

test('of rows that do not leave their record as it is, the last word counts, also where it is alone what was there', async () => {
  await workspace.seed('people', [{ email: 'ada@acme.com', jobTitle: 'Old', city: 'Rome' }])

  const result = await importCsv(
    workspace,
    'people',
    'email,jobTitle,city\nada@acme.com,New,Oslo\nada@acme.com,Old,\nada@acme.com,,\n',
    { blank: 'keep' },
  )

  expect(result.counts).toEqual({ ...NOTHING, updated: 2, unchanged: 1 })
  expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ jobTitle: 'Old', city: 'Oslo' })
})

test('rows without an identifier each make a record', async () => {
  const result = await importCsv(workspace, 'people', 'email,jobTitle\n,Same\n,Same\n')

  expect(result.counts).toEqual({ ...NOTHING, created: 2 })
})

describe('two identifiers in one file', () => {
  const ADA = '550e8400-e29b-41d4-a716-446655440001'
  const BOB = '550e8400-e29b-41d4-a716-446655440002'
  const seed = () =>
    workspace.seed('people', [
      { id: ADA, email: 'ada@acme.com', jobTitle: 'Old' },
      { id: BOB, email: 'bob@acme.com', jobTitle: 'Old' },
    ])

  test.each([
    ['agree', `${ADA},ada@acme.com`, { updated: 1 }, []],
    ['disagree', `${ADA},bob@acme.com`, { failed: 1 }, ['KEYS_DISAGREE']],
    ['the id alone', `${ADA},`, { updated: 1 }, []],
    ['the e-mail alone', ',ada@acme.com', { updated: 1 }, []],
    ['an id and a new e-mail', `${ADA},new@acme.com`, { updated: 1 }, []],
    ['neither', ',', { created: 1 }, []],
  ] as const)('%s', async (_, identifiers, counts, problems) => {
    await seed()

    const result = await importCsv(workspace, 'people', `id,email,jobTitle\n${identifiers},New\n`, { blank: 'keep' })

    expect(result.counts).toEqual({ ...NOTHING, ...counts })
    expect(await codes(result.id)).toEqual([problems])
  })

  test('rows that name one record by different identifiers are applied one after the other', async () => {
    await seed()

    const result = await importCsv(
      workspace,
      'people',
      `id,email,jobTitle\n${ADA},,First\n,ada@acme.com,Second\n${ADA},ada@acme.com,Third\n`,
      { blank: 'keep' },
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 3 })
    expect(await workspace.find('people', { id: ADA })).toMatchObject({
      jobTitle: 'Third',
      emails: { primary: 'ada@acme.com' },
    })
  })

  test('the same new record twice is made once', async () => {
    const line = `${ADA},ada@acme.com,New\n`

    const result = await importCsv(workspace, 'people', `id,email,jobTitle\n${line}${line}`)

    expect(result.counts).toEqual({ ...NOTHING, created: 1, unchanged: 1 })
  })

  test('matching by the e-mail takes an id for new records only', async () => {
    await seed()
    const free = '550e8400-e29b-41d4-a716-446655440003'

    const result = await importCsv(
      workspace,
      'people',
      `id,email,jobTitle\n${ADA},ada@acme.com,New\n${free},eve@acme.com,New\n${BOB},new@acme.com,New\n`,
      { matchKeys: ['email'] },
    )

    expect(result.counts).toEqual({ ...NOTHING, updated: 1, created: 1, failed: 1 })
    expect(await codes(result.id)).toEqual([[], [], ['UNIQUE_TAKEN']])
    expect(await workspace.find('people', { id: free })).toMatchObject({ emails: { primary: 'eve@acme.com' } })
  })

  test('two new records cannot have one id', async () => {
    const result = await importCsv(workspace, 'people', `id,email\n${ADA},ada@acme.com\n${ADA},bob@acme.com\n`, {
      matchKeys: ['email'],
    })

    expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 1 })
    expect(await codes(result.id)).toEqual([[], ['UNIQUE_TAKEN_IN_FILE']])
  })
})

describe('a unique field that is not matched by', () => {
  test('may not take the value of another record', async () => {
    await workspace.seed('people', [{ email: 'ada@acme.com', badge: '007' }, { email: 'bob@acme.com' }])

    const result = await importCsv(
      workspace,
      'people',
      'email,badge\nada@acme.com,007\nbob@acme.com,007\neve@acme.com,007\n',
      { matchKeys: ['email'] },
    )

    expect(result.counts).toEqual({ ...NOTHING, unchanged: 1, failed: 2 })
    const { rows } = await listImportRows(workspace.context, result.id, { outcome: 'failed' })
    expect(
      rows.map(({ row, problems }) => [row, problems[0]?.header, problems[0]?.text, problems[0]?.message]),
    ).toEqual([
      [2, 'badge', '007', 'Badge "007" already belongs to another record.'],
      [3, 'badge', '007', 'Badge "007" already belongs to another record.'],
    ])
  })

  test('may not take the value of another row', async () => {
    const result = await importCsv(
      workspace,
      'people',
      'email,badge\nada@acme.com,007\nbob@acme.com,007\neve@acme.com,008\n',
      { matchKeys: ['email'] },
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 2, failed: 1 })
    const { rows } = await listImportRows(workspace.context, result.id, { outcome: 'failed' })
    expect(rows).toMatchObject([{ row: 2, problems: [{ message: 'Badge "007" is already used by row 1.' }] }])
  })

  test('lets two rows of one record say the same', async () => {
    const result = await importCsv(
      workspace,
      'people',
      'email,badge,city\na@acme.com,007,Rome\na@acme.com,007,Oslo\n',
      {
        matchKeys: ['email'],
      },
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 1, updated: 1 })
  })
})

describe('a row that cannot go in leaves its record to the next row', () => {
  test('because of a cell', async () => {
    const result = await importCsv(
      workspace,
      'people',
      'email,birthday,city\nada@acme.com,never,Rome\nada@acme.com,1815-12-10,Oslo\nada@acme.com,1815-12-10,Bonn\n',
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 1, updated: 1, failed: 1 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ city: 'Bonn' })
  })

  test.each(['update', 'skip'] as const)('because of a value that another row has: %s', async (duplicates) => {
    const result = await importCsv(
      workspace,
      'people',
      'email,badge,city\nbob@acme.com,007,Rome\nada@acme.com,007,Rome\nada@acme.com,008,Oslo\nada@acme.com,009,Bonn\n',
      { matchKeys: ['email'], duplicates },
    )

    const isUpdate = duplicates === 'update'
    expect(result.counts).toEqual({ ...NOTHING, created: 2, failed: 1, [isUpdate ? 'updated' : 'skipped']: 1 })
    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject(
      isUpdate ? { badge: '009', city: 'Bonn' } : { badge: '008', city: 'Oslo' },
    )
  })
})

test('a value that a refused row claimed is free for the next one', async () => {
  const result = await importCsv(
    workspace,
    'people',
    'email,badge,city\na@acme.com,001,A\nb@acme.com,001,B\nb@acme.com,002,C\nc@acme.com,002,D\nc@acme.com,003,E\n',
    { duplicates: 'create' },
  )

  expect(result.counts).toEqual({ ...NOTHING, created: 3, failed: 2 })
  expect((await workspace.all('people')).map(({ badge, city }) => [badge, city])).toEqual([
    ['001', 'A'],
    ['002', 'C'],
    ['003', 'E'],
  ])
})

test('a row is compared with what really goes in before it, not with a row that was refused', async () => {
  const result = await importCsv(
    workspace,
    'people',
    'email,badge,city\nbob@acme.com,007,Rome\nada@acme.com,,Rome\nada@acme.com,007,Oslo\nada@acme.com,,Oslo\nada@acme.com,,Oslo\n',
    { matchKeys: ['email'], blank: 'keep' },
  )

  expect(result.counts).toEqual({ ...NOTHING, created: 2, updated: 1, unchanged: 1, failed: 1 })
  expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ city: 'Oslo' })
})
