import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardText, unguardText } from './guard-text.ts'

describe('in a file for spreadsheets', () => {
  test.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['@cmd', "'@cmd"],
    ['-2+3', "'-2+3"],
    ['+cmd|calc', "'+cmd|calc"],
    ['\t=1', "'\t=1"],
    ["'=x", "''=x"],
  ])('%j is written as %j', (text, written) => {
    expect(guardText(text, 'formulas')).toBe(written)
  })

  test.each(['+33 1 23 45 67 89', '-5', '-1,250.50', '+1 (202) 555-0143', '0012', "'tis", "'quoted'", 'a = b', ''])(
    '%j stays as it is',
    (text) => {
      expect(guardText(text, 'formulas')).toBe(text)
    },
  )
})

test('where cells are texts by themselves, formulas need no guard', () => {
  expect(guardText('=SUM(A1)', 'nothing')).toBe('=SUM(A1)')
  expect(guardText("'=SUM(A1)", 'nothing')).toBe("''=SUM(A1)")
})

test('what other programs wrote stays, but for their own guards', () => {
  expect(["'tis", "'quoted'", "'", "''", 'plain'].map(unguardText)).toEqual(["'tis", "'quoted'", "'", "''", 'plain'])
  expect(unguardText("'-5")).toBe('-5')
  expect(unguardText("'+33123456789")).toBe('+33123456789')
})

test('every text comes back from what a reader trims and undoes', () => {
  const awkward = fc.array(fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\r', 'a', '1'), { maxLength: 8 })
  // No text is stored with white space around it.
  const text = fc
    .oneof(
      awkward.map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    )
    .map((any) => any.trim())
  fc.assert(
    fc.property(text, fc.constantFrom('formulas' as const, 'nothing' as const), (original, against) => {
      expect(unguardText(guardText(original, against).trim()).trim()).toBe(original)
    }),
    { numRuns: 2000 },
  )
})
