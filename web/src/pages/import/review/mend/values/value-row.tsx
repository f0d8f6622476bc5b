import type { ReactNode } from 'react'
import { Pencil } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Button } from '../../../../../components/button.tsx'
import { classNames } from '../../../../../components/class-names.ts'
import { number } from '../../../../../texts/format.ts'
import { it } from '../../../../../texts/import-texts.ts'

interface ValueRowProps {
  /** Null for cells that are blank. */
  readonly text: string | null
  readonly count: number
  /** Of the most frequent one, 0 to 1. */
  readonly share: number
  /** The grid shows the rows that have it, and no others. */
  readonly isShown: boolean
  readonly onShow: () => void
  /** Absent where the cells cannot be written. */
  readonly onEdit?: () => void
}

export function ValueRow({ text, count, share, isShown, onShow, onEdit }: ValueRowProps): ReactNode {
  const shown = text ?? it.mend.values.blank
  return (
    <li className="group relative flex items-center">
      <ToggleButton
        isSelected={isShown}
        onChange={onShow}
        className={classNames(
          'flex h-8 min-w-0 flex-1 items-center gap-3 px-4 text-left -outline-offset-2 data-hovered:bg-hover',
          isShown && 'bg-accent-soft font-medium text-accent',
        )}
      >
        <span
          title={text ?? undefined}
          className={classNames('min-w-0 flex-1 truncate whitespace-pre', text === null && 'text-muted italic')}
        >
          {shown}
        </span>
        <span aria-hidden className="flex h-1 w-12 shrink-0 justify-end overflow-hidden rounded-full">
          <span className="h-full rounded-full bg-line-strong" style={{ width: `${share * 100}%` }} />
        </span>
        <span className="w-14 shrink-0 text-right text-muted tabular-nums" title={it.mend.values.rows(count)}>
          {number(count)}
        </span>
      </ToggleButton>
      {onEdit !== undefined && text !== null && (
        <Button
          variant="secondary"
          size="sm"
          icon={Pencil}
          label={it.mend.values.edit(text)}
          onPress={onEdit}
          className="absolute right-3 size-6 opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
        />
      )}
    </li>
  )
}
