/**
 * How a row of the file finds its record: joins, and what refuses a row whose keys are not of one mind.
 *
 * Aliases: m0… what each strategy finds, d the strategy that decides, x the record that a person chose,
 * r the record, u0… the record that holds a unique value already.
 *
 * An identifier decides at its place in the order whatever it finds, for its value can belong to no other
 * record. The other strategies decide by their live candidates first, all in order, and only then by
 * deleted ones, and by those out of the member's reach.
 */
import { matchColumn, type ImportLayout } from '../../../core/import/layout.ts'
import type { MatchStrategy } from '../../../core/import/match-strategy.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import {
  LIVE_RANK,
  DELETED_RANK,
  computedStrategies,
  foundTable,
  keyOfRow,
  MATCH_KEYS,
} from './match-candidates-sql.ts'
import { columnAt } from './match-key-sql.ts'
import { PICKED_SKIP, pickJoin, pickedId } from './match-pick-sql.ts'
import {
  cellProblem,
  positioned,
  problemJson,
  type PlanInput,
  type PositionedColumn,
  type Refusal,
} from './plan-input.ts'
import { hasStagedValue, keyColumn, stagedMatch, valueColumn } from './work-tables.ts'

/** `by` of a row whose record a person chose. */
export const BY_PERSON = -1
/** That of a row that has taken over the record of rows before it. */
const BY_ROWS = -2

interface NumberedStrategy {
  readonly strategy: MatchStrategy
  readonly index: number
}

const numbered = (layout: ImportLayout): readonly NumberedStrategy[] =>
  layout.strategies.map((strategy, index) => ({ strategy, index }))

/** Strategies that can find something: of the others no record has any key of the file. */
const fruitful = ({ layout, found }: PlanInput): readonly NumberedStrategy[] =>
  numbered(layout).filter(({ strategy, index }) => strategy.isIdentifier || found.has(index))

const identifiers = (layout: ImportLayout): readonly NumberedStrategy[] =>
  numbered(layout).filter(({ strategy }) => strategy.isIdentifier)

export const hasMatch = (layout: ImportLayout): boolean => layout.strategies.length > 0

export const matched = (layout: ImportLayout): string => (hasMatch(layout) ? 'r.id is not null' : 'false')

/** Unique columns that do not find the record themselves: their value must be free. */
function otherUniqueColumns(layout: ImportLayout): readonly PositionedColumn[] {
  const own = new Set(identifiers(layout).map(({ strategy }) => strategy.parts[0]?.position))
  return positioned(layout).filter(
    ({ column, position }) => column.relation === null && column.isUnique && !own.has(position),
  )
}

/** Finds `r`, the record of a row, and `u…`, the holders of unique values that do not find it. */
export function matchJoins(input: PlanInput): readonly string[] {
  const { tables, layout, duplicates } = input
  const records = qualified(tables.schema, layout.table)
  const uniques = otherUniqueColumns(layout).map((column) => recordJoin(records, column, `u${column.position}`))
  return [...strategyJoins(input, records), ...(duplicates === 'skip' && !hasMatch(layout) ? [] : uniques)]
}

const recordJoin = (records: string, { column, position }: PositionedColumn, alias: string): string =>
  `left join ${records} ${alias} on ${alias}.${quoteIdentifier(matchColumn(column))} = ${stagedMatch(column, position)}`

/** An identifier alone finds the record itself; otherwise each strategy finds its own, and one of them decides. */
function strategyJoins(input: PlanInput, records: string): readonly string[] {
  const { layout } = input
  const strategies = fruitful(input)
  if (!hasMatch(layout)) return []
  if (input.takesOver === true) return ['join taken_over d on d.row = s.row', `left join ${records} r on r.id = d.id`]
  if (isSimple(input))
    return strategies.map(({ strategy }) => recordJoin(records, identifierColumn(layout, strategy), 'r'))
  const isComputed = computedStrategies(layout).some((index) => strategies.some((each) => each.index === index))
  return [
    ...pickJoin(input),
    ...(isComputed ? [`left join ${MATCH_KEYS} q on q.row = s.row`] : []),
    ...strategies.map(({ strategy, index }) =>
      strategy.isIdentifier
        ? recordJoin(records, identifierColumn(layout, strategy), `m${index}`)
        : `left join ${foundTable(index)} m${index} on m${index}.key = ${keyOfRow(layout, index)}`,
    ),
    `cross join lateral (select ${decider(input, strategies)} as by) d`,
    `left join ${records} r on r.id = ${decided(input, strategies)}`,
  ]
}

/** One identifier is all that there is, and nobody chose a record by hand. */
const isSimple = (input: PlanInput): boolean => {
  const [only, ...others] = fruitful(input)
  return only?.strategy.isIdentifier === true && others.length === 0 && !input.hasPicks
}

const identifierColumn = (layout: ImportLayout, { parts }: MatchStrategy): PositionedColumn => {
  const position = parts[0]?.position ?? 0
  return { column: columnAt(layout, position), position }
}

/** Which strategy decides; null where none finds anything. */
function decider({ hasPicks }: PlanInput, strategies: readonly NumberedStrategy[]): string {
  const [first, ...later] = [LIVE_RANK, DELETED_RANK, DELETED_RANK + 1].map((rank) =>
    strategies.flatMap(({ strategy, index }) => {
      if (!strategy.isIdentifier) return [`when m${index}.rank = ${rank} then ${index}`]
      return rank === LIVE_RANK ? [`when m${index}.id is not null then ${index}`] : []
    }),
  )
  const picked = hasPicks ? [`when x.text is not null then ${BY_PERSON}`] : []
  const cases = [...picked, ...(first ?? []), ...later.flat()]
  return cases.length === 0 ? 'null::integer' : `case ${cases.join(' ')} end`
}

