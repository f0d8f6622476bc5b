import { expect, test } from 'vitest'
import { customField, requireObject } from '../mapping/test-support.ts'
import type { ColumnMapping } from '../mapping/column-mapping.ts'
import { proposeMapping } from '../mapping/propose-mapping.ts'
import { standardModel } from '../model/standard-model.ts'
import { DEFAULT_IMPORT_OPTIONS } from './import-options.ts'
import { fitTemplate, modelMisfits } from './import-template-fit.ts'
import { followable, sortOptions, type TemplateGround } from './import-template-options.ts'
import { applyTemplate, makeTemplate, signatureOf, type TemplateContent } from './import-template.ts'

const model = standardModel()
const people = requireObject(model, 'people')
const ground: TemplateGround = { model, object: people, isMember: () => true }
const deserted: TemplateGround = { ...ground, isMember: () => false }

const proposed = (...headers: readonly string[]): readonly ColumnMapping[] =>
  proposeMapping(
    model,
    people,
    headers.map((header, index) => ({ index, header, samples: [], fillRate: 0 })),
  )

const mapped = (fields: Readonly<Record<string, string | null>>): readonly ColumnMapping[] =>
  Object.entries(fields).map(([header, field], index) => ({
    index,
    header,
    field,
    status: field === null ? 'skipped' : 'manual',
    confidence: 1,
    reason: 'Chosen by you.',
  }))

const template = (fields: Readonly<Record<string, string | null>>, options = {}): TemplateContent =>
  makeTemplate(mapped(fields), { ...DEFAULT_IMPORT_OPTIONS, ...options }, 'me')

const fieldsOf = (mapping: readonly ColumnMapping[]): readonly unknown[] =>
  mapping.map(({ header, field }) => [header, field])

const fit = (content: TemplateContent, ...headers: readonly string[]): ReturnType<typeof fitTemplate> =>
  fitTemplate(content, headers, modelMisfits(ground, content))

test('a file of the same columns in another order and spelling fits exactly', () => {
  const content = template({ 'E-mail': 'emails.primary', Rôle: 'jobTitle', Junk: null })
  expect(fit(content, 'junk', 'role', 'EMAIL')).toEqual({ kind: 'exact', likeness: 1, misfits: [] })
  expect(signatureOf(['E-mail', 'Rôle', 'Junk'])).toEqual(signatureOf(['junk', 'role', 'EMAIL']))
})

test('each column gets what the template says, wherever it stands', () => {
  const content = template({ Mail: 'emails.primary', Role: 'city', City: null })
  const mapping = applyTemplate(model, people, proposed('City', 'Role', 'Mail'), { origin: 'template "Fair"', content })
  expect(fieldsOf(mapping)).toEqual([
    ['City', null],
    ['Role', 'city'],
    ['Mail', 'emails.primary'],
  ])
  expect(mapping.map(({ index, status }) => [index, status])).toEqual([
    [0, 'skipped'],
    [1, 'auto'],
    [2, 'auto'],
  ])
  expect(mapping[1]?.reason).toContain('"Fair"')
})

test('columns with one header are told apart by their order', () => {
  const columns = mapped({ Phone: 'phones.primary', x: null }).map((each) => ({ ...each, header: 'Phone' }))
  const content = makeTemplate(columns, DEFAULT_IMPORT_OPTIONS, 'me')
  const mapping = applyTemplate(model, people, proposed('Phone', 'phone'), { origin: 'template "T"', content })
  expect(fieldsOf(mapping)).toEqual([
    ['Phone', 'phones.primary'],
    ['phone', null],
  ])
})

test('a near fit names the columns that are gone and those that are new, and each keeps its proposal', () => {
  const content = template({ Email: 'emails.primary', Title: 'jobTitle', Town: 'city', Junk: null })
  const found = fit(content, 'Email', 'Title', 'Town', 'First Name')
  expect(found.kind).toBe('near')
  expect(found.misfits.map(({ kind, name }) => [kind, name])).toEqual([
    ['columnGone', 'Junk'],
    ['columnNew', 'First Name'],
  ])
  const mapping = applyTemplate(model, people, proposed('Email', 'Title', 'Town', 'First Name'), {
    origin: 'template "T"',
    content,
  })
  expect(fieldsOf(mapping).at(-1)).toEqual(['First Name', 'name.first'])
})

test('a new column gives way where the template gives its field to another one', () => {
  const content = template({ Contact: 'emails.primary' })
  const mapping = applyTemplate(model, people, proposed('Contact', 'Email'), { origin: 'template "T"', content })
  expect(fieldsOf(mapping)).toEqual([
    ['Contact', 'emails.primary'],
    ['Email', null],
  ])
  expect(mapping[1]?.status).toBe('unmapped')
})

test('a file with little in common is not worth an offer', () => {
  expect(fit(template({ Email: 'emails.primary', Title: 'jobTitle' }), 'Email', 'a', 'b', 'c').kind).toBe('none')
})

