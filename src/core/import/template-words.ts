/** What a template file says of each kind of value. Names and addresses in examples are reserved for documentation. */
import type { Target } from '../model/object.ts'
import type { ValueType } from '../value/value-type.ts'

export const EXAMPLE_ROWS = 2

type Examples = readonly [string, string]

export const KIND_WORDS: { readonly [type in ValueType]: string } = {
  text: 'Text',
  number: 'Number',
  boolean: 'True or false',
  date: 'Date',
  dateTime: 'Date and time',
  email: 'E-mail address',
  emailList: 'E-mail addresses',
  phone: 'Phone number',
  phoneList: 'Phone numbers',
  link: 'Web address',
  linkList: 'Web addresses',
  currencyCode: 'Currency',
  select: 'Choice',
  multiSelect: 'Choices',
  textList: 'List',
  rating: 'Rating',
  json: 'JSON',
  uuid: 'Id',
  reference: 'Relation',
}

const HINTS: { readonly [type in ValueType]: string } = {
  text: '',
  number: 'Digits with a point before the decimals: 1250.5.',
  boolean: 'true or false; yes and no are read too.',
  date: 'A day: 2026-11-21.',
  dateTime: 'A day and a time: 2026-11-21T09:30:00Z.',
  email: 'One address.',
  emailList: 'Several with semicolons between them.',
  phone: 'With the country code: +1 202 555 0143.',
  phoneList: 'Several with semicolons between them.',
  link: 'A domain or a link.',
  linkList: 'Several with semicolons between them.',
  currencyCode: 'A code of three letters: EUR.',
  select: 'One of the values.',
  multiSelect: 'Several with semicolons between them.',
  textList: 'Several with semicolons between them.',
  rating: 'A whole number from 1 to 5.',
  json: 'Any JSON.',
  uuid: '',
  reference: '',
}

/** A sentence or two on what to write. */
export function hintOf(target: Target): string {
  const { field, type } = target.part
  const about = field.settings.description ?? ''
  if (target.kind === 'relation') {
    const { object, identifier } = target
    return join(about, `${identifier.field.label} of one of the ${object.labelPlural}, which has to be there already.`)
  }
  const open = type === 'select' && field.settings.openOptions === true ? 'One of the values, or another one.' : ''
  const unique = target.part.isUnique ? 'No two records share it: it finds the record that a row updates.' : ''
  return join(about, open === '' ? HINTS[type] : open, unique)
}

const join = (...sentences: readonly string[]): string => sentences.filter((each) => each !== '').join(' ')

const EXAMPLES: { readonly [type in ValueType]: Examples } = {
  text: ['Text', ''],
  number: ['1250.5', '80'],
  boolean: ['true', 'false'],
  date: ['2026-11-21', '2027-01-31'],
  dateTime: ['2026-11-21T09:30:00Z', '2027-01-31T16:00:00Z'],
  email: ['ada@example.com', 'grace@example.net'],
  emailList: ['ada@example.org;lovelace@example.org', ''],
  phone: ['+1 202 555 0143', '+44 20 7946 0018'],
  phoneList: ['+44 20 7946 0019', ''],
  link: ['example.com', 'example.net'],
  linkList: ['example.org', ''],
  currencyCode: ['EUR', 'USD'],
  select: ['', ''],
  multiSelect: ['', ''],
  textList: ['First;Second', ''],
  rating: ['4', '5'],
  json: ['{"key":"value"}', ''],
  uuid: ['', ''],
  reference: ['', ''],
}

/** Examples that read better than those of their type. */
const EXAMPLES_BY_PATH: Readonly<Record<string, Examples>> = {
  'name.first': ['Ada', 'Grace'],
  'name.last': ['Lovelace', 'Hopper'],
  name: ['Example Ltd', 'Sample & Sons'],
  jobTitle: ['Engineer', 'Analyst'],
  city: ['London', 'New York'],
  title: ['Call back', 'Send the offer'],
  employees: ['80', '1200'],
  probability: ['50', '90'],
}

const EXAMPLES_BY_SUBFIELD: Readonly<Record<string, Examples>> = {
  street1: ['12 Example Street', '1 Sample Road'],
  street2: ['Floor 2', ''],
  city: ['London', 'New York'],
  state: ['England', 'NY'],
  postalCode: ['EC1A 1BB', '00501'],
  country: ['United Kingdom', 'United States'],
}

export function examplesOf(target: Target): Examples {
  const own = EXAMPLES_BY_PATH[target.path] ?? EXAMPLES_BY_SUBFIELD[target.part.spec.name]
  if (own !== undefined) return own
  if (target.kind === 'relation') return ['', '']
  const [first, second] = target.part.field.settings.options ?? []
  const { type } = target.part
  if (type === 'select') return [first?.label ?? '', second?.label ?? '']
  if (type === 'multiSelect' && first !== undefined) {
    const labels = [first, ...(second === undefined ? [] : [second])].map(({ label }) => label)
    return [JSON.stringify(labels), JSON.stringify([first.label])]
  }
  return EXAMPLES[type]
}
