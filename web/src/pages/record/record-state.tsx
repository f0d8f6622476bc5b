import type { ReactNode } from 'react'
import { FileQuestion } from 'lucide-react'
import { Refused } from '../../api/request.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { t } from '../../texts/texts.ts'

const ROWS = 10

/** In place of a record that is not there yet, or not at all. */
export function RecordState({ error }: { readonly error: unknown }): ReactNode {
  if (error instanceof Refused && error.status === 404) {
    return (
      <EmptyState icon={FileQuestion} title={t.record.notFound}>
        {t.record.notFoundText}
      </EmptyState>
    )
  }
  if (error !== null) {
    return (
      <div className="p-4">
        <RefusalNote error={error} />
      </div>
    )
  }
  return (
    <output aria-label={t.record.loading} className="flex flex-col gap-3 p-4">
      {Array.from({ length: ROWS }, (_, row) => (
        <span key={row} className="flex gap-6">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="h-4 w-48" />
        </span>
      ))}
    </output>
  )
}
