import type { ReactNode } from 'react'
import { Redo2, Undo2 } from 'lucide-react'
import { Button } from '../../../../../components/button.tsx'
import { classNames } from '../../../../../components/class-names.ts'
import { TimeAgo } from '../../../../../components/time-ago.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import { countOfEntry, describeEntry, type HistoryEntry } from './describe-entry.ts'
import { ENTRY_ICONS } from './entry-icon.ts'
import type { Turns } from './use-turns.ts'

interface HistoryItemProps {
  readonly entry: HistoryEntry
  readonly labelOf: (column: string | number) => string
  readonly turns: Turns
  /** How many changes are taken back, or done again, to get here. */
  readonly steps: number
}

/** One change: what it did to how many cells, who made it and when, and the way back to before it. */
export function HistoryItem({ entry, labelOf, turns, steps }: HistoryItemProps): ReactNode {
  const { isUndone, number, member, at } = entry
  const words = it.mend.history
  const Icon = ENTRY_ICONS[entry.kind]
  const several = isUndone ? words.redoTo(steps) : words.undoTo(steps)
  const one = isUndone ? words.redoOne : words.undoOne
  return (
    <li
      data-undone={isUndone || undefined}
      className="group relative flex items-start gap-2.5 border-b border-line px-4 py-2.5"
    >
      <Icon size={15} aria-hidden className="mt-0.5 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <p className={classNames('break-words', isUndone ? 'text-faint line-through' : 'font-medium')}>
          {describeEntry(entry, labelOf)}
        </p>
        <p className="truncate text-sm text-muted">
          {isUndone && `${words.isUndone} · `}
          {countOfEntry(entry)}
          {member !== '' && ` · ${member}`}
          {' · '}
          <TimeAgo iso={at} />
        </p>
      </div>
      <Button
        size="sm"
        icon={isUndone ? Redo2 : Undo2}
        isDisabled={turns.isPending}
        onPress={() => (isUndone ? turns.redo : turns.undo)(steps, number)}
        className="absolute right-3 bottom-2 bg-surface opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
      >
        {steps === 1 ? one : several}
      </Button>
    </li>
  )
}
