/** SQL that reads some of the cells that have one problem, from everywhere in the file: the first ones may all be of one sort. */
import type { ProblemCode } from '../../../core/problems.ts'
import type { WorkTables } from './work-tables.ts'

/** Read in one go through the staged rows, until there are enough. */
const MOST_SAMPLES = 100

interface SampledProblem {
  readonly code: ProblemCode
  readonly field: string
  /** Rows that have it. */
  readonly count: number
}

/** @returns rows with the texts of their cells; such as were removed are left out */
export function sampleCells(
  { stage, plan }: WorkTables,
  { code, field, count }: SampledProblem,
): {
  readonly text: string
  readonly values: readonly unknown[]
} {
  const step = Math.max(1, Math.floor(count / MOST_SAMPLES))
  return {
    text: `select sampled.row, e ->> 'text' as text
      from (
        select s.row, s.problems from ${stage} s
        where s.problems @> $1::jsonb and (hashint4(s.row) & 2147483647) % $2::integer = 0 limit ${MOST_SAMPLES}
      ) sampled
      join ${plan} p on p.row = sampled.row and p.action <> 'x',
      jsonb_array_elements(sampled.problems) e
      where e @> $3::jsonb and e ->> 'text' is not null
      order by sampled.row`,
    values: [JSON.stringify([{ code, field }]), step, JSON.stringify({ code, field })],
  }
}
