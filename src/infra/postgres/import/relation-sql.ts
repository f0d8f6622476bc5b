/**
 * How a relation's cells find the record that they name: joins, and what refuses a row whose related
 * record is not there.
 *
 * A relation may be named in several ways (id, domain, name), which are tried in order: `f…` is what each
 * reading finds, `x…` the record that is created where none does, and `t…` what the relation comes to.
 */
import type { ImportLayout, LayoutColumn } from '../../../core/import/layout.ts'
import {
  isPlain,
  relationGroups,
  type RelationGroup,
  type RelationReading,
} from '../../../core/import/relation-groups.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { missingJoins, missingId, stagedKey } from './missing-key-sql.ts'
import { cellProblem, positioned, type PlanInput, type PositionedColumn, type Refusal } from './plan-input.ts'
import { namesTable } from './relation-names-sql.ts'

/** What is known before rows are matched with records. */
export type RelationInput = Pick<PlanInput, 'tables' | 'layout' | 'visible'> & {
  /** SQL of what the matched record has in a column, once it is known and as far as the member may know it. */
  readonly present?: (column: string) => string
}

/** The columns that stand for a relation each: of several for one relation, the first. */
export function relationColumns(layout: ImportLayout): readonly PositionedColumn[] {
  const heads = new Set(relationGroups(layout).map(({ head }) => head))
  return positioned(layout).filter(({ position }) => heads.has(position))
}

/** The record that a relation's cells name: what the plan keeps of it. */
export const relationId = (position: number): string => `t${position}.id`

export const relationJoins = (input: RelationInput): readonly string[] =>
  relationGroups(input.layout).flatMap((group) =>
    isPlain(group) ? group.readings.map((reading) => readingJoin(input, reading, 't')) : groupJoins(input, group),
  )

function groupJoins(input: RelationInput, group: RelationGroup): readonly string[] {
  const created = group.lookup.missing === 'create' ? [missingId(group, blocked(input, group))] : []
  const id = `coalesce(${[...group.readings.map((reading) => foundId(input, reading)), ...created].join(', ')})`
  return [
    ...findingJoins(input, group),
    ...(group.lookup.missing === 'create' ? missingJoins(group) : []),
    `cross join lateral (select ${id} as id) t${group.head}`,
  ]
}

/** What the readings of a relation find, as `f…`. */
export const findingJoins = (input: RelationInput, { readings }: RelationGroup): readonly string[] =>
  readings.map((reading) => readingJoin(input, reading, 'f'))

function readingJoin({ tables }: RelationInput, reading: RelationReading, prefix: string): string {
  const { lookup, position } = reading
  const alias = `${prefix}${position}`
  if (lookup.by === 'name') return `left join ${namesTable(position)} ${alias} on ${alias}.text = ${stagedKey(reading)}`
  const target = qualified(tables.schema, lookup.table)
  return `left join ${target} ${alias} on ${alias}.${quoteIdentifier(lookup.matchColumn)} = ${stagedKey(reading)}`
}

const isSeen = ({ visible }: RelationInput, { lookup, position }: RelationReading, prefix = 'f'): string => {
  const alias = `${prefix}${position}`
  const seen = lookup.by === 'name' ? 'true' : visible(lookup.object, alias)
  return seen === 'true' ? `(${alias}.id is not null)` : `(${alias}.id is not null and (${seen}))`
}

function foundId(input: RelationInput, reading: RelationReading): string {
  const alias = `f${reading.position}`
  if (reading.lookup.by === 'name') return `case when ${alias}.live = 1 then ${alias}.id end`
  const seen = isSeen(input, reading)
  return `case when (${alias}.deleted_at is null and ${seen}) or ${isKept(input, reading, 'f', seen)} then ${alias}.id end`
}

/**
 * The record is linked to the one that the cell names already. Such a cell asks for nothing, whether that one is
 * deleted or out of reach: an exported file comes back unchanged. Of a record out of reach its id alone is known.
 */
function isKept(
  input: RelationInput,
  { column, lookup, position }: RelationReading,
  prefix: string,
  seen: string,
): string {
  if (input.present === undefined) return 'false'
  const isSame = `coalesce(${prefix}${position}.id = ${input.present(column.column)}, false)`
  return lookup.matchColumn === 'id' ? isSame : `(${isSame} and ${seen})`
}

const isDeleted = (input: RelationInput, reading: RelationReading): string => {
  const alias = `f${reading.position}`
  if (reading.lookup.by === 'name') return `coalesce(${alias}.live = 0 and ${alias}.total > 0, false)`
  return `(${isSeen(input, reading)} and ${alias}.deleted_at is not null)`
}

const isAmbiguous = ({ position }: RelationReading): string => `coalesce(f${position}.live > 1, false)`

const byName = ({ readings }: RelationGroup): readonly RelationReading[] =>
  readings.filter(({ lookup }) => lookup.by === 'name')

/** There is a record, or there are several, but none that can be meant: no reason to create another one. */
export function blocked(input: RelationInput, group: RelationGroup): string {
  // Of a deleted record the name is free; what is unique is not.
  const taken = group.readings.filter(({ lookup }) => lookup.by !== 'name').map((reading) => isDeleted(input, reading))
  return ['false', ...taken, ...byName(group).map(isAmbiguous)].join(' or ')
}

