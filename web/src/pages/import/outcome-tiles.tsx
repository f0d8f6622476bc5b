import type { ReactNode } from 'react'
import type { Outcome, RowCounts } from '../../api/types.ts'
import { classNames } from '../../components/class-names.ts'
import { OUTCOME_FILL, SHOWN_OUTCOMES } from '../../components/outcome.ts'
import { number } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'

/** Outcomes that are shown even when no row has them: their absence is news too. */
const ALWAYS: ReadonlySet<Outcome> = new Set(['created', 'updated', 'unchanged', 'skipped', 'failed'])

interface OutcomeTilesProps {
  readonly counts: RowCounts
  /** What a number leads to, around its text. */
  readonly renderCount?: (outcome: Outcome, text: string) => ReactNode
}

/** How many rows had each outcome, side by side. Together they are the rows of the file. */
export function OutcomeTiles({ counts, renderCount = (_, text) => text }: OutcomeTilesProps): ReactNode {
  const shown = SHOWN_OUTCOMES.filter((outcome) => ALWAYS.has(outcome) || counts[outcome] > 0)
  return (
    <dl className="grid auto-cols-fr grid-flow-col border-t border-line">
      {shown.map((outcome) => (
        <div
          key={outcome}
          data-outcome={outcome}
          className="flex flex-col-reverse justify-end border-l border-line px-4 py-3 first:border-l-0"
        >
          <dd className={classNames('text-xl font-semibold', counts[outcome] === 0 && 'text-faint')}>
            {counts[outcome] === 0 ? number(0) : renderCount(outcome, number(counts[outcome]))}
          </dd>
          <dt className="flex items-center gap-1.5 text-muted">
            <span aria-hidden className={classNames('size-2 rounded-full', OUTCOME_FILL[outcome])} />
            {t.result.outcomes[outcome]}
          </dt>
        </div>
      ))}
    </dl>
  )
}
