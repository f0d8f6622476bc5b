/** Each text that a field does not know is settled once, for all rows that have it. */
import { expect, test } from 'vitest'
import { BUILT_IN_ROLES } from '../../src/core/access/role.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { apply, draftCsv, importCsv, listImportRows, plan, undo, updateImport } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace(async ({ context }) => {
  await createField(context, 'people', { label: 'Stage', kind: 'select', options: ['In Progress', 'Won', 'Lost'] })
  await createField(context, 'people', { label: 'Colors', kind: 'multiSelect', options: ['Red', 'Blue'] })
  await createField(context, 'people', { label: 'Topic', kind: 'select', options: ['Tea'], openOptions: true })
  await createField(context, 'people', { label: 'Opted In', kind: 'boolean' })
})

const file = (column: string, cells: readonly string[]): string =>
  `First Name,${column}\n${cells.map((cell, row) => `P${row + 1},"${cell}"\n`).join('')}`

async function valuesOf(id: string, field: string): Promise<readonly unknown[]> {
  const { rows } = await listImportRows(workspace.context, id, { limit: 500 })
  return rows.map(({ values, problems }) => problems.find((each) => each.field === field)?.code ?? values[field])
}

const optionsOf = async (name: string): Promise<readonly unknown[]> => {
  const [row] = await workspace.sql<{ settings: { options: { value: string }[] } }>(
    'select settings from waybill.fields where api_name = $1 and is_custom',
    [name],
  )
  return row?.settings.options.map(({ value }) => value) ?? []
}

test('a thousand rows with one misspelt option are settled in one decision, which the question offers', async () => {
  const cells = Array.from({ length: 1500 }, (_, row) => (row < 1000 ? 'In progess' : 'won'))
  const draft = await draftCsv(workspace.context, 'people', file('Stage', cells))
  const made = await plan(workspace.context, draft.id)
  expect(made.preview?.counts).toMatchObject({ created: 500, failed: 1000 })
  expect(made.questions).toMatchObject([{ kind: 'value', cells: 1000, rows: [1] }])
  const [best] = made.questions[0]?.choices ?? []
  expect(best).toMatchObject({ label: 'Use "In Progress"', flag: '--value "Stage:In progess=in_progress"' })
  if (best === undefined) return
  const changed = await updateImport(workspace.context, made.id, { rules: [best.rule] })
  expect(changed.questions).toEqual([])
  await plan(workspace.context, made.id)
  const done = await apply(workspace.context, made.id)
  expect(done.counts).toMatchObject({ created: 1500, failed: 0 })
  expect(await workspace.find('people', { firstName: 'P1' })).toMatchObject({ stage: 'in_progress' })
})

test('decisions hold without regard to case and accents, for blanks and failures too', async () => {
  const draft = await draftCsv(workspace.context, 'people', file('Stage', ['Perdú', 'perdu', 'none', 'WON', 'tbd']))
  const values = {
    perdu: { kind: 'use', value: 'Lost' },
    None: { kind: 'blank' },
    won: { kind: 'refuse' },
  } as const
  await updateImport(workspace.context, draft.id, { rules: [{ column: 'Stage', values }] })
  const made = await plan(workspace.context, draft.id)
  expect(await valuesOf(made.id, 'stage')).toEqual(['lost', 'lost', null, 'VALUE_REFUSED', 'OPTION_UNKNOWN'])
  await updateImport(workspace.context, draft.id, { rules: [{ column: 'Stage', values: { WON: null } }] })
  await plan(workspace.context, draft.id)
  expect(await valuesOf(made.id, 'stage')).toEqual(['lost', 'lost', null, 'won', 'OPTION_UNKNOWN'])
})

test('elements of lists are settled one by one', async () => {
  const draft = await draftCsv(workspace.context, 'people', file('Colors', ['Red;Bleu', 'junk;Bleu', 'junk']))
  const made = await plan(workspace.context, draft.id)
  expect(made.questions).toMatchObject([
    { flag: '--value "Colors:Bleu=…"', cells: 2 },
    { flag: '--value "Colors:junk=…"', cells: 2 },
  ])
  const values = { Bleu: { kind: 'use', value: 'blue' }, junk: { kind: 'blank' } } as const
  await updateImport(workspace.context, draft.id, { rules: [{ column: 'Colors', values }] })
  await plan(workspace.context, draft.id)
  expect(await valuesOf(draft.id, 'colors')).toEqual(['["red","blue"]', '["blue"]', null])
})

test('a new option is made when the import is applied, once, and not by the preview', async () => {
  const cells = ['On Hold', 'on hold', 'Won']
  const draft = await draftCsv(workspace.context, 'people', file('Stage', cells))
  await updateImport(workspace.context, draft.id, {
    rules: [{ column: 'Stage', values: { 'On Hold': { kind: 'create' } } }],
  })
  const made = await plan(workspace.context, draft.id)
  expect(made.preview?.counts).toMatchObject({ created: 3, failed: 0 })
  expect(await optionsOf('stage')).not.toContain('on_hold')
  const done = await apply(workspace.context, draft.id)
  expect(done.counts).toMatchObject({ created: 3, failed: 0 })
  expect(await optionsOf('stage')).toEqual(['in_progress', 'won', 'lost', 'on_hold'])
  expect(await workspace.find('people', { firstName: 'P2' })).toMatchObject({ stage: 'on_hold' })
  const [entry] = await workspace.sql<{ details: object }>(
    `select details from waybill.audit_log where action = 'field.updated' order by at desc limit 1`,
  )
  expect(entry?.details).toMatchObject({ addedOptions: ['On Hold'], import: draft.id })
  await undo(workspace.context, draft.id)
  expect(await optionsOf('stage')).toContain('on_hold')
})

