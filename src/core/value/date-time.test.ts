import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { dateTimeCodec } from './date-time.ts'
import { reading } from './test-support.ts'

describe('in UTC', () => {
  test.each([
    ['2026-11-21', '2026-11-21T00:00:00.000Z'],
    ['2026-11-21T09:30', '2026-11-21T09:30:00.000Z'],
    ['2026-11-21 09:30:15', '2026-11-21T09:30:15.000Z'],
    ['2026-11-21T09:30:15Z', '2026-11-21T09:30:15.000Z'],
    ['2026-11-21t09:30z', '2026-11-21T09:30:00.000Z'],
    ['2026-11-21T09:30:15.123456Z', '2026-11-21T09:30:15.123Z'],
    ['2026-11-21T09:30:15,5', '2026-11-21T09:30:15.500Z'],
    ['2026-11-21 09:30:00+02', '2026-11-21T07:30:00.000Z'],
    ['2026-11-21T09:30:00+05:30', '2026-11-21T04:00:00.000Z'],
    ['2026-11-21 21:30:00 -0800', '2026-11-22T05:30:00.000Z'],
    ['2026-11-21 09:30:00 UTC', '2026-11-21T09:30:00.000Z'],
    ['2026-11-21 09:30:00 GMT+0100', '2026-11-21T08:30:00.000Z'],
    ['25/04/2026 9:30 PM', '2026-04-25T21:30:00.000Z'],
    ['11/21/2026, 9:30:00\u202FAM', '2026-11-21T09:30:00.000Z'],
    ['2026-11-21 12:00 am', '2026-11-21T00:00:00.000Z'],
    ['2026-11-21 12:15 p.m.', '2026-11-21T12:15:00.000Z'],
    ['Nov 21, 2026 9 PM', '2026-11-21T21:00:00.000Z'],
    ['Sat, 21 Nov 2026 09:30:00 +0000', '2026-11-21T09:30:00.000Z'],
    ['0001-01-01 00:00', '0001-01-01T00:00:00.000Z'],
    ['0099-01-01 23:00-02:00', '0099-01-02T01:00:00.000Z'],
  ])('%s → %s', (text, value) => {
    expect(reading(dateTimeCodec, text)).toBe(value)
  })

  test.each([
    ['03/04/2026 9:30', 'DATE_AMBIGUOUS'],
    ['2026-02-30T10:00Z', 'DATE_NOT_IN_CALENDAR'],
    ['0001-01-01T00:00+05:00', 'DATE_NOT_IN_CALENDAR'],
    ['9999-12-31T23:30-01:00', 'DATE_NOT_IN_CALENDAR'],
    ['2026-11-21 24:00', 'DATE_TIME_UNREADABLE'],
    ['2026-11-21 23:60', 'DATE_TIME_UNREADABLE'],
    ['2026-11-21 23:59:60', 'DATE_TIME_UNREADABLE'],
    ['2026-11-21 13:00 PM', 'DATE_TIME_UNREADABLE'],
    ['2026-11-21 0:30 AM', 'DATE_TIME_UNREADABLE'],
    ['2026-11-21 09:30 PST', 'DATE_TIME_UNREADABLE'],
    ['2026-11-21 09:30+16:00', 'DATE_TIME_UNREADABLE'],
    ['2026-11-21 9', 'DATE_TIME_UNREADABLE'],
    ['09:30', 'DATE_TIME_UNREADABLE'],
    ['1795253400', 'DATE_TIME_UNREADABLE'],
    ['tomorrow', 'DATE_TIME_UNREADABLE'],
  ])('%s → %s', (text, code) => {
    expect(reading(dateTimeCodec, text)).toBe(code)
  })

  test('years of two digits and days of a spreadsheet have times too', () => {
    expect(dateTimeCodec.reader({})('3/25/26 9:30 PM')).toMatchObject({
      value: '2026-03-25T21:30:00.000Z',
      warning: { code: 'DATE_YEAR_SHORT' },
    })
    expect(reading(dateTimeCodec, '46347.5')).toBe('DATE_IS_NUMBER')
    expect(reading(dateTimeCodec, '46347.5', { serialDates: '1900' })).toBe('2026-11-21T12:00:00.000Z')
  })

  test('the order of the column decides', () => {
    expect(reading(dateTimeCodec, '03/04/2026 9:30', { dateOrder: 'DMY' })).toBe('2026-04-03T09:30:00.000Z')
    expect(reading(dateTimeCodec, '03/04/2026 9:30', { dateOrder: 'MDY' })).toBe('2026-03-04T09:30:00.000Z')
  })
})

describe('in the time zone of the column', () => {
  test.each([
    ['winter', '2026-11-21 09:30', '2026-11-21T08:30:00.000Z'],
    ['summer', '2026-07-21 09:30', '2026-07-21T07:30:00.000Z'],
    ['an offset of its own', '2026-07-21 09:30+00:00', '2026-07-21T09:30:00.000Z'],
    ['UTC', '2026-07-21T09:30:00Z', '2026-07-21T09:30:00.000Z'],
    ['skipped by the clocks', '2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
    ['twice on the clocks', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
    ['midnight of a bare date', '2026-07-21', '2026-07-20T22:00:00.000Z'],
  ])('%s: %s → %s', (_, text, value) => {
    expect(reading(dateTimeCodec, text, { timeZone: 'Europe/Paris' })).toBe(value)
  })

  test('a zone that does not exist is a mistake of the settings, not of a cell', () => {
    expect(() => dateTimeCodec.reader({ timeZone: 'Europe/Atlantis' })).toThrow(RangeError)
  })

  test('every local time is the instant that Temporal says', () => {
    const zones = [
      'Europe/Paris',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca',
    ]
    for (const timeZone of zones) {
      const read = dateTimeCodec.reader({ timeZone })
      fc.assert(
        fc.property(fc.integer({ min: -3e8, max: 4e9 }), (seconds) => {
          const local = new Date(seconds * 1000).toISOString().slice(0, 19)
          const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone)
          expect(read(local)).toEqual({ ok: true, value: new Date(zoned.epochMilliseconds).toISOString() })
        }),
        { numRuns: 300, examples: [...clockChanges(timeZone)] },
      )
    }
  })
})

/** Local times around the clock changes of some years, in seconds. */
function* clockChanges(timeZone: string): Iterable<[number]> {
  let zoned: Temporal.ZonedDateTime | null = Temporal.Instant.from('2008-01-01T00:00Z').toZonedDateTimeISO(timeZone)
  for (let change = 0; change < 20; change++) {
    zoned = zoned.getTimeZoneTransition('next')
    if (zoned === null) return
    for (const hours of [-25, -2, -1, -0.5, 0, 0.25, 0.5, 1, 2, 24]) {
      yield [(zoned.epochMilliseconds + zoned.offsetNanoseconds / 1e6) / 1000 + hours * 3600]
    }
  }
}

test('an instant reads back as itself', () => {
  const instants = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instants, fc.constantFrom('UTC', 'Asia/Tokyo'), (instant, timeZone) => {
      const value = instant.toISOString()
      expect(reading(dateTimeCodec, dateTimeCodec.format(value), { timeZone })).toBe(value)
      const withoutZ = value.replace('T', ' ').replace('Z', '')
      expect(reading(dateTimeCodec, withoutZ)).toBe(value)
      expect(reading(dateTimeCodec, value.replace('.', ',').replace('Z', '+00'))).toBe(value)
    }),
  )
})
