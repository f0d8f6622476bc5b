import { sql } from 'kysely'
import type { Services } from './context.ts'

/** Resolves when the database answers. Needs no member: whoever watches the server may ask. */
export async function checkHealth({ database }: Services): Promise<void> {
  await sql`select 1`.execute(database.kysely)
}
