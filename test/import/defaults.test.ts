/** Values that the file does not have: defaults, the owner, and fields that must have one. */
import { describe, expect, test } from 'vitest'
import { updateImport } from '../../src/operations/import/create-import.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { updateField } from '../../src/operations/model/update-field.ts'
import { draftCsv, importCsv, listImportRows } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace(async ({ context }) => {
  await createField(context, 'people', { apiName: 'code', label: 'Code', kind: 'text', isUnique: true })
})

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

describe('defaults', () => {
  test('are for created records that have no value: unmapped, or blank in the file', async () => {
    await workspace.seed('people', [{ email: 'old@acme.com' }])

    const result = await importCsv(
      workspace,
      'people',
      'email,jobTitle\nold@acme.com,\nnew@acme.com,\nboss@acme.com,Boss\n',
      { defaults: { jobTitle: 'Clerk', city: 'Rome', tags: 'A;B', birthday: '2001-02-03' } },
    )

    expect(result.counts).toEqual({ ...NOTHING, created: 2, unchanged: 1 })
    expect(await workspace.find('people', { email: 'old@acme.com' })).toMatchObject({ jobTitle: null, city: null })
    expect(await workspace.find('people', { email: 'new@acme.com' })).toMatchObject({
      jobTitle: 'Clerk',
      city: 'Rome',
      tags: ['A', 'B'],
      birthday: '2001-02-03',
    })
    expect(await workspace.find('people', { email: 'boss@acme.com' })).toMatchObject({ jobTitle: 'Boss' })
  })

  test('are shown in the preview', async () => {
    const result = await importCsv(workspace, 'people', 'email,jobTitle\nnew@acme.com,\n', {
      defaults: { jobTitle: 'Clerk' },
    })

    expect(result.options.defaults).toEqual({ jobTitle: 'Clerk' })
    expect(await workspace.find('people', { email: 'new@acme.com' })).toMatchObject({ jobTitle: 'Clerk' })
  })

  test('of a relation name the other record by its identifier', async () => {
    await workspace.seed('companies', [{ name: 'Acme', domain: { primary: 'acme.com' } }])

    await importCsv(workspace, 'people', 'email\nada@acme.com\n', { defaults: { companyDomain: 'ACME.com' } })

    expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ company: { name: 'Acme' } })
  })

  test('of a relation that is not there are refused', async () => {
    await expect(
      importCsv(workspace, 'people', 'email\nada@acme.com\n', { defaults: { companyDomain: 'nowhere.com' } }),
    ).rejects.toMatchObject({ code: 'VALUE_INVALID' })
  })

  test('that cannot be read are refused before anything is done', async () => {
    await expect(
      importCsv(workspace, 'people', 'email\nada@acme.com\n', { defaults: { birthday: 'never' } }),
    ).rejects.toMatchObject({ code: 'VALUE_INVALID', message: expect.stringContaining('never') })
  })

  test('for fields that are not there are refused', async () => {
    await expect(
      draftCsv(workspace.context, 'people', 'email\na@b.co\n', { defaults: { shoe: '1' } }),
    ).rejects.toMatchObject({
      code: 'FIELD_UNKNOWN',
    })
  })

  test('make the same line twice no change', async () => {
    const line = 'new@acme.com,\n'
    const result = await importCsv(workspace, 'people', `email,jobTitle\n${line}${line}`, {
      defaults: { jobTitle: 'Clerk' },
      blank: 'keep',
    })

    expect(result.counts).toEqual({ ...NOTHING, created: 1, unchanged: 1 })
    expect(await workspace.find('people', { email: 'new@acme.com' })).toMatchObject({ jobTitle: 'Clerk' })
  })
})

