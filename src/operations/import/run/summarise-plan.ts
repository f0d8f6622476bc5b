/** What a plan comes to: the counts, and what is wrong. */
import type pg from 'pg'
import { severityOf, describeProblem, type ProblemCode } from '../../../core/problems.ts'
import { NO_ROWS, type Outcome, type RowCounts } from '../../../core/import/outcome.ts'
import type { PlanPreview, ProblemSummary } from '../../../core/import/preview.ts'
import { IS_WARNED } from '../../../infra/postgres/import/review-list-sql.ts'
import type { WorkTables } from '../../../infra/postgres/import/work-tables.ts'

/** The outcome that each action of the plan comes to. */
export const OUTCOME_OF_LETTER: Readonly<Record<string, Outcome>> = {
  c: 'created',
  u: 'updated',
  r: 'restored',
  n: 'unchanged',
  s: 'skipped',
  f: 'failed',
  x: 'removed',
}

type PlannedTables = Pick<WorkTables, 'stage' | 'plan'>

/** @param only a table of the rows that are meant; all of them when absent */
export async function summarise(client: pg.Client, tables: PlannedTables, only?: 'touched'): Promise<PlanPreview> {
  const from = `${only === undefined ? '' : `${only} t join `}${tables.plan} p ${only === undefined ? '' : 'on p.row = t.row '}join ${tables.stage} s on s.row = p.row`
  const { rows } = await client.query<{ action: string; rows: number; cleared: number; warned: number; bad: boolean }>(
    `select p.action, count(*) as rows, coalesce(sum(p.cleared) filter (where p.action in ('u', 'r')), 0)::bigint as cleared,
       count(*) filter (where ${IS_WARNED}) as warned, bool_or(s.problems is not null or p.problems is not null) as bad
     from ${from} group by p.action`,
  )
  const problems = rows.some(({ bad }) => bad) ? await summariseProblems(client, from) : []
  return {
    rows: rows.reduce((sum, row) => sum + row.rows, 0),
    counts: countOutcomes(rows),
    valuesCleared: rows.reduce((sum, row) => sum + row.cleared, 0),
    warnings: problems.filter(({ code }) => severityOf(code) === 'warning').reduce((sum, { count }) => sum + count, 0),
    rowsWithWarnings: rows.reduce((sum, row) => sum + row.warned, 0),
    problems,
  }
}

export function countOutcomes(rows: readonly { readonly action: string; readonly rows: number }[]): RowCounts {
  const counts: Record<Outcome, number> = { ...NO_ROWS }
  for (const { action, rows: count } of rows) {
    const outcome = OUTCOME_OF_LETTER[action]
    if (outcome === undefined) throw new Error(`The plan has an unknown action "${action}"`)
    counts[outcome] += count
  }
  return counts
}

const SAMPLE_ROWS = 5

async function summariseProblems(client: pg.Client, from: string): Promise<readonly ProblemSummary[]> {
  const { rows } = await client.query<{
    code: ProblemCode
    field: string | null
    count: number
    details: Record<string, string> | null
    sample: number[]
  }>(
    `select problem ->> 'code' as code, problem ->> 'field' as field, count(*) as count,
       (array_agg(problem -> 'details' order by row))[1] as details, (array_agg(row order by row))[1:${SAMPLE_ROWS}] as sample
     from (
       select p.row, problem from ${from},
         jsonb_array_elements(coalesce(s.problems, '[]') || coalesce(p.problems, '[]')) as problem
       where p.action <> 'x' and (s.problems is not null or p.problems is not null)
     ) listed group by 1, 2 order by count desc, code`,
  )
  return rows.map(({ code, field, count, details, sample }) => {
    const { message, remedy } = describeProblem({ code, details: details ?? {} })
    const summary = { code, severity: severityOf(code), count, message, remedy, sampleRows: sample }
    return field === null ? summary : Object.assign(summary, { field })
  })
}
