/** Cells of every kind: what goes in and comes out, what is refused and how it is told. */
import { describe, expect, test } from 'vitest'
import { FIELD_KINDS, type FieldKind } from '../../src/core/model/field-kind.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { createObject } from '../../src/operations/model/create-object.ts'
import { failedRows, importCsv, listImportRows, type ImportSettings } from '../support/importing.ts'
import { useWorkspace } from '../support/workspace.ts'

const shared = useWorkspace(async (workspace) => {
  await createObject(workspace.context, { labelSingular: 'Sample', labelPlural: 'Samples' })
  for (const kind of FIELD_KINDS) {
    await createField(workspace.context, 'samples', {
      label: `My ${kind}`,
      apiName: fieldOf(kind),
      kind,
      ...((kind === 'select' || kind === 'multiSelect') && { options: ['Red Wine', 'Blue'] }),
      ...(kind === 'relation' && { relationTo: 'companies' }),
    })
  }
  await workspace.seed('companies', [{ name: 'Acme', domain: { primary: 'acme.com' } }])
})

const fieldOf = (kind: FieldKind): string => `my${kind.charAt(0).toUpperCase()}${kind.slice(1)}`

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** Imports one column, a row per cell. */
const importCells = (path: string, cells: readonly string[], settings: ImportSettings = {}) =>
  importCsv(shared(), 'samples', `Name,Column\n${cells.map((cell) => `row,${quote(cell)}\n`).join('')}`, {
    map: [
      { column: 'Name', field: 'name' },
      { column: 'Column', field: path },
    ],
    // All of them are called the same.
    similar: 'off',
    ...settings,
  })

const recordsOf = async (id: string) => {
  const { rows } = await listImportRows(shared().context, id)
  return Promise.all(rows.map(({ recordId }) => shared().find('samples', { id: recordId })))
}

/** Path, cell, what the field holds then. */
const READ: readonly (readonly [FieldKind, string, string, unknown])[] = [
  ['text', '', '  Ada ', 'Ada'],
  ['text', '', '0012', '0012'],
  ['text', '', '+33 1 42 68 53 00', '+33 1 42 68 53 00'],
  ['text', '', '=SUM(A1:A9)', '=SUM(A1:A9)'],
  ['text', '', '00123456789012345678901234567890', '00123456789012345678901234567890'],
  ['text', '', '1E5', '1E5'],
  [
    'text',
    '',
    'quotes " \' \\ \\N \\. , ; \t {} \n second line 😀 עברית',
    'quotes " \' \\ \\N \\. , ; \t {} \n second line 😀 עברית',
  ],
  ['richText', '', '# Title\n\n- *one*', '# Title\n\n- *one*'],
  ['number', '', '1234.50', 1234.5],
  ['number', '', '9007199254740993', '9007199254740993'],
  ['boolean', '', 'yes', true],
  ['boolean', '', '0', false],
  ['date', '', '2026-11-21', '2026-11-21'],
  ['date', '', '0001-01-01', '0001-01-01'],
  ['dateTime', '', '2026-11-21T09:30:00+02:00', '2026-11-21T07:30:00.000Z'],
  ['fullName', 'first', 'Ada', { first: 'Ada', last: null }],
  ['email', '', 'Ada@Example.com', 'Ada@Example.com'],
  ['emails', 'primary', 'Ada <ada@example.com>', { primary: 'ada@example.com', additional: [] }],
  ['emails', 'additional', 'a@b.co; c@d.co', { primary: null, additional: ['a@b.co', 'c@d.co'] }],
  ['phones', 'primary', '+33 1 42 68 53 00', { primary: '+33 1 42 68 53 00', additional: [] }],
  ['phones', 'additional', '["+14155552671"]', { primary: null, additional: ['+14155552671'] }],
  ['links', 'primary', 'https://www.Acme.com/a?b=c', { primary: 'https://www.Acme.com/a?b=c', additional: [] }],
  ['address', 'postalCode', '01234', expect.objectContaining({ postalCode: '01234' })],
  ['currency', 'amount', '10.50', { amount: 10.5, currency: null }],
  ['currency', 'currency', 'eur', { amount: null, currency: 'EUR' }],
  ['select', '', 'red wine', 'red_wine'],
  ['multiSelect', '', '["Blue","Red Wine"]', ['blue', 'red_wine']],
  ['multiSelect', '', 'Blue;Red Wine;Blue', ['blue', 'red_wine']],
  ['array', '', '["a;b","c,d","\\"e\\""]', ['a;b', 'c,d', '"e"']],
  ['rating', '', '5', 5],
  ['json', '', '{"b":[1,{"c":null}],"a":"x"}', { a: 'x', b: [1, { c: null }] }],
  ['uuid', '', '0193B3A0-0000-7000-8000-00000000000A', '0193b3a0-0000-7000-8000-00000000000a'],
  ['relation', 'domain', 'https://ACME.com', expect.objectContaining({ name: 'Acme' })],
]

describe('a cell becomes a value', () => {
  const byPath = Map.groupBy(READ, ([kind, part]) => (part === '' ? fieldOf(kind) : `${fieldOf(kind)}.${part}`))
  test.each([...byPath])('of %s', async (path, cases) => {
    const result = await importCells(
      path,
      cases.map(([, , cell]) => cell),
    )

    expect(result.counts).toMatchObject({ created: cases.length, failed: 0 })
    const records = await recordsOf(result.id)
    expect(records.map((record) => record?.[path.split('.')[0] ?? ''])).toEqual(cases.map(([, , , value]) => value))
  })

  test('of every kind that a file can hold', () => {
    const kinds = new Set(READ.map(([kind]) => kind))
    expect(FIELD_KINDS.filter((kind) => !kinds.has(kind))).toEqual(['actor'])
  })
})

