/**
 * What the server says, in the language of whoever reads it.
 *
 * Everything below the edge speaks English: problems and refusals are codes with details, and the sentences that are
 * stored (why a column goes where it goes, why a job stopped) are English too. Only what is sent to a person is put
 * into another language: by its code and details where it has them; any other sentence is recognised by its English
 * pattern. What no catalogue knows stays English.
 */
import type { Language } from '../language.ts'
import { fillIn, PROBLEMS, type ProblemDetails } from '../problems.ts'
import { REFUSALS } from '../refusal.ts'
import type { Catalogue, Words } from './catalogue.ts'
import { FRENCH } from './fr/french.ts'

/** Something that is told by its code: a problem, a refusal, or one of them as it was stored. */
export interface Told extends Words {
  readonly code: string
  readonly details?: ProblemDetails | undefined
}

export interface Translator {
  readonly language: Language
  /** Any sentence or phrase of ours, or several sentences; others come back as they are. */
  sentence(english: string): string
  /** What has a code, which alone would be ambiguous: a refusal and a problem may share one. */
  told(told: Told): Words
}

const CATALOGUES: { readonly [language in Language]: Catalogue | null } = { en: null, fr: FRENCH }

const ENGLISH: Translator = {
  language: 'en',
  sentence: (english) => english,
  told: ({ message, remedy }) => ({ message, remedy }),
}

const translators = new Map<Language, Translator>([['en', ENGLISH]])

export function translatorTo(language: Language): Translator {
  const known = translators.get(language)
  if (known !== undefined) return known
  const catalogue = CATALOGUES[language]
  const translator = catalogue === null ? ENGLISH : makeTranslator(language, catalogue)
  translators.set(language, translator)
  return translator
}

interface Pattern {
  readonly expression: RegExp
  readonly translation: string
  readonly isJoint: boolean
  /** Characters that are not details: the more, the surer. */
  readonly weight: number
}

function patternOf(english: string, translation: string, isJoint = false): Pattern {
  const seen = new Set<string>()
  const source = english
    .split(/(\{\w+\})/)
    .map((piece) => {
      const [, name] = /^\{(\w+)\}$/.exec(piece) ?? []
      if (name === undefined) return RegExp.escape(piece)
      if (seen.has(name)) return String.raw`\k<${name}>`
      seen.add(name)
      return `(?<${name}>${NUMBERS.has(name) ? String.raw`\d[\d,]*` : '.+?'})`
    })
    .join('')
  const weight = english.replaceAll(/\{\w+\}/g, '').length
  return { expression: new RegExp(`^${source}$`, 's'), translation, isJoint, weight }
}

/** Details that are figures: "4 of 5", and never "nobody of them". */
const NUMBERS: ReadonlySet<string> = new Set(['all', 'count', 'line', 'named', 'row', 'uses'])

/** Details that are words of ours, and not of the file or the workspace. */
const OURS: ReadonlySet<string> = new Set([
  'advice',
  'doubt',
  'hint',
  'looksLike',
  'noun',
  'object',
  'permission',
  'reason',
  'setting',
  'state',
  'status',
  'verb',
  'what',
])

/** Words of ours between the names in a detail: "Id or Domain", "row 7". */
const BETWEEN: Readonly<Record<string, RegExp>> = {
  columns: /(?<=" )and(?= ")/g,
  identifiers: /(?<= )or(?= )/g,
  others: /(?<=^|, )row(?= \d)/g,
}

const MOST_REMEMBERED = 2000

/** Nothing that we say is longer or has more sentences: what is, was sent to us, and is not taken to pieces. */
const LONGEST = 400
const MOST_BREAKS = 10

