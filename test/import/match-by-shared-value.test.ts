/** Matching by an e-mail address or a telephone number of an object where they are not unique: leads. */
import { expect, test } from 'vitest'
import { failedRows, importCsv } from '../support/importing.ts'
import { withWorkspace } from '../support/workspace.ts'

const FILE = 'Email,First Name,Job Title\nada@acme.com,Ada,Analyst\nbob@acme.com,Bob,Buyer\n'

test('leads are created again and again unless they are matched', () =>
  withWorkspace(async (workspace) => {
    await importCsv(workspace, 'leads', FILE)
    const again = await importCsv(workspace, 'leads', FILE, { matchKeys: ['email'] })

    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 })

    const third = await importCsv(workspace, 'leads', FILE.replace('Analyst', 'Engineer').replace('ada@', 'ADA@'), {
      matchKeys: ['email'],
    })
    expect(third.counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
    expect(await workspace.all('leads')).toHaveLength(2)
  }))

test('an address that two leads have is for a person to decide', () =>
  withWorkspace(async (workspace) => {
    const ids = await workspace.seed('leads', [{ email: 'ada@acme.com' }, { email: 'Ada@Acme.com' }])

    const result = await importCsv(workspace, 'leads', FILE, { matchKeys: ['emails.primary'] })

    expect(result.counts).toMatchObject({ created: 1, failed: 1 })
    expect(await failedRows(workspace.context, result.id)).toContain('2 records match by Emails / Primary Email')
    expect(ids).toHaveLength(2)
  }))

test('a deleted lead with the same number makes no ambiguity', () =>
  withWorkspace(async (workspace) => {
    const [gone = ''] = await workspace.seed('leads', [{ phone: '+1 202 555 0143', jobTitle: 'Old' }])
    await workspace.sql('update leads set deleted_at = now() where id = $1', [gone])
    await workspace.seed('leads', [{ phone: '+12025550143', jobTitle: 'Present' }])

    const result = await importCsv(workspace, 'leads', 'Phone,Job Title\n+1 (202) 555-0143,Changed\n', {
      matchKeys: ['phone'],
    })

    expect(result.counts).toMatchObject({ updated: 1, created: 0, restored: 0 })
    expect((await workspace.all('leads')).map((lead) => lead['jobTitle'])).toEqual(['Changed'])
  }))