/** Kind, part, cell, what is told of it. */
const REFUSED: readonly (readonly [FieldKind, string, string, RegExp])[] = [
  ['text', '', 'a\0b', /NUL character/],
  ['number', '', 'many', /^"many" is not a number/],
  ['number', '', '1,234', /two different numbers/],
  ['boolean', '', 'perhaps', /neither yes nor no/],
  ['date', '', '03/04/2026', /day first or month first/],
  ['date', '', '2026-02-30', /not a day of the calendar/],
  ['date', '', '2026\0-02-03', /not a date|NUL/],
  ['dateTime', '', 'soon', /not a date and time/],
  ['email', '', 'ada at example', /not an e-mail address/],
  ['email', '', 'ada\0@example.com', /not an e-mail address|NUL/],
  ['emails', 'additional', 'a@b.co;no', /"no" is not an e-mail address/],
  ['phones', 'primary', '+33\x00142685300', /NUL/],
  ['links', 'primary', 'not a link', /not a web address/],
  ['links', 'primary', 'acme\0.com', /not a web address|NUL/],
  ['currency', 'currency', 'DOUBLOONS', /not a currency code/],
  ['select', '', 'Green', /"Green" is not an option of My select/],
  ['multiSelect', '', 'Blue;Green', /"Green" is not an option of My multiSelect/],
  ['array', '', '["a"; 1]', /not a list/],
  ['array', '', 'a\0;b', /NUL/],
  ['rating', '', '6', /not a rating/],
  ['json', '', '{"a":', /not JSON/],
  ['json', '', '{"a":"\\u0000"}', /NUL/],
  ['json', '', '{"a":1e999999}', /not JSON/],
  ['uuid', '', 'no-uuid', /not an id/],
  ['relation', 'domain', 'nowhere.com', /No record in Companies has the Domain "nowhere.com"/],
  ['relation', 'id', 'nowhere', /not an id/],
]

describe('a cell is refused with its row, column, text and remedy', () => {
  const byPath = Map.groupBy(REFUSED, ([kind, part]) => (part === '' ? fieldOf(kind) : `${fieldOf(kind)}.${part}`))
  test.each([...byPath])('for %s', async (path, cases) => {
    const result = await importCells(
      path,
      cases.map(([, , cell]) => cell),
    )

    expect(result.counts).toMatchObject({ created: 0, failed: cases.length })
    const { rows } = await listImportRows(shared().context, result.id)
    for (const [index, [, , cell, message]] of cases.entries()) {
      const [found] = rows[index]?.problems ?? []
      expect(found?.message).toMatch(message)
      expect(found).toMatchObject({ header: 'Column', column: 1, text: cell.replaceAll('\0', '\u2400') })
      expect(found?.remedy).not.toBe('')
    }
  })
})

test('a long text that cannot be read is told by its beginning, characters kept whole', async () => {
  const text = `${'x'.repeat(499)}😀 and so on`

  const result = await importCells('myNumber', [text])

  const { rows } = await listImportRows(shared().context, result.id)
  expect(rows[0]?.problems[0]?.text).toMatch(/^x{499}\uFFFD?$/)
  expect(await failedRows(shared().context, result.id)).toContain(text)
})

test('all that is wrong with a row is told at once', async () => {
  const result = await importCsv(shared(), 'samples', 'name,myNumber,myDate,myRating\nrow,many,never,4\n')

  const { rows } = await listImportRows(shared().context, result.id)
  expect(rows[0]?.problems.map(({ header, code }) => [header, code])).toEqual([
    ['myNumber', 'NUMBER_UNREADABLE'],
    ['myDate', 'DATE_UNREADABLE'],
  ])
})

test('a warning lets the value in', async () => {
  const result = await importCells('myPhones.primary', ['ask Ada'])

  expect(result).toMatchObject({ counts: { created: 1 }, preview: { warnings: 1 } })
  const { rows } = await listImportRows(shared().context, result.id)
  expect(rows[0]?.problems).toMatchObject([{ code: 'PHONE_UNVERIFIED', text: 'ask Ada' }])
  expect(await recordsOf(result.id)).toMatchObject([{ myPhones: { primary: 'ask Ada' } }])
})

test('an empty list is an empty value', async () => {
  const result = await importCells('myMultiSelect', ['[]'], { multiValues: 'add' })

  const [record] = await recordsOf(result.id)
  expect(await shared().sql('select my_multi_select from samples where id = $1', [record?.id])).toEqual([
    { my_multi_select: null },
  ])
})

test('ragged rows: missing cells are empty and told, extra text is refused', async () => {
  const result = await importCsv(shared(), 'samples', 'name,myText,myNumber\none\ntwo,text,2,,\nthree,text,3,extra\n')

  expect(result.counts).toMatchObject({ created: 2, failed: 1 })
  const { rows } = await listImportRows(shared().context, result.id)
  expect(rows.map(({ problems }) => problems.map(({ message }) => message))).toEqual([
    ['The row has 1 cells, but the header has 3; the missing cells are taken as empty.'],
    [],
    ['The row has 4 cells, but the header has 3; "extra" has no column.'],
  ])
})
