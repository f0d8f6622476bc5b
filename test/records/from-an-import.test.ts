/** Records are found by the import that touched them, and by what it did with them. */
import { expect, test } from 'vitest'
import { countRecords } from '../../src/operations/records/count-records.ts'
import { listRecords } from '../../src/operations/records/list-records.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import type { Context } from '../../src/operations/context.ts'
import { draftCsv, importCsv } from '../support/importing.ts'
import { useWorkspace } from '../support/workspace.ts'

let importId = ''
let draftId = ''

const shared = useWorkspace(async (workspace) => {
  const [, , gone = ''] = await workspace.seed('people', [
    { email: 'ada@example.com', jobTitle: 'Clerk' },
    { email: 'bob@example.com', jobTitle: 'Cook' },
    { email: 'cy@example.com', jobTitle: 'Captain' },
    { email: 'dan@example.com', jobTitle: 'Dean' },
  ])
  await deleteRecord(workspace.context, 'people', gone)
  const rows = [
    'ada@example.com,Chief,new.com',
    'bob@example.com,Cook,',
    'cy@example.com,Captain,',
    'eve@example.com,,',
  ]
  const file = `Email,Job title,Company / Domain\n${rows.join('\n')}\nnobody,Baker,\n`
  const { id } = await importCsv(workspace, 'people', file, { blank: 'keep', missingRelations: 'create' })
  importId = id
  draftId = (await draftCsv(workspace.context, 'people', 'Email\nada@example.com\n')).id
})

async function found(filter: string, context: Context = shared().context, object = 'people'): Promise<string> {
  const { records } = await listRecords(context, object, { filter, sort: ['id'] })
  expect(await countRecords(context, object, { filter })).toBe(records.length)
  return records.map(({ emails }) => String((emails as { primary: string }).primary).split('@')[0]).join(' ')
}

test('by all that it did, or by one outcome', async () => {
  expect(await found(`import is ${importId}`)).toBe('ada bob cy eve')
  expect(await found(`import is ${importId.toUpperCase()}`)).toBe('ada bob cy eve')
  expect(await found(`import.created is ${importId}`)).toBe('eve')
  expect(await found(`import.updated is ${importId}`)).toBe('ada')
  expect(await found(`import.restored is ${importId}`)).toBe('cy')
  expect(await found(`import.unchanged is ${importId}`)).toBe('bob')
})

test('together with other conditions', async () => {
  const filter = { and: [`import is ${importId}`, 'jobTitle is Cook'] }
  const { records } = await listRecords(shared().context, 'people', { filter })
  expect(records).toMatchObject([{ jobTitle: 'Cook' }])
})

test('companies that were created for its rows are found as well', async () => {
  const { records } = await listRecords(shared().context, 'companies', { filter: `import.created is ${importId}` })
  expect(records).toMatchObject([{ domain: { primary: 'new.com' } }])
  expect(await countRecords(shared().context, 'companies', { filter: `import.updated is ${importId}` })).toBe(0)
})

test('an import that has written nothing touched nothing', async () => {
  expect(await found(`import is ${draftId}`)).toBe('')
})

test('an import of somebody else is unknown, unless all jobs may be seen; the scope holds all the same', async () => {
  const bob = await shared().join('Bob', 'member')
  await expect(found(`import is ${importId}`, bob)).rejects.toMatchObject({ code: 'IMPORT_UNKNOWN' })
  await expect(found('import is 0193b3a0-0000-7000-8000-000000000001', bob)).rejects.toMatchObject({
    code: 'IMPORT_UNKNOWN',
  })
  await expect(found('import is nonsense')).rejects.toMatchObject({ code: 'IMPORT_UNKNOWN' })
  const watcher = await shared().join('Wendy', {
    apiName: 'watcher',
    label: 'Watcher',
    permissions: { workspace: ['viewAllJobs'], everyObject: { allowed: ['view'], scope: 'own' }, objects: {} },
  })
  expect(await found(`import is ${importId}`, watcher)).toBe('')
  expect(await found(`import.created is ${importId}`, await shared().join('Max', 'manager'))).toBe('eve')
})
