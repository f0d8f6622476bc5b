/** Which part of the import's page is shown: the state on the server says what there is, the address which step of a draft is open. */
import type { ImportView } from '../../api/types.ts'
import { DRAFT_STEPS, type DraftStep } from '../../routes/draft-steps.ts'
import type { ImportStepName } from './import-steps.tsx'

export type Stage = DraftStep | 'check' | 'apply' | 'result'

/** These show the plan: they are there once it is made. */
const OF_THE_PLAN: ReadonlySet<DraftStep> = new Set(['review', 'preview'])

type Standing = Pick<ImportView, 'status' | 'phase' | 'preview'>

/** @param wanted the step in the address; without it a draft shows its plan, or its mapping */
export function stageOf({ status, phase, preview }: Standing, wanted: DraftStep | undefined): Stage {
  if (status === 'draft') {
    const isThere = wanted !== undefined && (preview !== null || !OF_THE_PLAN.has(wanted))
    return isThere ? wanted : preview === null ? 'map' : 'preview'
  }
  if (status === 'completed' || status === 'failed' || status === 'cancelled' || status === 'undone') return 'result'
  return phase === 'apply' ? 'apply' : 'check'
}

/** @returns the step that is marked while the stage is shown */
export const stepOf = (stage: Stage): ImportStepName => (stage === 'check' ? 'preview' : stage)

/** @returns the steps of a draft that can be opened as it stands */
export const openSteps = ({ status, preview }: Standing): readonly DraftStep[] =>
  status === 'draft' ? DRAFT_STEPS.filter((step) => preview !== null || !OF_THE_PLAN.has(step)) : []
