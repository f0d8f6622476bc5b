/** The flags that say how the cells of single columns are read, and the rules that they make. */
import type { Command } from 'commander'
import type { ValueDecision } from '../../core/import/value-decision.ts'
import type { ColumnRule } from '../../core/mapping/column-rules.ts'
import { FORMAT_KEYS, type ColumnFormat, type FormatChange } from '../../core/value/column-format.ts'
import { usageFailure } from '../command-failure.ts'
import { collect } from '../repeatable.ts'

export interface RuleFlags {
  readonly format?: readonly string[]
  readonly value?: readonly string[]
  readonly newOption?: readonly string[]
  readonly refuseValue?: readonly string[]
  readonly blankWord?: readonly string[]
}

export const addRuleFlags = (command: Command): Command =>
  command
    .option(
      '--format <header:key=value>',
      'how the cells of a column are written: dateOrder=DMY, … (repeatable)',
      collect,
    )
    .option(
      '--value <header:text=value>',
      'what every cell with a text means; "Header:text=" takes it for a blank (repeatable)',
      collect,
    )
    .option('--new-option <header:text>', 'add a text to the options of its field (repeatable)', collect)
    .option(
      '--refuse-value <header:text>',
      'fail the rows with a text, also where the field takes it (repeatable)',
      collect,
    )
    .option('--blank-word <text>', 'text that stands for a blank cell in every column: N/A (repeatable)', collect)

/** In the order of the command line of each flag. */
export const rulesOf = ({
  format = [],
  value = [],
  newOption = [],
  refuseValue = [],
}: RuleFlags): readonly ColumnRule[] => [
  ...format.map(readFormatFlag),
  ...value.map(readValueFlag),
  ...newOption.map((text) => decide('--new-option', text, () => ({ kind: 'create' }))),
  ...refuseValue.map((text) => decide('--refuse-value', text, () => ({ kind: 'refuse' }))),
]

const EXAMPLE = 'Write --format "Header:dateOrder=DMY", with several keys as "Header:dateOrder=DMY,lastShortYear=2029".'
const KEY = new RegExp(`^(.+?):((?:${FORMAT_KEYS.join('|')})=.*)$`, 's')
const NEXT_KEY = new RegExp(`,(?=(?:${FORMAT_KEYS.join('|')})=)`)

/** The header ends before the first known key: it may hold colons itself. */
export function readFormatFlag(text: string): ColumnRule {
  const [, column = '', pairs = ''] = KEY.exec(text) ?? []
  if (column === '') throw usageFailure(`--format "${text}" names no column with a known key.`, `${EXAMPLE} ${KNOWN}`)
  const entries = pairs.split(NEXT_KEY).map((pair) => {
    const divide = pair.indexOf('=')
    return readPair(pair.slice(0, divide), pair.slice(divide + 1).trim())
  })
  return { column: column.trim(), format: Object.assign({}, ...entries) as FormatChange }
}

const KNOWN = `Keys: ${FORMAT_KEYS.join(', ')}.`

const SIGNS: Readonly<Record<string, ColumnFormat['decimalSign']>> = { point: '.', '.': '.', comma: ',', ',': ',' }

/** Keys whose values are one of a few words; the server checks the others. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  dateOrder: ['DMY', 'MDY', 'YMD'],
  percent: ['number', 'fraction'],
  serialDates: ['1900', '1904'],
}

function readPair(key: string, value: string): FormatChange {
  const words = WORDS[key]
  if (words !== undefined) return { [key]: oneOf(key, words, value) }
  switch (key) {
    case 'decimalSign':
      return { decimalSign: SIGNS[value.toLowerCase()] ?? refuse(key, 'point, comma') }
    case 'lastShortYear':
      return { lastShortYear: /^\d{4}$/.test(value) ? Number(value) : refuse(key, 'a year of four digits') }
    case 'blankWords':
      return {
        blankWords: value
          .split('|')
          .map((word) => word.trim())
          .filter(Boolean),
      }
    case 'currency':
    case 'phoneCountry':
      return { [key]: value.toUpperCase() }
    default:
      return { [key]: value }
  }
}

const oneOf = (key: string, words: readonly string[], value: string): string =>
  words.find((word) => word.toLowerCase() === value.toLowerCase()) ?? refuse(key, words.join(', '))

function refuse(key: string, known: string): never {
  throw usageFailure(`--format: ${key} has another value.`, `Known: ${known}.`)
}

/** The last `=` divides, as in `--map`: nothing after it takes the text for a blank. */
export function readValueFlag(text: string): ColumnRule {
  const divide = text.lastIndexOf('=')
  const value = text.slice(divide + 1).trim()
  const decision: ValueDecision = value === '' ? { kind: 'blank' } : { kind: 'use', value }
  return decide('--value', text.slice(0, Math.max(0, divide)), () => decision)
}

/** The first colon that something follows divides. */
function decide(flag: string, text: string, decision: () => ValueDecision): ColumnRule {
  const [, column = '', cell = ''] = /^([^:]+):(.+)$/s.exec(text) ?? []
  if (column.trim() === '' || cell.trim() === '') {
    throw usageFailure(
      `${flag} "${text}" names no column and text.`,
      flag === '--value' ? 'Write --value "Header:text=value".' : `Write ${flag} "Header:text".`,
    )
  }
  return { column: column.trim(), values: { [cell.trim()]: decision() } }
}
