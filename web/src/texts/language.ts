/**
 * The language of the pages: the one that the member chose, else the one chosen on the sign-in page, else the first of
 * the browser's that is ours. Known before anything is asked of the server, so that the first paint has it; another
 * language loads the pages anew.
 */
import type { Language } from '../../../src/core/language.ts'
import { readStored, writeStored } from '../theme/stored-choice.ts'

export type { Language }

/** Each in its own words. */
export const LANGUAGES: { readonly [language in Language]: string } = { en: 'English', fr: 'Français' }

/** The member's preference, kept with them and for the next first paint; and the choice of somebody not signed in. */
export const LANGUAGE_KEYS = { member: 'waybill.language', entry: 'waybill.entry-language' } as const

const hasBrowser = typeof document !== 'undefined'

function asLanguage(tag: string | null): Language | null {
  const [base] = (tag ?? '').toLowerCase().split('-')
  return base === 'en' || base === 'fr' ? base : null
}

export const languageOfBrowser: Language = hasBrowser
  ? (navigator.languages.map(asLanguage).find((each) => each !== null) ?? 'en')
  : 'en'

const readChosen = (key: string): Language | null => (hasBrowser ? asLanguage(readStored(key)) : null)

/** Chosen before signing in, by somebody who may have no preference of their own yet. */
export const entryLanguage: Language | null = readChosen(LANGUAGE_KEYS.entry)

const chosen: Language | null = readChosen(LANGUAGE_KEYS.member) ?? entryLanguage

export const language: Language = chosen ?? languageOfBrowser

/** Whose conventions go with the language: "fr-CH" for French in a Swiss browser, German ones for English that nobody chose in a German browser. */
export const languageTag: string = hasBrowser
  ? (navigator.languages.find((tag) => asLanguage(tag) === language) ?? chosen ?? navigator.language)
  : language

/** Who says in their profile what they want is not held to what they chose before they signed in. */
export const forgetEntryLanguage = (): void => writeStored(LANGUAGE_KEYS.entry, null)

/** For somebody who is not signed in; their own preference, once they are, counts more. */
export function chooseEntryLanguage(chosen: Language): void {
  writeStored(LANGUAGE_KEYS.entry, chosen)
  writeStored(LANGUAGE_KEYS.member, null)
  globalThis.location.reload()
}
