import { expect, test } from 'vitest'
import type { OptionsInWords } from '../../options-in-words.ts'
import { describeOptions } from './describe-options.ts'

const usual: OptionsInWords = {
  singular: 'Person',
  plural: 'People',
  rules: [['Emails']],
  duplicates: 'update',
  inFile: 'merge',
  blank: 'clear',
  deleted: 'restore',
  multiValues: null,
  ignoresPlus: false,
  exceptions: [],
  missing: [],
  owner: null,
  defaults: [],
  defaultsOnUpdate: false,
}

const told = (options: Partial<OptionsInWords>): string => describeOptions({ ...usual, ...options }).join(' ')

test('the usual options update what matches and create the rest', () => {
  expect(told({})).toBe(
    'Rows are matched by Emails: a match updates the person, any other row becomes a new person. ' +
      'In updates, a blank cell clears the value. A deleted match is restored. ' +
      'Several rows for one person are applied one after the other.',
  )
})

test('without an identifier every row is new', () => {
  expect(told({ rules: [] })).toBe('Every row becomes a new person; nothing existing is changed.')
})

test('rules are told in their order, and combinations as one', () => {
  expect(told({ rules: [['Id'], ['Name', 'Company']] })).toContain('matched by Id, then by Name and Company')
})

test('skipping does not speak of updates', () => {
  expect(told({ duplicates: 'skip' })).not.toContain('update')
})

test('adding several values is told only where such a field is mapped', () => {
  expect(told({ multiValues: 'add' })).toContain('several values are added')
  expect(told({ multiValues: 'replace' })).not.toContain('several values')
})

test('relations are told by what happens where their record is missing', () => {
  const missing = [
    { label: 'Company', policy: 'create' },
    { label: 'Owner', policy: 'refuse' },
  ] as const
  expect(told({ missing })).toContain(
    'A row fails whose Owner is not there yet. A Company that is not there yet is created with the row.',
  )
})

test('who owns new records is told, with the weights of those who take turns', () => {
  const turns = [
    { name: 'Ada', weight: 2 },
    { name: 'Bob', weight: 1 },
  ]
  expect(told({ owner: { kind: 'you' } })).toContain('New people without an owner are yours.')
  expect(told({ owner: { kind: 'turns', turns } })).toContain('shared out in turns: Ada (×2) and Bob.')
})

test('defaults are told with their values', () => {
  const defaults = [{ label: 'City', value: 'Rome' }]
  expect(told({ defaults })).toContain('New people get City “Rome” where the file has nothing.')
  expect(told({ defaults, defaultsOnUpdate: true })).toContain('so do updated ones')
})
