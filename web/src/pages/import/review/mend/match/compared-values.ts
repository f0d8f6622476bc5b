/** The values of a row beside those of a record, as people read them. */
import type { FieldView, ObjectView, RecordView } from '../../../../../api/types.ts'
import { formatField } from '../../../../../fields/format-field.ts'
import { formatPart } from '../../../../../fields/format-part.ts'
import { isParts } from '../../../../../fields/read-value.ts'
import { valueInWords } from '../../grid/value-in-words.ts'

export interface ComparedValue {
  readonly text: string
  /** It is another one than in the file. What one of both does not have is no difference. */
  readonly differs: boolean
}

const fieldOf = (object: ObjectView, path: string): FieldView | undefined =>
  object.fields.find(({ apiName }) => apiName === path.split('.')[0])

/** A cell, which comes as canonical text. */
export function textOfCell(object: ObjectView, path: string, text: string | null): string {
  if (text === null || text === '' || text === '[]') return ''
  return valueInWords(fieldOf(object, path), path, text)
}

/** @param cell as the file has it, in words */
export function compareWithRecord(object: ObjectView, path: string, record: RecordView, cell: string): ComparedValue {
  const field = fieldOf(object, path)
  if (field === undefined) return { text: '', differs: false }
  // A relation is named by one of many identifiers: its record says another one, and means the same.
  if (field.kind === 'relation') return { text: formatField(field, record), differs: false }
  const whole = record[field.apiName]
  const part = path.slice(field.apiName.length + 1)
  const text = formatPart(field, path, part !== '' && isParts(whole) ? whole[part] : whole)
  return { text, differs: text !== '' && cell !== '' && plain(text) !== plain(cell) }
}

const plain = (text: string): string => text.trim().toLowerCase()
