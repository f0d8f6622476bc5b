import type { Language } from '../language.ts'

/** How somebody is spoken to, and how numbers and dates are written for them. */
export interface Preferences {
  /** Null: as the browser has it; English where there is none. */
  readonly language: Language | null
  /** A language tag whose conventions numbers and dates follow ("en-GB"); null: as the browser has it. */
  readonly region: string | null
  /** An IANA time zone; null: as the browser has it. */
  readonly timeZone: string | null
}

export const NO_PREFERENCES: Preferences = { language: null, region: null, timeZone: null }