test('an option that came into being meanwhile is used and not made again', async () => {
  const first = await draftCsv(workspace.context, 'people', file('Stage', ['Parked']))
  const second = await draftCsv(workspace.context, 'people', file('Stage', ['parked']))
  for (const { id } of [first, second]) {
    await updateImport(workspace.context, id, {
      rules: [{ column: 'Stage', values: { parked: { kind: 'create', label: 'Parked' } } }],
    })
  }
  await plan(workspace.context, first.id)
  await apply(workspace.context, first.id)
  await plan(workspace.context, second.id)
  const done = await apply(workspace.context, second.id)
  expect(done.counts).toMatchObject({ created: 1, failed: 0 })
  expect((await optionsOf('stage')).filter((value) => value === 'parked')).toHaveLength(1)
})

test('whoever may not change fields cannot have options made', async () => {
  const member = BUILT_IN_ROLES.find(({ apiName }) => apiName === 'manager')
  if (member === undefined) throw new Error('There is no role.')
  const context = await workspace.join('Max Manager', member)
  const draft = await draftCsv(context, 'people', file('Stage', ['Frozen']))
  const rules = [{ column: 'Stage', values: { Frozen: { kind: 'create' } } }] as const
  await expect(updateImport(context, draft.id, { rules })).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
})

test('what a field cannot hold is told at once, and so is an option for a field that has none', async () => {
  const draft = await draftCsv(workspace.context, 'people', file('Stage', ['x']))
  const use = { rules: [{ column: 'Stage', values: { x: { kind: 'use', value: 'Winning' } } }] } as const
  await expect(updateImport(workspace.context, draft.id, use)).rejects.toMatchObject({ code: 'VALUE_INVALID' })
  const name = { rules: [{ column: 'First Name', values: { P1: { kind: 'create' } } }] } as const
  await expect(updateImport(workspace.context, draft.id, name)).rejects.toMatchObject({ code: 'VALUE_INVALID' })
  const nobody = { rules: [{ column: 'Nothing', values: {} }] }
  await expect(updateImport(workspace.context, draft.id, nobody)).rejects.toMatchObject({ code: 'COLUMN_UNKNOWN' })
  const zone = { rules: [{ column: 'Stage', format: { timeZone: 'Mars/Base' } }] }
  await expect(updateImport(workspace.context, draft.id, zone)).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
})

test('booleans, open lists and relations are settled in the same way', async () => {
  const map = [{ column: 'Opted In', field: 'optedIn' }]
  const draft = await draftCsv(workspace.context, 'people', file('Opted In', ['Subscribed', 'gone']), { map })
  const values = { subscribed: { kind: 'use', value: 'yes' }, gone: { kind: 'use', value: 'no' } } as const
  await updateImport(workspace.context, draft.id, { rules: [{ column: 'Opted In', values }] })
  await plan(workspace.context, draft.id)
  expect(await valuesOf(draft.id, 'optedIn')).toEqual(['true', 'false'])

  const open = await draftCsv(workspace.context, 'people', file('Topic', ['Chai', 'Soup']))
  const topics = { Chai: { kind: 'use', value: 'tea' } } as const
  await updateImport(workspace.context, open.id, { rules: [{ column: 'Topic', values: topics }] })
  await plan(workspace.context, open.id)
  expect(await valuesOf(open.id, 'topic')).toEqual(['tea', 'Soup'])

  await importCsv(workspace, 'companies', 'Name,Domain\nAcme,acme.com\n')
  const related = await draftCsv(workspace.context, 'people', file('Company / Domain', ['ACME Inc.']))
  const acme = await workspace.find('companies', { name: 'Acme' })
  for (const value of [acme?.id ?? '', 'acme.com']) {
    const company = { 'acme inc.': { kind: 'use', value } } as const
    await updateImport(workspace.context, related.id, { rules: [{ column: 'Company / Domain', values: company }] })
    const made = await plan(workspace.context, related.id)
    expect(made.preview?.counts).toMatchObject({ created: 1, failed: 0 })
  }
  const done = await apply(workspace.context, related.id)
  expect(done.counts).toMatchObject({ created: 1, failed: 0 })
  expect(await workspace.find('people', { firstName: 'P1' })).toMatchObject({ company: { name: 'Acme' } })
})

test('a column that gets another field forgets what was decided about it', async () => {
  const draft = await draftCsv(workspace.context, 'people', file('Stage', ['Closed']))
  const values = { Closed: { kind: 'use', value: 'won' } } as const
  await updateImport(workspace.context, draft.id, { rules: [{ column: 'Stage', values }] })
  const moved = await updateImport(workspace.context, draft.id, { mapping: [{ column: 'Stage', field: 'jobTitle' }] })
  expect(moved.mapping.find(({ header }) => header === 'Stage')).not.toHaveProperty('values')
})
