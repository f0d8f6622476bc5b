/**
 * Relations by name: the records that bear the names of a column, looked up once for each name of the file.
 * Both sides go through the same normal form: see `waybill.name_key`, `waybill.company_key`.
 */
import { relationGroups, type RelationReading } from '../../../core/import/relation-groups.ts'
import type { RelationLookup } from '../../../core/import/relation-lookup.ts'
import { qualified, quoteIdentifier } from '../identifier.ts'
import type { PlanInput } from './plan-input.ts'
import { keyColumn } from './work-tables.ts'

/** A temporary table of the plan's transaction: `text` as in the file, its normal form, and who bears it. */
export const namesTable = (position: number): string => `relation_names_${position}`

/** How many candidates a problem lists. */
export const LISTED_CANDIDATES = 5

export type NamesInput = Pick<PlanInput, 'tables' | 'layout' | 'visible' | 'rows'>

/** For every column that is read as a name. Before the plan, in its transaction. */
export const findNames = (input: NamesInput): readonly string[] =>
  relationGroups(input.layout).flatMap(({ readings }) =>
    readings
      .filter(({ lookup }) => lookup.by === 'name')
      .flatMap((reading) => [
        `${createNames(reading.position)} as ${findNamesOf(input, reading)}`,
        `analyze ${namesTable(reading.position)}`,
      ]),
  )

export const createNames = (position: number): string => `create temporary table ${namesTable(position)} on commit drop`

/** The names of a column, with who bears each. */
export function findNamesOf({ tables, visible, rows }: NamesInput, { lookup, position }: RelationReading): string {
  const key = keyColumn(position)
  return `
    with named as (
      select text, ${nameKey(lookup, 'text')} as key
      from (select distinct s.${key} as text from ${tables.stage} s where s.${key} is not null and ${rows}) cells
    ),
    bearers as (
      select ${nameKey(lookup, nameOf(lookup, 'c'))} as key, c.id, c.deleted_at is not null as is_deleted
      from ${qualified(tables.schema, lookup.table)} c where ${visible(lookup.object, 'c')}
    )
    select n.text, n.key, (array_agg(b.id order by b.is_deleted, b.id))[1] as id,
      count(b.id) filter (where not b.is_deleted) as live, count(b.id) as total,
      array_to_string((array_agg(b.id order by b.is_deleted, b.id))[1:${LISTED_CANDIDATES}], ', ') as listed
    from named n left join bearers b using (key) group by n.text, n.key`
}

/** What a record is called. @param alias of the record table */
export const nameOf = ({ nameColumns = [] }: RelationLookup, alias: string): string =>
  `nullif(concat_ws(' ', ${nameColumns.map((column) => `${alias}.${quoteIdentifier(column)}`).join(', ')}), '')`

/** Companies are the same with and without their legal form. */
export const nameKey = ({ object }: Pick<RelationLookup, 'object'>, text: string): string =>
  `${object === 'companies' ? 'waybill.company_key' : 'waybill.name_key'}(${text})`
