import { t } from '../../../texts/texts.ts'

/** The canonical text of a value, as people write it: lists without brackets and quotes. */
export function inWords(value: string | null): string {
  if (value === null || value === '' || value === '[]') return t.common.emptyValue
  return value.startsWith('["') ? readList(value) : value
}

function readList(text: string): string {
  try {
    const items: unknown = JSON.parse(text)
    return Array.isArray(items) ? items.join(', ') : text
  } catch {
    return text
  }
}
