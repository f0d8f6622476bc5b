import type { FieldView, ValueReading } from '../../../api/types.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'

/** What a text is read as, or why it is not, in words. */
export function describeReading({ kind: fieldKind }: Pick<FieldView, 'kind'>, reading: ValueReading): string {
  switch (reading.kind) {
    case 'value':
      return fieldKind === 'boolean' ? (reading.value === 'true' ? it.values.yes : it.values.no) : reading.label
    case 'record':
      return reading.name === '' ? t.fields.noName : reading.name
    case 'newOption':
      return it.values.newOption(reading.label)
    case 'blank':
      return it.values.blank
    case 'refused':
      return it.values.refused
    case 'several':
      return it.values.several(reading.count)
    case 'deleted':
      return it.values.deleted
    case 'missing':
      return it.values.missing
    case 'unreadable':
      return it.values.choose
  }
}
