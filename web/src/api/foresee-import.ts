/** What a member sees of a change to an import until the server has answered. */
import type { ColumnMapping, ImportChange, ImportOptions, ImportView, OptionsChange } from './types.ts'

type Choice = NonNullable<ImportChange['mapping']>[number]
type Rule = NonNullable<ImportChange['rules']>[number]

export function foreseeImport(view: ImportView, { mapping = [], rules = [], options = {} }: ImportChange): ImportView {
  const moved = view.mapping.map((column) => mapping.reduce((before, choice) => withChoice(before, choice), column))
  return {
    ...view,
    options: changeOptions(view.options, options),
    mapping: moved.map((column) => rules.reduce((before, rule) => withRule(before, rule), column)),
    questions: view.questions.filter((question) => !rules.some((rule) => answers(rule, question))),
    preview: null,
    outdatedPreview: view.preview ?? view.outdatedPreview,
  }
}

/** A field that a choice takes is taken from the column that had it. */
function withChoice(column: ColumnMapping, choice: Choice): ColumnMapping {
  const columns = 'columns' in choice ? choice.columns : [choice.column]
  const position = columns.indexOf(column.index)
  if (position === -1) {
    const isTaken = choice.field !== null && choice.field === column.field
    return isTaken ? freed(column) : column
  }
  const { index, header, blank, field, format, values } = column
  const isSame = field === choice.field
  return {
    index,
    header,
    field: choice.field,
    status: choice.field === null ? 'skipped' : 'manual',
    confidence: 1,
    reason: '',
    ...(blank && { blank }),
    ...(isSame && format && { format }),
    ...(isSame && values && { values }),
    ...('nameOrder' in choice && choice.nameOrder && { nameOrder: choice.nameOrder }),
    ...('columns' in choice && { join: { position, separator: choice.separator ?? ' ' } }),
  }
}

const freed = ({ index, header }: ColumnMapping): ColumnMapping => ({
  index,
  header,
  field: null,
  status: 'unmapped',
  confidence: 0,
  reason: '',
})

/** Decisions about single texts are seen in their readings. */
function withRule(column: ColumnMapping, { column: name, format, blank }: Rule): ColumnMapping {
  if (name !== column.index) return column
  const { blank: before, format: present, ...rest } = column
  const next = blank === undefined ? before : (blank ?? undefined)
  const merged = Object.entries({ ...present, ...format }).filter(([, value]) => value != null)
  return {
    ...rest,
    ...(next !== undefined && { blank: next }),
    ...(merged.length > 0 && { format: Object.fromEntries(merged) }),
  }
}

const KEYS: { readonly [kind in ImportView['questions'][number]['kind']]?: keyof NonNullable<Rule['format']> } = {
  dateOrder: 'dateOrder',
  shortYears: 'lastShortYear',
  serialDates: 'serialDates',
  timeZone: 'timeZone',
  decimalSign: 'decimalSign',
  percent: 'percent',
  currency: 'currency',
  phoneCountry: 'phoneCountry',
  blankWords: 'blankWords',
}

function answers({ column, format, values }: Rule, question: ImportView['questions'][number]): boolean {
  if (column !== question.column) return false
  const key = KEYS[question.kind]
  if (key !== undefined) return format?.[key] != null
  return Object.keys(values ?? {}).some((text) => question.examples.some((example) => example.text === text))
}

/** null takes back what was said of the whole file. */
function changeOptions(options: ImportOptions, change: OptionsChange): ImportOptions {
  const { dateOrder, decimalSign, phoneCountry, timeZone, ...others } = { ...options, ...change }
  return {
    ...others,
    ...(dateOrder && { dateOrder }),
    ...(decimalSign && { decimalSign }),
    ...(phoneCountry && { phoneCountry }),
    ...(timeZone && { timeZone }),
  }
}
