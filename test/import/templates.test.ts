/** Import templates: kept from one import, followed by the next ones. */
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/operations/context.ts'
import { createImport } from '../../src/operations/import/create-import.ts'
import type { ImportView } from '../../src/operations/import/import-view.ts'
import { removeField } from '../../src/operations/model/remove-field.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { saveTemplate } from '../../src/operations/templates/save-template.ts'
import { exportTemplate, importTemplate } from '../../src/operations/templates/template-transfer.ts'
import { changeTemplate, deleteTemplate, getTemplate, listTemplates } from '../../src/operations/templates/templates.ts'
import { apply, draftCsv, plan, updateImport, uploadText, type ImportSettings } from '../support/importing.ts'
import { withWorkspace } from '../support/workspace.ts'

const FILE = 'Contact,Role,Junk\nada@example.com,Engineer,x\n'
const REORDERED = 'junk,CONTACT,role\ny,bob@example.com,Analyst\n'
const MAP: ImportSettings = {
  map: [
    { column: 'Contact', field: 'email' },
    { column: 'Role', field: 'city' },
    { column: 'Junk', field: null },
  ],
  blank: 'keep',
  defaults: { jobTitle: 'Guest' },
}

/** A template "Fair" from an import with choices that nothing would propose. */
async function saveFair(context: Context, isShared = false): Promise<{ readonly id: string }> {
  const draft = await draftCsv(context, 'people', FILE, MAP)
  return saveTemplate(context, { importId: draft.id, name: 'Fair', isShared })
}

const fieldsOf = ({ mapping }: ImportView): object =>
  Object.fromEntries(mapping.map((each) => [each.header, each.field]))

async function draftWith(context: Context, csv: string, template?: string | null): Promise<ImportView> {
  const fileId = await uploadText(context, csv)
  return createImport(context, { object: 'people', fileId, ...(template !== undefined && { template }) })
}

test('the next file of the same columns follows the template by itself, says so, and goes in by it', () =>
  withWorkspace(async ({ context, find }) => {
    const { id } = await saveFair(context)
    const draft = await draftCsv(context, 'people', REORDERED)
    expect(draft.template).toEqual({ id, name: 'Fair', isApplied: true, misfits: [] })
    expect(fieldsOf(draft)).toEqual({ junk: null, CONTACT: 'emails.primary', role: 'city' })
    expect(draft.mapping.map(({ reason }) => reason).join()).toContain('"Fair"')
    expect(draft.options).toMatchObject({ blank: 'keep', defaults: { jobTitle: 'Guest' } })
    expect((await getTemplate(context, id)).lastUsedAt).not.toBeNull()

    await plan(context, draft.id)
    await apply(context, draft.id)
    expect(await find('people', { email: 'bob@example.com' })).toMatchObject({ city: 'Analyst', jobTitle: 'Guest' })
  }))

test('what is asked for with the import counts more than the template', () =>
  withWorkspace(async ({ context }) => {
    await saveFair(context)
    const draft = await draftCsv(context, 'people', FILE, { map: [{ column: 'Role', field: null }], blank: 'fill' })
    expect(fieldsOf(draft)).toEqual({ Contact: 'emails.primary', Role: null, Junk: null })
    expect(draft.options).toMatchObject({ blank: 'fill', defaults: { jobTitle: 'Guest' } })
  }))

test('a template can be declined, at once or later, and taken again', () =>
  withWorkspace(async ({ context }) => {
    const { id } = await saveFair(context)
    const declined = await draftWith(context, FILE, null)
    expect(declined.template).toBeNull()
    expect(declined.options).toMatchObject({ blank: 'clear', defaults: {} })

    const draft = await draftWith(context, FILE)
    expect(draft.template?.isApplied).toBe(true)
    const without = await updateImport(context, draft.id, { template: null })
    expect(without).toMatchObject({ template: null, mapping: declined.mapping, options: declined.options })
    const again = await updateImport(context, draft.id, { template: id })
    expect(again).toMatchObject({ mapping: draft.mapping, options: draft.options, template: { name: 'Fair' } })
  }))

test('a file that has changed is offered the template with what no longer fits; nothing of it is used', () =>
  withWorkspace(async ({ context }) => {
    await saveFair(context)
    const changed = 'Contact,Role,Phone\nada@example.com,Engineer,\n'
    const draft = await draftWith(context, changed)
    expect(draft.template).toMatchObject({ name: 'Fair', isApplied: false })
    expect(draft.template?.misfits.map(({ kind, name }) => [kind, name])).toEqual([
      ['columnGone', 'Junk'],
      ['columnNew', 'Phone'],
    ])
    expect(draft.options).toMatchObject({ blank: 'clear' })

    const followed = await draftWith(context, changed, 'FAIR')
    expect(followed.template?.isApplied).toBe(true)
    expect(fieldsOf(followed)).toEqual({ Contact: 'emails.primary', Role: 'city', Phone: 'phones.primary' })
  }))

