/** Every kind of field: what is written, in each shape that is taken, is what is read. */
import { expect, test, describe } from 'vitest'
import { FIELD_KINDS, type FieldKind } from '../../src/core/model/field-kind.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { createObject } from '../../src/operations/model/create-object.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { useWorkspace } from '../support/workspace.ts'

const shared = useWorkspace(async (workspace) => {
  await createObject(workspace.context, { labelSingular: 'Sample', labelPlural: 'Samples' })
  for (const kind of FIELD_KINDS) {
    await createField(workspace.context, 'samples', {
      label: `A ${kind}`,
      apiName: fieldOf(kind),
      kind,
      ...((kind === 'select' || kind === 'multiSelect') && { options: ['Red Wine', 'Blue'] }),
      ...(kind === 'relation' && { relationTo: 'companies' }),
    })
  }
})

const fieldOf = (kind: FieldKind): string => `my${kind.charAt(0).toUpperCase()}${kind.slice(1)}`

/** Kind, what is written, what is read. */
const CASES: readonly (readonly [FieldKind, unknown, unknown])[] = [
  ['text', '  Ada ', 'Ada'],
  ['text', '0012', '0012'],
  ['text', 42, '42'],
  ['text', '', null],
  [
    'text',
    'quotes " \' \\ , ; \t {} [] =1+1 \n second line 😀 עברית',
    'quotes " \' \\ , ; \t {} [] =1+1 \n second line 😀 עברית',
  ],
  ['richText', '# Title\n\n- *one*', '# Title\n\n- *one*'],
  ['number', 1234.5, 1234.5],
  ['number', '1234.50', 1234.5],
  ['number', '9007199254740993', '9007199254740993'],
  ['number', '0.1', 0.1],
  ['number', 1e21, 1e21],
  ['number', '0.12345678901234567890', '0.1234567890123456789'],
  ['number', -0, 0],
  ['boolean', true, true],
  ['boolean', false, false],
  ['boolean', 'yes', true],
  ['date', '2026-11-21', '2026-11-21'],
  ['date', '0001-01-01', '0001-01-01'],
  ['dateTime', '2026-11-21T09:30:00.123Z', '2026-11-21T09:30:00.123Z'],
  ['dateTime', '2026-11-21T09:30:00+02:00', '2026-11-21T07:30:00.000Z'],
  ['dateTime', '0099-11-21T09:30:00.000Z', '0099-11-21T09:30:00.000Z'],
  ['fullName', { first: 'Ada', last: 'Lovelace' }, { first: 'Ada', last: 'Lovelace' }],
  ['fullName', { last: 'Lovelace' }, { first: null, last: 'Lovelace' }],
  ['email', 'Ada@Example.com', 'Ada@Example.com'],
  ['emails', 'ada@example.com', { primary: 'ada@example.com', additional: [] }],
  [
    'emails',
    { primary: 'a@b.co', additional: ['c@d.co', 'E@f.co'] },
    { primary: 'a@b.co', additional: ['c@d.co', 'E@f.co'] },
  ],
  ['emails', { additional: [] }, { primary: null, additional: [] }],
  [
    'phones',
    { primary: '+33 1 42 68 53 00', additional: ['+14155552671'] },
    { primary: '+33 1 42 68 53 00', additional: ['+14155552671'] },
  ],
  [
    'links',
    { primary: 'https://www.Acme.com/a?b=c', additional: ['acme.org'] },
    { primary: 'https://www.Acme.com/a?b=c', additional: ['acme.org'] },
  ],
  [
    'address',
    { street1: '1 Rue', city: 'Paris', country: 'France' },
    { street1: '1 Rue', street2: null, city: 'Paris', state: null, postalCode: null, country: 'France' },
  ],
  ['currency', { amount: 10, currency: 'eur' }, { amount: 10, currency: 'EUR' }],
  ['select', 'red_wine', 'red_wine'],
  ['select', 'Red wine', 'red_wine'],
  ['multiSelect', ['Red Wine', 'blue'], ['red_wine', 'blue']],
  ['multiSelect', 'Blue; Red Wine', ['blue', 'red_wine']],
  ['multiSelect', [], []],
  ['array', ['a;b', 'c,d', '"e"'], ['a;b', 'c,d', '"e"']],
  ['array', [1, 2], ['1', '2']],
  ['rating', 5, 5],
  ['rating', '3', 3],
  ['json', { b: [1, { c: null }], a: 'x' }, { b: [1, { c: null }], a: 'x' }],
  ['json', 'a text', 'a text'],
  ['json', '{"a":1}', '{"a":1}'],
  ['json', [1, 2], [1, 2]],
  ['json', 0, 0],
  ['json', false, false],
  ['uuid', '0193B3A0-0000-7000-8000-00000000000A', '0193b3a0-0000-7000-8000-00000000000a'],
  ['actor', { source: 'legacy' }, { source: 'legacy', member: null, job: null }],
]

