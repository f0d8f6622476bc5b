import { expect, test } from 'vitest'
import { changeCron, cronOf, NIGHTLY, readCron } from './cron-choice.ts'

test.each([
  ['15 * * * *', 'hourly'],
  ['0 2 * * *', 'daily'],
  ['30 7 * * 1-5', 'weekdays'],
  ['0 18 * * 0', 'weekly'],
  ['5 0 28 * *', 'monthly'],
  ['*/15 * * * *', 'custom'],
  ['0 2 31 * *', 'custom'],
  ['0 2 1 1 *', 'custom'],
  ['@hourly', 'custom'],
])('%s is read as %s, and comes out as it went in', (cron, frequency) => {
  const choice = readCron(cron)
  expect(choice.frequency).toBe(frequency)
  expect(cronOf(choice)).toBe(cron)
})

test('a line that is written by hand begins with what was chosen, and is kept as it is typed', () => {
  const daily = changeCron(NIGHTLY, { time: '06:00' })
  const custom = changeCron(daily, { frequency: 'custom' })
  expect(custom.cron).toBe('0 6 * * *')
  expect(changeCron(custom, { cron: '0 6 * ' }).cron).toBe('0 6 * ')
})
