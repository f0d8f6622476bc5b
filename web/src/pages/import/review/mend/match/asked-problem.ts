import type { PresentedProblem, ReviewRow } from '../../../../../api/types.ts'

/** What asks which record a row is for. */
export const ASKING_CODES = ['MATCH_AMBIGUOUS', 'POSSIBLE_DUPLICATE'] as const

export interface AskedProblem extends PresentedProblem {
  readonly candidates: NonNullable<PresentedProblem['candidates']>
}

/** The question of a row, where it has one. */
export function askedProblem({ problems }: Pick<ReviewRow, 'problems'>): AskedProblem | undefined {
  for (const problem of problems) {
    const { candidates } = problem
    const isAsked = ASKING_CODES.some((code) => code === problem.code)
    if (isAsked && candidates !== undefined && candidates.length > 0) return { ...problem, candidates }
  }
  return undefined
}
