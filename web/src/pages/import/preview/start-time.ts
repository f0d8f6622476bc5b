/** Times at which an import could begin, in the member's own time zone. */
import type { ZonedDateTime } from '@internationalized/date'

export type Suggestion = 'inAnHour' | 'tonight' | 'tomorrow'

const HOUR_OF_NIGHT = 2
const HOUR_OF_MORNING = 8

/** In an hour; at two in the morning, when nobody works; tomorrow when people come. */
export function suggestedStart(suggestion: Suggestion, present: ZonedDateTime): ZonedDateTime {
  if (suggestion === 'inAnHour') return present.add({ hours: 1 })
  if (suggestion === 'tomorrow') return atHour(present.add({ days: 1 }), HOUR_OF_MORNING)
  return present.hour < HOUR_OF_NIGHT ? atHour(present, HOUR_OF_NIGHT) : atHour(present.add({ days: 1 }), HOUR_OF_NIGHT)
}

const atHour = (day: ZonedDateTime, hour: number): ZonedDateTime => day.set({ hour, minute: 0 })

export const isPast = (iso: string, now: number): boolean => Date.parse(iso) <= now
