/**
 * Rows that would make a record of nearly the same name as one that is there, or as another such row: a
 * warning, and never more.
 *
 * Only names that share a *block* are compared: the beginnings of their first and last words in the order
 * of the alphabet, or the ends. So a slip in one place, or words the other way round, are still found, while
 * the work grows with the rows and not with their square. Blocks of very common names are left out.
 *
 * People of one name at two employers are two people: where both sides name a company, or have an address
 * of their own domain, these must agree.
 */
import type { ImportLayout, LayoutColumn } from '../../../core/import/layout.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { LIVE } from './in-file-sql.ts'
import { isPickedNew } from './match-pick-sql.ts'
import { nameOf } from './match-sql.ts'
import { positioned, problemJson, type PlanInput, type PositionedColumn } from './plan-input.ts'
import { keyColumn, relationColumn, valueColumn } from './work-tables.ts'

/** Beyond these the comparison would no longer be a small part of planning. */
const MOST_ROWS = 5_000
const MOST_RECORDS = 100_000
const LARGEST_BLOCK = 100

/** Names that are alike to this degree are told, where the employer is known to be the same. */
const ALIKE = 0.6
/** The same where it is not known. */
const NEARLY_SAME = 0.7
const LISTED = 3

/** The columns that a record is called by, as far as the file has them; none where nothing can be compared. */
export const similarColumns = (layout: ImportLayout): readonly PositionedColumn[] =>
  layout.nameColumns.every((column) => column.startsWith('name'))
    ? positioned(layout).filter(({ column }) => column.relation === null && layout.nameColumns.includes(column.column))
    : []

/** Whether so few rows create so few records that they are compared. `rows` is 0 where none creates one. */
export const countToCompare = ({ tables, layout }: PlanInput): string => `
  select rows, rows <= ${MOST_ROWS} and records <= ${MOST_RECORDS} as "isSmall"
  from (select count(*) as rows from (
      select from ${tables.plan} p where p.action = 'c' limit ${MOST_ROWS + 1}) new_ones) c,
    (select count(*) as records from (
      select from ${qualified(tables.schema, layout.table)} limit ${MOST_RECORDS + 1}) old_ones) r`

/** The rows that create records, with their names and blocks. */
export function createNewNames({ tables, layout, hasPicks, importId }: PlanInput): string {
  const columns = similarColumns(layout).map(({ position }) => `s.${valueColumn(position)}`)
  const isOpen = hasPicks ? `not ${isPickedNew(importId)}` : 'true'
  return `create temporary table new_names on commit drop as
    select n.row, null::uuid as id, n.shown, n.name, n.employer, b.block
    from (
      select s.row, concat_ws(' ', ${columns.join(', ')}) as shown,
        ${nameKey(layout, columns)} as name, ${employerOfRow(layout)} as employer
      from ${tables.stage} s join ${tables.plan} p on p.row = s.row where p.action = 'c' and ${isOpen}
    ) n, lateral (${blocksOf('n.name')}) b
    where n.name is not null`
}

/** The records that share a block with such a row, as far as the member may see them. */
export function createOldNames({ tables, layout, visible }: PlanInput): string {
  const columns = similarColumns(layout).map(({ column }) => `c.${quoteIdentifier(column.column)}`)
  return `create temporary table old_names on commit drop as
    select null::integer as row, n.id, n.shown, n.name, n.employer, b.block
    from (
      select c.id, ${nameOf(layout, 'c')} as shown, ${nameKey(layout, columns)} as name, ${employerOfRecord(layout)} as employer
      from ${qualified(tables.schema, layout.table)} c
      where c.deleted_at is null and ${visible(layout.object, 'c')}
    ) n, lateral (${blocksOf('n.name')}) b
    where b.block in (select block from new_names)`
}

export const ANALYZE_NAMES = ['analyze new_names', 'analyze old_names']

/** Takes the warnings out of the plan. */
export const forgetSimilar = ({ plan }: PlanInput['tables']): string => `
  update ${plan} p set problems = (select jsonb_agg(e) from jsonb_array_elements(p.problems) e where e ->> 'code' <> 'POSSIBLE_DUPLICATE')
  where p.problems @> '[{"code": "POSSIBLE_DUPLICATE"}]'`

