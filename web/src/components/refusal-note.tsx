import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { toRefused } from '../api/request.ts'

interface RefusalNoteProps {
  readonly error: unknown
  readonly action?: ReactNode
}

/** What went wrong and what to do about it, where it happened. */
export function RefusalNote({ error, action }: RefusalNoteProps): ReactNode {
  const { message, remedy } = toRefused(error, 0)
  return (
    <div role="alert" className="flex items-start gap-3 rounded-lg border border-line bg-bad-soft p-3">
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-bad" />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-bad">{message}</p>
        <p>{remedy}</p>
      </div>
      {action}
    </div>
  )
}
