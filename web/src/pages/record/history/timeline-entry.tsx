import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react'
import type { HistoryEntry, ObjectView } from '../../../api/types.ts'
import type { Icon } from '../../../components/icon.ts'
import { TimeAgo } from '../../../components/time-ago.tsx'
import { t } from '../../../texts/texts.ts'
import { ChangeList } from './change-list.tsx'

const ICONS: { readonly [kind in HistoryEntry['kind']]: Icon } = {
  created: Plus,
  updated: Pencil,
  deleted: Trash2,
  restored: RotateCcw,
}

interface TimelineEntryProps {
  readonly object: ObjectView
  readonly entry: HistoryEntry
}

export function TimelineEntry({ object, entry }: TimelineEntryProps): ReactNode {
  const { kind, by, at, changes } = entry
  const Icon = ICONS[kind]
  return (
    <li className="group relative flex gap-3 pb-5 last:pb-2">
      {/* The line that joins the entries. */}
      <span aria-hidden className="absolute top-7 bottom-0 left-3 w-px bg-line group-last:hidden" />
      <span className="relative flex size-6 shrink-0 items-center justify-center rounded-full border border-line bg-surface text-muted">
        <Icon size={12} strokeWidth={2} aria-hidden />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="break-words">
          <span className="font-medium">{by === null ? t.history.system : (by.name ?? t.history.nobody)}</span>{' '}
          <span className="text-muted">
            {t.history.kinds[kind]} <Way entry={entry} />
          </span>
        </p>
        <p className="text-sm text-faint">
          <TimeAgo iso={at} />
        </p>
        {changes.length > 0 && <ChangeList object={object} changes={changes} isFolded={kind === 'created'} />}
      </div>
    </li>
  )
}

/** "by an import of people.csv", with a link to the job where the reader may open it. */
function Way({ entry: { how, job } }: { readonly entry: HistoryEntry }): ReactNode {
  const words = t.history.hows[how]
  if (job === undefined) return words
  const name = job.fileName ?? t.history.theJob
  return (
    <>
      {words}{' '}
      {job.isVisible && (
        <Link
          to="/jobs/$id"
          params={{ id: job.id }}
          className="text-ink underline decoration-line-strong underline-offset-3 hover:text-accent"
        >
          {name}
        </Link>
      )}
    </>
  )
}
