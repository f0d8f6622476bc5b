/**
 * The SQL that plans an import: one pass over the staged rows decides an action for each.
 *
 * Actions: c create, u update, r restore, n unchanged, s skip, f refuse, x removed by the member.
 * The pass decides as if every row stood alone; `in-file-sql.ts` then settles rows of the same file
 * that get in each other's way.
 *
 * Aliases: s staged row, r the record it matches, m0… the match of each key when there are several,
 * t0… the target of a relation, u0… the record that holds a unique value already.
 */
import type { DeletedPolicy, DuplicateMode } from '../../../core/import/import-options.ts'
import { isIdColumn, matchColumn, type ImportLayout, type LayoutColumn } from '../../../core/import/layout.ts'
import type { ProblemCode } from '../../../core/problems.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { updatedValue } from './new-value.ts'
import {
  assignmentsOf,
  hasStagedValue,
  keyColumn,
  relationColumn,
  stagedMatch,
  valueColumn,
  type Assignment,
  type WorkTables,
} from './work-tables.ts'

export interface PlanInput {
  readonly tables: WorkTables
  readonly layout: ImportLayout
  readonly duplicates: DuplicateMode
  readonly deleted: DeletedPolicy
  /** The member may create records. */
  readonly mayCreate: boolean
  /** Predicate on a record's alias: the member may change it. `true`: all records. */
  readonly editable: (alias: string) => string
  /** Predicate on the alias of a record of another object: the member may see it. */
  readonly visible: (objectApiName: string, alias: string) => string
  /** Only these staged rows are planned; `true` for all. */
  readonly rows: string
}

/** A condition that refuses a row, and the problem that says why. */
interface Refusal {
  readonly when: string
  readonly problem: string
}

interface PositionedColumn {
  readonly column: LayoutColumn
  readonly position: number
}

export const createPlan = (input: PlanInput): string => `create table ${input.tables.plan} as ${planRows(input)}`

/** Plans rows that were taken out of the plan. */
export const extendPlan = (input: PlanInput): string => `insert into ${input.tables.plan} ${planRows(input)}`

function planRows(input: PlanInput): string {
  const { tables, layout } = input
  const refusals = refusalsOf(input)
  const refused = refusals.length === 0 ? 'false' : refusals.map(({ when }) => `(${when})`).join(' or ')
  const relations = relationColumns(layout).map(({ position }) => `t${position}.id as ${relationColumn(position)}`)
  return `select s.row,
      ${actionOf(input, refused)}::"char" as action,
      ${recordIdOf(layout)} as record_id,
      ${hasMatch(layout) ? 'r.xmin' : 'null::xid'} as version,
      null::integer as leader,
      case when s.state = 'o' then ${problemsOf(input, refusals, refused)} end as problems,
      ${clearedOf(layout)}::smallint as cleared${relations.map((relation) => `,\n      ${relation}`).join('')}
    from ${tables.stage} s
    ${joins(input).join('\n    ')}
    where ${input.rows}`
}

const hasMatch = (layout: ImportLayout): boolean => layout.matchKeys.length > 0

const matched = (layout: ImportLayout): string => (hasMatch(layout) ? 'r.id is not null' : 'false')

const positioned = (layout: ImportLayout): readonly PositionedColumn[] =>
  layout.columns.map((column, position) => ({ column, position }))

const relationColumns = (layout: ImportLayout): readonly PositionedColumn[] =>
  positioned(layout).filter(({ column }) => column.relation !== null)

/** Unique columns that do not find the record themselves: their value must be free. */
export const otherUniqueColumns = (layout: ImportLayout): readonly PositionedColumn[] =>
  positioned(layout).filter(
    ({ column, position }) => column.relation === null && column.isUnique && !layout.matchKeys.includes(position),
  )

const keyColumns = (layout: ImportLayout): readonly PositionedColumn[] =>
  layout.matchKeys.flatMap((position) => {
    const column = layout.columns[position]
    return column === undefined ? [] : [{ column, position }]
  })

