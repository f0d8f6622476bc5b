import { namePartsOf, partsOf, type ObjectModel } from '../../core/model/object.ts'
import { partsOfField, type Part } from '../../core/model/field.ts'
import type { ValueType } from '../../core/value/value-type.ts'
import { searchableSql } from './record-filter.ts'

const SEARCHED_TYPES: ReadonlySet<ValueType> = new Set(['text', 'email', 'phone', 'link'])

/** What a search looks into: the name, the primary e-mails, and everything that identifies by a text. */
export function searchedParts(object: ObjectModel): readonly Part[] {
  const names = namePartsOf(object)
  const others = partsOf(object).filter(
    (part) => isSearched(part) && !names.some(({ column }) => column === part.column),
  )
  return [...names, ...others].filter(({ type }) => SEARCHED_TYPES.has(type))
}

/** The same as columns in lower case. */
export const searchColumns = (object: ObjectModel, alias: string): readonly string[] =>
  searchedParts(object).map((part) => searchableSql(part, alias))

const isSearched = (part: Part): boolean =>
  part.isUnique || (part.type === 'email' && partsOfField(part.field)[0]?.column === part.column)
