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
import { isIdColumn, type ImportLayout } from '../../../core/import/layout.ts'
import { quoteIdentifier, quoteLiteral } from '../identifier.ts'
import {
  decidedBy,
  hasMatch,
  keyRefusals,
  matchJoins,
  matchLabels,
  matched,
  skippedByPerson,
  uniqueRefusals,
} from './match-sql.ts'
import { updatedValue } from './new-value.ts'
import { cellProblem, positioned, problemJson, type PlanInput, type Refusal } from './plan-input.ts'
import {
  isBlank,
  relationColumns,
  relationId,
  relationJoins,
  relationRefusals,
  relationWarnings,
  type RelationInput,
} from './relation-sql.ts'
import {
  assignmentsOf,
  relationColumn,
  ROOM_FOR_CHANGES,
  stagedMatch,
  valueColumn,
  type Assignment,
} from './work-tables.ts'

export const createPlan = (input: PlanInput): string =>
  `create table ${input.tables.plan} ${ROOM_FOR_CHANGES} as ${planRows(input)}`

/** Plans rows that were taken out of the plan. */
export const extendPlan = (input: PlanInput): string => `insert into ${input.tables.plan} ${planRows(input)}`

function planRows(input: PlanInput): string {
  const { tables, layout } = input
  const refusals = refusalsOf(input)
  const refused = refusals.length === 0 ? 'false' : refusals.map(({ when }) => `(${when})`).join(' or ')
  const relations = relationColumns(layout).map(
    ({ position }) => `${relationId(position)} as ${relationColumn(position)}`,
  )
  return `select s.row,
      ${actionOf(input, refused)}::"char" as action,
      ${recordIdOf(layout)} as record_id,
      ${hasMatch(layout) ? 'r.xmin' : 'null::xid'} as version,
      ${decidedBy(input)}::smallint as by,
      null::integer as leader,
      null::uuid as owner,
      case when s.state = 'o' then ${withWarnings(input, problemsOf(input, refusals, refused))} end as problems,
      ${clearedOf(layout)}::smallint as cleared${relations.map((relation) => `,\n      ${relation}`).join('')}
    from ${tables.stage} s
    ${[...matchJoins(input), ...relationJoins(withPresent(input))].join('\n    ')}
    where ${input.rows}`
}

/** What a record that the member may change is linked to already. */
function withPresent(input: PlanInput): RelationInput {
  if (!hasMatch(input.layout)) return input
  const allowed = input.editable('r')
  const present = (column: string): string => {
    const value = `r.${quoteIdentifier(column)}`
    return allowed === 'true' ? value : `case when ${allowed} then ${value} end`
  }
  return { ...input, present }
}

/** The plan's view of what is assigned: relations come from the join, not from the plan that is being made. */
const planAssignments = (layout: ImportLayout): readonly Assignment[] =>
  assignmentsOf(layout, relationId).filter(({ isKey }) => !isKey)

function actionOf(input: PlanInput, refused: string): string {
  const { layout, deleted } = input
  const leftOut = skippedByPerson(input)
  const exists = skippedAsDuplicate(input)
  const cases = ["when s.state = 'x' then 'x'"]
  if (leftOut !== null) cases.push(`when ${leftOut} then 's'`)
  cases.push("when s.state = 'b' then 'f'")
  if (exists !== null) cases.push(`when ${exists} then 's'`)
  cases.push(`when ${refused} then 'f'`)
  if (!hasMatch(layout)) return `case ${cases.join(' ')} else 'c' end`
  cases.push("when r.id is null then 'c'")
  if (deleted === 'skip') cases.push("when r.deleted_at is not null then 's'")
  if (deleted === 'restore') cases.push("when r.deleted_at is not null then 'r'")
  return `case ${cases.join(' ')} when ${changedOf(layout)} then 'u' else 'n' end`
}

/** With the mode "skip"; what the member may not see is refused instead, so that nothing is told of it. */
function skippedAsDuplicate({ layout, duplicates, visible }: PlanInput): string | null {
  if (!hasMatch(layout) || duplicates !== 'skip') return null
  const seen = visible(layout.object, 'r')
  return seen === 'true' ? 'r.id is not null' : `r.id is not null and (${seen})`
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

function refusalsOf(input: PlanInput): readonly Refusal[] {
  return [
    ...keyRefusals(input),
    ...accessRefusals(input),
    ...relationRefusals(withPresent(input)),
    ...uniqueRefusals(input.layout),
    ...requiredRefusals(input.layout),
  ]
}

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

function requiredRefusals(layout: ImportLayout): readonly Refusal[] {
  const creates = `not (${matched(layout)})`
  const absent = layout.missingRequired.map(({ path, label }) => ({
    when: creates,
    problem: problemJson('REQUIRED_MISSING', { field: quoteLiteral(label) }, { field: quoteLiteral(path) }),
  }))
  const defaulted = new Set(layout.defaults.map(({ column }) => column))
  const heads = new Set(relationColumns(layout).map(({ position }) => position))
  const blank = positioned(layout)
    .filter(({ column, position }) => column.isRequired && (column.relation === null || heads.has(position)))
    .map(({ column, position }) => {
      const empties = column.relation === null ? `${stagedMatch(column, position)} is null` : isBlank(layout, position)
      const onCreate = defaulted.has(column.column) ? 'false' : creates
      const onUpdate = column.blank === 'clear' ? matched(layout) : 'false'
      const problem = cellProblem('REQUIRED_MISSING', column, "''", { field: quoteLiteral(column.fieldLabel) })
      return { when: `${empties} and (${onCreate} or ${onUpdate})`, problem }
    })
  return [...absent, ...blank]
}

/** What is worth knowing of a row that goes in. */
function withWarnings(input: PlanInput, problems: string): string {
  const warnings = relationWarnings(input)
  return warnings === null ? problems : `coalesce(${problems}, ${warnings})`
}

/** Why a row is refused or skipped, as a JSON array; null for rows that go in. */
function problemsOf(input: PlanInput, refusals: readonly Refusal[], refused: string): string {
  const { layout, deleted } = input
  const leftOut = skippedByPerson(input)
  const exists = skippedAsDuplicate(input)
  const skipped = problemJson('DUPLICATE_SKIPPED', { keys: quoteLiteral(matchLabels(layout)) })
  const cases: string[] = []
  if (leftOut !== null) cases.push(`when ${leftOut} then jsonb_build_array(${problemJson('SKIPPED_BY_CHOICE', {})})`)
  if (exists !== null) cases.push(`when ${exists} then jsonb_build_array(${skipped})`)
  if (refusals.length > 0) {
    const each = refusals.map(({ when, problem }) => `(case when ${when} then ${problem} end)`).join(', ')
    cases.push(`when ${refused} then (select jsonb_agg(p) from (values ${each}) as v(p) where p is not null)`)
  }
  if (hasMatch(layout) && deleted === 'skip')
    cases.push(`when r.deleted_at is not null then jsonb_build_array(${problemJson('RECORD_DELETED', {})})`)
  return cases.length === 0 ? 'null::jsonb' : `case ${cases.join(' ')} end`
}