function decided({ hasPicks }: PlanInput, strategies: readonly NumberedStrategy[]): string {
  const cases = strategies.map(({ index }) => `when ${index} then m${index}.id`)
  const picked = hasPicks ? [`when ${BY_PERSON} then ${pickedId}`] : []
  return cases.length + picked.length === 0 ? 'null::uuid' : `case d.by ${[...picked, ...cases].join(' ')} end`
}

/** The strategy that found the record, kept in the plan. */
export function decidedBy(input: PlanInput): string {
  if (input.takesOver === true) return String(BY_ROWS)
  const [only] = fruitful(input)
  if (!hasMatch(input.layout) || only === undefined) return 'null'
  return isSimple(input) ? `case when r.id is not null then ${only.index} end` : 'd.by'
}

/** Rows that a person decided to leave out. */
export const skippedByPerson = ({ hasPicks, takesOver }: PlanInput): string | null =>
  hasPicks && takesOver !== true ? PICKED_SKIP : null

export function keyRefusals(input: PlanInput): readonly Refusal[] {
  if (!hasMatch(input.layout) || isSimple(input) || input.takesOver === true) return []
  return [
    ...fruitful(input)
      .filter(({ strategy }) => !strategy.isIdentifier)
      .map((each) => ambiguityRefusal(input, each)),
    ...disagreementRefusals(input),
    ...pickRefusals(input),
  ]
}

/** More than one record is found: which one is meant is for a person to say. */
function ambiguityRefusal({ tables, layout }: PlanInput, { strategy, index }: NumberedStrategy): Refusal {
  const listed = `(select jsonb_agg(jsonb_build_object('id', c.id, 'name', ${nameOf(layout, 'c')}) order by c.id)
        from ${qualified(tables.schema, layout.table)} c where c.id = any (m${index}.ids))`
  const named = `(select string_agg(coalesce(${nameOf(layout, 'c')} || ' (' || c.id || ')', c.id::text), ', ' order by c.id)
        from ${qualified(tables.schema, layout.table)} c where c.id = any (m${index}.ids))`
  const details = { keys: quoteLiteral(strategy.label), count: `m${index}.found`, candidates: named }
  const [part, ...others] = strategy.parts
  const when = `coalesce(d.by = ${index} and m${index}.found > 1, false)`
  if (part === undefined || others.length > 0)
    return { when, problem: problemJson('MATCH_AMBIGUOUS', details, { candidates: listed }) }
  const column = columnAt(layout, part.position)
  const text = hasStagedValue(column) ? `s.${valueColumn(part.position)}` : `s.${keyColumn(part.position)}`
  return { when, problem: cellProblem('MATCH_AMBIGUOUS', column, text, details, { candidates: listed }) }
}

/** What a record is called, as SQL; null where it has no name. */
export const nameOf = ({ nameColumns }: ImportLayout, alias: string): string =>
  nameColumns.length === 0
    ? 'null'
    : `nullif(concat_ws(' ', ${nameColumns.map((column) => `${alias}.${quoteIdentifier(column)}`).join(', ')}), '')`

/** Identifiers of one row that belong to two records: neither is changed. */
function disagreementRefusals(input: PlanInput): readonly Refusal[] {
  const { layout } = input
  const labels = numbered(layout).map(({ strategy, index }) => `when ${index} then ${quoteLiteral(strategy.label)}`)
  return identifiers(layout).map(({ strategy, index }) => {
    const keys = `case d.by ${labels.join(' ')} end || ${quoteLiteral(` and ${strategy.label}`)}`
    return {
      when: `coalesce(d.by >= 0 and d.by <> ${index} and m${index}.id <> r.id, false)`,
      problem: problemJson('KEYS_DISAGREE', { keys }),
    }
  })
}

/** What a person chose must still be there, and take no value that belongs to another record. */
function pickRefusals({ layout, hasPicks }: PlanInput): readonly Refusal[] {
  if (!hasPicks) return []
  const isPicked = `coalesce(d.by = ${BY_PERSON}, false)`
  const gone = {
    when: `${isPicked} and ${pickedId} is not null and r.id is null`,
    problem: problemJson('CHOICE_GONE', {}),
  }
  const taken = identifiers(layout).map(({ strategy, index }) => {
    const { column, position } = identifierColumn(layout, strategy)
    const { problem } = uniqueRefusal(layout, { column, position })
    return { when: `${isPicked} and m${index}.id is not null and m${index}.id is distinct from r.id`, problem }
  })
  return [gone, ...taken]
}

/** The strategies as they are told to people. */
export const matchLabels = ({ strategies }: Pick<ImportLayout, 'strategies'>): string =>
  [...new Set(strategies.map(({ label }) => label))].join(' or ')

export const uniqueRefusals = (layout: ImportLayout): readonly Refusal[] =>
  otherUniqueColumns(layout).map((column) => uniqueRefusal(layout, column))

function uniqueRefusal(layout: ImportLayout, { column, position }: PositionedColumn): Refusal {
  const holder = `u${position}.id`
  const when = hasMatch(layout) ? `${holder} is not null and ${holder} is distinct from r.id` : `${holder} is not null`
  const value = hasStagedValue(column) ? `s.${valueColumn(position)}` : `s.${keyColumn(position)}`
  const details = { field: quoteLiteral(column.fieldLabel), text: `${value}::text` }
  return { when, problem: cellProblem('UNIQUE_TAKEN', column, value, details) }
}
