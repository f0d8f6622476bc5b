/**
 * SQL that puts changed rows into the staging table and their new plan into that of the import. Rows are changed in
 * place: where no key changes, the indexes are left alone, and pages have room for it (see `ROOM_FOR_CHANGES`).
 *
 * `new_stage` has the changed rows, with the columns that may have changed: all of them, those that are read from
 * one column of the file, or none but the state.
 */
import type { ImportLayout } from '../../../core/import/layout.ts'
import { PROBLEMS, severityOf, type ProblemCode } from '../../../core/problems.ts'
import { quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { hasStagedKey, hasStagedValue, keyColumn, valueColumn, type WorkTables } from './work-tables.ts'

export const NEW_STAGE = 'pg_temp.new_stage'

/** What is staged anew of a row. */
export type StagedAnew =
  | { readonly kind: 'row' }
  /** What is read from one column of the file, and from no other one besides. */
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'removal' }
  /** Nothing: only the plan becomes another one. */
  | { readonly kind: 'none' }

/** The columns of the staging table that a column of the file goes to. */
export const stagedColumns = ({ columns }: ImportLayout, column: number): readonly string[] =>
  columns.flatMap((each, position) =>
    each.index !== column
      ? []
      : [
          ...(hasStagedValue(each) ? [valueColumn(position)] : []),
          ...(hasStagedKey(each) ? [keyColumn(position)] : []),
        ],
  )

export function createNewStage({ stage }: WorkTables, layout: ImportLayout, anew: StagedAnew): string {
  const columns = anew.kind === 'column' ? stagedColumns(layout, anew.column).map((each) => `, ${each}`) : []
  switch (anew.kind) {
    case 'row':
      return `create temporary table new_stage (like ${stage}) on commit drop`
    case 'column':
      return `create temporary table new_stage on commit drop as
        select row, state, problems${columns.join('')} from ${stage} with no data`
    case 'removal':
      return 'create temporary table new_stage (row integer not null, is_removed boolean not null) on commit drop'
    case 'none':
      return 'create temporary table new_stage (row integer not null) on commit drop'
  }
}

export const INDEX_NEW_STAGE = [`create unique index on ${NEW_STAGE} (row)`, `analyze ${NEW_STAGE}`]

const ERRORS = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => severityOf(code) === 'error')

/** The columns that are staged anew with what they become, for a changed row `n` and the row `s` as it was. */
function changesOf(layout: ImportLayout, anew: StagedAnew, staged: readonly string[]): ReadonlyMap<string, string> {
  switch (anew.kind) {
    case 'row':
      return new Map(staged.filter((column) => column !== 'row').map((column) => [column, `n.${column}`]))
    case 'column':
      return new Map([
        ...stagedColumns(layout, anew.column).map((column) => [column, `n.${column}`] as const),
        ...problemsOfColumn(layout, anew.column),
      ])
    case 'removal':
      return new Map([
        ['state', `case when n.is_removed then 'x' when ${hasError('s.problems')} then 'b' else 'o' end::"char"`],
      ])
    case 'none':
      return new Map()
  }
}

/** @param staged the columns of the staging table */
export interface StageChange {
  readonly anew: StagedAnew
  readonly staged: readonly string[]
}

/** The touched rows as they are by now, and what was said of them before. @param areChanged that they are the changed rows, and no others */
export function createPartStage(
  { stage, plan }: WorkTables,
  layout: ImportLayout,
  { anew, staged }: StageChange,
  areChanged: boolean,
): string {
  const changes = changesOf(layout, anew, staged)
  const columns = staged.map((column) => {
    const changed = changes.get(column)
    if (changed === undefined) return `s.${column}`
    return areChanged
      ? `${changed} as ${column}`
      : `case when n.row is null then s.${column} else ${changed} end as ${column}`
  })
  const before =
    's.problems as problems_before, p.action as action_before, p.cleared as cleared_before, p.problems as planned_before'
  const touched = areChanged
    ? `${NEW_STAGE} n join ${stage} s on s.row = n.row`
    : `touched t join ${stage} s on s.row = t.row left join ${NEW_STAGE} n on n.row = t.row`
  return `create temporary table part_stage on commit drop as
    select ${columns.join(', ')}, ${before} from ${touched} join ${plan} p on p.row = s.row`
}

/** Null where the staged rows stay as they are. */
export function changeStage({ stage }: WorkTables, layout: ImportLayout, { anew, staged }: StageChange): string | null {
  const sets = [...changesOf(layout, anew, staged)].map(([column, value]) => `${column} = ${value}`)
  return sets.length === 0 ? null : `update ${stage} s set ${sets.join(', ')} from ${NEW_STAGE} n where n.row = s.row`
}

const ERROR_CODES = `array[${ERRORS.map(quoteLiteral).join(', ')}]`

const hasError = (problems: string, and = 'true'): string =>
  `(${problems} is not null and exists (select from jsonb_array_elements(${problems}) e where e ->> 'code' = any(${ERROR_CODES}) and ${and}))`

const columnOf = (problem: string): string => `(${problem} ->> 'column')::integer`

/** Mostly a row has no problem but that of the cell. The order is that in which a row is read. */
function problemsOfColumn({ columns }: ImportLayout, column: number): readonly (readonly [string, string])[] {
  const isElsewhere = `${columnOf('e')} is distinct from ${column}`
  const hasNoOther = `(s.problems is null or (jsonb_array_length(s.problems) = 1 and ${columnOf('s.problems -> 0')} = ${column}))`
  const order = `array_position(array[${columns.map(({ index }) => index).join(', ')}], ${columnOf('e')}), place`
  const all = `(select jsonb_agg(e order by ${order}) from (
      select e, place from jsonb_array_elements(s.problems) with ordinality o (e, place) where ${isElsewhere}
      union all select e, place from jsonb_array_elements(n.problems) with ordinality o (e, place)
    ) problem)`
  return [
    ['problems', `case when ${hasNoOther} then n.problems else ${all} end`],
    [
      'state',
      `case when s.state = 'x' then 'x' when n.state = 'b' then 'b' when ${hasNoOther} then 'o'
      when ${hasError('s.problems', isElsewhere)} then 'b' else 'o' end::"char"`,
    ],
  ]
}

/**
 * Puts the new plan of the touched rows in the place of the old one. A row that makes a record of its own, and has
 * nothing to do with any other, keeps the id that this will have.
 */
export function changePlan(
  { plan }: WorkTables,
  part: WorkTables,
  { columns, areAlone }: { readonly columns: readonly string[]; readonly areAlone: boolean },
): string {
  const planned = columns.filter((column) => column !== 'row').map(quoteIdentifier)
  const isSameNew = `${areAlone ? '' : 't.is_alone and '}n.version is null and p.version is null`
  const value = (column: string): string =>
    column === '"record_id"' ? `case when ${isSameNew} then p.record_id else n.record_id end` : `n.${column}`
  const before = planned.map((column) => `p.${column}`).join(', ')
  const after = planned.map(value).join(', ')
  return `update ${plan} p set ${planned.map((column) => `${column} = ${value(column)}`).join(', ')}
    from ${part.plan} n${areAlone ? '' : ' join touched t on t.row = n.row'}
    where p.row = n.row and (${before}) is distinct from (${after})`
}
