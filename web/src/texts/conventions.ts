/**
 * Whose conventions numbers, dates and times follow: those that the member chose, else the browser's. A choice is kept
 * with the member and, so that the first paint has it, with the browser.
 */
import type { Preferences } from '../api/types.ts'
import { readStored, writeStored } from '../theme/stored-choice.ts'
import { LANGUAGE_KEYS, languageTag } from './language.ts'

const KEYS = { language: LANGUAGE_KEYS.member, region: 'waybill.region', timeZone: 'waybill.time-zone' } as const

const hasBrowser = typeof document !== 'undefined'
const readChosen = (key: string): string | null => (hasBrowser ? readStored(key) : null)
const chosen = {
  language: readChosen(KEYS.language),
  region: readChosen(KEYS.region),
  timeZone: readChosen(KEYS.timeZone),
}

export const locale: string = chosen.region ?? languageTag

/** IANA name. */
export const timeZone: string = chosen.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone

/** What `Intl` takes to write moments in the chosen time zone. */
export const inTimeZone: { readonly timeZone?: string } = chosen.timeZone === null ? {} : { timeZone: chosen.timeZone }

/** @returns true where the pages must be loaded anew to follow the preferences of the one who is signed in */
export function takePreferences(preferences: Preferences): boolean {
  const names = Object.keys(KEYS) as readonly (keyof Preferences)[]
  if (names.every((name) => chosen[name] === preferences[name])) return false
  for (const name of names) writeStored(KEYS[name], preferences[name])
  // Where nothing can be stored, loading anew would change nothing, again and again.
  return names.every((name) => readStored(KEYS[name]) === preferences[name])
}
