import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { readDay } from './calendar-day.ts'
import { dateCodec } from './date.ts'
import { reading } from './test-support.ts'
import type { DateOrder } from './value-type.ts'

describe('read in any column', () => {
  test.each([
    ['2026-11-21', '2026-11-21'],
    ['2026/11/21', '2026-11-21'],
    ['2026.1.5', '2026-01-05'],
    ['2026. 1. 5', '2026-01-05'],
    ['0001-01-01', '0001-01-01'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['21 Nov 2026', '2026-11-21'],
    ['21-Nov-2026', '2026-11-21'],
    ['21. November 2026', '2026-11-21'],
    ['1st of may 2026', '2026-05-01'],
    ['Nov 21, 2026', '2026-11-21'],
    ['NOV. 21, 2026', '2026-11-21'],
    ['November 21st, 2026', '2026-11-21'],
    ['Sept 3 2026', '2026-09-03'],
    ['2026-Nov-21', '2026-11-21'],
    ['25/04/2026', '2026-04-25'],
    ['04/25/2026', '2026-04-25'],
    ['25-4-2026', '2026-04-25'],
    ['25. 4. 2026', '2026-04-25'],
    ['03/03/2026', '2026-03-03'],
    ['2026-11-21T00:00:00Z', '2026-11-21'],
    ['2026-11-21 23:59:59', '2026-11-21'],
    ['2026-11-21T23:59:59.999-11:00', '2026-11-21'],
    ['25/04/2026 00:00', '2026-04-25'],
    ['Nov 21, 2026, 9:30 PM', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['2026年11月21日', '2026-11-21'],
    ['21 novembre 2026', '2026-11-21'],
    ['1er mai 2026', '2026-05-01'],
    ['12 janv. 2026', '2026-01-12'],
    ['21. März 2026', '2026-03-21'],
    ['21. Maerz 2026', '2026-03-21'],
    ['15 de marzo de 2026', '2026-03-15'],
    ['15 мая 2026 г.', '2026-05-15'],
    ['3 marraskuuta 2026', '2026-11-03'],
    ['Saturday, November 21, 2026', '2026-11-21'],
    ['samedi 21 novembre 2026', '2026-11-21'],
    ['Sat Nov 21 2026', '2026-11-21'],
  ])('%s → %s', (text, value) => {
    expect(reading(dateCodec, text)).toBe(value)
  })

  test.each([
    ['03/04/2026', 'DATE_AMBIGUOUS'],
    ['3.4.2026', 'DATE_AMBIGUOUS'],
    ['3-4-2026 10:00', 'DATE_AMBIGUOUS'],
    ['2026-02-30', 'DATE_NOT_IN_CALENDAR'],
    ['2023-02-29', 'DATE_NOT_IN_CALENDAR'],
    ['1900-02-29', 'DATE_NOT_IN_CALENDAR'],
    ['0000-01-01', 'DATE_NOT_IN_CALENDAR'],
    ['2026-13-01', 'DATE_NOT_IN_CALENDAR'],
    ['25/26/2026', 'DATE_NOT_IN_CALENDAR'],
    ['31 Apr 2026', 'DATE_NOT_IN_CALENDAR'],
    ['20261321', 'DATE_NOT_IN_CALENDAR'],
    ['21112026', 'DATE_UNREADABLE'],
    ['46347', 'DATE_IS_NUMBER'],
    ['463', 'DATE_UNREADABLE'],
    ['3/4/26', 'DATE_AMBIGUOUS'],
    ['26-04-25', 'DATE_AMBIGUOUS'],
    ['25/12/48', 'DATE_YEAR_UNSURE'],
    ['31/31/99', 'DATE_NOT_IN_CALENDAR'],
    ['5 listopada 2026', 'DATE_UNREADABLE'],
    ['Nov 2026', 'DATE_UNREADABLE'],
    ['21 Smarch 2026', 'DATE_UNREADABLE'],
    ['2026-11/21', 'DATE_UNREADABLE'],
    ['12026-11-21', 'DATE_UNREADABLE'],
    ['2026-11-21T25:00', 'DATE_UNREADABLE'],
    ['2026-11-21 and more', 'DATE_UNREADABLE'],
    ['yesterday', 'DATE_UNREADABLE'],
  ])('%s → %s', (text, code) => {
    expect(reading(dateCodec, text)).toBe(code)
  })
})

describe('read in the order of the column', () => {
  test.each([
    ['DMY', '03/04/2026', '2026-04-03'],
    ['DMY', '3.4.2026', '2026-04-03'],
    ['DMY', '03/04/2026 10:15', '2026-04-03'],
    ['MDY', '03/04/2026', '2026-03-04'],
    ['MDY', '3-4-2026', '2026-03-04'],
    ['DMY', '04/25/2026', 'DATE_NOT_IN_CALENDAR'],
    ['MDY', '25/04/2026', 'DATE_NOT_IN_CALENDAR'],
    ['YMD', '03/04/2026', 'DATE_AMBIGUOUS'],
    ['YMD', '25/04/2026', '2026-04-25'],
    ['DMY', '2026-04-03', '2026-04-03'],
  ] as const)('%s: %s → %s', (dateOrder, text, value) => {
    expect(reading(dateCodec, text, { dateOrder })).toBe(value)
  })
})

test('a year of two digits is told, and read as the column says', () => {
  const read = dateCodec.reader({ dateOrder: 'DMY' })
  expect(read('3/4/26')).toMatchObject({ ok: true, value: '2026-04-03', warning: { code: 'DATE_YEAR_SHORT' } })
  expect(read('3/4/99')).toMatchObject({ ok: true, value: '1999-04-03', warning: { code: 'DATE_YEAR_SHORT' } })
  expect(dateCodec.reader({})("21 Nov '26")).toMatchObject({
    value: '2026-11-21',
    warning: { details: { year: 2026 } },
  })
  expect(reading(dateCodec, '3/4/48', { dateOrder: 'DMY' })).toBe('DATE_YEAR_UNSURE')
  const spreadsheet = dateCodec.reader({ dateOrder: 'MDY', lastShortYear: 2029 })
  expect(spreadsheet('3/4/29')).toEqual({ ok: true, value: '2029-03-04' })
  expect(spreadsheet('3/4/30')).toEqual({ ok: true, value: '1930-03-04' })
  expect(reading(dateCodec, '03-04-05', { dateOrder: 'YMD', lastShortYear: 2029 })).toBe('2003-04-05')
})

test('days that a spreadsheet counted are read when the column says so', () => {
  expect(reading(dateCodec, '46347', { serialDates: '1900' })).toBe('2026-11-21')
  expect(reading(dateCodec, '44885', { serialDates: '1904' })).toBe('2026-11-21')
  expect(reading(dateCodec, '46347.75', { serialDates: '1900' })).toBe('2026-11-21')
})

const orders: fc.Arbitrary<DateOrder | undefined> = fc.constantFrom(undefined, 'YMD', 'DMY', 'MDY')
const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day reads back as itself, and as itself in the order it is written in', () => {
  fc.assert(
    fc.property(day, orders, fc.constantFrom('/', '-', '.', ' '), (value, dateOrder, separator) => {
      const [year, month, date] = value.split('-')
      expect(reading(dateCodec, dateCodec.format(value), { ...(dateOrder && { dateOrder }) })).toBe(value)
      expect(reading(dateCodec, [date, month, year].join(separator), { dateOrder: 'DMY' })).toBe(value)
      expect(reading(dateCodec, [month, date, year].join(separator), { dateOrder: 'MDY' })).toBe(value)
    }),
  )
})

test('ten digits and hyphens are a day exactly when the calendar has it', () => {
  const text = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 33 }))
    .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
  fc.assert(
    fc.property(text, (written) => {
      expect(reading(dateCodec, written)).toBe(isCalendarDay(written) ? written : 'DATE_NOT_IN_CALENDAR')
    }),
    { numRuns: 2000 },
  )
})

function isCalendarDay(text: string): boolean {
  if (text.startsWith('0000')) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

test('zeros before the parts change nothing', () => {
  const part = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(part, part, orders, fc.constantFrom('/', '-', '.', ' '), (first, second, order, separator) => {
      const settings = order === undefined ? {} : { dateOrder: order }
      const padded = readDay([`0${first}`, `0${second}`, '2026'].join(separator), settings)
      const bare = readDay([first, second, '2026'].join(separator), settings)
      expect(padded.ok ? padded.value : padded.problem.code).toBe(bare.ok ? bare.value : bare.problem.code)
    }),
  )
})
