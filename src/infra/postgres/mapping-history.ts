/** Keeps where headers were sent, by object. */
import { sql } from 'kysely'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import { historyKeys, type PastChoice, type PastChoices } from '../../core/mapping/past-choices.ts'
import { NAME_ORDERS } from '../../core/value/split-name.ts'
import type { Queryable } from './database.ts'

export async function loadPastChoices(
  db: Queryable,
  objectId: string,
  headers: readonly string[],
): Promise<PastChoices> {
  const keys = historyKeys(headers).filter((key) => key !== null)
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('waybill.mapping_history')
    .select(['header_key', 'field', 'name_order', 'uses'])
    .where('object_id', '=', objectId)
    .where('header_key', 'in', keys)
    .execute()
  return new Map(
    rows.map(({ header_key: key, field, name_order, uses }): [string, PastChoice] => {
      const nameOrder = NAME_ORDERS.find((order) => order === name_order)
      return [key, { field, uses, ...(nameOrder && { nameOrder }) }]
    }),
  )
}

/**
 * Remembers the mapping of an import that went in: what the member chose or left out, and, where that was
 * proposed from here and kept, that it was so once more.
 */
export async function rememberMapping(
  db: Queryable,
  objectId: string,
  mapping: readonly ColumnMapping[],
): Promise<void> {
  const keys = historyKeys(mapping.map(({ header }) => header))
  for (const [position, column] of mapping.entries()) {
    const key = keys[position]
    if (key === null || key === undefined || column.join !== undefined) continue
    if (column.status === 'manual' || column.status === 'skipped') await remember(db, objectId, key, column)
    else await countAgain(db, objectId, key, column)
  }
}

async function remember(db: Queryable, objectId: string, key: string, { field, nameOrder }: ColumnMapping) {
  await db
    .insertInto('waybill.mapping_history')
    .values({ object_id: objectId, header_key: key, field, name_order: nameOrder ?? null })
    .onConflict((conflict) =>
      conflict.columns(['object_id', 'header_key']).doUpdateSet({
        field,
        name_order: nameOrder ?? null,
        uses: sql<number>`case when mapping_history.field is not distinct from excluded.field then mapping_history.uses + 1 else 1 end`,
        last_used_at: sql<Date>`now()`,
      }),
    )
    .execute()
}

async function countAgain(db: Queryable, objectId: string, key: string, { field }: ColumnMapping) {
  await db
    .updateTable('waybill.mapping_history')
    .set((set) => ({ uses: set('uses', '+', 1), last_used_at: sql<Date>`now()` }))
    .where('object_id', '=', objectId)
    .where('header_key', '=', key)
    .where('field', 'is not distinct from', field)
    .execute()
}
