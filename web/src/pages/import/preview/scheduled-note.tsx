import type { ReactNode } from 'react'
import { CalendarClock } from 'lucide-react'
import type { ImportView } from '../../../api/types.ts'
import { TimeAgo } from '../../../components/time-ago.tsx'
import { dateTime } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'

/** The import waits for its time. */
export function ScheduledNote({ view }: { readonly view: ImportView }): ReactNode {
  if (view.startAt === null) return null
  return (
    <section
      aria-label={it.preview.later.title}
      className="flex items-start gap-3 rounded-lg border border-line bg-accent-soft px-4 py-3"
    >
      <CalendarClock size={18} aria-hidden className="mt-px shrink-0 text-accent" />
      <div>
        <p className="font-medium">{it.preview.later.startsAt(dateTime(view.startAt))}</p>
        <p className="text-muted">
          <TimeAgo iso={view.startAt} /> · {it.preview.later.startsBy}
        </p>
      </div>
    </section>
  )
}
