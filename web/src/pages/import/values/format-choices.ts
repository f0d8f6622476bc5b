/** What can be said of how cells are written, as choices. */
import type { ColumnProfile, FieldView, ImportQuestion } from '../../../api/types.ts'
import type { Choice } from '../../../components/select-field.tsx'
import { it } from '../../../texts/import-texts.ts'
import { TIME_ZONES } from '../../settings/account/regions.ts'
import { phoneCountryChoices } from '../../settings/model/phone-countries.ts'

export type FormatKey = Exclude<keyof ColumnProfile['format'], 'blankWords'>

const labelled = (texts: Readonly<Record<string, string>>): readonly Choice<string>[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

const timeZones = (): readonly Choice<string>[] =>
  TIME_ZONES.map((value) => ({ value, label: value.replaceAll('_', ' ') }))

const currencies = (): readonly Choice<string>[] =>
  Intl.supportedValuesOf('currency').map((value) => ({ value, label: value }))

const CHOICES: { readonly [key in FormatKey]: () => readonly Choice<string>[] } = {
  dateOrder: () => labelled(it.values.dateOrders),
  lastShortYear: () => labelled(it.values.lastYears),
  serialDates: () => labelled(it.values.serials),
  timeZone: timeZones,
  decimalSign: () => labelled(it.values.decimalSigns),
  percent: () => labelled(it.values.percents),
  currency: currencies,
  phoneCountry: phoneCountryChoices,
}

export const formatChoices = (key: FormatKey): readonly Choice<string>[] => CHOICES[key]()

/** As the server takes it: a year is a number. */
export const formatValue = (key: FormatKey, text: string): string | number =>
  key === 'lastShortYear' ? Number(text) : text

const DATES: readonly FormatKey[] = ['dateOrder', 'lastShortYear', 'serialDates']

/** What matters for the cells of such a column. */
export function formatKeys(type: ColumnProfile['type'], { kind }: Pick<FieldView, 'kind'>): readonly FormatKey[] {
  if (type === 'date') return DATES
  if (type === 'dateTime') return [...DATES, 'timeZone']
  if (type === 'number')
    return kind === 'currency' ? ['decimalSign', 'percent', 'currency'] : ['decimalSign', 'percent']
  return type === 'phone' || type === 'phoneList' ? ['phoneCountry'] : []
}

interface OtherAnswers {
  readonly key: FormatKey
  readonly placeholder: string
  readonly choices: () => readonly Choice<string>[]
}

/** Answers that are too many to be buttons. */
export function otherAnswers(kind: ImportQuestion['kind']): OtherAnswers | null {
  if (kind !== 'timeZone' && kind !== 'phoneCountry' && kind !== 'currency') return null
  return { key: kind, placeholder: it.values.format[kind], choices: CHOICES[kind] }
}
