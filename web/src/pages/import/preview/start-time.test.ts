import { parseZonedDateTime } from '@internationalized/date'
import { expect, test } from 'vitest'
import { isPast, suggestedStart } from './start-time.ts'

const evening = parseZonedDateTime('2026-11-21T20:30[Europe/Paris]')

test.each([
  ['inAnHour', '2026-11-21T21:30:00+01:00[Europe/Paris]'],
  ['tonight', '2026-11-22T02:00:00+01:00[Europe/Paris]'],
  ['tomorrow', '2026-11-22T08:00:00+01:00[Europe/Paris]'],
] as const)('%s', (suggestion, expected) => {
  expect(suggestedStart(suggestion, evening).toString()).toBe(expected)
})

test('after midnight, tonight is the same day', () => {
  const night = parseZonedDateTime('2026-11-22T00:30[Europe/Paris]')
  expect(suggestedStart('tonight', night).toString()).toBe('2026-11-22T02:00:00+01:00[Europe/Paris]')
})

test('the present moment has passed', () => {
  const now = Date.parse('2026-11-21T20:00:00Z')
  expect([isPast('2026-11-21T20:00:00Z', now), isPast('2026-11-21T20:00:01Z', now)]).toEqual([true, false])
})
