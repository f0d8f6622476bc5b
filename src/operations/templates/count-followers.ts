import { sql } from 'kysely'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { TemplateRow } from './template-store.ts'

/** How many recurring imports, of whomever, follow a template: by its id, or by its name as earlier ones do. */
export async function countFollowers(db: Queryable, { id, object_id, name }: TemplateRow): Promise<number> {
  const { count } = await db
    .selectFrom('waybill.import_schedules')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('object_id', '=', object_id)
    .where(sql<string>`lower(decisions ->> 'template')`, 'in', [id, name.toLowerCase()])
    .executeTakeFirstOrThrow()
  return count
}
