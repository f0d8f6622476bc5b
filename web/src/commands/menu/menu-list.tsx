/* oxlint-disable jsx-a11y/prefer-tag-over-role -- HTML has no list that a field moves through; this is ARIA's combobox. */
import { useEffect, useRef, type ReactNode } from 'react'
import { classNames } from '../../components/class-names.ts'
import { t } from '../../texts/texts.ts'
import { Keycaps } from '../keycaps.tsx'
import type { MenuEntry, MenuSection } from './menu-entry.ts'

export const optionId = (listId: string, { id }: MenuEntry): string => `${listId}-${id.replaceAll(/[^\w-]/g, '-')}`

interface MenuListProps {
  readonly id: string
  readonly sections: readonly MenuSection[]
  readonly active: MenuEntry | undefined
  /** The pointer has moved over it. */
  readonly onPoint: (entry: MenuEntry) => void
  readonly onChoose: (entry: MenuEntry) => void
}

/** The entries in their sections. The field above them has the focus and hears the keys. */
export function MenuList({ id, sections, active, onPoint, onChoose }: MenuListProps): ReactNode {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t.commands.results}
      className={classNames('min-h-0 overflow-y-auto', sections.length > 0 && 'p-2')}
    >
      {sections.map((section) => (
        <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}-title`} className="mb-1 last:mb-0">
          <p id={`${id}-${section.id}-title`} className="px-2 pt-2 pb-1 text-xs font-medium text-faint">
            {section.title}
          </p>
          {section.entries.map((entry) => (
            <Option
              key={entry.id}
              id={optionId(id, entry)}
              entry={entry}
              isActive={entry.id === active?.id}
              onPoint={onPoint}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly entry: MenuEntry
  readonly isActive: boolean
  readonly onPoint: (entry: MenuEntry) => void
  readonly onChoose: (entry: MenuEntry) => void
}

function Option({ id, entry, isActive, onPoint, onChoose }: OptionProps): ReactNode {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the combobox has the focus
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={() => isActive || onPoint(entry)}
      onClick={() => onChoose(entry)}
      className="flex h-9 scroll-my-2 items-center gap-3 rounded-md px-2 text-muted aria-selected:bg-hover aria-selected:text-ink"
    >
      {entry.icon}
      <span className="min-w-0 flex-1 truncate text-ink" title={entry.label}>
        {entry.label}
      </span>
      {entry.detail !== undefined && <span className="max-w-60 shrink-0 truncate text-sm">{entry.detail}</span>}
      {entry.shortcut !== undefined && <Keycaps shortcut={entry.shortcut} />}
    </div>
  )
}
