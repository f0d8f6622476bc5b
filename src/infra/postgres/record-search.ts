import { namePartsOf, partsOf, type ObjectModel } from '../../core/model/object.ts'
import { partsOfField, type Part } from '../../core/model/field.ts'
import type { ValueType } from '../../core/value/value-type.ts'
import { quoteIdentifier } from './identifier.ts'

const SEARCHED_TYPES: ReadonlySet<ValueType> = new Set(['text', 'email', 'phone', 'link'])

/** The columns that a quick search looks into: the name, the primary e-mails, and everything that identifies by a text. */
export function searchColumns(object: ObjectModel, alias: string): readonly string[] {
  const searched = [...namePartsOf(object), ...partsOf(object).filter(isSearched)].filter(({ type }) =>
    SEARCHED_TYPES.has(type),
  )
  return [...new Set(searched.map((part) => `${alias}.${quoteIdentifier(part.column)}`))]
}

const isSearched = (part: Part): boolean =>
  part.isUnique || (part.type === 'email' && partsOfField(part.field)[0]?.column === part.column)