/** Condition on a row: no reading finds a record. */
export const findsNone = (input: RelationInput, { readings }: RelationGroup): string =>
  `coalesce(${readings.map((reading) => foundId(input, reading)).join(', ')}) is null`

export const relationRefusals = (input: RelationInput): readonly Refusal[] =>
  relationGroups(input.layout).flatMap((group) =>
    isPlain(group) ? group.readings.flatMap((reading) => plainRefusals(input, reading)) : groupRefusals(input, group),
  )

function plainRefusals(input: RelationInput, reading: RelationReading): readonly Refusal[] {
  const seen = isSeen(input, reading, 't')
  const isNew = input.present === undefined ? '' : ` and not ${isKept(input, reading, 't', seen)}`
  return [
    {
      when: `${stagedKey(reading)} is not null and not ${seen}${isNew}`,
      problem: readingProblem('RELATION_NOT_FOUND', reading),
    },
    {
      when: `t${reading.position}.deleted_at is not null and ${seen}${isNew}`,
      problem: readingProblem('RELATION_DELETED', reading),
    },
  ]
}

function readingProblem(
  code: 'RELATION_NOT_FOUND' | 'RELATION_DELETED' | 'RELATION_AMBIGUOUS' | 'RELATION_LEFT_EMPTY',
  reading: RelationReading,
  more: Readonly<Record<string, string>> = {},
): string {
  const { column, lookup } = reading
  const key = stagedKey(reading)
  const details = {
    target: quoteLiteral(lookup.objectLabel),
    identifier: quoteLiteral(lookup.identifierLabel),
    field: quoteLiteral(column.fieldLabel),
    text: `${key}::text`,
    ...more,
  }
  return cellProblem(code, column, key, details)
}

/** The readings that stand for what a cell says as a whole. */
const tellers = ({ readings }: RelationGroup): readonly RelationReading[] =>
  readings.filter(({ lookup }) => lookup.isLenient !== true)

/** The first cell that is not blank tells what was looked for. */
const firstNamed = (group: RelationGroup, problemOf: (reading: RelationReading) => string): string =>
  `case ${tellers(group)
    .map((reading) => `when ${stagedKey(reading)} is not null then ${problemOf(reading)}`)
    .join(' ')} end`

const isNamed = ({ readings }: RelationGroup): string =>
  `coalesce(${readings.map((reading) => `${stagedKey(reading)}::text`).join(', ')}) is not null`

/** Condition on a row: the cells of the relation, which stands at the position, come to no value. */
export function isBlank(layout: ImportLayout, head: number): string {
  const group = relationGroups(layout).find((each) => each.head === head)
  if (group === undefined) return 'true'
  return group.lookup.missing === 'leaveEmpty' ? `${relationId(head)} is null` : `not (${isNamed(group)})`
}

function groupRefusals(input: RelationInput, group: RelationGroup): readonly Refusal[] {
  const id = relationId(group.head)
  const ambiguous = byName(group).map((reading) => ({
    when: `${id} is null and ${isAmbiguous(reading)}`,
    problem: readingProblem('RELATION_AMBIGUOUS', reading, {
      count: `f${reading.position}.live`,
      candidates: `f${reading.position}.listed`,
    }),
  }))
  const deleted = group.readings.map((reading) => ({
    when: `${id} is null and ${isDeleted(input, reading)}`,
    problem: readingProblem('RELATION_DELETED', reading),
  }))
  if (group.lookup.missing === 'leaveEmpty') return [...ambiguous, ...deleted]
  const told = [...ambiguous, ...deleted].map(({ when }) => when)
  const missing = {
    when: `${id} is null and ${isNamed(group)} and not (${['false', ...told].join(' or ')})`,
    problem: firstNamed(group, (reading) => readingProblem('RELATION_NOT_FOUND', reading)),
  }
  return [...ambiguous, ...deleted, missing]
}

/** Warnings of rows that go in, as SQL of a JSON array or null; null where there can be none. */
export function relationWarnings({ layout }: RelationInput): string | null {
  const groups = relationGroups(layout).filter(({ lookup }) => lookup.missing === 'leaveEmpty')
  if (groups.length === 0) return null
  const each = groups.map((group) => {
    const warning = firstNamed(group, (reading) => readingProblem('RELATION_LEFT_EMPTY', reading))
    return `(case when ${relationId(group.head)} is null and ${isNamed(group)} then ${warning} end)`
  })
  return `(select jsonb_agg(p) from (values ${each.join(', ')}) as v(p) where p is not null)`
}

/** Whether rows that go in may have warnings from their plan. */
export const hasPlanWarnings = ({ columns }: { readonly columns: readonly LayoutColumn[] }): boolean =>
  columns.some(({ relation }) => relation?.missing === 'leaveEmpty')

/** How many different records the cells of a relation name, and how many of them are not there. */
export function countUnfound(input: RelationInput, group: RelationGroup): string {
  const keys = group.readings.map(stagedKey).join(', ')
  return `select count(*) as named, count(*) filter (where ${findsNone(input, group)}) as missing
    from (select distinct ${keys} from ${input.tables.stage} s where s.state = 'o' and ${isNamed(group)}) s
    ${findingJoins(input, group).join(' ')}`
}