/** The plan's view of what is assigned: relations come from the join, not from the plan that is being made. */
const planAssignments = (layout: ImportLayout): readonly Assignment[] =>
  assignmentsOf(layout, (position) => `t${position}.id`).filter(({ isKey }) => !isKey)

function actionOf({ layout, duplicates, deleted }: PlanInput, refused: string): string {
  const cases = ["when s.state = 'x' then 'x'", "when s.state = 'b' then 'f'"]
  if (hasMatch(layout) && duplicates === 'skip') cases.push("when r.id is not null then 's'")
  cases.push(`when ${refused} then 'f'`)
  if (!hasMatch(layout)) return `case ${cases.join(' ')} else 'c' end`
  cases.push("when r.id is null then 'c'")
  if (deleted === 'skip') cases.push("when r.deleted_at is not null then 's'")
  if (deleted === 'restore') cases.push("when r.deleted_at is not null then 'r'")
  return `case ${cases.join(' ')} when ${changedOf(layout)} then 'u' else 'n' end`
}

function changedOf(layout: ImportLayout): string {
  const changes = planAssignments(layout).map(
    (assignment) => `${updatedValue(assignment, 'r')} is distinct from r.${quoteIdentifier(assignment.target)}`,
  )
  return changes.length === 0 ? 'false' : `(${changes.join(' or ')})`
}

function recordIdOf(layout: ImportLayout): string {
  const id = positioned(layout).find(({ column }) => isIdColumn(column))
  const candidates = [
    ...(hasMatch(layout) ? ['r.id'] : []),
    ...(id === undefined ? [] : [`s.${valueColumn(id.position)}`]),
    'waybill.uuid_v7()',
  ]
  return `coalesce(${candidates.join(', ')})`
}

/** How many values of the matched record blank cells will empty. */
function clearedOf(layout: ImportLayout): string {
  if (!hasMatch(layout)) return '0'
  const cleared = planAssignments(layout)
    .filter(({ column }) => column.blank === 'clear' && column.multiValues === 'replace')
    .map(({ source, target }) => `(${source} is null and r.${quoteIdentifier(target)} is not null)::integer`)
  return cleared.length === 0 ? '0' : `(${cleared.join(' + ')})`
}

function joins({ tables, layout, duplicates }: PlanInput): readonly string[] {
  const records = qualified(tables.schema, layout.table)
  const uniques = otherUniqueColumns(layout).map((column) => recordJoin(records, column, `u${column.position}`))
  return [
    ...matchJoins(records, keyColumns(layout)),
    ...relationColumns(layout).map((column) => relationJoin(tables, column)),
    ...(duplicates === 'skip' && !hasMatch(layout) ? [] : uniques),
  ]
}

const recordJoin = (records: string, { column, position }: PositionedColumn, alias: string): string =>
  `left join ${records} ${alias} on ${alias}.${quoteIdentifier(matchColumn(column))} = ${stagedMatch(column, position)}`

/** One unique key finds the record itself; otherwise each key finds candidates, and the first that does decides. */
function matchJoins(records: string, keys: readonly PositionedColumn[]): readonly string[] {
  const [only] = keys
  if (only === undefined) return []
  if (keys.length === 1 && only.column.isUnique) return [recordJoin(records, only, 'r')]
  const candidates = keys.map((key) =>
    key.column.isUnique ? recordJoin(records, key, `m${key.position}`) : candidateJoin(records, key),
  )
  const first = keys.map(({ position }) => `m${position}.id`).join(', ')
  return [...candidates, `left join ${records} r on r.id = coalesce(${first})`]
}

/** How many candidates a problem lists. */
const LISTED_CANDIDATES = 5

/**
 * The records that share a value which is not unique, counted once for the whole file. A deleted record
 * counts only where no other has the value.
 */
