/**
 * Fields whose parts many files keep in one cell: "Ann Lee" for a name, "1 Main St, Austin, TX 73301"
 * for an address. A column that is mapped to such a field as a whole is split into its parts.
 */
import type { Field, FieldPath } from './field.ts'
import { findField, type ObjectModel } from './object.ts'

export type WholeField = Field & { readonly kind: 'fullName' | 'address' }

const isWhole = (field: Field): field is WholeField => field.kind === 'fullName' || field.kind === 'address'

/** The field that a path means as a whole: `name` of people, `address` of companies. */
export function findWholeField(object: ObjectModel, path: FieldPath): WholeField | undefined {
  const field = findField(object, path)
  return field !== undefined && isWhole(field) && !field.isSystem ? field : undefined
}
