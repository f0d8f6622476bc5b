/**
 * What matching prepares before the plan is made, once for the whole file, in temporary tables of the
 * planning transaction:
 *
 *   match_keys   the keys of every staged row that have to be computed (k0… by strategy)
 *   found_…      for a strategy, every key of the file that records have: which, and how many
 *
 * A record that the member may not change is a candidate only where no other is, so that the row is
 * refused without saying why; a deleted one only where no live one is.
 */
import type { ImportLayout } from '../../../core/import/layout.ts'
import type { MatchStrategy } from '../../../core/import/match-strategy.ts'
import { qualified, quoteIdentifier } from '../identifier.ts'
import { additionalKeys } from '../record-tables.ts'
import { columnAt, directKey, recordKey, recordKeyWith, stagedKey } from './match-key-sql.ts'
import type { PlanInput } from './plan-input.ts'
import { relationId, relationJoins } from './relation-sql.ts'

export const MATCH_KEYS = 'match_keys'
export const foundTable = (strategy: number): string => `found_${strategy}`

/** How many candidates a problem lists. */
export const LISTED_CANDIDATES = 5

/** What a candidate is worth: the best ones count. */
export const LIVE_RANK = 0
export const DELETED_RANK = 1

/** The key of a strategy for the staged row `s`, whose computed ones are `q`. */
export const keyOfRow = (layout: ImportLayout, strategy: number): string => {
  const found = layout.strategies[strategy]
  return (found && directKey(layout, found)) ?? `q.k${strategy}`
}

/** The strategies whose keys are computed. */
export const computedStrategies = (layout: ImportLayout): readonly number[] =>
  layout.strategies.flatMap((strategy, index) => (directKey(layout, strategy) === null ? [index] : []))

/** The staged rows `s`, with their computed keys `q` where there are any. */
export const stagedWithKeys = (stage: string, layout: ImportLayout): string =>
  computedStrategies(layout).length === 0 ? `${stage} s` : `${stage} s left join ${MATCH_KEYS} q on q.row = s.row`

/** Empty where every key stands in the staged row itself. */
export function createMatchKeys(input: PlanInput): readonly string[] {
  const { tables, layout } = input
  const computed = computedStrategies(layout)
  if (computed.length === 0) return []
  const keys = computed.map((index) => `(${keyExpression(layout, index)}) collate "C" as k${index}`)
  const byRelation = computed.some((index) => layout.strategies[index]?.parts.some(({ form }) => form === 'relation'))
  const joins = byRelation ? relationJoins(input).join('\n    ') : ''
  return [
    `create temporary table ${MATCH_KEYS} on commit drop as
     select s.row, ${keys.join(', ')} from ${tables.stage} s ${joins} where s.state = 'o'`,
    `create unique index on ${MATCH_KEYS} (row)`,
    `analyze ${MATCH_KEYS}`,
  ]
}

const keyExpression = (layout: ImportLayout, index: number): string => {
  const strategy = layout.strategies[index]
  return strategy === undefined ? 'null::text' : stagedKey(strategy, relationId)
}

/**
 * The records that have the keys of the file: the best of them, how many are as good, and the first few.
 * The keys of the records are computed in one pass over their table, and none is kept that no row has.
 */
export function createFound(input: PlanInput, index: number): string {
  const strategy = strategyAt(input.layout, index)
  return `create temporary table ${foundTable(index)} on commit drop as
    with candidates as (
      ${candidateBranches(input, strategy, index).join('\n      union\n      ')}
    )
    select key, (array_agg(id order by rank, id))[1] as id, min(rank) as rank,
      case when min(rank) < 2 then count(*) filter (where rank = best) else 1 end as found,
      (array_agg(id order by rank, id) filter (where rank = best))[1:${LISTED_CANDIDATES}] as ids
    from (select *, min(rank) over (partition by key) as best from candidates) ranked
    group by key`
}

export function strategyAt({ strategies }: ImportLayout, index: number): MatchStrategy {
  const strategy = strategies[index]
  if (strategy === undefined) throw new Error(`There is no strategy ${index}`)
  return strategy
}

/** Whether a strategy can find anything at all: mostly no record has additional addresses, which is quickly seen. */
export function canFind({ tables, layout }: PlanInput, index: number): string {
  const { additional } = strategyAt(layout, index)
  if (additional?.counts !== 'instead') return 'select true as "canFind"'
  const records = qualified(tables.schema, layout.table)
  return `select exists (select from ${records} c where c.${quoteIdentifier(additional.column)} is not null) as "canFind"`
}

function candidateBranches(input: PlanInput, strategy: MatchStrategy, index: number): readonly string[] {
  const { tables, layout, editable } = input
  const { additional } = strategy
  const records = qualified(tables.schema, layout.table)
  const rank = `case when not coalesce(${editable('c')}, false) then 2 when c.deleted_at is null then ${LIVE_RANK} else ${DELETED_RANK} end`
  // Of every row: one that cannot be read today may be put right in the review.
  const wanted = `select ${keyOfRow(layout, index)} from ${stagedWithKeys(tables.stage, layout)}`
  // Computed once for each record, and not again for each comparison: hence "offset 0".
  const branch = (key: string, source: string, where: string): string =>
    `select k.id, k.rank, k.key
      from (select c.id, ${rank} as rank, (${key}) collate "C" as key from ${source} where ${where} offset 0) k
      where k.key in (${wanted})`
  const primary = branch(recordKey(layout, strategy, 'c'), `${records} c`, 'true')
  if (additional === null) return [primary]
  const column = `c.${quoteIdentifier(additional.column)}`
  if (input.areFew === true && additional.counts === 'instead') return [fewAdditional(input, strategy, index, rank)]
  const more = branch(
    recordKeyWith(layout, strategy, 'c', 'more.value'),
    `${records} c cross join lateral unnest(${column}) as more (value)`,
    `${column} is not null`,
  )
  // Two branches leave out doubles by their union: a record may have an address twice.
  return additional.counts === 'instead' ? [`select distinct * from (${more}) once`] : [primary, more]
}

/** Few keys are looked up one by one: see `indexAdditional`, whose expression this is to the letter. */
function fewAdditional({ tables, layout }: PlanInput, strategy: MatchStrategy, index: number, rank: string): string {
  const position = strategy.parts[0]?.position ?? 0
  const column = `c.${quoteIdentifier(strategy.additional?.column ?? '')}`
  const key = keyOfRow(layout, index)
  return `select c.id, ${rank} as rank, w.key
    from (select distinct ${key} as key from ${stagedWithKeys(tables.stage, layout)} where ${key} is not null) w
      join ${qualified(tables.schema, layout.table)} c
        on ${column} is not null and ${additionalKeys(columnAt(layout, position).type, column)} @> array[w.key collate "default"]`
}
