/** Defaults for records that are updated and would be left empty, and defaults that name other records. */
import { describe, expect, test } from 'vitest'
import { importCsv, listImportRows, planCsv, undo } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

const seedPeople = () =>
  workspace.seed('people', [
    { email: 'empty@acme.com' },
    { email: 'full@acme.com', city: 'Paris', jobTitle: 'Boss', tags: ['X'] },
  ])

const FILE = 'email,jobTitle\nempty@acme.com,\nfull@acme.com,\nnew@acme.com,\n'
const DEFAULTS = { jobTitle: 'Clerk', city: 'Rome', tags: 'A;B' }

async function valuesOf(email: string) {
  const person = await workspace.find('people', { email })
  return { jobTitle: person?.['jobTitle'], city: person?.['city'], tags: person?.['tags'] }
}

describe('defaults on update', () => {
  test.each([
    ['keep', { jobTitle: 'Boss', city: 'Paris', tags: ['X'] }, { updated: 1, unchanged: 1 }],
    ['fill', { jobTitle: 'Boss', city: 'Paris', tags: ['X'] }, { updated: 1, unchanged: 1 }],
    ['clear', { jobTitle: 'Clerk', city: 'Paris', tags: ['X'] }, { updated: 2 }],
  ] as const)('fill what would be left empty, with blanks that "%s"', async (blank, full, counts) => {
    await seedPeople()

    const result = await importCsv(workspace, 'people', FILE, { blank, defaults: DEFAULTS, defaultsOnUpdate: true })

    expect(result.counts).toEqual({ ...NOTHING, created: 1, ...counts })
    expect(result.preview?.valuesCleared).toBe(0)
    const filled = { jobTitle: 'Clerk', city: 'Rome', tags: ['A', 'B'] }
    expect(await valuesOf('empty@acme.com')).toEqual(filled)
    expect(await valuesOf('new@acme.com')).toEqual(filled)
    expect(await valuesOf('full@acme.com')).toEqual(full)

    await undo(workspace.context, result.id)
    expect(await valuesOf('empty@acme.com')).toEqual({ jobTitle: null, city: null, tags: [] })
    expect(await valuesOf('full@acme.com')).toEqual({ jobTitle: 'Boss', city: 'Paris', tags: ['X'] })
  })

  test('are shown before', async () => {
    await seedPeople()

    const planned = await planCsv(workspace.context, 'people', FILE, {
      blank: 'keep',
      defaults: DEFAULTS,
      defaultsOnUpdate: true,
    })

    const { rows } = await listImportRows(workspace.context, planned.id)
    expect(rows[0]?.changes).toMatchObject([
      { field: 'jobTitle', before: null, after: 'Clerk' },
      { field: 'city', before: null, after: 'Rome' },
      { field: 'tags', before: null, after: '["A","B"]' },
    ])
  })

  test('of relations and owners too', async () => {
    const [acme = ''] = await workspace.seed('companies', [{ name: 'Acme' }, { name: 'Beta' }])
    await workspace.seed('people', [{ email: 'a@acme.com' }, { email: 'b@acme.com', company: acme }])

    const result = await importCsv(workspace, 'people', 'email,jobTitle\na@acme.com,A\nb@acme.com,B\n', {
      defaults: { company: 'beta' },
      defaultsOnUpdate: true,
    })

    expect(result.counts).toEqual({ ...NOTHING, updated: 2 })
    const people = await workspace.all('people')
    expect(people.map(({ company }) => (company as { name: string }).name)).toEqual(['Beta', 'Acme'])
  })

  test('without the option nothing of the kind', async () => {
    await seedPeople()

    await importCsv(workspace, 'people', FILE, { blank: 'keep', defaults: DEFAULTS })

    expect(await valuesOf('empty@acme.com')).toEqual({ jobTitle: null, city: null, tags: [] })
  })
})

describe('a default that names another record', () => {
  test.each([['acme.com'], ['https://ACME.com/'], ['Acme Inc.'], ['ACMÉ']])('"%s"', async (text) => {
    await workspace.seed('companies', [{ name: 'Acme', domain: { primary: 'acme.com' } }])

    await importCsv(workspace, 'people', 'email\na@acme.com\n', { defaults: { company: text } })

    expect(await workspace.find('people', { email: 'a@acme.com' })).toMatchObject({ company: { name: 'Acme' } })
  })

  test('a member by name', async () => {
    await workspace.seed('members', [{ name: 'Max Meier', email: 'max@example.com' }])

    await importCsv(workspace, 'people', 'email\na@acme.com\n', { defaults: { owner: 'max meier' } })

    expect(await workspace.find('people', { email: 'a@acme.com' })).toMatchObject({ owner: { name: 'Max Meier' } })
  })

  test('must name one that is there', async () => {
    await workspace.seed('companies', [{ name: 'Twin' }, { name: 'TWIN' }])

    for (const company of ['Twin', 'Nowhere']) {
      await expect(
        planCsv(workspace.context, 'people', 'email\na@acme.com\n', { defaults: { company } }),
      ).rejects.toMatchObject({ code: 'VALUE_INVALID' })
    }
  })
})
