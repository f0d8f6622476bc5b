/** That the French is French: no text left in English by accident, and set as French is. */
import { expect, test } from 'vitest'
import { importPages as importEnglish } from './en/import-pages.ts'
import { en } from './en/index.ts'
import { settingsPages as settingsEnglish } from './en/settings-pages.ts'
import { importPages as importFrench } from './fr/import-pages.ts'
import { fr } from './fr/index.ts'
import { settingsPages as settingsFrench } from './fr/settings-pages.ts'

const CATALOGUES = [
  { name: 't', english: en, french: fr },
  { name: 'st', english: settingsEnglish, french: settingsFrench },
  { name: 'it', english: importEnglish, french: importFrench },
]

/** What functions of texts are called with, to see what they say: the first that they take. */
const VALUES: readonly (readonly unknown[])[] = [
  [3, 5, 7, 9],
  ['Ixe', 'Ygrec', 'Zed', 'Double'],
  [['Ixe', 'Ygrec'], 3],
]

type Telling = (...values: readonly unknown[]) => unknown

function say(text: unknown): string | null {
  if (typeof text === 'string') return text
  if (!isTelling(text)) return null
  const told = VALUES.map((values) => sayWith(text, values))
  return told.find((each) => each !== null && !/undefined|\[object|NaN/.test(each)) ?? null
}

const isTelling = (text: unknown): text is Telling => typeof text === 'function'

function sayWith(text: Telling, values: readonly unknown[]): string | null {
  try {
    const told = text(...values)
    return typeof told === 'string' ? told : Object.values(told as object).join(' ')
  } catch {
    return null
  }
}

interface Pair {
  readonly key: string
  readonly english: unknown
  readonly french: unknown
}

function pairsOf(name: string, english: unknown, french: unknown): readonly Pair[] {
  if (typeof english !== 'object' || english === null) return [{ key: name, english, french }]
  const others = (french ?? {}) as Readonly<Record<string, unknown>>
  return Object.entries(english).flatMap(([key, value]) => pairsOf(`${name}.${key}`, value, others[key]))
}

const pairs = CATALOGUES.flatMap(({ name, english, french }) => pairsOf(name, english, french))

/** Words, names and signs that are the same in both languages. */
const SAME = new Set([
  'Actions',
  'Active',
  'CSV',
  'Point',
  'Questions',
  'Unix LF',
  'Windows CRLF',
  'Code',
  'Contact',
  'Condition',
  'Date',
  'E-mail',
  'E-mails',
  'Description',
  'Excel',
  'Excel XLS',
  'Excel XLSB',
  'Excel XLSX',
  'OpenDocument ODS',
  'Import',
  'Export',
  'Imports',
  'Exports',
  'Invitation',
  'Invitations',
  'HTTP',
  'JSON',
  'Navigation',
  'Notifications',
  'Objet',
  'Option',
  'Options',
  'Orange',
  'Relation',
  'SHA-',
  'Secret',
  'Sessions',
  'Standard',
  'Type',
  'UUID',
  'Unique',
  'Waybill',
  'Webhooks',
  'API',
  'date',
  'invitations',
  'options',
])

/** Without what the function was called with, units of time and names of settings. */
const wordsOf = (text: string): string =>
  text.replaceAll(/Ixe|Ygrec|Zed|Double|\bmin\b|\bs\b|WAYBILL_\w+|[^\p{L} -]/gu, '').trim()

test('no text is left in English', () => {
  const same = pairs.flatMap(({ key, english, french }) => {
    const [one, other] = [say(english), say(french)]
    const isSame = one !== null && one === other && wordsOf(one).length > 1
    return isSame && !SAME.has(wordsOf(one)) ? [`${key}: ${one}`] : []
  })
  expect(same).toEqual([])
})

test('French is set with no-break spaces and curved apostrophes', () => {
  const told = pairs.flatMap(({ key, french }) => {
    const text = say(french)
    return text === null ? [] : [{ key, text }]
  })
  const wrong = told.filter(({ text }) => / [;!?»]| :(\s|$)|« |\p{L}'\p{L}|"/u.test(text.replaceAll('://', '')))
  expect(wrong).toEqual([])
})
