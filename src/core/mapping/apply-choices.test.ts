import { describe, expect, test } from 'vitest'
import { standardModel } from '../model/standard-model.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import { chooseMapping, type ColumnChoice } from './apply-choices.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { requireObject } from './test-support.ts'
import { proposeMapping } from './propose-mapping.ts'

const model = standardModel()
const people = requireObject(model, 'people')

const proposal = (...headers: readonly string[]): readonly ColumnMapping[] =>
  proposeMapping(
    model,
    people,
    headers.map((header, index) => ({ index, header, samples: [], fillRate: 0 })),
  )

const choose = (headers: readonly string[], ...choices: readonly ColumnChoice[]): readonly ColumnMapping[] =>
  chooseMapping(model, people, proposal(...headers), choices)

const fields = (mapping: readonly ColumnMapping[]): readonly (string | null)[] => mapping.map(({ field }) => field)

function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was not refused')
}

describe('a choice', () => {
  test('maps a column by its header or its position', () => {
    const mapping = choose(
      ['Nickname', 'Rank'],
      { column: 'nickname', field: 'name.first' },
      { column: 1, field: 'jobTitle' },
    )

    expect(mapping).toMatchObject([
      { field: 'name.first', status: 'manual', confidence: 1 },
      { field: 'jobTitle', status: 'manual', confidence: 1 },
    ])
  })

  test('takes fields in the words of a header too', () => {
    const choices = ['email', 'Last Name', 'Phones / Primary Phone', 'companyDomain'].map((field, column) => ({
      column,
      field,
    }))

    expect(fields(choose(['a', 'b', 'c', 'd'], ...choices))).toEqual([
      'emails.primary',
      'name.last',
      'phones.primary',
      'company.domain',
    ])
  })

  test('of no field leaves the column out', () => {
    expect(choose(['Email'], { column: 'Email', field: null })).toMatchObject([{ field: null, status: 'skipped' }])
  })

  test('prefers the header in its exact case', () => {
    expect(fields(choose(['CODE', 'code'], { column: 'code', field: 'city' }))).toEqual([null, 'city'])
  })

  test('takes the next column where several have the same header', () => {
    const choices = ['emails.primary', 'emails.additional'].map((field) => ({ column: 'Contact', field }))

    expect(fields(choose(['Contact', 'Contact'], ...choices))).toEqual(['emails.primary', 'emails.additional'])
  })

  test('takes a field away from the column that had it by itself', () => {
    const [proposed, chosen] = choose(['Email', 'Mail B'], { column: 'Mail B', field: 'emails.primary' })

    expect(proposed).toEqual({
      index: 0,
      header: 'Email',
      field: null,
      status: 'unmapped',
      confidence: 0,
      reason: '"Emails / Primary Email" was given to the column "Mail B".',
    })
    expect(chosen).toMatchObject({ field: 'emails.primary', status: 'manual' })
  })

  test('of one identifier frees the column with another one of the same relation', () => {
    const mapping = choose(['companyId', 'Site'], { column: 'Site', field: 'company.domain' })

    expect(fields(mapping)).toEqual([null, 'company.domain'])
  })

  test('leaves the other columns as they were, and a chosen blank policy too', () => {
    const before = proposal('Email', 'City').map((column) => Object.assign(column, { blank: 'keep' as const }))

    const after = chooseMapping(model, people, before, [{ column: 'City', field: 'address.city' }])

    expect(after[0]).toBe(before[0])
    expect(after[1]).toMatchObject({ field: 'address.city', blank: 'keep' })
  })
})

describe('refused', () => {
  test.each<[string, RefusalCode, readonly ColumnChoice[]]>([
    ['a column that the file does not have', 'COLUMN_UNKNOWN', [{ column: 'Phone', field: 'phones' }]],
    ['a position outside the file', 'COLUMN_UNKNOWN', [{ column: 2, field: 'phones' }]],
    ['a field that the object does not have', 'FIELD_UNKNOWN', [{ column: 0, field: 'shoeSize' }]],
    ['a field that Waybill keeps itself', 'FIELD_UNKNOWN', [{ column: 0, field: 'createdAt' }]],
    [
      'two columns for one field',
      'MAPPING_TWICE',
      [
        { column: 0, field: 'city' },
        { column: 1, field: 'city' },
      ],
    ],
    [
      'two identifiers of one relation',
      'MAPPING_TWICE',
      [
        { column: 0, field: 'company.id' },
        { column: 1, field: 'company.domain' },
      ],
    ],
    [
      'two fields for one column',
      'REQUEST_INVALID',
      [
        { column: 0, field: 'city' },
        { column: 'a', field: 'jobTitle' },
      ],
    ],
  ])('%s', (_, code, choices) => {
    expect(refusalOf(() => choose(['a', 'b'], ...choices)).code).toBe(code)
  })

  test('in words that name the columns', () => {
    const twice = [0, 1].map((column) => ({ column, field: 'city' }))

    expect(refusalOf(() => choose(['a', 'b'], ...twice)).message).toBe(
      'The columns "a" (column 1) and "b" (column 2) are both mapped to City.',
    )
  })
})
