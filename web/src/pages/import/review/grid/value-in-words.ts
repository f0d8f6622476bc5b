import type { FieldView } from '../../../../api/types.ts'
import { formatPart } from '../../../../fields/format-part.ts'
import { t } from '../../../../texts/texts.ts'
import { readCanonical, typeOfPath } from '../../read-canonical.ts'

/** The canonical text of a value, as people write it. */
export function valueInWords(field: FieldView | undefined, path: string, text: string | null): string {
  if (text === null || text === '' || text === '[]') return t.common.emptyValue
  // A related record is named by one of its identifiers.
  if (field === undefined || field.kind === 'relation') return text
  return formatPart(field, path, readCanonical(typeOfPath(field, path), text)) || text
}
