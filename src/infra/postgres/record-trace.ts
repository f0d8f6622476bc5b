/** Which records an import touched, from what it wrote down: see `import/work-tables.ts`. */
import type { ImportTrace, TracedOutcome } from '../../core/query/import-trace.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { run, type Queryable } from './database.ts'
import { quoteLiteral } from './identifier.ts'
import { workTables } from './import/work-tables.ts'

/** Records of the import's own object are in its journal; those that were created for their relations are apart. */
export type TraceSource = 'journal' | 'missing'

/** @returns null when the import has written nothing of that */
export async function findTraces(
  db: Queryable,
  schema: string,
  importId: string,
  isOwnObject: boolean,
): Promise<TraceSource | null> {
  const source = isOwnObject ? 'journal' : 'missing'
  const { rows } = await run<{ found: boolean }>(db, 'select to_regclass($1) is not null as found', [
    workTables(schema, importId)[source],
  ])
  return rows[0]?.found === true ? source : null
}

const LETTERS: { readonly [outcome in TracedOutcome]: string } = {
  created: 'c',
  updated: 'u',
  restored: 'r',
  unchanged: 'n',
}

/** True for the records `r` that the import touched in one of these ways. */
export function traceSql(
  schema: string,
  object: ObjectModel,
  { importId, outcomes }: ImportTrace,
  source: TraceSource | undefined,
): string {
  const tables = workTables(schema, importId)
  if (source === 'journal') {
    const letters = outcomes.map((outcome) => `'${LETTERS[outcome]}'`).join(', ')
    return `r.id in (select j.record_id from ${tables.journal} j where j.outcome in (${letters}))`
  }
  if (source === undefined || !outcomes.includes('created')) return 'false'
  const isMade = `m.object = ${quoteLiteral(object.apiName)} and m.made_at is not null`
  return `r.id in (select m.id from ${tables.missing} m where ${isMade})`
}
