import type { PlanPreview } from '../../../api/types.ts'
import { SHOWN_OUTCOMES } from '../../../components/outcome.ts'
import { t } from '../../../texts/texts.ts'

/** "61,200 new, 38,100 updated and 640 skipped. 1,204 values of existing records will be cleared." */
export function describeCounts({ counts, valuesCleared }: Pick<PlanPreview, 'counts' | 'valuesCleared'>): string {
  const parts = SHOWN_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) =>
    t.preview.counted[outcome](counts[outcome]),
  )
  return parts.length === 0 ? t.preview.nothing : t.preview.sentence(parts, valuesCleared)
}
