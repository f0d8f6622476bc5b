/**
 * The tables of one bulk change, beside the record tables of its workspace.
 *
 *   bulk_…_selection  the ids of the selected records, numbered: taken once, when the job begins
 *   bulk_…_journal    the outcome of every one, with its values before and after
 *   bulk_…_kept       what an undo left alone, and why
 *
 * The journal has the columns of an import's, so that the same statements take it back.
 */
import type { JournaledField } from '../import/journaled-field.ts'
import { SYSTEM_IMAGES, after, before, indexJournalRecords } from '../import/work-tables.ts'
import { qualified, quoteIdentifier } from '../identifier.ts'

export interface BulkTables {
  readonly schema: string
  readonly selection: string
  readonly journal: string
  readonly kept: string
  /** Unqualified prefix, for index names. */
  readonly prefix: string
}

export function bulkTables(schema: string, bulkChangeId: string): BulkTables {
  const prefix = `bulk_${bulkChangeId.replaceAll('-', '').slice(-16)}`
  const name = (suffix: string): string => qualified(schema, `${prefix}_${suffix}`)
  return { schema, prefix, selection: name('selection'), journal: name('journal'), kept: name('kept') }
}

export const targetsOf = (fields: readonly JournaledField[]): readonly string[] =>
  fields.flatMap(({ column, keyColumn }) => (keyColumn === null ? [column] : [column, keyColumn]))

/** Both are made when the selection is taken: a change that was begun has them. */
export function createBulkTables(
  { selection, journal }: BulkTables,
  recordTable: string,
  fields: readonly JournaledField[],
): readonly string[] {
  const images = targetsOf(fields).flatMap((target) => {
    const column = `r.${quoteIdentifier(target)}`
    return [`${column} as ${before(target)}`, `${column} as ${after(target)}`]
  })
  const system = SYSTEM_IMAGES.map((column) => `r.${column} as ${before(column)}`)
  return [
    `create table ${selection} (row integer not null, record_id uuid not null)`,
    `create table ${journal} as
      select 0::integer as row, 0::smallint as pass, 'u'::"char" as outcome, null::uuid as record_id, false as imaged,
        null::jsonb as problems, r.updated_at as ${after('updated_at')}, ${[...images, ...system].join(', ')}
      from ${recordTable} r with no data`,
  ]
}

export const indexSelection = ({ prefix, selection }: BulkTables): readonly string[] => [
  `create index ${quoteIdentifier(`${prefix}_selection_row`)} on ${selection} (row)`,
  `analyze ${selection}`,
]

/** Made when the records are changed: building them then costs a third of keeping them up. */
export const indexBulkJournal = (tables: BulkTables): readonly string[] => [
  `create index if not exists ${quoteIdentifier(`${tables.prefix}_journal_row`)} on ${tables.journal} (row)`,
  indexJournalRecords(tables),
  `analyze ${tables.journal}`,
]
