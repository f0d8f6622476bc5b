/** When a cron line is due next, on the clock of its time zone. */
import { CronExpressionParser } from 'cron-parser'
import { Refusal } from '../../core/refusal.ts'

const FIELDS = 5

/**
 * The first time after a moment. An hour that the clocks skip in spring is made up for right after; one
 * that comes twice in autumn counts once.
 *
 * @throws Refusal CRON_INVALID, also for a day that never comes
 */
export function nextRun(cron: string, timeZone: string, after: Date): Date {
  const isNamed = cron.trim().startsWith('@')
  if (!isNamed && cron.trim().split(/\s+/).length !== FIELDS) throw invalid(cron, 'it needs five fields')
  if (!isTimeZone(timeZone)) throw invalid(cron, `there is no time zone "${timeZone}"`)
  try {
    return CronExpressionParser.parse(cron.trim(), { currentDate: after, tz: timeZone }).next().toDate()
  } catch (error) {
    throw invalid(cron, error instanceof Error ? error.message : String(error))
  }
}

const isTimeZone = (timeZone: string): boolean =>
  timeZone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(timeZone)

const invalid = (cron: string, reason: string): Refusal => new Refusal('CRON_INVALID', { cron, reason })
