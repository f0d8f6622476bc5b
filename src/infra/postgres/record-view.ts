/**
 * Records as the API shows them.
 *
 * Composite fields are objects, fields with one part plain values, relations `{ id, name, … }`. Numbers
 * are JSON numbers where a double holds them exactly, otherwise texts; instants are ISO texts in UTC with
 * milliseconds; empty values are null, empty lists `[]`.
 */
import { isComposite } from '../../core/model/field-kind.ts'
import { partsOfField, type Field, type Part } from '../../core/model/field.ts'
import { targetOfReference, type ObjectModel } from '../../core/model/object.ts'
import { exactDecimal } from '../../core/value/number.ts'
import { isListType } from './column-types.ts'
import type { RecordRow } from './record-query.ts'
import type { RelatedRecords } from './record-related.ts'

export interface RecordView {
  readonly id: string
  readonly [field: string]: unknown
}

export const viewRecord = (object: ObjectModel, row: RecordRow, related: RelatedRecords): RecordView => ({
  ...Object.fromEntries(object.fields.map((field) => [field.apiName, viewField(field, row, related)])),
  id: row.id,
})

function viewField(field: Field, row: RecordRow, related: RelatedRecords): unknown {
  const parts = partsOfField(field)
  const [only] = parts
  if (only !== undefined && !isComposite(field.kind)) return viewPart(only, row[only.column], related)
  return Object.fromEntries(parts.map((part) => [part.spec.name, viewPart(part, row[part.column], related)]))
}

/** One value of a record, as the API shows it. */
export function viewPart(part: Part, value: unknown, related: RelatedRecords): unknown {
  if (value === null || value === undefined) return isListType(part.type) ? [] : null
  if (part.type === 'number') return jsonNumber(String(value))
  if (value instanceof Date) return value.toISOString()
  if (part.type === 'reference') return related.get(targetOfReference(part))?.get(String(value)) ?? { id: value }
  return value
}

/** A number that a double would change stays the text that it is. */
export function jsonNumber(text: string): number | string {
  const number = Number(text)
  return Number.isFinite(number) && exactDecimal(String(number)) === exactDecimal(text) ? number : text
}
