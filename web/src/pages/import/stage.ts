/** Which part of the import's page is shown: decided by the state on the server alone, so that every browser shows the same. */
import type { ImportView } from '../../api/types.ts'
import type { ImportStepName } from './import-steps.tsx'

export type Stage = 'map' | 'check' | 'preview' | 'apply' | 'result'

const STEP_OF_STAGE: { readonly [stage in Stage]: ImportStepName } = {
  map: 'map',
  check: 'preview',
  preview: 'preview',
  apply: 'apply',
  result: 'result',
}

/** @param isMapWanted the member went back from the preview to the mapping */
export function stageOf(
  { status, phase, preview }: Pick<ImportView, 'status' | 'phase' | 'preview'>,
  isMapWanted: boolean,
): Stage {
  if (status === 'draft') return preview === null || isMapWanted ? 'map' : 'preview'
  if (status === 'completed' || status === 'failed' || status === 'cancelled' || status === 'undone') return 'result'
  return phase === 'apply' ? 'apply' : 'check'
}

export const stepOf = (stage: Stage): ImportStepName => STEP_OF_STAGE[stage]
