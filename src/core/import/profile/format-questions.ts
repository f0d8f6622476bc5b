/** Questions about the way in which the cells of a column are written. */
import type { LayoutColumn } from '../layout.ts'
import type { ColumnFormat } from '../../value/column-format.ts'
import { findCurrency } from '../../value/currency-sign.ts'
import type { DateOrder, ParseSettings } from '../../value/value-type.ts'
import type { ColumnStats, Evidence } from './column-stats.ts'
import { formatFlag, type Choice, type Question, type QuestionKind } from './question.ts'
import { dateOrderOf, decimalSignOf } from './settle-column.ts'

export interface QuestionScene {
  readonly column: LayoutColumn
  readonly stats: ColumnStats
  /** What holds for the cells so far, however it came about. */
  readonly settings: ParseSettings
}

/** A setting with its name for flags, which for some is easier to write. */
type Option = readonly [label: string, key: keyof ColumnFormat, value: string | number, written?: string]

export const formatQuestions = (scene: QuestionScene): readonly Question[] =>
  [askOrder, askYears, askSerial, askZone, askDecimals, askPercent, askCurrency, askCountry, askBlanks].flatMap(
    (ask) => ask(scene) ?? [],
  )

function question(
  { column }: QuestionScene,
  kind: QuestionKind,
  evidence: readonly Evidence[],
  message: string,
  unanswered: string,
  options: readonly Option[],
): Question {
  const { index, header, path } = column
  const [, key = kind] = options[0] ?? []
  return {
    kind,
    column: index,
    header,
    field: path,
    message,
    unanswered,
    cells: evidence.reduce((sum, { count }) => sum + count, 0),
    rows: [...new Set(evidence.flatMap(({ rows }) => rows))].slice(0, MOST_SHOWN),
    examples: evidence.flatMap(({ cells = [] }) => cells).slice(0, MOST_SHOWN),
    choices: options.map((option) => choice(column, option)),
    flag: formatFlag(header, key, '…'),
  }
}

const choice = ({ index, header }: LayoutColumn, [label, key, value, written]: Option): Choice => ({
  label,
  flag: formatFlag(header, key, written ?? String(value)),
  rule: { column: index, format: { [key]: value } },
})

const samplesOf = (evidence: readonly Evidence[]): string =>
  [...new Set(evidence.flatMap(({ samples }) => samples))]
    .slice(0, 3)
    .map((sample) => `"${sample}"`)
    .join(', ')

const MOST_SHOWN = 5

const ROWS_FAIL = 'Rows whose cells can be read in two ways fail.'

const ORDER_LABELS: { readonly [order in DateOrder]: string } = {
  DMY: 'Day first: 03/04 is 3 April',
  MDY: 'Month first: 03/04 is 4 March',
  YMD: 'Year first',
}

function askOrder(scene: QuestionScene): Question | null {
  const found = dateOrderOf(scene.stats)
  if (found.kind !== 'open' || scene.settings.dateOrder !== undefined) return null
  const message = found.isMixed
    ? `Some dates can only be day first, others only month first (${describeRows(found.by)}). In which order are the others?`
    : `Every date can be read in more than one order, such as ${samplesOf(found.by)}. Which part is the month?`
  const options = found.candidates.map((order): Option => [ORDER_LABELS[order], 'dateOrder', order])
  return question(scene, 'dateOrder', found.by, message, ROWS_FAIL, options)
}

const describeRows = (evidence: readonly Evidence[]): string =>
  evidence
    .slice(0, 2)
    .map(({ rows, samples }) => `${samples[0] ?? ''} in row ${rows[0] ?? ''}`)
    .join(', ')

function askYears(scene: QuestionScene): Question | null {
  const { disputedYear } = scene.stats.signs
  if (disputedYear === undefined || scene.settings.lastShortYear !== undefined) return null
  const message = `Years have two digits, and some can belong to two centuries, such as ${samplesOf([disputedYear])}. Which years are meant?`
  return question(scene, 'shortYears', [disputedYear], message, 'These rows fail.', [
    ['1930 to 2029, as spreadsheets take them', 'lastShortYear', 2029],
    ['1927 to 2026', 'lastShortYear', 2026],
    ['1950 to 2049', 'lastShortYear', 2049],
  ])
}

function askSerial(scene: QuestionScene): Question | null {
  const { serial } = scene.stats.signs
  if (serial === undefined || scene.settings.serialDates !== undefined) return null
  const message = `There are numbers where dates should be, such as ${samplesOf([serial])}. Are they days as spreadsheets count them?`
  return question(scene, 'serialDates', [serial], message, 'These rows fail.', [
    ['Yes, as usual: 46347 is 21 November 2026', 'serialDates', '1900'],
    ['Yes, from an old spreadsheet of a Mac: 44885 is 21 November 2026', 'serialDates', '1904'],
  ])
}

