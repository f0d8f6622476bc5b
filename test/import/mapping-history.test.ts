/** What a workspace did with a header is what it is shown the next time. */
import { describe, expect, test } from 'vitest'
import type { ColumnMapping } from '../../src/core/mapping/column-mapping.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { removeField } from '../../src/operations/model/remove-field.ts'
import { draftCsv, importCsv, planCsv } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const columnOf = (mapping: readonly ColumnMapping[], header: string): ColumnMapping | undefined =>
  mapping.find((column) => column.header === header)

let number = 0
const newEmail = (): string => `p${(number += 1)}@acme.com`

/** One person, with one or more further cells. */
const fileOf = (header: string, cells: string): string => `Email,${header}\n${newEmail()},${cells}\n`

async function proposal(csv: string): Promise<readonly ColumnMapping[]> {
  return (await draftCsv(workspace.context, 'people', csv)).mapping
}

describe('a choice', () => {
  test('is proposed for the next file, with how often it was made', async () => {
    expect(columnOf(await proposal(fileOf('Rank', 'Boss')), 'Rank')?.field).toBeNull()
    await importCsv(workspace, 'people', fileOf('Rank', 'Boss'), { map: [{ column: 'Rank', field: 'jobTitle' }] })

    expect(columnOf(await proposal(fileOf('Rank', 'Boss')), 'Rank')).toMatchObject({
      field: 'jobTitle',
      status: 'auto',
      reason: 'You mapped this header here last time.',
    })
    await importCsv(workspace, 'people', fileOf('Rank', 'Boss'))
    await importCsv(workspace, 'people', fileOf('Rank', 'Boss'))
    expect(columnOf(await proposal(fileOf('Rank', 'Boss')), 'Rank')?.reason).toBe(
      'You mapped this header here the last 3 times.',
    )
  })

  test('counts more than what the header is usually called, and pushes other proposals aside', async () => {
    await importCsv(workspace, 'people', fileOf('City,Town', 'Rome,Ostia'), {
      map: [
        { column: 'City', field: 'address.city' },
        { column: 'Town', field: 'city' },
      ],
    })
    const next = await proposal(fileOf('City,Town', 'Rome,Ostia'))

    expect([columnOf(next, 'City')?.field, columnOf(next, 'Town')?.field]).toEqual(['address.city', 'city'])
  })

  test('to leave a column out is remembered too', async () => {
    await importCsv(workspace, 'people', fileOf('Job Title', 'Boss'), { map: [{ column: 'Job Title', field: null }] })

    expect(columnOf(await proposal(fileOf('Job Title', 'Boss')), 'Job Title')).toMatchObject({
      field: null,
      reason: 'You left this column out last time.',
    })
  })

  test('of another field starts the count anew', async () => {
    for (const field of ['city', 'city', 'jobTitle'])
      await importCsv(workspace, 'people', fileOf('Place', 'Rome'), { map: [{ column: 'Place', field }] })

    expect(columnOf(await proposal(fileOf('Place', 'Rome')), 'Place')).toMatchObject({
      field: 'jobTitle',
      reason: 'You mapped this header here last time.',
    })
  })

  test('to split a name keeps the order of its halves', async () => {
    await importCsv(workspace, 'people', fileOf('Who', 'Nagy Anna'), {
      map: [{ column: 'Who', field: 'name.last+name.first' }],
    })

    expect(columnOf(await proposal(fileOf('Who', 'Nagy Anna')), 'Who')).toMatchObject({
      field: 'name',
      nameOrder: 'lastFirst',
    })
  })
})

describe('is not followed', () => {
  test('before the import went in', async () => {
    const csv = `Email,Grade\n${newEmail()},Boss\n`
    await planCsv(workspace.context, 'people', csv, { map: [{ column: 'Grade', field: 'jobTitle' }] })

    expect(columnOf(await proposal(csv), 'Grade')?.field).toBeNull()
  })

  test('where the values say something else, and that is told', async () => {
    await importCsv(workspace, 'people', `Email,Reach\n${newEmail()},+1 415 555 0101\n`, {
      map: [{ column: 'Reach', field: 'phones.primary' }],
    })
    const next = await proposal(`Email,Reach\n${newEmail()},call me\n${newEmail()},by mail\n`)

    expect(columnOf(next, 'Reach')).toMatchObject({ field: null })
    expect(columnOf(next, 'Reach')?.reason).toContain('You mapped this header to "Phones / Primary Phone" before, but')
  })

  test('when the field is gone', async () => {
    await createField(workspace.context, 'people', { apiName: 'shoe', label: 'Shoe', kind: 'text' })
    await importCsv(workspace, 'people', `Email,Foot\n${newEmail()},44\n`, { map: [{ column: 'Foot', field: 'shoe' }] })
    await removeField(workspace.context, 'people', 'shoe')

    expect(columnOf(await proposal(`Email,Foot\n${newEmail()},44\n`), 'Foot')?.field).toBeNull()
  })
})
