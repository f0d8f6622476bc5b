import { expect, test } from 'vitest'
import { cronOf, readCron } from './cron-choice.ts'

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