export function warnOfSimilar({ tables, layout }: PlanInput): string {
  const isCompany = layout.object === 'companies'
  const agree = isCompany ? 'true' : 'a.employer = b.employer'
  const differ = isCompany ? 'false' : 'coalesce(a.employer <> b.employer, false)'
  const warning = problemJson(
    'POSSIBLE_DUPLICATE',
    { others: 'w.others' },
    { candidates: "coalesce(w.candidates, '[]')" },
  )
  return `
    with pool as (select * from old_names union all select * from new_names),
    blocks as (select block from pool group by block having count(*) <= ${LARGEST_BLOCK}),
    pairs as (
      select distinct a.row, a.name, b.id, b.row as other, b.shown, b.name as like_name, ${agree} as agree
      from new_names a join blocks using (block) join pool b using (block)
      where (b.id is not null or b.row < a.row) and abs(length(a.name) - length(b.name)) <= 4 and not ${differ}
    ),
    compared as (select *, waybill.likeness(name, like_name) as likeness from pairs offset 0),
    ranked as (select *, row_number() over (partition by row order by likeness desc, id, other) as place from compared
      where likeness >= case when agree then ${ALIKE} else ${NEARLY_SAME} end),
    warned as (
      select row, string_agg(case when id is null then 'row ' || other else shown || ' (' || id || ')' end, ', ' order by place) as others,
        jsonb_agg(jsonb_build_object('id', id, 'name', shown) order by place) filter (where id is not null) as candidates
      from ranked where place <= ${LISTED} group by row
    )
    update ${tables.plan} p set problems = coalesce(p.problems, '[]') || jsonb_build_array(${warning})
    from warned w where p.row = w.row and ${LIVE}`
}

const nameKey = (layout: ImportLayout, columns: readonly string[]): string => {
  const name = `concat_ws(' ', ${columns.join(', ')})`
  return layout.object === 'companies' ? `waybill.company_key(${name})` : `waybill.name_key(${name})`
}

/** The first and the last word in the order of the alphabet; of one word, the word. */
const blocksOf = (name: string): string => `
  select distinct unnest(array['b' || left(w.low, 2) || left(w.high, 3), 'e' || right(w.low, 2) || right(w.high, 3)]) as block
  from (select min(word) as low, max(word) as high from unnest(string_to_array(${name}, ' ')) word) w`

/** Providers whose addresses say nothing of an employer. */
const FREE_MAIL =
  'gmail googlemail yahoo hotmail outlook live icloud me aol gmx web proton protonmail mail orange free wanadoo qq 163'.split(
    ' ',
  )

const domainOf = (address: string): string =>
  `case when split_part(split_part(${address}, '@', 2), '.', 1) <> all (array[${FREE_MAIL.map(quoteLiteral).join(', ')}]) then split_part(${address}, '@', 2) end`

/** What tells the employer, on both sides by the same columns. */
function employerColumns(layout: ImportLayout): readonly PositionedColumn[] {
  const all = positioned(layout)
  const company = all.filter(({ column }) => column.relation?.object === 'companies')
  const text = all.filter(
    ({ column }) => column.relation === null && column.type === 'text' && column.column === 'company',
  )
  const email = all.filter(({ column }) => column.type === 'email' && column.keyColumn !== null)
  return [...company.slice(0, 1), ...text, ...email.slice(0, 1)].slice(0, 1)
}

const employerOfRow = (layout: ImportLayout): string => {
  const [found] = employerColumns(layout)
  if (found === undefined) return 'null::text'
  if (found.column.relation !== null) return `p.${relationColumn(found.position)}::text`
  return employer(
    found.column,
    isEmail(found.column) ? `s.${keyColumn(found.position)}` : `s.${valueColumn(found.position)}`,
  )
}

const employerOfRecord = (layout: ImportLayout): string => {
  const [found] = employerColumns(layout)
  if (found === undefined) return 'null::text'
  const { column, keyColumn: key, relation } = found.column
  if (relation !== null) return `c.${quoteIdentifier(column)}::text`
  return employer(found.column, `c.${quoteIdentifier(isEmail(found.column) ? (key ?? column) : column)}`)
}

const isEmail = ({ type }: LayoutColumn): boolean => type === 'email'

const employer = (column: LayoutColumn, value: string): string =>
  isEmail(column) ? domainOf(value) : `waybill.company_key(${value})`