test('a header row that is chosen later finds its template', () =>
  withWorkspace(async ({ context }) => {
    await saveFair(context)
    const draft = await draftWith(context, `Guests of the fair,,\n${FILE}`)
    const reread = await updateImport(context, draft.id, { dialect: { headerRow: 1 } })
    expect(reread.template).toMatchObject({ name: 'Fair', isApplied: true })
    expect(reread.options).toMatchObject({ blank: 'keep' })
  }))

test('a field, an option and an owner that are gone keep a template from being used by itself', () =>
  withWorkspace(async ({ context, seed, sql }) => {
    await createField(context, 'people', { label: 'Badge', kind: 'text' })
    const [anna = ''] = await seed('members', [{ name: 'Anna', email: 'anna@example.com' }])
    const settings = { map: [{ column: 'Junk', field: 'badge' }], defaults: { badge: '1' }, ownerId: anna }
    const draft = await draftCsv(context, 'people', FILE, settings)
    const { id } = await saveTemplate(context, { importId: draft.id, name: 'Badges' })
    expect((await draftWith(context, FILE)).template).toMatchObject({ isApplied: true, misfits: [] })

    await deleteTemplateImports(sql)
    await removeField(context, 'people', 'badge')
    await sql('update members set deleted_at = now() where id = $1', [anna])
    const { misfits } = await getTemplate(context, id)
    expect(misfits.map(({ kind, name }) => [kind, name])).toEqual([
      ['fieldGone', 'Junk'],
      ['optionGone', 'ownerId'],
      ['optionGone', 'defaults'],
    ])
    expect((await draftWith(context, FILE)).template?.isApplied).toBe(false)
    const followed = await draftWith(context, FILE, id)
    expect(followed.options).toMatchObject({ ownerId: context.actor.memberId, defaults: {} })
  }))

/** Drafts keep a field in use. */
const deleteTemplateImports = (sql: (text: string) => Promise<unknown>): Promise<unknown> =>
  sql('delete from waybill.jobs')

test('of several that fit, the one that was used last is followed', () =>
  withWorkspace(async ({ context }) => {
    const { id: first } = await saveFair(context)
    const other = await draftCsv(context, 'people', FILE)
    const { id: second } = await saveTemplate(context, { importId: other.id, name: 'Other' })
    expect((await draftWith(context, FILE)).template?.id).toBe(second)
    await draftWith(context, FILE, first)
    expect((await draftWith(context, FILE)).template?.id).toBe(first)
  }))

