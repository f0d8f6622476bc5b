import { describe, expect, test } from 'vitest'
import { findHeaderRow } from './find-header-row.ts'
import { chooseSheet } from './spreadsheet/choose-sheet.ts'

describe('the header is', () => {
  const data = [
    ['a@x.com', 'Analyst', 'Paris', ''],
    ['b@x.com', 'Buyer', 'Rome', '7'],
  ]
  const header = ['Email', 'Job Title', 'City', 'Score']

  test.each([
    ['the first row', [header, ...data], 0],
    ['below a title', [['Contacts', '', '', ''], header, ...data], 1],
    ['below a title, a date and a name', [['Contacts'], ['', '2026-11-21'], ['By', ''], header, ...data], 3],
    ['the first row, where names are missing in it', [['Email', '', 'City', ''], ...data], 0],
    ['the first row of a file that has only one', [header], 0],
    [
      'the first row of a table of two columns',
      [
        ['Email', ''],
        ['a@x.com', 'x'],
        ['b@x.com', 'y'],
      ],
      0,
    ],
  ])('%s', (_, rows, expected) => {
    expect(findHeaderRow(rows)).toBe(expected)
  })
})

const sheet = (rows: number, width: number, isHidden = false) => ({ name: 'Sheet', rows, width, isHidden })

test('a sheet of data is chosen over remarks, lists of choices and what is hidden', () => {
  expect(chooseSheet([sheet(40, 1), sheet(3, 8), sheet(100, 2)])).toBe(1)
  expect(chooseSheet([sheet(10, 5), sheet(100, 9, true)])).toBe(0)
  expect(chooseSheet([sheet(0, 0), sheet(5, 3, true)])).toBe(1)
  expect(chooseSheet([sheet(0, 0)])).toBe(-1)
})
