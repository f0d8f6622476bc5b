import type { FieldView } from '../../../../api/types.ts'
import { containsWords } from '../../../../fields/search-list.tsx'
import { t } from '../../../../texts/texts.ts'

const MOST = 50

/** Texts that the field of a column is sure to read, those that have in them what was typed. */
export function suggestionsOf(field: FieldView | undefined, typed: string): readonly string[] {
  return textsOf(field)
    .filter((text) => containsWords(text, typed))
    .slice(0, MOST)
}

function textsOf(field: FieldView | undefined): readonly string[] {
  switch (field?.kind) {
    case 'select':
    case 'multiSelect':
      return (field.options ?? []).map(({ label }) => label)
    case 'boolean':
      return [t.common.yes, t.common.no]
    default:
      return []
  }
}