function askZone(scene: QuestionScene): Question | null {
  const { zoneless } = scene.stats.signs
  if (zoneless === undefined || scene.settings.timeZone !== undefined) return null
  const message = `Times name no time zone, such as ${samplesOf([zoneless])}. Which one is meant?`
  return question(scene, 'timeZone', [zoneless], message, 'They are taken for UTC.', [['UTC', 'timeZone', 'UTC']])
}

function askDecimals(scene: QuestionScene): Question | null {
  const found = decimalSignOf(scene.stats)
  if (found.kind !== 'open' || scene.settings.decimalSign !== undefined) return null
  if (scene.settings.isPointUnsure !== true && scene.stats.signs['loneComma'] === undefined) return null
  const message = found.isMixed
    ? `Numbers are written in two ways (${describeRows(found.by)}). Which sign is before the decimals?`
    : `Numbers can be read in two ways, such as ${samplesOf(found.by)}. Which sign is before the decimals?`
  return question(scene, 'decimalSign', found.by, message, ROWS_FAIL, [
    ['A point: 1,234.50', 'decimalSign', '.', 'point'],
    ['A comma: 1.234,50', 'decimalSign', ',', 'comma'],
  ])
}

function askPercent(scene: QuestionScene): Question | null {
  const { percent } = scene.stats.signs
  if (percent === undefined || scene.settings.percent !== undefined) return null
  const message = `There are percentages, such as ${samplesOf([percent])}. How are they kept?`
  return question(scene, 'percent', [percent], message, 'These rows fail.', [
    ['12 % is kept as 12', 'percent', 'number'],
    ['12 % is kept as 0.12', 'percent', 'fraction'],
  ])
}

const CURRENCY = 'currency:'

/** Only where the currency is kept: a plain number has none. */
function askCurrency(scene: QuestionScene): Question | null {
  const { column, stats, settings } = scene
  const isKept = column.path.endsWith('.amount') || column.type === 'currencyCode'
  if (!isKept || settings.currency !== undefined) return null
  const shared = Object.entries(stats.signs).flatMap(([sign, evidence]) => {
    const found = sign.startsWith(CURRENCY) ? findCurrency(sign.slice(CURRENCY.length)) : undefined
    return found?.isShared === true ? [{ sign: sign.slice(CURRENCY.length), found, evidence }] : []
  })
  const [first] = shared
  if (first === undefined) return null
  const { code, candidates } = first.found
  const message = `Several currencies are written with "${first.sign}", such as in ${samplesOf([first.evidence])}. Which one is meant?`
  const unanswered = code === null ? 'No currency is taken from these cells.' : `It is taken for ${code}.`
  const evidence = shared.map((each) => each.evidence)
  return question(
    scene,
    'currency',
    evidence,
    message,
    unanswered,
    candidates.map((each): Option => [each, 'currency', each]),
  )
}

function askCountry(scene: QuestionScene): Question | null {
  const { national } = scene.stats.signs
  if (national === undefined || scene.settings.phoneCountry !== undefined) return null
  const message = `Phone numbers have no country code, such as ${samplesOf([national])}. Which country are they from?`
  const unanswered = 'They are kept as they are, and cannot be checked.'
  return {
    ...question(scene, 'phoneCountry', [national], message, unanswered, []),
    flag: formatFlag(scene.column.header, 'phoneCountry', '…'),
  }
}

const TAKES_ANY_TEXT: ReadonlySet<string> = new Set(['text', 'textList', 'phone', 'phoneList'])

function askBlanks(scene: QuestionScene): Question | null {
  const { blankWord } = scene.stats.signs
  const { column } = scene
  if (blankWord === undefined || column.format?.blankWords !== undefined) return null
  const decided = new Set(column.blankWords?.map((word) => word.toLowerCase()))
  const words = blankWord.samples.filter((word) => !decided.has(word.toLowerCase()))
  if (words.length === 0 || isOption(column, words)) return null
  const list = words.map((word) => `"${word}"`).join(', ')
  const isText = TAKES_ANY_TEXT.has(column.type) || column.openOptions === true
  const message = `There are cells with ${list}. Do they stand for nothing?`
  const unanswered = isText ? 'They are kept as text.' : 'Rows in which they cannot be read fail.'
  return {
    ...question(scene, 'blankWords', [blankWord], message, unanswered, []),
    choices: [
      {
        label: 'Take them for blank cells',
        flag: formatFlag(column.header, 'blankWords', words.join('|')),
        rule: { column: column.index, format: { blankWords: words } },
      },
      {
        label: 'Leave them as they are',
        flag: formatFlag(column.header, 'blankWords', ''),
        rule: { column: column.index, format: { blankWords: [] } },
      },
    ],
    flag: formatFlag(column.header, 'blankWords', words.join('|')),
  }
}

/** "None" may be an option like any other. */
function isOption({ options = [] }: LayoutColumn, words: readonly string[]): boolean {
  const known = new Set(options.flatMap(({ label, value }) => [label.toLowerCase(), value.toLowerCase()]))
  return words.every((word) => known.has(word.toLowerCase()))
}