describe('the owner', () => {
  test('is a member: nobody else is taken, neither at first nor when it is changed', async () => {
    const ownerId = '01890a5d-ac96-774b-bcce-b302099a8057'
    const refused = { code: 'REQUEST_INVALID', message: expect.stringContaining(`there is no member ${ownerId}`) }

    await expect(draftCsv(workspace.context, 'people', 'email\n', { ownerId })).rejects.toMatchObject(refused)
    const { id } = await draftCsv(workspace.context, 'people', 'email\nnew@acme.com\n')
    await expect(updateImport(workspace.context, id, { options: { ownerId } })).rejects.toMatchObject(refused)
  })

  test('is who imports, unless the file or the options say otherwise; of existing records it stays', async () => {
    const [max = ''] = await workspace.seed('members', [{ name: 'Max', email: 'max@example.com' }])
    const own = workspace.context.actor.memberId
    await workspace.seed('people', [{ email: 'old@acme.com', owner: max }])

    await importCsv(workspace, 'people', 'email,jobTitle\nold@acme.com,X\nnew@acme.com,X\n')
    await importCsv(workspace, 'people', 'email\nmaxs@acme.com\n', { ownerId: max })
    await importCsv(workspace, 'people', 'email\nfree@acme.com\n', { ownerId: null })
    await importCsv(workspace, 'people', 'email,owner.email\ngiven@acme.com,max@example.com\nblank@acme.com,\n')

    const people = await workspace.all('people')
    expect(
      people.map(({ emails, owner }) => [
        (emails as { primary: string }).primary,
        (owner as { id: string } | null)?.id,
      ]),
    ).toEqual([
      ['old@acme.com', max],
      ['new@acme.com', own],
      ['maxs@acme.com', max],
      ['free@acme.com', undefined],
      ['given@acme.com', max],
      ['blank@acme.com', own],
    ])
  })
})

describe('a required field', () => {
  test('refuses new records without it, and rows that would empty it', async () => {
    await workspace.seed('people', [{ email: 'old@acme.com', code: 'C1' }])
    await updateField(workspace.context, 'people', 'code', { isRequired: true })

    const mapped = await importCsv(
      workspace,
      'people',
      'email,code\nnew@acme.com,\nold@acme.com,\nfine@acme.com,C2\n',
      {
        matchKeys: ['email'],
      },
    )
    const unmapped = await importCsv(workspace, 'people', 'email,city\nnew@acme.com,Rome\nold@acme.com,Rome\n')
    const kept = await importCsv(workspace, 'people', 'email,code,city\nold@acme.com,,Oslo\n', {
      matchKeys: ['email'],
      blank: 'keep',
    })
    const defaulted = await importCsv(workspace, 'people', 'email,code\nnew@acme.com,\n', {
      matchKeys: ['email'],
      defaults: { code: 'C3' },
    })
    await updateField(workspace.context, 'people', 'code', { isRequired: false })

    expect(mapped.counts).toEqual({ ...NOTHING, created: 1, failed: 2 })
    expect(unmapped.counts).toEqual({ ...NOTHING, updated: 1, failed: 1 })
    expect(kept.counts).toEqual({ ...NOTHING, updated: 1 })
    expect(defaulted.counts).toEqual({ ...NOTHING, created: 1 })
    const { rows } = await listImportRows(workspace.context, mapped.id, { outcome: 'failed' })
    expect(rows.map(({ problems }) => problems[0])).toMatchObject([
      { code: 'REQUIRED_MISSING', header: 'code', message: 'Code is required and has no value.' },
      { code: 'REQUIRED_MISSING', header: 'code' },
    ])
    expect(await workspace.find('people', { email: 'new@acme.com' })).toMatchObject({ code: 'C3' })
  })
})

test('a default of a unique field is for one record', async () => {
  const result = await importCsv(workspace, 'people', 'email\na@acme.com\nb@acme.com\n', { defaults: { code: 'C9' } })

  expect(result).toMatchObject({ status: 'completed', counts: { ...NOTHING, created: 1, failed: 1 } })
})

test('a unique value that no index takes is refused by itself', async () => {
  const long = 'x'.repeat(3000)
  const result = await importCsv(workspace, 'people', `email,code\na@acme.com,${long}\nb@acme.com,short\n`)

  expect(result.preview?.counts).toEqual({ ...NOTHING, created: 1, failed: 1 })
  expect(result.counts).toEqual(result.preview?.counts)
})