test('every kind has a case', () => {
  const kinds = new Set<string>([...CASES.map(([kind]) => kind), 'relation'])
  expect(FIELD_KINDS.filter((kind) => !kinds.has(kind))).toEqual([])
})

describe.each(CASES)('%s %j', (kind, written, read) => {
  test('is read as it was written, and written again changes nothing', async () => {
    const field = fieldOf(kind)
    const created = await createRecord(shared().context, 'samples', { name: kind, [field]: written })
    expect(created[field]).toEqual(read)
    const again = await updateRecord(shared().context, 'samples', created.id, { [field]: created[field] })
    expect(again).toEqual(created)
  })

  test('null empties it', async () => {
    const field = fieldOf(kind)
    const { id } = await createRecord(shared().context, 'samples', { name: kind, [field]: written })
    const emptied = await updateRecord(shared().context, 'samples', id, { [field]: null })
    const blank = await createRecord(shared().context, 'samples', { name: kind })
    expect(emptied[field]).toEqual(blank[field])
  })
})

/** Kind, what is refused, and the reason. */
const REFUSED: readonly (readonly [FieldKind, unknown, RegExp])[] = [
  ['text', 'a\0b', /NUL/],
  ['text', ['a'], /single value/],
  ['text', { a: 1 }, /single value/],
  ['number', 'many', /"many" is not a number/],
  ['number', Number.POSITIVE_INFINITY, /single value/],
  ['boolean', 'perhaps', /neither yes nor no/],
  ['date', '03/04/2026', /day first or month first/],
  ['date', '2026-02-30', /not a day of the calendar/],
  ['dateTime', 'soon', /not a date and time/],
  ['email', 'ada at example', /not an e-mail address/],
  ['emails', { primary: 'a@b.co', additional: ['no'] }, /not an e-mail address/],
  ['emails', { secondary: 'a@b.co' }, /no field "myEmails.secondary"/],
  ['links', 'not a link', /not a web address/],
  ['currency', { amount: 1, currency: 'DOUBLOONS' }, /not a currency code/],
  ['select', 'Green', /"Green" is not an option of A select/],
  ['multiSelect', ['Blue', 'Green'], /not an option/],
  ['multiSelect', [['Blue']], /a list holds single values/],
  ['rating', 6, /not a rating/],
  ['json', { a: 'b\0' }, /NUL/],
  ['json', { 'a\0': 1 }, /NUL/],
  ['uuid', '17', /is not an id/],
]

test.each(REFUSED)('%s %j is refused', async (kind, written, reason) => {
  const attempt = createRecord(shared().context, 'samples', { name: 'refused', [fieldOf(kind)]: written })
  await expect(attempt).rejects.toThrow(reason)
  expect(await shared().find('samples', { name: 'refused' })).toBeNull()
})

test('flat paths say the same as objects', async () => {
  const flat = await createRecord(shared().context, 'samples', {
    'myEmails.primary': 'a@b.co',
    'myFullName.last': 'Lovelace',
  })
  expect(flat).toMatchObject({ myEmails: { primary: 'a@b.co' }, myFullName: { first: null, last: 'Lovelace' } })
})

test('a part of a composite field is changed without the others', async () => {
  const { id } = await createRecord(shared().context, 'samples', { myFullName: { first: 'Ada', last: 'Byron' } })
  const changed = await updateRecord(shared().context, 'samples', id, { myFullName: { last: 'Lovelace' } })
  expect(changed).toMatchObject({ myFullName: { first: 'Ada', last: 'Lovelace' } })
})

test('a value given twice is refused', async () => {
  const attempt = createRecord(shared().context, 'samples', { myEmails: 'a@b.co', 'myEmails.primary': 'c@d.co' })
  await expect(attempt).rejects.toThrow(/given twice/)
})
