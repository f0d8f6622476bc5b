/** The usual cron lines, as people choose them. What is none of them stays a line to be typed. */

export const FREQUENCIES = ['hourly', 'daily', 'weekdays', 'weekly', 'monthly', 'custom'] as const
export type Frequency = (typeof FREQUENCIES)[number]

export interface CronChoice {
  readonly frequency: Frequency
  /** "02:00"; of hourly ones the minute alone counts. */
  readonly time: string
  /** 0 is Sunday. */
  readonly weekday: number
  /** 1 to 28: a day that every month has. */
  readonly day: number
  /** The line as it is; of the others what they come to. */
  readonly cron: string
}

export const LAST_SAFE_DAY = 28

export const NIGHTLY: CronChoice = { frequency: 'daily', time: '02:00', weekday: 1, day: 1, cron: '0 2 * * *' }

export function cronOf({ frequency, time, weekday, day, cron }: CronChoice): string {
  const [hour, minute] = time.split(':').map(Number)
  const at = `${minute ?? 0} ${hour ?? 0}`
  switch (frequency) {
    case 'hourly':
      return `${minute ?? 0} * * * *`
    case 'daily':
      return `${at} * * *`
    case 'weekdays':
      return `${at} * * 1-5`
    case 'weekly':
      return `${at} * * ${weekday}`
    case 'monthly':
      return `${at} ${day} * *`
    case 'custom':
      return cron.trim()
  }
}

/** The choice with a part of it changed; whoever writes the line by hand afterwards begins with what was chosen. */
export function changeCron(choice: CronChoice, part: Partial<CronChoice>): CronChoice {
  const next = { ...choice, ...part }
  return next.frequency === 'custom' ? next : { ...next, cron: cronOf(next) }
}

export function readCron(cron: string): CronChoice {
  const fields = cron.trim().split(/\s+/)
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields
  const custom: CronChoice = { ...NIGHTLY, frequency: 'custom', cron }
  if (fields.length !== 5 || month !== '*' || !isNumber(minute)) return custom
  const at = { ...NIGHTLY, cron, time: `${pad(hour === '*' ? '0' : hour)}:${pad(minute)}` }
  if (hour === '*') return day === '*' && weekday === '*' ? { ...at, frequency: 'hourly' } : custom
  if (!isNumber(hour)) return custom
  if (day === '*' && weekday === '*') return { ...at, frequency: 'daily' }
  if (day === '*' && weekday === '1-5') return { ...at, frequency: 'weekdays' }
  if (day === '*' && /^[0-6]$/.test(weekday)) return { ...at, frequency: 'weekly', weekday: Number(weekday) }
  const isSafeDay = isNumber(day) && Number(day) >= 1 && Number(day) <= LAST_SAFE_DAY
  return isSafeDay && weekday === '*' ? { ...at, frequency: 'monthly', day: Number(day) } : custom
}

const isNumber = (text: string): boolean => /^\d{1,2}$/.test(text)
const pad = (text: string): string => text.padStart(2, '0')
