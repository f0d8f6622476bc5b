/** A planned row as the record that it makes or changes, so that it is shown as records are. */
import type {
  FieldView,
  ImportOptions,
  ImportRowView,
  ObjectView,
  PresentedProblem,
  RecordView,
} from '../../../api/types.ts'
import { isSame } from '../../../fields/read-value.ts'
import { fieldOfPath } from '../options/match-rules.ts'
import { readCanonical, typeOfPath } from '../read-canonical.ts'

export interface PlannedCell {
  readonly field: FieldView
  /** Why the row fails here. */
  readonly problem: PresentedProblem | undefined
  readonly isChanged: boolean
}

/**
 * The rows with what new records get by default where the file has nothing: of the import, else of the field. A default
 * that chooses a related record is left out; the row has not got its name.
 */
export function withDefaults(
  object: ObjectView,
  defaults: ImportOptions['defaults'],
  rows: readonly ImportRowView[],
): readonly ImportRowView[] {
  const ofFields = object.fields.flatMap(({ apiName, defaultValue }) =>
    defaultValue === null ? [] : [[apiName, defaultValue] as const],
  )
  const ofImport = Object.entries(defaults).filter(([path]) => fieldOfPath(object, path)?.kind !== 'relation')
  const given = Object.fromEntries([...ofFields, ...ofImport])
  return rows.map((row) => (row.action === 'create' ? { ...row, values: { ...given, ...filled(row.values) } } : row))
}

const filled = (values: ImportRowView['values']): ImportRowView['values'] =>
  Object.fromEntries(Object.entries(values).filter(([, text]) => text !== null && text !== '' && text !== '[]'))

/** The fields that any of the rows sets, in the order of the object's own. */
export function plannedFields(object: ObjectView, rows: readonly ImportRowView[]): readonly FieldView[] {
  const paths = new Set(rows.flatMap(({ values }) => Object.keys(values)))
  const set = new Set([...paths].map((path) => fieldOfPath(object, path)?.apiName))
  return object.fields.filter(({ apiName }) => set.has(apiName) && apiName !== 'id')
}

/** The record as it will be. */
export const recordAfter = (object: ObjectView, row: ImportRowView): RecordView => recordOf(object, row, row.values)

/** The record as it is now. */
export function recordBefore(object: ObjectView, row: ImportRowView): RecordView {
  const before = row.changes.map(({ field, before: text }) => [field, text] as const)
  return recordOf(object, row, { ...row.values, ...Object.fromEntries(before) })
}

export function plannedCell(field: FieldView, row: ImportRowView, before: RecordView, after: RecordView): PlannedCell {
  const isOfField = (path: string | undefined): boolean => path?.split('.')[0] === field.apiName
  return {
    field,
    problem: row.problems.find((problem) => problem.severity === 'error' && isOfField(problem.field)),
    isChanged: row.changes.length > 0 && !isSame(before[field.apiName], after[field.apiName]),
  }
}

function recordOf(object: ObjectView, { recordId, row }: ImportRowView, values: ImportRowView['values']): RecordView {
  const record: Record<string, unknown> = {}
  for (const [path, text = null] of Object.entries(values)) {
    const field = fieldOfPath(object, path)
    if (field === undefined) continue
    const { apiName } = field
    if (field.kind === 'relation') record[apiName] ??= text === null ? null : { id: text, name: text }
    else if (path === apiName) record[apiName] = readCanonical(typeOfPath(field, path), text)
    else record[apiName] = { ...asParts(record[apiName]), ...partOf(field, path, text) }
  }
  return { ...record, id: recordId ?? String(row) }
}

const asParts = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

const partOf = (field: FieldView, path: string, text: string | null): object => ({
  [path.slice(field.apiName.length + 1)]: readCanonical(typeOfPath(field, path), text),
})
