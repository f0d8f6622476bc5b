/** The different texts of a column come with what each is read as, so that each is decided on once. */
import { expect, test } from 'vitest'
import { listColumnValues, proposeImportField } from '../../src/operations/import/column-values.ts'
import { profileImport } from '../../src/operations/import/profile-import.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { draftCsv, updateImport } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace(async ({ context }) => {
  await createField(context, 'people', { label: 'Stage', kind: 'select', options: ['In Progress', 'Won'] })
  await createField(context, 'people', { label: 'Colors', kind: 'multiSelect', options: ['Red', 'Blue'] })
})

const seedCompanies = () =>
  workspace.seed('companies', [
    { name: 'Acme Ltd', domain: 'acme.com' },
    { name: 'Twin', domain: 'twin.com' },
    { name: 'Twin', domain: 'twin.org' },
  ])

const file = (column: string, cells: readonly string[]): string =>
  `First Name,${column}\n${cells.map((cell, row) => `P${row + 1},"${cell}"\n`).join('')}`

async function valuesOf(column: string, cells: readonly string[], map?: string) {
  const draft = await draftCsv(workspace.context, 'people', file(column, cells), {
    ...(map !== undefined && { map: [{ column: 1, field: map }] }),
  })
  await profileImport(workspace.context, draft.id)
  return { id: draft.id, ...(await listColumnValues(workspace.context, draft.id, 1)) }
}

test('what is not read stands first, with the options that are written nearly so', async () => {
  const { values, open } = await valuesOf('Stage', ['won', 'Won', 'WON', 'In progess', 'tbd'])
  expect(open).toBe(2)
  expect(values).toMatchObject([
    {
      text: 'In progess',
      count: 1,
      row: 4,
      reading: { kind: 'unreadable' },
      near: [{ value: 'in_progress', label: 'In Progress' }],
    },
    { text: 'tbd', reading: { kind: 'unreadable' }, near: [] },
    { text: 'won', count: 3, reading: { kind: 'value', value: 'won', label: 'Won' } },
  ])
})

test('decisions show in the readings', async () => {
  const { id } = await valuesOf('Stage', ['In progess', 'On hold', 'none', 'Won'])
  const values = {
    'In progess': { kind: 'use', value: 'in_progress' },
    'On hold': { kind: 'create' },
    none: { kind: 'blank' },
    Won: { kind: 'refuse' },
  } as const
  await updateImport(workspace.context, id, { rules: [{ column: 1, values }] })
  const { values: read, open } = await listColumnValues(workspace.context, id, 1)
  expect(open).toBe(0)
  expect(Object.fromEntries(read.map(({ text, reading }) => [text, reading]))).toEqual({
    'In progess': { kind: 'value', value: 'in_progress', label: 'In Progress' },
    'On hold': { kind: 'newOption', label: 'On hold' },
    none: { kind: 'blank' },
    Won: { kind: 'refused' },
  })
  expect(read.every(({ isDecided }) => isDecided)).toBe(true)
})

test('lists are taken apart', async () => {
  const { values } = await valuesOf('Colors', ['Red;Blue', 'red', 'Red;Grene'])
  expect(values.map(({ text, count, reading }) => [text, count, reading.kind])).toEqual([
    ['Grene', 1, 'unreadable'],
    ['Red', 3, 'value'],
    ['Blue', 1, 'value'],
  ])
})

test('relations say which record a text leads to, which is missing, and which may be meant', async () => {
  await seedCompanies()
  const cells = ['acme.com', 'https://www.acme.com/', 'acmee.com', 'nowhere.example']
  const { values } = await valuesOf('Company / Domain', cells)
  expect(values).toMatchObject([
    { text: 'acmee.com', reading: { kind: 'missing' }, near: [{ value: 'acme.com', label: 'Acme Ltd' }] },
    { text: 'nowhere.example', reading: { kind: 'missing' }, near: [] },
    { text: 'acme.com', reading: { kind: 'record', name: 'Acme Ltd' } },
    { text: 'https://www.acme.com/', reading: { kind: 'record', name: 'Acme Ltd' } },
  ])
})

test('a name that several bear leads to none of them; an id that was chosen does', async () => {
  await seedCompanies()
  const { id, values } = await valuesOf('Firm', ['Acme', 'Twin', 'acme.com'], 'company')
  expect(values.map(({ text, reading }) => [text, reading])).toMatchObject([
    ['Twin', { kind: 'several', count: 2 }],
    ['Acme', { kind: 'record', name: 'Acme Ltd' }],
    ['acme.com', { kind: 'record', name: 'Acme Ltd' }],
  ])
  const twin = await workspace.find('companies', { domain: 'twin.org' })
  const chosen = { Twin: { kind: 'use', value: String(twin?.id) } } as const
  await updateImport(workspace.context, id, { rules: [{ column: 1, values: chosen }] })
  const { values: read } = await listColumnValues(workspace.context, id, 1)
  expect(read.find(({ text }) => text === 'Twin')).toMatchObject({
    reading: { kind: 'record', id: twin?.id },
    isDecided: true,
  })
})

test('the file has to be read first, and the column to go somewhere', async () => {
  const draft = await draftCsv(workspace.context, 'people', file('Whatever', ['a']))
  await expect(listColumnValues(workspace.context, draft.id, 0)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  await profileImport(workspace.context, draft.id)
  await expect(listColumnValues(workspace.context, draft.id, 1)).rejects.toMatchObject({ code: 'COLUMN_UNKNOWN' })
})

test('a column that no field fits asks for one of its kind', async () => {
  const draft = await draftCsv(workspace.context, 'people', file('Contract until', ['2026-01-01', '', '2027-05-31']))
  expect(await proposeImportField(workspace.context, draft.id, 1)).toEqual({
    label: 'Contract until',
    kind: 'date',
    options: [],
  })
})
