/** The mapped columns of a file as the Values step goes through them: which have something to decide, and how much. */
import type {
  ColumnMapping,
  ColumnProfile,
  ColumnValue,
  ColumnValues,
  FieldView,
  ImportProfile,
  ImportQuestion,
  ImportView,
  ObjectView,
} from '../../../api/types.ts'
import { missingPolicyOf, type MissingPolicy } from '../options/missing-policy.ts'

export interface ValueColumn {
  readonly index: number
  readonly header: string
  readonly mapping: ColumnMapping
  readonly field: FieldView
  readonly profile: ColumnProfile
  /** About how its cells are written; those about single texts are seen at the texts. */
  readonly questions: readonly ImportQuestion[]
  /** Its different texts are settled one by one. */
  readonly hasValues: boolean
  /** Of a relation: what becomes of rows whose record is not there. */
  readonly missing: MissingPolicy
}

/** Every text of such a column means something that the field knows. */
const OF_FEW_VALUES: ReadonlySet<ColumnProfile['type']> = new Set([
  'select',
  'multiSelect',
  'boolean',
  'currencyCode',
  'rating',
])

/** While one of these is open, a text cannot be read because of it. */
const DECIDE_READING: ReadonlySet<ImportQuestion['kind']> = new Set([
  'dateOrder',
  'shortYears',
  'serialDates',
  'decimalSign',
  'percent',
])

/** One for each column of the file that goes somewhere, in the order of the file. */
export function valueColumns(view: ImportView, object: ObjectView, profile: ImportProfile): readonly ValueColumn[] {
  const profiles = Map.groupBy(profile.columns, ({ index }) => index)
  return view.mapping.flatMap((mapping): readonly ValueColumn[] => {
    const [name = ''] = (mapping.field ?? '').split('.')
    const field = object.fields.find(({ apiName }) => apiName === name)
    const [found] = profiles.get(mapping.index) ?? []
    if (mapping.field === null || field === undefined || found === undefined) return []
    const asked = view.questions.filter(({ column }) => column === mapping.index)
    const questions = asked.filter(({ kind }) => kind !== 'value')
    const isWaiting = questions.some(({ kind }) => DECIDE_READING.has(kind))
    const isListed = OF_FEW_VALUES.has(found.type) || field.kind === 'relation'
    return [
      {
        index: mapping.index,
        header: mapping.header,
        mapping,
        field,
        profile: found,
        questions,
        hasValues: isListed || ((found.unreadable.count > 0 || mapping.values !== undefined) && !isWaiting),
        missing: missingPolicyOf(view.options, field),
      },
    ]
  })
}

/** Nothing is read from it, and its rows would fail. */
export function isOpenValue({ missing }: Pick<ValueColumn, 'missing'>, { reading }: ColumnValue): boolean {
  if (reading.kind === 'missing') return missing === 'refuse'
  return reading.kind === 'unreadable' || reading.kind === 'several' || reading.kind === 'deleted'
}

/** Without those that a question about the whole column is about. */
export function openValues(column: ValueColumn, values: ColumnValues | undefined): readonly ColumnValue[] {
  if (!column.hasValues || values === undefined) return []
  const asked = new Set(column.questions.flatMap(({ examples }) => examples.map(({ text }) => text)))
  return values.values.filter((value) => isOpenValue(column, value) && !asked.has(value.text))
}

/** Of a column that names records: more than the profile of the file counts one by one. */
export const hasManyTexts = ({ field }: ValueColumn, { uncounted }: ColumnValues): boolean =>
  field.kind === 'relation' && uncounted > 0

/** Of a list of few values all are shown, of others those that need a decision or have one. */
export const shownValues = (column: ValueColumn, { values }: ColumnValues): readonly ColumnValue[] =>
  OF_FEW_VALUES.has(column.profile.type) || column.field.kind === 'relation'
    ? values
    : values.filter((value) => isOpenValue(column, value) || value.isDecided)
