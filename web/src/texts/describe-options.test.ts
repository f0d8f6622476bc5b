import { expect, test } from 'vitest'
import { describeOptions, type OptionsInWords } from './describe-options.ts'

const usual: OptionsInWords = {
  singular: 'Person',
  plural: 'People',
  keys: ['Emails'],
  duplicates: 'update',
  blank: 'clear',
  deleted: 'restore',
  multiValues: null,
}

test('the usual options update what matches and create the rest', () => {
  expect(describeOptions(usual)).toBe(
    'Rows are matched by Emails: a match updates the person, any other row becomes a new person. ' +
      'In updates, a blank cell clears the value; a deleted match is restored.',
  )
})

test('without an identifier every row is new', () => {
  expect(describeOptions({ ...usual, keys: [] })).toBe('Every row becomes a new person; nothing existing is changed.')
})

test('several keys are alternatives', () => {
  expect(describeOptions({ ...usual, keys: ['Id', 'Emails'] })).toContain('matched by Id or Emails')
})

test('skipping does not speak of updates', () => {
  expect(describeOptions({ ...usual, duplicates: 'skip' })).not.toContain('update')
})

test('adding several values is told only where such a field is mapped', () => {
  expect(describeOptions({ ...usual, multiValues: 'add' })).toContain('several values are added')
  expect(describeOptions({ ...usual, multiValues: 'replace' })).not.toContain('several values')
})
