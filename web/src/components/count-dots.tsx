import type { ReactNode } from 'react'
import type { JobView } from '../api/types.ts'
import { number } from '../texts/format.ts'
import { t } from '../texts/texts.ts'
import { OUTCOME_FILL, SHOWN_OUTCOMES } from './outcome.ts'

interface Entry {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly fill: string
}

/** The counts of a job in one line: a dot and a number for each outcome that occurred. */
export function CountDots({ counts }: { readonly counts: JobView['counts'] }): ReactNode {
  const entries = entriesOf(counts).filter(({ count }) => count > 0)
  if (entries.length === 0) return <span className="text-faint">{t.jobs.noCounts}</span>
  return (
    <ul className="flex flex-wrap gap-x-3">
      {entries.map(({ key, label, count, fill }) => (
        <li key={key} title={label} className="flex items-center gap-1.5">
          <span aria-hidden className={`size-2 rounded-full ${fill}`} />
          {number(count)}
          <span className="sr-only">{label}</span>
        </li>
      ))}
    </ul>
  )
}

function entriesOf(counts: JobView['counts']): readonly Entry[] {
  const ofRows = SHOWN_OUTCOMES.map((key) => ({
    key,
    label: t.result.outcomes[key],
    count: counts[key],
    fill: OUTCOME_FILL[key],
  }))
  const { deleted = 0, exported = 0, putBack = 0, deletedAgain = 0, kept = 0 } = counts
  const { outcomes } = t.undo
  return [
    ...ofRows,
    { key: 'deleted', label: t.jobs.bulkOutcomes.deleted, count: deleted, fill: 'bg-removed' },
    { key: 'exported', label: t.jobs.export.records, count: exported, fill: 'bg-created' },
    { key: 'putBack', label: outcomes.putBack, count: putBack, fill: 'bg-updated' },
    { key: 'deletedAgain', label: outcomes.deletedAgain, count: deletedAgain, fill: 'bg-restored' },
    { key: 'kept', label: outcomes.kept, count: kept, fill: 'bg-skipped' },
  ]
}
