/** By what a text of a relation's column is looked for, in each way in which it may name a record. */
import type { LayoutColumn } from '../../core/import/layout.ts'
import type { RelationLookup } from '../../core/import/relation-lookup.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { codecOf } from '../../core/value/codecs.ts'
import { uuidCodec } from '../../core/value/uuid.ts'

/** One way in which the column is read. */
export interface RelatedColumn {
  readonly column: LayoutColumn
  readonly lookup: RelationLookup
}

/** Null where the text is nothing of that kind. Names have their normal form in the database. */
export function relatedKey({ column: { type, ofField }, lookup }: RelatedColumn, text: string): string | null {
  if (lookup.by === 'name') return text
  const codec = type === 'uuid' ? uuidCodec : codecOf(type)
  const parsed = codec.reader({ ...ofField })(text)
  if (!parsed.ok) return null
  const key = 'normalForm' in codec ? codec.normalForm?.(parsed.value) : undefined
  return key ?? String(parsed.value)
}

/** A cell, or a decision, may name any record by its id. */
export const byId = (object: ObjectModel, { column, lookup }: RelatedColumn): RelatedColumn => ({
  column: { ...column, type: 'uuid' },
  lookup: { object: object.apiName, objectLabel: lookup.objectLabel, table: object.table, ...ID },
})

const ID = { matchColumn: 'id', identifierType: 'uuid', identifierLabel: 'Id' } as const
