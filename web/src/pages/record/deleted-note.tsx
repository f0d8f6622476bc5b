import type { ReactNode } from 'react'
import { Trash2 } from 'lucide-react'
import type { RecordView } from '../../api/types.ts'
import type { MenuAction } from '../../components/menu.tsx'
import { Button } from '../../components/button.tsx'
import { timeAgo } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'

interface DeletedNoteProps {
  readonly record: RecordView
  readonly actions: readonly MenuAction[]
}

/** Above a deleted record: since when, and the way back. */
export function DeletedNote({ record, actions }: DeletedNoteProps): ReactNode {
  const { deletedAt } = record
  if (typeof deletedAt !== 'string') return null
  const offered = actions.filter(({ id }) => id === 'restore' || id === 'destroy')
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-warn-soft px-4 py-2">
      <Trash2 size={14} aria-hidden className="shrink-0 text-warn" />
      <p className="min-w-40 flex-1 text-sm text-ink">{t.record.deletedNote(timeAgo(deletedAt))}</p>
      {offered.map(({ id, label, icon, isDangerous = false, onAction }) => (
        <Button key={id} size="sm" icon={icon} variant={isDangerous ? 'ghost' : 'secondary'} onPress={onAction}>
          {label}
        </Button>
      ))}
    </div>
  )
}
