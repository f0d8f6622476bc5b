/** Finds the option that a text means, by value or label, without regard to case, accents and white space. */
import { readText } from './text.ts'
import { quote } from './unreadable.ts'
import { ok, type Parsed, type ParseSettings, type SelectOption, type Value } from './value-type.ts'
import { problem } from '../problems.ts'

export interface OptionLookup {
  /** The result for a text that means one option; undefined for all else. */
  readonly find: (text: string) => Parsed<string> | undefined
  /** As `find`, but unknown text is a problem or, in an open list, a value of its own. */
  readonly read: (text: string) => Parsed<string>
}

const MOST_LABELS_TOLD = 10
/** Columns of options have few spellings; a column with more than this many is not one. */
const MOST_REMEMBERED = 1000
const LONGEST_REMEMBERED = 100

export function optionLookup({ options = [], openOptions = false }: ParseSettings): OptionLookup {
  const exact = exactSpellings(options)
  const folded = foldedSpellings(options)
  const told = options.slice(0, MOST_LABELS_TOLD).map((option) => option.label)
  const optionList = (options.length > MOST_LABELS_TOLD ? [...told, '…'] : told).join(', ')
  const find = (text: string): Parsed<string> | undefined => exact.get(text) ?? folded.get(fold(text))
  const unknown = (text: string): Parsed<string> =>
    openOptions
      ? readText(text)
      : { ok: false, problem: problem('OPTION_UNKNOWN', { text: quote(text), options: optionList }) }
  return { find, read: remembering((text) => find(text) ?? unknown(text)) }
}

/** A value as written goes before a label, so that what was exported reads back as itself. */
function exactSpellings(options: readonly SelectOption[]): ReadonlyMap<string, Parsed<string>> {
  return new Map([
    ...unambiguous(options.map(({ value, label }) => ({ spelling: label, value }))),
    ...options.map(({ value }) => [value, ok(value)] as const),
  ])
}

const foldedSpellings = (options: readonly SelectOption[]): ReadonlyMap<string, Parsed<string>> =>
  unambiguous(
    options.flatMap(({ value, label }) => [
      { spelling: fold(label), value },
      { spelling: fold(value), value },
    ]),
  )

/** A spelling that means two options means none: which one would be a guess. */
function unambiguous(
  spellings: readonly { readonly spelling: string; readonly value: string }[],
): ReadonlyMap<string, Parsed<string>> {
  const valuesOfSpelling = new Map<string, Set<string>>()
  for (const { spelling, value } of spellings) {
    valuesOfSpelling.set(spelling, (valuesOfSpelling.get(spelling) ?? new Set()).add(value))
  }
  const only = [...valuesOfSpelling].filter(([, values]) => values.size === 1)
  return new Map(only.flatMap(([spelling, values]) => [...values].map((value) => [spelling, ok(value)] as const)))
}

/** Reads each of the usual spellings once. What is no value is read again: its problem belongs to its cell. */
export function remembering<T extends Value>(read: (text: string) => Parsed<T>): (text: string) => Parsed<T> {
  const known = new Map<string, Parsed<T>>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const parsed = read(text)
    if (parsed.ok && known.size < MOST_REMEMBERED && text.length <= LONGEST_REMEMBERED) known.set(text, parsed)
    return parsed
  }
}

// Accents of Latin, Greek and Cyrillic letters. Marks of other scripts are vowels: without them words change.
const ACCENTS = /[\u0300-\u036F]/g
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/** The form in which "Santé  Publique" and "sante publique" are equal. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replaceAll(ACCENTS, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
