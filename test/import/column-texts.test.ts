/** Columns that name other records with more different texts than a profile holds: every text is reached, and decided on. */
import { beforeEach, expect, test } from 'vitest'
import type { Role } from '../../src/core/access/role.ts'
import type { Context } from '../../src/operations/context.ts'
import { listColumnTexts, type TextsWish } from '../../src/operations/import/column-texts.ts'
import { listColumnValues } from '../../src/operations/import/column-values.ts'
import { profileImport } from '../../src/operations/import/profile-import.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { apply, draftCsv, edit, plan, updateImport } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

/** Company 7 is missing, Company 8 is there twice, Company 9 is deleted; the others are found. */
const COMPANIES = 400
const OPEN = ['Company 7', 'Company 8', 'Company 9']

beforeEach(async () => {
  const companies = Array.from({ length: COMPANIES }, (_, n) => `Company ${n}`).filter((name) => name !== 'Company 7')
  const ids = await workspace.seed(
    'companies',
    [...companies, 'Company 8'].map((name) => ({ name })),
  )
  await deleteRecord(workspace.context, 'companies', ids[companies.indexOf('Company 9')] ?? '')
})

/** One row for each company, with three more of Company 8 and one that is spelled otherwise. */
const CELLS = [
  ...Array.from({ length: COMPANIES }, (_, n) => `Company ${n}`),
  ...Array(3).fill('Company 8'),
  'COMPANY 5',
]

async function drafted(cells: readonly string[] = CELLS, field = 'company.name', context: Context = workspace.context) {
  const file = `First Name,Company\n${cells.map((cell, row) => `P${row + 1},${cell}\n`).join('')}`
  const { id } = await draftCsv(context, 'people', file, { map: [{ column: 1, field }] })
  await profileImport(context, id)
  return id
}

const texts = (id: string, wish: TextsWish = {}) => listColumnTexts(workspace.context, id, 1, wish)

async function all(id: string, wish: TextsWish = {}): Promise<readonly string[]> {
  const listed: string[] = []
  let page = await texts(id, wish)
  for (;;) {
    listed.push(...page.values.map(({ text }) => text))
    if (page.nextRow === null) return listed
    page = await texts(id, { ...wish, afterRow: page.nextRow })
  }
}

test('every text is listed page by page: what leads to no record first, then the most frequent', async () => {
  const id = await drafted()
  expect((await listColumnValues(workspace.context, id, 1)).values).toEqual([])

  const first = await texts(id, { limit: 50 })
  expect(first).toMatchObject({ texts: COMPANIES + 1, open: 3, uncounted: 0 })
  expect(first.values.slice(0, 4).map(({ text, count, row, reading }) => [text, count, row, reading.kind])).toEqual([
    ['Company 8', 4, 9, 'several'],
    ['Company 7', 1, 8, 'missing'],
    ['Company 9', 1, 10, 'deleted'],
    ['Company 0', 1, 1, 'record'],
  ])
  const listed = await all(id, { limit: 50 })
  expect(listed).toHaveLength(COMPANIES + 1)
  expect(new Set(listed)).toEqual(new Set(CELLS))
})

test('they are searched without case and accents, and narrowed to what is open', async () => {
  const id = await drafted()
  expect(await all(id, { search: 'cömpany 39' })).toEqual(
    [39, ...Array.from({ length: 10 }, (_, n) => 390 + n)].map((n) => `Company ${n}`),
  )
  expect((await all(id, { isOpenOnly: true })).toSorted()).toEqual(OPEN)
  expect(await texts(id, { search: 'no such' })).toMatchObject({ values: [], nextRow: null, texts: 0, open: 0 })
})

test('each can be pointed to a record, blanked or refused; the place stays, and what is open is counted anew', async () => {
  const id = await drafted()
  const values = { 'Company 7': { kind: 'use', value: 'Company 3' }, 'Company 8': { kind: 'blank' } } as const
  await updateImport(workspace.context, id, { rules: [{ column: 1, values }] })

  const page = await texts(id)
  expect(page.open).toBe(1)
  expect(page.values.slice(0, 3).map(({ text, reading, isDecided }) => [text, reading.kind, isDecided])).toEqual([
    ['Company 8', 'blank', true],
    ['Company 7', 'record', true],
    ['Company 9', 'deleted', false],
  ])
  expect(await all(id, { isOpenOnly: true })).toEqual(['Company 9'])

  await plan(workspace.context, id)
  const { counts } = await apply(workspace.context, id)
  expect(counts).toMatchObject({ created: CELLS.length - 1, failed: 1 })
  expect(await workspace.find('people', { 'name.first': 'P8' })).toMatchObject({
    company: { name: 'Company 3' },
  })
})

test('where missing records are created, only what nobody can tell is open', async () => {
  const id = await drafted()
  await updateImport(workspace.context, id, { options: { missingByField: { company: 'create' } } })
  await profileImport(workspace.context, id)
  expect((await texts(id)).open).toBe(2)
  expect((await all(id, { isOpenOnly: true })).toSorted()).toEqual(['Company 8', 'Company 9'])
})

test('what the member edited counts as it is now, and so does another field of the column', async () => {
  const id = await drafted()
  await texts(id)
  await edit(workspace.context, id, [{ row: 8, column: 1, text: 'Acme' }])
  await profileImport(workspace.context, id)
  expect((await all(id, { isOpenOnly: true })).toSorted()).toEqual(['Acme', 'Company 8', 'Company 9'])

  await updateImport(workspace.context, id, { mapping: [{ column: 1, field: 'company.domain' }] })
  await profileImport(workspace.context, id)
  expect((await texts(id)).values[0]?.reading.kind).toBe('missing')
})

test('records out of reach lead nowhere, and nothing is told of them', async () => {
  const everyObject = { allowed: ['view', 'create', 'edit', 'import'], scope: 'own', fields: {} } as const
  const role: Role = { apiName: 'seller', label: 'Seller', permissions: { workspace: [], everyObject, objects: {} } }
  const seller = await workspace.join('Sam Seller', role)
  await workspace.edit('companies', { name: 'Company 17' }, { owner: seller.actor.memberId })
  const id = await drafted(CELLS, 'company.name', seller)
  const page = await listColumnTexts(seller, id, 1)
  expect(page.open).toBe(COMPANIES)
  const found = await listColumnTexts(seller, id, 1, { search: 'Company 17' })
  expect(found.values.filter(({ reading }) => reading.kind !== 'missing')).toMatchObject([
    { text: 'Company 17', reading: { kind: 'record', name: 'Company 17' } },
  ])
})

test('a column of another kind is refused', async () => {
  const id = await drafted(CELLS, 'jobTitle')
  await expect(texts(id)).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
})
