/** The conventions that somebody can choose for numbers and dates, by the names of their places. */
import type { Choice } from '../../../components/select-field.tsx'
import { language, languageTag } from '../../../texts/language.ts'

const TAGS = [
  'en-US',
  'en-GB',
  'en-AU',
  'en-CA',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-ZA',
  'cs-CZ',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'es-ES',
  'es-MX',
  'fi-FI',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'fr-FR',
  'hu-HU',
  'it-CH',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nb-NO',
  'nl-BE',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'sv-SE',
  'tr-TR',
  'uk-UA',
  'zh-CN',
  'zh-TW',
]

const names = new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' })

export const REGIONS: readonly Choice<string>[] = TAGS.map((value) => ({ value, label: names.of(value) ?? value }))

export const TIME_ZONES: readonly string[] = Intl.supportedValuesOf('timeZone')

export const BROWSER_TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone

const EXAMPLE_NUMBER = 1_234_567.89
const EXAMPLE_TIME = new Date(Date.UTC(2026, 10, 21, 15, 30))

/** A number and a moment, as they would be written. */
export function exampleIn(region: string | null, timeZone: string | null): string {
  const locale = region ?? languageTag
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone !== null && { timeZone }),
  })
  return `${new Intl.NumberFormat(locale).format(EXAMPLE_NUMBER)} · ${time.format(EXAMPLE_TIME)}`
}
