import type { PlanPreview } from '../../../api/types.ts'
import { SHOWN_OUTCOMES } from '../../../components/outcome.ts'
import { it } from '../../../texts/import-texts.ts'

/** "61,200 new, 38,100 updated, and 640 skipped as duplicates; 1,204 values will be cleared." */
export function describeCounts({ counts, valuesCleared }: Pick<PlanPreview, 'counts' | 'valuesCleared'>): string {
  const parts = SHOWN_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) =>
    it.preview.counted[outcome](counts[outcome]),
  )
  return parts.length === 0 ? it.preview.nothing : it.preview.sentence(parts, valuesCleared)
}
