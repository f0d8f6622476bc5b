import { locale } from '../../../texts/conventions.ts'
import { it } from '../../../texts/import-texts.ts'
import { readCron } from './cron-choice.ts'

/** Any Sunday. */
const SUNDAY = Date.UTC(2026, 10, 22)
const DAY_MS = 86_400_000

const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })

/** @param weekday 0 is Sunday */
export const weekdayName = (weekday: number): string => weekdayFormat.format(SUNDAY + weekday * DAY_MS)

/** When a cron line is due, in words where it is one of the usual ones. */
export function describeCron(cron: string): string {
  const { frequency, time, weekday, day } = readCron(cron)
  switch (frequency) {
    case 'hourly':
      return it.schedules.hourlyAt(time.slice(-2))
    case 'daily':
      return it.schedules.dailyAt(time)
    case 'weekdays':
      return it.schedules.weekdaysAt(time)
    case 'weekly':
      return it.schedules.weeklyAt(weekdayName(weekday), time)
    case 'monthly':
      return it.schedules.monthlyAt(day, time)
    case 'custom':
      return cron
  }
}