describe('who may do what', () => {
  test('a private template is found by its owner and by administrators, a shared one by all who may import', () =>
    withWorkspace(async ({ context, join }) => {
      const manager = await join('Mia', 'manager')
      const viewer = await join('Vic', 'viewer')
      const { id } = await saveFair(manager)
      expect((await draftWith(manager, FILE)).template?.isApplied).toBe(true)
      expect((await draftWith(context, FILE)).template).toBeNull()
      expect((await listTemplates(context)).map(({ name }) => name)).toEqual(['Fair'])

      const other = await join('Max', 'manager')
      expect(await listTemplates(other)).toEqual([])
      await expect(getTemplate(other, id)).rejects.toMatchObject({ code: 'TEMPLATE_UNKNOWN' })
      await changeTemplate(manager, id, { isShared: true })
      expect((await draftWith(other, FILE)).template?.isApplied).toBe(true)
      expect(await listTemplates(viewer)).toEqual([])
      await expect(getTemplate(viewer, id)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    }))

  test('only the owner and administrators change a template', () =>
    withWorkspace(async ({ context, join }) => {
      const owner = await join('Mia', 'manager')
      const other = await join('Max', 'manager')
      const { id } = await saveFair(owner, true)
      expect((await getTemplate(other, id)).canChange).toBe(false)
      await expect(changeTemplate(other, id, { name: 'Mine' })).rejects.toMatchObject({ code: 'TEMPLATE_NOT_YOURS' })
      await expect(deleteTemplate(other, id)).rejects.toMatchObject({ code: 'TEMPLATE_NOT_YOURS' })
      expect(await changeTemplate(context, id, { name: 'Fair 2026' })).toMatchObject({
        name: 'Fair 2026',
        isShared: true,
        owner: { name: 'Mia' },
      })
      await deleteTemplate(owner, id)
      expect(await listTemplates(context)).toEqual([])
    }))

  test('whoever follows a shared template owns the records, not the one who saved it', () =>
    withWorkspace(async ({ context, join }) => {
      await saveFair(context, true)
      const manager = await join('Mia', 'manager')
      expect((await draftWith(manager, FILE)).options.ownerId).toBe(manager.actor.memberId)
    }))
})

test('a name belongs to one template of an object, whatever its case; one may replace what one may change', () =>
  withWorkspace(async ({ context }) => {
    const { id } = await saveFair(context)
    const draft = await draftCsv(context, 'people', FILE)
    const again = { importId: draft.id, name: ' fair ' }
    await expect(saveTemplate(context, again)).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    expect(await saveTemplate(context, { ...again, replace: true })).toMatchObject({ id, name: 'fair' })
    const leads = await draftCsv(context, 'leads', FILE, { map: [{ column: 'Contact', field: 'email' }] })
    expect(await saveTemplate(context, { importId: leads.id, name: 'Fair' })).toMatchObject({ object: 'leads' })
  }))

test('an import of which nothing is mapped makes no template', () =>
  withWorkspace(async ({ context }) => {
    const draft = await draftCsv(context, 'people', 'qqq,zzz\n1,2\n')
    const saved = saveTemplate(context, { importId: draft.id, name: 'Empty' })
    await expect(saved).rejects.toMatchObject({ code: 'MAPPING_EMPTY' })
  }))

test('a template goes as a file to another workspace, where what is missing is told', async () => {
  const file = await withWorkspace(async ({ context }) => {
    await createField(context, 'people', { label: 'Badge', kind: 'text' })
    const draft = await draftCsv(context, 'people', FILE, { ...MAP, map: [{ column: 'Junk', field: 'badge' }] })
    const { id } = await saveTemplate(context, { importId: draft.id, name: 'Fair' })
    return (await exportTemplate(context, id)).file
  })
  await withWorkspace(async ({ context }) => {
    const taken = await importTemplate(context, { file: JSON.parse(JSON.stringify(file)), isShared: true })
    expect(taken).toMatchObject({ name: 'Fair', isShared: true, options: { blank: 'keep' } })
    expect(taken.misfits.map(({ kind, name }) => [kind, name])).toEqual([['fieldGone', 'Junk']])
    await expect(importTemplate(context, { file })).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    await createField(context, 'people', { label: 'Badge', kind: 'text' })
    expect((await draftWith(context, FILE)).template).toMatchObject({ name: 'Fair', isApplied: true })
  })
})

test('the templates of an object tell how they fit the file of an import', () =>
  withWorkspace(async ({ context }) => {
    await saveFair(context)
    const draft = await draftWith(context, 'Contact,Role,Else\na@example.com,b,c\n')
    const [listed] = await listTemplates(context, { importId: draft.id })
    expect(listed?.fit).toMatchObject({ kind: 'near', likeness: 0.5 })
  }))

test('each change leaves an entry in the audit log', () =>
  withWorkspace(async ({ context, sql }) => {
    const { id } = await saveFair(context)
    await changeTemplate(context, id, { isShared: true })
    await draftWith(context, FILE)
    await deleteTemplate(context, id)
    const entries = await sql('select action from waybill.audit_log where subject_id = $1 order by id', [id])
    expect(entries.map(({ action }) => action)).toEqual(['template.created', 'template.changed', 'template.deleted'])
    const [used] = await sql<{ details: object }>(
      `select details from waybill.audit_log where action = 'import.created' order by id desc limit 1`,
    )
    expect(used?.details).toMatchObject({ template: 'Fair' })
  }))

test('formats of columns and decisions about texts travel with the template', () =>
  withWorkspace(async ({ context, find, join }) => {
    const csv = 'Email,Stage,Day\nada@example.com,Lukewarm,03/04/2026\n'
    await createField(context, 'people', { label: 'Stage', kind: 'select', options: [{ label: 'Warm' }] })
    const rules = [
      { column: 'Stage', values: { Lukewarm: { kind: 'use', value: 'Warm' } } },
      { column: 'Day', format: { dateOrder: 'DMY' } },
    ] as const
    const fileId = await uploadText(context, csv)
    const mapping = [{ column: 'Day', field: 'birthday' }]
    const draft = await createImport(context, { object: 'people', fileId, mapping, rules })
    await saveTemplate(context, { importId: draft.id, name: 'Stages', isShared: true })

    const next = await draftWith(context, 'Day,Stage,Email\n05/04/2026,lukewarm,bob@example.com\n')
    expect(next.template?.isApplied).toBe(true)
    await plan(context, next.id)
    expect((await apply(context, next.id)).counts).toMatchObject({ created: 1, failed: 0 })
    expect(await find('people', { email: 'bob@example.com' })).toMatchObject({ stage: 'warm', birthday: '2026-04-05' })

    const making = [{ column: 'Stage', values: { Lukewarm: { kind: 'create' } } }] as const
    await updateImport(context, draft.id, { rules: making })
    await saveTemplate(context, { importId: draft.id, name: 'Stages', replace: true })
    const manager = await join('Mia', 'manager')
    const refused = await draftWith(manager, csv)
    expect(refused.template).toMatchObject({ isApplied: false, misfits: [{ kind: 'optionGone', name: 'options' }] })
  }))
