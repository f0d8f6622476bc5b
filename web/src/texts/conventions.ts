/**
 * Whose conventions numbers, dates and times follow: those that the member chose, else the browser's. A choice is kept
 * with the member and, so that the first paint has it, with the browser.
 */
import type { Preferences } from '../api/types.ts'
import { readStored, writeStored } from '../theme/stored-choice.ts'

const KEYS = { region: 'waybill.region', timeZone: 'waybill.time-zone' } as const

const hasBrowser = typeof navigator !== 'undefined'
const readChosen = (key: string): string | null => (hasBrowser ? readStored(key) : null)
const chosen: Preferences = { region: readChosen(KEYS.region), timeZone: readChosen(KEYS.timeZone) }

export const locale: string = chosen.region ?? (hasBrowser ? navigator.language : 'en')

/** IANA name. */
export const timeZone: string = chosen.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone

/** What `Intl` takes to write moments in the chosen time zone. */
export const inTimeZone: { readonly timeZone?: string } = chosen.timeZone === null ? {} : { timeZone: chosen.timeZone }

/** @returns true where the pages must be loaded anew to follow the preferences of the one who is signed in */
export function takePreferences({ region, timeZone: zone }: Preferences): boolean {
  if (region === chosen.region && zone === chosen.timeZone) return false
  writeStored(KEYS.region, region)
  writeStored(KEYS.timeZone, zone)
  // Where nothing can be stored, loading anew would change nothing, again and again.
  return readStored(KEYS.region) === region && readStored(KEYS.timeZone) === zone
}
