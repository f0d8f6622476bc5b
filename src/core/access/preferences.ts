/** How numbers and dates are written for somebody. */
export interface Preferences {
  /** A language tag whose conventions numbers and dates follow ("en-GB"); null: as the browser has it. */
  readonly region: string | null
  /** An IANA time zone; null: as the browser has it. */
  readonly timeZone: string | null
}

export const NO_PREFERENCES: Preferences = { region: null, timeZone: null }
