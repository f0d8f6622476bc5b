/** Canonical texts of values, as previews and defaults have them, brought to what records hold. */
import type { FieldView } from '../../api/types.ts'

export type PartType = FieldView['parts'][number]['type']

const LISTS: ReadonlySet<PartType> = new Set(['multiSelect', 'textList', 'emailList', 'phoneList', 'linkList'])

export const isListType = (type: PartType): boolean => LISTS.has(type)

export const typeOfPath = (field: FieldView, path: string): PartType =>
  (field.parts.find((part) => part.path === path) ?? field.parts[0])?.type ?? 'text'

/** What cannot be read stays the text that it is. */
export function readCanonical(type: PartType, text: string | null): unknown {
  if (text === null || text === '') return isListType(type) ? [] : null
  if (isListType(type)) return readList(text)
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  return type === 'number' || type === 'rating' ? readNumber(text) : text
}

/** A number that a double cannot hold exactly stays a text. */
function readNumber(text: string): number | string {
  const value = Number(text)
  return String(value) === text ? value : text
}

function readList(text: string): readonly string[] {
  if (!text.startsWith('[')) return text.split(';').map((each) => each.trim())
  try {
    const items: unknown = JSON.parse(text)
    return Array.isArray(items) ? items.map(String) : [text]
  } catch {
    return [text]
  }
}