function makeTranslator(language: Language, catalogue: Catalogue): Translator {
  const patterns = patternsOf(catalogue).toSorted((one, other) => other.weight - one.weight)
  const phrases = new Map(Object.entries(catalogue.sentences))
  const remembered = new Map<string, string | null>()

  function find(text: string): string | null {
    const known = remembered.get(text)
    if (known !== undefined) return known
    if (text.length > LONGEST) return null
    const found = phrases.get(text) ?? findPattern(text) ?? withoutStop(text) ?? severalSentences(text)
    remember(text, found)
    return found
  }

  /** The oldest goes: whoever is in the middle of a long text keeps what they found of it. */
  function remember(text: string, found: string | null): void {
    const [oldest] = remembered.keys()
    if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    remembered.set(text, found)
  }

  function findPattern(text: string): string | null {
    for (const { expression, translation, isJoint } of patterns) {
      const match = expression.exec(text)
      if (match === null) continue
      const details = match.groups ?? {}
      if (!isJoint) return fillIn(translation, inLanguage(details))
      const parts = Object.entries(details).map(([name, part]) => [name, findPart(name, part)] as const)
      const known = parts.flatMap(([name, part]) => (part === null ? [] : [[name, part] as const]))
      if (known.length === parts.length) return fillIn(translation, Object.fromEntries(known))
    }
    return null
  }

  function findPart(name: string, part: string): string | null {
    if (name !== 'list') return OURS.has(name) ? find(part) : part
    const items = part.split(', ').map(find)
    return items.every((item) => item !== null) ? items.join(', ') : null
  }

  function withoutStop(text: string): string | null {
    const found = text.endsWith('.') ? find(text.slice(0, -1)) : null
    return found === null ? null : `${found}.`
  }

  function severalSentences(text: string): string | null {
    const breaks = [...text.matchAll(/[.?!:]\s+/g)].map(({ index, 0: { length } }) => index + length)
    if (breaks.length > MOST_BREAKS) return null
    for (const end of breaks.toReversed()) {
      const first = find(text.slice(0, end).trim())
      const rest = first === null ? null : find(text.slice(end))
      if (rest !== null) return `${first} ${rest}`
    }
    return null
  }

  function inLanguage(details: ProblemDetails): ProblemDetails {
    return Object.fromEntries(
      Object.entries(details).map(([name, value]) => {
        const text = String(value)
        if (NUMBERS.has(name)) return [name, grouped(text)]
        const between = BETWEEN[name]
        const told = between === undefined ? text : text.replaceAll(between, (word) => find(word) ?? word)
        return [name, (OURS.has(name) ? find(text) : null) ?? told]
      }),
    )
  }

  const describe = ({ message, remedy }: Words, details: ProblemDetails): Words => ({
    message: fillIn(message, inLanguage(details)),
    remedy: fillIn(remedy, inLanguage(details)),
  })

  return {
    language,
    sentence: (english) => find(english) ?? english,
    told({ code, details, message, remedy }) {
      const words = wordsOf(catalogue, code, { message, remedy })
      if (words !== undefined && details !== undefined) return describe(words, details)
      return { message: find(message) ?? message, remedy: find(remedy) ?? remedy }
    },
  }
}

/** "1,234" as English groups digits, with the narrow space that other languages have. */
const grouped = (text: string): string => (/^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '\u{202f}') : text)

const ENGLISH_OF: readonly (readonly ['problems' | 'refusals', Readonly<Record<string, Words>>])[] = [
  ['problems', PROBLEMS],
  ['refusals', REFUSALS],
]

function patternsOf(catalogue: Catalogue): readonly Pattern[] {
  const coded = ENGLISH_OF.flatMap(([kind, english]) =>
    Object.entries(catalogue[kind]).flatMap(([code, { message, remedy }]) => {
      const known = english[code]
      if (known === undefined) return []
      return [patternOf(known.message, message), patternOf(known.remedy, remedy)]
    }),
  )
  return [
    // A pattern that is nothing but details says nothing.
    ...coded.filter(({ weight }) => weight > 2),
    ...Object.entries(catalogue.sentences).map(([english, translation]) => patternOf(english, translation)),
    ...Object.entries(catalogue.joints).map(([english, translation]) => patternOf(english, translation, true)),
  ]
}

/** `RECORD_DELETED` is a problem of rows and a refusal: what they say tells which. */
function wordsOf(catalogue: Catalogue, code: string, told: Words): Words | undefined {
  const found = ENGLISH_OF.flatMap(([kind, english]) => {
    const words = (catalogue[kind] as Readonly<Record<string, Words>>)[code]
    const known = english[code]
    return words === undefined || known === undefined ? [] : [{ words, known }]
  })
  if (found.length < 2) return found[0]?.words
  const fits = (known: Words, part: keyof Words): boolean => patternOf(known[part], '').expression.test(told[part])
  return found.find(({ known }) => fits(known, 'message') && fits(known, 'remedy'))?.words
}
