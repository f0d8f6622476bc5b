import { expect, test } from 'vitest'
import type { Role } from '../../src/core/access/role.ts'
import type { Context } from '../../src/operations/context.ts'
import { deactivateMember, updateMember } from '../../src/operations/access/members.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { destroyRecord } from '../../src/operations/records/destroy-record.ts'
import type { HistoryEntry } from '../../src/operations/records/history-entry.ts'
import { listHistory } from '../../src/operations/records/record-history.ts'
import { restoreRecord } from '../../src/operations/records/restore-record.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { upsertRecords } from '../../src/operations/records/upsert-records.ts'
import { changeBulk, undoBulk } from '../support/bulk.ts'
import { importCsv, undo } from '../support/importing.ts'
import { withWorkspace } from '../support/workspace.ts'

const ADA = { email: 'ada@example.com', jobTitle: 'Analyst', city: 'London' }

async function historyOf(context: Context, id: string): Promise<readonly HistoryEntry[]> {
  return (await listHistory(context, 'people', id)).entries
}

/** `updated by import: jobTitle Analyst → Engineer`, so that a test reads like the page. */
const inWords = ({ kind, how, changes }: HistoryEntry): string =>
  [`${kind} by ${how}`, ...changes.map(({ field, before, after }) => `${field} ${show(before)} → ${show(after)}`)].join(
    ', ',
  )

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

test('changes by hand, by the API and in batches are told with both values, the newest first', () =>
  withWorkspace(async ({ context, seed }) => {
    const [ada = ''] = await seed('people', [ADA])
    const api = { ...context, actor: { ...context.actor, source: 'api' } } as const
    await updateRecord(context, 'people', ada, { jobTitle: 'Engineer', city: 'London' })
    await updateRecord(context, 'people', ada, { jobTitle: 'Engineer' })
    await updateRecord(api, 'people', ada, { birthday: '1990-02-01', tags: ['vip'] })
    await upsertRecords(context, 'people', {
      records: [{ emails: 'ada@example.com', city: null }],
      matchBy: 'emails.primary',
    })
    await deleteRecord(context, 'people', ada)
    await restoreRecord(context, 'people', ada)

    const entries = await historyOf(context, ada)

    expect(entries.map(inWords)).toEqual([
      'restored by manual',
      'deleted by manual',
      'updated by manual, city London → null',
      'updated by api, birthday null → 1990-02-01, tags [] → ["vip"]',
      'updated by manual, jobTitle Analyst → Engineer',
      'created by manual',
    ])
    expect(entries.every(({ by }) => by?.name === 'Olga Owner')).toBe(true)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(6)
  }))

test('imports and bulk changes are told from their journals, with the job, and so are their undos', () =>
  withWorkspace(async (workspace) => {
    const { context, seed } = workspace
    const [ada = ''] = await seed('people', [ADA])
    const imported = await importCsv(workspace, 'people', 'Email,Job title\nada@example.com,Engineer\n')
    const change = {
      action: 'edit',
      selection: { ids: [ada] },
      values: { city: 'Rome', jobTitle: 'Director' },
    } as const
    const bulk = await changeBulk(context, 'people', change)
    await undoBulk(context, bulk.id)
    await undo(context, imported.id)

    const entries = await historyOf(context, ada)

    expect(entries.map(inWords)).toEqual([
      'updated by undo, jobTitle Engineer → Analyst',
      'updated by undo, jobTitle Director → Engineer, city Rome → London',
      'updated by bulk, jobTitle Engineer → Director, city London → Rome',
      'updated by import, jobTitle Analyst → Engineer',
      'created by manual',
    ])
    expect(entries[3]).toMatchObject({
      by: { id: context.actor.memberId, name: 'Olga Owner' },
      job: { id: imported.id, fileName: 'test.csv', isVisible: true },
    })
    expect(entries[2]).toMatchObject({ job: { id: bulk.id, fileName: null } })
  }))

test('what an undo keeps is not told as taken back', () =>
  withWorkspace(async ({ context, seed, edit }) => {
    const [ada = ''] = await seed('people', [ADA])
    const change = { action: 'edit', selection: {}, values: { city: 'Rome', jobTitle: 'Director' } } as const
    const bulk = await changeBulk(context, 'people', change)
    await edit('people', { email: ADA.email }, { city: 'Oslo' })
    await undoBulk(context, bulk.id)

    const [newest] = await historyOf(context, ada)
    expect(newest && inWords(newest)).toBe('updated by undo, jobTitle Director → Analyst')
  }))

test('deletions and restorations in bulk are told, with their undos', () =>
  withWorkspace(async ({ context, seed }) => {
    const [ada = ''] = await seed('people', [ADA])
    const deletion = await changeBulk(context, 'people', { action: 'delete', selection: {} })
    await undoBulk(context, deletion.id)

    expect((await historyOf(context, ada)).map(inWords)).toEqual([
      'restored by undo',
      'deleted by bulk',
      'created by manual',
    ])
  }))

