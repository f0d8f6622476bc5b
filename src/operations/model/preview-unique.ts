import { partsOfField } from '../../core/model/field.ts'
import { nameReachable, type NamedRecord } from '../../infra/postgres/record-names.ts'
import { listDuplicates } from '../../infra/postgres/unique-field.ts'
import type { Context } from '../context.ts'
import { requireUniqueKind } from './field-definition.ts'
import { inspectField } from './model-work.ts'
import { visibleObject } from './visible-object.ts'

export type { NamedRecord }

export interface UniqueConflict {
  readonly value: string
  /** All records that have it, deleted ones included. */
  readonly count: number
  /** Some of them: those that the one who asks may see. */
  readonly records: readonly NamedRecord[]
}

/** What keeps a field from being unique. */
export interface UniquePreview {
  readonly field: string
  /** Values that more than one record has. */
  readonly values: number
  /** Of the most frequent ones. Values of records out of reach are counted only. */
  readonly conflicts: readonly UniqueConflict[]
}

/**
 * What `setUnique` would be refused for, with the records to look at.
 *
 * @throws Refusal NOT_PERMITTED, OBJECT_UNKNOWN, FIELD_UNKNOWN, FIELD_READ_ONLY or UNIQUE_NOT_POSSIBLE
 */
export function previewUnique(context: Context, objectName: string, fieldName: string): Promise<UniquePreview> {
  return inspectField(context, objectName, fieldName, async (inspection) => {
    const { db, actor, object, field } = inspection
    requireUniqueKind(field.kind)
    const [part] = partsOfField({ ...field, isUnique: true })
    if (part === undefined) throw new Error(`The field ${field.apiName} has no part`)
    const { count, groups } = await listDuplicates(db, actor.schema, object, part)
    const visible = visibleObject(inspection, field)
    const ids = groups.flatMap(({ recordIds }) => recordIds)
    const named = visible === null ? [] : await nameReachable(db, actor, visible, ids)
    const names = new Map(named.map((record) => [record.id, record]))
    const conflicts = groups.flatMap(({ value, records, recordIds }) => {
      const reachable = recordIds.flatMap((id) => names.get(id) ?? [])
      return reachable.length === 0 ? [] : [{ value, count: records, records: reachable }]
    })
    return { field: field.apiName, values: count, conflicts }
  })
}
