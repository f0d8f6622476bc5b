/**
 * What relations by name came to, kept from the plan of the whole file for the plans of single rows: to find the
 * bearer of one name, the normal form of every record's name is computed.
 *
 * A name that nobody bore is looked for again, and so is one whose bearers are not what they were.
 */
import { relationGroups, type RelationReading } from '../../../core/import/relation-groups.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import { qualified } from '../identifier.ts'
import {
  createNames,
  findNamesOf,
  LISTED_CANDIDATES,
  nameKey,
  nameOf,
  namesTable,
  type NamesInput,
} from './relation-names-sql.ts'
import { keyColumn, type WorkTables } from './work-tables.ts'

const COLUMNS = 'text, key, id, live, total, listed'

/** The columns that are read as a name. */
export const namedReadings = (layout: ImportLayout): readonly RelationReading[] =>
  relationGroups(layout).flatMap(({ readings }) => readings.filter(({ lookup }) => lookup.by === 'name'))

/** After the names of the whole file were found. */
export const keepAllNames = ({ names }: Pick<WorkTables, 'names'>, layout: ImportLayout): readonly string[] => [
  `drop table if exists ${names}`,
  ...(namedReadings(layout).length === 0
    ? []
    : [
        `create unlogged table ${names} (position smallint not null, text text not null, key text, id uuid,
          live bigint not null, total bigint not null, listed text, primary key (position, text))`,
        ...namedReadings(layout).map(({ position }) => keep(names, position)),
      ]),
]

const keep = (names: string, position: number): string =>
  `insert into ${names} (position, ${COLUMNS}) select ${position}, ${COLUMNS} from ${namesTable(position)} where total > 0
   on conflict (position, text) do update set (${COLUMNS}) = (${COLUMNS.split(', ')
     .map((column) => `excluded.${column}`)
     .join(', ')})`

/** The names of the staged rows, as far as they are kept and true. */
export function takeNames(input: NamesInput, { lookup, position }: RelationReading): readonly string[] {
  const { tables, visible, rows } = input
  const wanted = `select s.${keyColumn(position)} from ${tables.stage} s where ${rows}`
  const bearers = `select count(*) as total, count(*) filter (where c.deleted_at is null) as live
    from ${qualified(tables.schema, lookup.table)} c
    where c.id = any(string_to_array(k.listed, ', ')::uuid[]) and ${visible(lookup.object, 'c')}
      and ${nameKey(lookup, nameOf(lookup, 'c'))} = k.key`
  return [
    `${createNames(position)} as
     select ${COLUMNS} from ${tables.names} k cross join lateral (${bearers}) b (total_now, live_now)
     where k.position = ${position} and k.text in (${wanted}) 
       and b.total_now = least(k.total, ${LISTED_CANDIDATES}) and b.live_now = least(k.live, ${LISTED_CANDIDATES})`,
    `analyze ${namesTable(position)}`,
  ]
}

export const hasOtherNames = ({ tables, rows }: NamesInput, { position }: RelationReading): string =>
  `select exists (
     select from ${tables.stage} s where s.${keyColumn(position)} is not null and ${rows}
       and not exists (select from ${namesTable(position)} n where n.text = s.${keyColumn(position)})
   ) as "hasOthers"`

/** Looks for the names that are not kept. */
export const addNames = (input: NamesInput, reading: RelationReading): readonly string[] => {
  const { position } = reading
  const isOther = `not exists (select from ${namesTable(position)} n where n.text = s.${keyColumn(position)})`
  return [
    `insert into ${namesTable(position)} (${COLUMNS}) ${findNamesOf({ ...input, rows: `${input.rows} and ${isOther}` }, reading)}`,
    keep(input.tables.names, position),
    `analyze ${namesTable(position)}`,
  ]
}