test('a record that an import created says so', () =>
  withWorkspace(async (workspace) => {
    const { context, find } = workspace
    const imported = await importCsv(workspace, 'people', 'Email\nnew@example.com\n')
    const record = await find('people', { email: 'new@example.com' })

    expect(await historyOf(context, record?.id ?? '')).toMatchObject([
      { kind: 'created', how: 'import', job: { id: imported.id }, changes: [] },
    ])
  }))

test('a record that was destroyed takes its history with it, and the records that pointed to it tell', () =>
  withWorkspace(async ({ context, seed, sql }) => {
    const [company = ''] = await seed('companies', [{ name: 'Acme' }])
    const [ada = ''] = await seed('people', [{ ...ADA, company }])
    await updateRecord(context, 'companies', company, { name: 'Acme Ltd' })
    await deleteRecord(context, 'companies', company)
    await destroyRecord(context, 'companies', company)

    const [newest] = await historyOf(context, ada)
    expect(newest && inWords(newest)).toBe('updated by manual, company {"id":null,"name":null} → null')
    await expect(listHistory(context, 'companies', company)).rejects.toMatchObject({ code: 'RECORD_UNKNOWN' })
    expect(await sql('select from waybill.record_changes where record_id = $1', [company])).toEqual([])
    // Another one with the same id begins anew.
    await upsertRecords(context, 'companies', { records: [{ id: company, name: 'Other' }] })
    expect((await listHistory(context, 'companies', company)).entries).toMatchObject([{ kind: 'created' }])
  }))

test('pages follow each other without a gap or a repetition', () =>
  withWorkspace(async (workspace) => {
    const { context, seed } = workspace
    const [ada = ''] = await seed('people', [ADA])
    for (const city of ['Rome', 'Oslo', 'Bonn']) await updateRecord(context, 'people', ada, { city })
    await importCsv(workspace, 'people', 'Email,City\nada@example.com,Nice\n')
    await updateRecord(context, 'people', ada, { city: 'Kiel' })
    const all = await historyOf(context, ada)

    const seen: HistoryEntry[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listHistory>> = await listHistory(context, 'people', ada, {
        limit: 2,
        ...(cursor !== null && { cursor }),
      })
      seen.push(...page.entries)
      cursor = page.next
    } while (cursor !== null)

    expect(all).toHaveLength(6)
    expect(seen).toEqual(all)
    await expect(listHistory(context, 'people', ada, { cursor: 'W10' })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    })
  }))

const NARROW: Role = {
  apiName: 'narrow',
  label: 'Narrow',
  permissions: {
    workspace: [],
    everyObject: { allowed: ['view'], scope: 'own' },
    objects: { people: { allowed: ['view'], scope: 'all', fields: { jobTitle: 'hidden' } } },
  },
}

test('hidden fields, related records and jobs out of reach are not in it', () =>
  withWorkspace(async (workspace) => {
    const { context, join, seed } = workspace
    const reader = await join('Nora Narrow', NARROW)
    const [secret = '', known = ''] = await seed('companies', [
      { name: 'Secret', owner: null },
      { name: 'Known', owner: reader.actor.memberId },
    ])
    const [ada = ''] = await seed('people', [{ ...ADA, company: secret }])
    await updateRecord(context, 'people', ada, { company: known, jobTitle: 'Director' })
    await updateRecord(context, 'people', ada, { jobTitle: 'President' })
    const imported = await importCsv(workspace, 'people', 'Email,City,Job title\nada@example.com,Rome,Clerk\n')

    const entries = await historyOf(reader, ada)

    expect(entries.map(inWords)).toEqual([
      'updated by import, city London → Rome',
      `updated by manual, company {"id":null,"name":null} → {"id":"${known}","name":"Known"}`,
      'created by manual',
    ])
    expect(entries[0]).toMatchObject({
      by: { id: context.actor.memberId, name: null },
      job: { id: imported.id, fileName: null, isVisible: false },
    })
    expect(JSON.stringify(entries)).not.toMatch(/Secret|Director|President|Clerk|Olga/)
  }))

test('members have a history too, whichever page they are changed on', () =>
  withWorkspace(async ({ context, join }) => {
    const { actor } = await join('Max Member', 'member')
    await updateMember(context, actor.memberId, { role: 'viewer' })
    await updateMember(context, actor.memberId, { name: 'Max Moved' })
    await deactivateMember(context, actor.memberId)

    const { entries } = await listHistory(context, 'members', actor.memberId)

    expect(entries.map(inWords)).toEqual([
      'deleted by manual',
      'updated by manual, name Max Member → Max Moved',
      'updated by manual, role null → viewer',
      'created by manual',
    ])
  }))
