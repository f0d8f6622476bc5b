/** Which part of the import's page is shown: the state on the server says what there is, the address which step of a draft is open. */
import type { ImportView } from '../../api/types.ts'
import { DRAFT_STEPS, type DraftStep } from '../../routes/draft-steps.ts'
import type { ImportStepName } from './import-steps.tsx'

export type Stage = DraftStep | 'check' | 'apply' | 'result'

type Standing = Pick<ImportView, 'status' | 'phase' | 'preview' | 'outdatedPreview' | 'isRemainderOpen'>

/** The review is there with a plan; the preview also once it is out of date, to say so. */
function isThere(step: DraftStep, { preview, outdatedPreview }: Standing): boolean {
  if (step === 'review') return preview !== null
  return step !== 'preview' || preview !== null || outdatedPreview !== null
}

/** @param wanted the step in the address; without it a draft shows its plan, or its mapping */
export function stageOf(view: Standing, wanted: DraftStep | undefined): Stage {
  const { status, phase, preview } = view
  if (status === 'draft') {
    if (wanted !== undefined && isThere(wanted, view)) return wanted
    return preview === null ? 'map' : 'preview'
  }
  if (status === 'scheduled') return 'preview'
  if (view.isRemainderOpen && wanted === 'review' && isThere(wanted, view)) return 'review'
  if (status === 'completed' || status === 'failed' || status === 'cancelled' || status === 'undone') return 'result'
  if (phase === 'apply') return 'apply'
  // The options show by themselves how far the check is.
  return wanted === 'options' ? 'options' : 'check'
}

/** @returns the step that is marked while the stage is shown: failed rows are reviewed as part of the result */
export function stepOf(stage: Stage, { isRemainderOpen }: Standing): ImportStepName {
  if (stage === 'review' && isRemainderOpen) return 'result'
  return stage === 'check' ? 'preview' : stage
}

/** @returns the step that an import that failed or was cancelled did not get through */
export function brokenOffAt({
  status,
  phase,
  can,
}: Pick<ImportView, 'status' | 'phase' | 'can'>): ImportStepName | undefined {
  if (status !== 'failed' && status !== 'cancelled') return undefined
  // What was cancelled has no phase any more; what it wrote can be taken back.
  return phase === 'apply' || can.undo ? 'apply' : 'preview'
}

/** @returns the steps of a draft that can be opened as it stands */
export const openSteps = (view: Standing): readonly DraftStep[] =>
  view.status === 'draft' ? DRAFT_STEPS.filter((step) => isThere(step, view)) : []
