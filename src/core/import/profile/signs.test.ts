import { describe, expect, test } from 'vitest'
import { profileColumn } from './profile-column.ts'
import { signsOfDate, signsOfDateTime } from './signs-of-date.ts'
import { signsOfNumber } from './signs-of-number.ts'

describe('what a date shows', () => {
  test.each([
    ['2026-11-21', []],
    ['21 Nov 2026', []],
    ['03/04/2026', ['order:DMY|MDY']],
    ['25/04/2026', ['order:DMY']],
    ['04/25/2026', ['order:MDY']],
    ['31/01/2026', ['order:DMY']],
    ['31/02/2026', ['unreadable']],
    ['3/4/2026', ['order:DMY|MDY']],
    ['25. 4. 2026', ['order:DMY']],
    ['00/04/2026', ['unreadable']],
    ['03/04/26', ['order:DMY|MDY|YMD', 'shortYear']],
    ['25/04/99', ['order:DMY', 'shortYear']],
    ['25/12/48', ['order:DMY', 'shortYear', 'disputedYear']],
    ['46347', ['serial']],
    ['soon', ['unreadable']],
    ['25/04/2026 10:00', ['order:DMY']],
  ])('%s: %j', (text, signs) => {
    expect(signsOfDate(text)).toEqual(signs)
  })

  test('times that name no zone are told', () => {
    expect(signsOfDateTime('2026-11-21T09:30:00Z')).toEqual([])
    expect(signsOfDateTime('2026-11-21 09:30:00')).toEqual(['zoneless'])
    expect(signsOfDateTime('25/04/2026 09:30')).toEqual(['order:DMY', 'zoneless'])
    expect(signsOfDateTime('25/04/2026 09:30 +02:00')).toEqual(['order:DMY'])
  })
})

test.each([
  ['12', []],
  ['12.5', ['point']],
  ['12,5', ['comma']],
  ['1,234', ['loneComma']],
  ['1.234', ['lonePoint']],
  ['0.125', ['point']],
  ['1,234,567', ['point']],
  ['1.234.567', ['comma']],
  ['1,234.50', ['point']],
  ['€ 1.234,50', ['comma', 'currency:€']],
  ['12 %', ['percent']],
  ['1.2k', ['point']],
  ['many', ['unreadable']],
])('the number %s shows %j', (text, signs) => {
  expect(signsOfNumber(text)).toEqual(signs)
})

describe('a column', () => {
  test('counts its texts, the most frequent first', () => {
    const profiler = profileColumn(3, 'status', 'select')
    for (const [row, text] of ['new', 'won', 'won', '', 'won', 'N/A'].entries()) profiler.add(text, row + 1)
    expect(profiler.finish()).toEqual({
      index: 3,
      path: 'status',
      filled: 5,
      blank: 1,
      distinct: [
        { text: 'won', count: 3, row: 2 },
        { text: 'new', count: 1, row: 1 },
        { text: 'N/A', count: 1, row: 6 },
      ],
      more: 0,
      signs: { blankWord: { count: 1, rows: [6], samples: ['N/A'], cells: [{ row: 6, text: 'N/A' }] } },
    })
  })

  test('of too many texts shows what they show, and keeps none', () => {
    const profiler = profileColumn(0, 'score', 'number')
    for (let row = 1; row <= 5000; row += 1) profiler.add(`${row}.5`, row)
    profiler.add('1,234', 5001)
    expect(profiler.finish()).toMatchObject({
      filled: 5001,
      distinct: [],
      more: 5001,
      signs: { point: { count: 5000, rows: [1, 2, 3] }, loneComma: { count: 1, rows: [5001] } },
    })
  })

  test('of options keeps the first thousand and counts the rest', () => {
    const profiler = profileColumn(0, 'status', 'select')
    for (let row = 1; row <= 1500; row += 1) profiler.add(`option ${row}`, row)
    const { distinct, more } = profiler.finish()
    expect([distinct.length, more]).toEqual([1000, 500])
  })
})
