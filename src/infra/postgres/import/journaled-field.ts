/** The fields whose values before and after a journal holds: what an undo walks and a history shows. */
import type { ImportLayout } from '../../../core/import/layout.ts'
import type { FieldPath } from '../../../core/model/field.ts'
import type { ValueType } from '../../../core/value/value-type.ts'
import { assignmentsOf } from './work-tables.ts'

export interface JournaledField {
  readonly path: FieldPath
  /** Column of the record table; the journal has it twice, as `b_…` and `a_…`. */
  readonly column: string
  readonly keyColumn: string | null
  readonly type: ValueType
  readonly isUnique: boolean
  /** Table of the records that a relation points to. */
  readonly relatedTable: string | null
}

export const journaledFields = (layout: ImportLayout): readonly JournaledField[] =>
  assignmentsOf(layout)
    .filter(({ isKey }) => !isKey)
    .map(({ column, target }) => ({
      path: column.path,
      column: target,
      keyColumn: column.relation === null ? column.keyColumn : null,
      type: column.type,
      isUnique: column.isUnique && column.relation === null,
      relatedTable: column.relation?.table ?? null,
    }))
