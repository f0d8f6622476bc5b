/**
 * Records that a relation names and that are not there, where the import is to create them.
 *
 * While a plan is made, two temporary tables hold what could be created (`missing_new`) and by which keys it is
 * found (`missing_keys`). When the plan stands, what its rows really use goes into `import_…_missing`: one line
 * for each record, with the id that it will have. The line's `made_at` is set in the transaction that creates
 * the record; it is the journal by which an undo takes the record back.
 */
import type { ImportLayout } from '../../../core/import/layout.ts'
import { relationGroups, type RelationGroup } from '../../../core/import/relation-groups.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { BY_NAME, madeBy, madeKey, madeName, nameKeyOf, stagedKey } from './missing-key-sql.ts'
import type { PlanInput } from './plan-input.ts'
import { blocked, findingJoins, findsNone } from './relation-sql.ts'
import { relationColumn, type WorkTables } from './work-tables.ts'

type MissingInput = Pick<PlanInput, 'tables' | 'layout' | 'visible' | 'rows'>

export const createsMissing = ({ lookup }: RelationGroup): boolean => lookup.missing === 'create'

export const groupsThatCreate = (layout: ImportLayout): readonly RelationGroup[] =>
  relationGroups(layout).filter(createsMissing)

/** The tables that a plan with records to create starts from. After `findNames`. */
export const findMissing = (input: MissingInput): readonly string[] => [
  `create temporary table missing_new (
    id uuid not null default waybill.uuid_v7(), object text not null, by text not null, key text not null,
    name text, name_key text, primary key (object, by, key)) on commit drop`,
  ...groupsThatCreate(input.layout).map((group) => collectMissing(input, group)),
  `create temporary table missing_keys on commit drop as
    select object, by, key, id from missing_new where by <> '${BY_NAME}'
    union all
    select n.object, n.by, n.key, coalesce(d.id, n.id) from missing_new n
    left join (
      select object, name_key, (array_agg(id))[1] as id, count(*) as records
      from missing_new where by <> '${BY_NAME}' and name_key is not null group by object, name_key
    ) d on d.object = n.object and d.name_key = n.key
    where n.by = '${BY_NAME}' and coalesce(d.records, 1) = 1`,
  'analyze missing_keys',
]

/** The first row that names a record says what it is called. */
function collectMissing(input: MissingInput, group: RelationGroup): string {
  const { tables, rows } = input
  return `insert into missing_new (object, by, key, name, name_key)
    select distinct on (by, key) ${quoteLiteral(group.lookup.object)}, by, key, name, name_key from (
      select s.row, ${madeBy(group)} as by, ${madeKey(group)} as key, ${madeName(group, stagedKey)} as name,
        ${madeName(group, nameKeyOf)} as name_key
      from ${tables.stage} s ${findingJoins(input, group).join(' ')}
      where s.state = 'o' and ${rows} and ${findsNone(input, group)} and not (${blocked(input, group)})
    ) unfound where key is not null order by by, key, name is null, row
    on conflict do nothing`
}

export const createMissingTable = ({ missing }: WorkTables): string =>
  `create table if not exists ${missing} (
    n integer primary key, round smallint not null, object text not null, by text not null, key text not null,
    id uuid not null, name text, first_row integer not null, rows integer not null, made_at timestamptz)`

/** What an earlier plan of this round promised is not promised any more. */
export const forgetMissing = ({ missing }: WorkTables): string => `delete from ${missing} where made_at is null`

/** Keeps the records that rows of the finished plan use. $1 is the round. */
export function keepMissing({ tables, layout }: Pick<PlanInput, 'tables' | 'layout'>): string {
  const used = groupsThatCreate(layout).map(({ head }) => `(p.${relationColumn(head)})`)
  return `insert into ${tables.missing} (n, round, object, by, key, id, name, first_row, rows)
    select coalesce((select max(n) from ${tables.missing}), 0) + row_number() over (order by u.first_row, m.id), $1,
      m.object, m.by, m.key, m.id, m.name, u.first_row, u.rows
    from missing_new m join (
      select v.id, min(p.row) as first_row, count(*) as rows
      from ${tables.plan} p, lateral (values ${used.join(', ')}) v (id)
      where p.action in ('c', 'u', 'r') and v.id is not null group by v.id
    ) u using (id)`
}

/** Rows of existing records whose relation stays as it is need none of the records that could be created. */
export const spareMissing = ({ tables, layout }: Pick<PlanInput, 'tables' | 'layout'>): readonly string[] =>
  groupsThatCreate(layout).flatMap(({ head, column }) => {
    if (column.blank !== 'fill' && column.blank !== 'never') return []
    const id = relationColumn(head)
    const records = qualified(tables.schema, layout.table)
    const isSet = `exists (select from ${records} r where r.id = p.record_id and r.${quoteIdentifier(column.column)} is not null)`
    return [
      `update ${tables.plan} p set ${id} = null from missing_new m
       where p.${id} = m.id and p.version is not null and ${column.blank === 'never' ? 'true' : isSet}`,
    ]
  })

/** How many records are listed by name. */
const LISTED = 20

/** Per object: how many are to be created in the round $1, and the first of them. */
export const describeMissing = ({ missing }: WorkTables): string => `
  select object, count(*) as records,
    (array_agg(jsonb_build_object('identifier', key, 'name', name, 'firstRow', first_row, 'rows', rows) order by n))[1:${LISTED}] as first
  from ${missing} where round = $1 group by object order by object`