test('a field that is gone is a misfit, and its column keeps its proposal', () => {
  const content = template({ Email: 'emails.primary', City: 'birthplace' })
  const { kind, misfits } = fit(content, 'Email', 'City')
  expect(kind).toBe('near')
  expect(misfits).toEqual([expect.objectContaining({ kind: 'fieldGone', name: 'City' })])
  const mapping = applyTemplate(model, people, proposed('Email', 'City'), { origin: 'template "T"', content })
  expect(fieldsOf(mapping).at(-1)).toEqual(['City', 'city'])
})

test('options that refer to things that are gone are left out and told', () => {
  const content = template(
    { Email: 'emails.primary' },
    { matchKeys: ['emails.primary', 'taxNumber'], defaults: { city: 'Paris', birthplace: 'Rome' }, ownerId: 'her' },
  )
  const [kept, gone] = sortOptions(deserted, content.options)
  expect(kept).toMatchObject({ matchKeys: ['emails.primary'], defaults: { city: 'Paris' }, duplicates: 'update' })
  expect(kept).not.toHaveProperty('ownerId')
  expect(gone.map(({ name }) => name)).toEqual(['matchKeys', 'defaults', 'ownerId'])
})

test('a default that is no option of its field any more is a misfit', () => {
  const options = [{ value: 'HOT', label: 'Hot' }]
  const object = {
    ...people,
    fields: [...people.fields, customField('heat', 'Heat', 'select', { settings: { options } })],
  }
  const misfitsOf = (text: string): number =>
    modelMisfits({ ...ground, model: { objects: [object] }, object }, template({}, { defaults: { heat: text } })).length
  expect([misfitsOf('hot'), misfitsOf('Lukewarm')]).toEqual([0, 1])
})

test('records of the importer stay those of whoever imports; nobody and others are kept', () => {
  expect(template({}, { ownerId: 'me' }).options).not.toHaveProperty('ownerId')
  expect(template({}, { ownerId: null }).options).toMatchObject({ ownerId: null })
  expect(template({}, { ownerId: 'her' }).options).toMatchObject({ ownerId: 'her' })
})

test('what a later version adds to columns and options is carried along', () => {
  const [column] = mapped({ Stage: 'jobTitle' })
  const later = { ...column, valueMap: { a: 'b' } } as unknown as ColumnMapping
  const content = makeTemplate([later], { ...DEFAULT_IMPORT_OPTIONS, laterOption: 1 } as never, 'me')
  expect(content.options).toMatchObject({ laterOption: 1 })
  const [applied] = applyTemplate(model, people, proposed('Stage'), { origin: 'template "T"', content })
  expect(applied).toMatchObject({ field: 'jobTitle', valueMap: { a: 'b' } })
})

test('combinations of fields find records as long as each of the fields is there', () => {
  const matchKeys = ['name.first+name.last+company', 'city+birthplace']
  const [kept, gone] = sortOptions(ground, template({}, { matchKeys }).options)
  expect(kept).toMatchObject({ matchKeys: ['name.first+name.last+company'] })
  expect(gone).toHaveLength(1)
})

test('of members who take turns those who are there go on', () => {
  const owners = [{ memberId: 'a' }, { memberId: 'b' }]
  const options = template({}, { owners }).options
  const [kept, gone] = sortOptions({ ...ground, isMember: (id) => id === 'b' }, options)
  expect(kept).toMatchObject({ owners: [{ memberId: 'b' }] })
  expect(gone.map(({ name }) => name)).toEqual(['owners'])
})

const use = (value: string): object => ({ kind: 'use', value })

test('a decision for a text whose option was removed is left out and told; the others stay', () => {
  const options = [{ value: 'HOT', label: 'Hot' }]
  const object = {
    ...people,
    fields: [...people.fields, customField('heat', 'Heat', 'select', { settings: { options } })],
  }
  const place = { ...ground, model: { objects: [object] }, object }
  const content: TemplateContent = {
    columns: [{ header: 'Heat', field: 'heat', values: { warm: use('Hot'), cool: use('Cold') } }],
    options: {},
  }
  expect(modelMisfits(place, content)).toEqual([expect.objectContaining({ kind: 'optionGone', name: 'Heat' })])
  expect(followable(place, content).columns[0]).toMatchObject({ values: { warm: use('Hot') } })
  expect(followable(place, content).columns[0]?.['values']).not.toHaveProperty('cool')
})

test('a whole name takes both of its parts: a new column for one of them gives way', () => {
  const content = template({ Contact: 'name', Mail: 'emails.primary' })
  const mapping = applyTemplate(model, people, proposed('Contact', 'Mail', 'Last Name'), {
    origin: 'template "T"',
    content,
  })
  expect(fieldsOf(mapping).at(-1)).toEqual(['Last Name', null])
})