function candidateJoin(records: string, { column, position }: PositionedColumn): string {
  const key = quoteIdentifier(matchColumn(column))
  return `left join (
      select c.${key} as key, (array_agg(c.id order by c.deleted_at is not null, c.id))[1] as id,
        count(*) filter (where c.deleted_at is null) as live, count(*) as total,
        array_to_string((array_agg(c.id order by c.deleted_at is not null, c.id))[1:${LISTED_CANDIDATES}], ', ') as listed
      from ${records} c where c.${key} is not null group by c.${key}
    ) m${position} on m${position}.key = ${stagedMatch(column, position)}`
}

function relationJoin(tables: WorkTables, { column, position }: PositionedColumn): string {
  if (column.relation === null) return ''
  const target = qualified(tables.schema, column.relation.table)
  return `left join ${target} t${position} on t${position}.${quoteIdentifier(column.relation.matchColumn)} = s.${keyColumn(position)}`
}

function refusalsOf(input: PlanInput): readonly Refusal[] {
  return [
    ...keyRefusals(input.layout),
    ...accessRefusals(input),
    ...relationColumns(input.layout).flatMap((column) => relationRefusals(input, column)),
    ...otherUniqueColumns(input.layout).map((column) => uniqueRefusal(input.layout, column)),
    ...requiredRefusals(input.layout),
  ]
}

/** Two identifiers in one row that belong to two records: neither is changed. */
function keyRefusals(layout: ImportLayout): readonly Refusal[] {
  const keys = keyColumns(layout)
  return [...keys.filter(({ column }) => !column.isUnique).map(ambiguityRefusal), ...disagreementRefusals(keys)]
}

/** More than one record has the value: which one is meant is for a person to say. */
function ambiguityRefusal({ column, position }: PositionedColumn): Refusal {
  const found = `coalesce(nullif(m${position}.live, 0), m${position}.total)`
  const value = stagedMatch(column, position)
  const details = { keys: quoteLiteral(column.fieldLabel), count: found, candidates: `m${position}.listed` }
  return { when: `coalesce(${found} > 1, false)`, problem: cellProblem('MATCH_AMBIGUOUS', column, value, details) }
}

function disagreementRefusals(keys: readonly PositionedColumn[]): readonly Refusal[] {
  if (keys.length < 2) return []
  const pairs = keys.flatMap((a, i) => keys.slice(i + 1).map((b) => `m${a.position}.id <> m${b.position}.id`))
  const when = `coalesce(${pairs.map((pair) => `coalesce(${pair}, false)`).join(' or ')})`
  return [{ when, problem: problemJson('KEYS_DISAGREE', { keys: quoteLiteral(labels(keys)) }) }]
}

const labels = (columns: readonly PositionedColumn[]): string =>
  columns.map(({ column }) => column.fieldLabel).join(' and ')

function accessRefusals({ layout, deleted, mayCreate, editable }: PlanInput): readonly Refusal[] {
  const creation = mayCreate
    ? []
    : [{ when: `not (${matched(layout)})`, problem: problemJson('RECORD_NOT_EDITABLE', {}) }]
  if (!hasMatch(layout)) return creation
  const allowed = editable('r')
  const access =
    allowed === 'true'
      ? []
      : [{ when: `r.id is not null and not (${allowed})`, problem: problemJson('RECORD_NOT_EDITABLE', {}) }]
  const gone =
    deleted === 'refuse' ? [{ when: 'r.deleted_at is not null', problem: problemJson('RECORD_DELETED', {}) }] : []
  return [...creation, ...access, ...gone]
}

