import type { FieldView, ImportOptions } from '../../../api/types.ts'

export type MissingPolicy = NonNullable<ImportOptions['missingRelations']>

/** What rows do whose relation names a record that is not there. */
export const missingPolicyOf = (
  { missingByField, missingRelations }: ImportOptions,
  { apiName }: FieldView,
): MissingPolicy => missingByField?.[apiName] ?? missingRelations ?? 'refuse'
