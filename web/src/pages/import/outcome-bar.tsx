import type { ReactNode } from 'react'
import type { RowCounts } from '../../api/types.ts'
import { OUTCOME_FILL, SHOWN_OUTCOMES } from '../../components/outcome.ts'
import { number } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'

/**
 * The rows of the file as one bar, divided by what becomes of them. A single row among
 * thousands still shows. The same in words and numbers stands beside it.
 */
export function OutcomeBar({ counts }: { readonly counts: RowCounts }): ReactNode {
  const parts = SHOWN_OUTCOMES.filter((outcome) => counts[outcome] > 0)
  return (
    <div aria-hidden className="flex h-2.5 gap-px overflow-hidden rounded-full bg-line">
      {parts.map((outcome) => (
        <span
          key={outcome}
          title={`${t.result.outcomes[outcome]}: ${number(counts[outcome])}`}
          className={`min-w-1 ${OUTCOME_FILL[outcome]}`}
          style={{ flexGrow: counts[outcome], flexBasis: 0 }}
        />
      ))}
    </div>
  )
}