function relationRefusals({ visible }: PlanInput, { column, position }: PositionedColumn): readonly Refusal[] {
  if (column.relation === null) return []
  const key = `s.${keyColumn(position)}`
  const seen = visible(column.relation.object, `t${position}`)
  const found = seen === 'true' ? `t${position}.id is not null` : `(t${position}.id is not null and (${seen}))`
  const details = {
    target: quoteLiteral(column.relation.objectLabel),
    identifier: quoteLiteral(column.relation.identifierLabel),
    text: `${key}::text`,
  }
  return [
    { when: `${key} is not null and not ${found}`, problem: cellProblem('RELATION_NOT_FOUND', column, key, details) },
    { when: `t${position}.deleted_at is not null`, problem: cellProblem('RELATION_DELETED', column, key, details) },
  ]
}

function uniqueRefusal(layout: ImportLayout, { column, position }: PositionedColumn): Refusal {
  const holder = `u${position}.id`
  const when = hasMatch(layout) ? `${holder} is not null and ${holder} is distinct from r.id` : `${holder} is not null`
  const value = hasStagedValue(column) ? `s.${valueColumn(position)}` : `s.${keyColumn(position)}`
  const details = { field: quoteLiteral(column.fieldLabel), text: `${value}::text` }
  return { when, problem: cellProblem('UNIQUE_TAKEN', column, value, details) }
}

function requiredRefusals(layout: ImportLayout): readonly Refusal[] {
  const creates = `not (${matched(layout)})`
  const absent = layout.missingRequired.map(({ path, label }) => ({
    when: creates,
    problem: problemJson('REQUIRED_MISSING', { field: quoteLiteral(label) }, { field: quoteLiteral(path) }),
  }))
  const defaulted = new Set(layout.defaults.map(({ column }) => column))
  const blank = positioned(layout)
    .filter(({ column }) => column.isRequired)
    .map(({ column, position }) => {
      const empties = `${stagedMatch(column, position)} is null`
      const onCreate = defaulted.has(column.column) ? 'false' : creates
      const onUpdate = column.blank === 'clear' ? matched(layout) : 'false'
      const problem = cellProblem('REQUIRED_MISSING', column, "''", { field: quoteLiteral(column.fieldLabel) })
      return { when: `${empties} and (${onCreate} or ${onUpdate})`, problem }
    })
  return [...absent, ...blank]
}

/** Why a row is refused or skipped, as a JSON array; null for rows that go in. */
function problemsOf({ layout, duplicates, deleted }: PlanInput, refusals: readonly Refusal[], refused: string): string {
  const skipped = problemJson('DUPLICATE_SKIPPED', { keys: quoteLiteral(labels(keyColumns(layout))) })
  const cases: string[] = []
  if (hasMatch(layout) && duplicates === 'skip') cases.push(`when r.id is not null then jsonb_build_array(${skipped})`)
  if (refusals.length > 0) {
    const each = refusals.map(({ when, problem }) => `(case when ${when} then ${problem} end)`).join(', ')
    cases.push(`when ${refused} then (select jsonb_agg(p) from (values ${each}) as v(p) where p is not null)`)
  }
  if (hasMatch(layout) && deleted === 'skip')
    cases.push(`when r.deleted_at is not null then jsonb_build_array(${problemJson('RECORD_DELETED', {})})`)
  return cases.length === 0 ? 'null::jsonb' : `case ${cases.join(' ')} end`
}

type SqlDetails = Readonly<Record<string, string>>

/** A problem as `jsonb_build_object`; the values are SQL. */
export function problemJson(code: ProblemCode, details: SqlDetails, place: SqlDetails = {}): string {
  const pairs = Object.entries({ code: quoteLiteral(code), ...place }).map(([name, sql]) => `'${name}', ${sql}`)
  const inner = Object.entries(details).map(([name, sql]) => `'${name}', ${sql}`)
  return `jsonb_build_object(${[...pairs, `'details', jsonb_build_object(${inner.join(', ')})`].join(', ')})`
}

export const cellProblem = (code: ProblemCode, column: LayoutColumn, text: string, details: SqlDetails): string =>
  problemJson(code, details, { column: String(column.index), field: quoteLiteral(column.path), text: `${text}::text` })
