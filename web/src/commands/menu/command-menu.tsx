import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Search } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { t } from '../../texts/texts.ts'
import { Keycaps } from '../keycaps.tsx'
import { isPressed } from '../shortcut.ts'
import type { MenuEntry } from './menu-entry.ts'
import { MenuList, optionId } from './menu-list.tsx'
import { useMenuSections } from './use-menu-sections.tsx'

interface CommandMenuProps {
  readonly onClose: () => void
}

/** Everything that can be done from here, every page, and the records of all objects: typed, chosen, done. */
export function CommandMenu({ onClose }: CommandMenuProps): ReactNode {
  const chosen = useRef<MenuEntry | null>(null)
  // Runs when the menu is gone: what it opens or focuses must not lose the focus to what had it before.
  useEffect(() => () => chosen.current?.run(), [])
  const choose = (entry: MenuEntry): void => {
    chosen.current = entry
    onClose()
  }
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      isDismissable
      className="fixed inset-0 z-30 flex items-start justify-center bg-scrim px-4 pt-[12vh]"
    >
      <Modal className="appear w-full max-w-160 rounded-xl border border-line bg-raised shadow-float outline-none">
        <Dialog aria-label={t.commands.title} className="flex max-h-[70vh] flex-col outline-none">
          <Combobox onChoose={choose} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface ComboboxProps {
  readonly onChoose: (entry: MenuEntry) => void
  readonly onClose: () => void
}

/** The focus stays in the field; the arrows move through the list below it. */
function Combobox({ onChoose, onClose }: ComboboxProps): ReactNode {
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [activeId, setActiveId] = useState<string | null>(null)
  const { sections, isSearching } = useMenuSections(typed)
  const entries = sections.flatMap((section) => section.entries)
  // Without a choice of the member's the first entry is the one that Enter takes.
  const active = entries.find(({ id }) => id === activeId) ?? entries[0]

  function move(step: number): void {
    if (entries.length === 0) return
    const from = active === undefined ? -1 : entries.indexOf(active)
    setActiveId(entries[(from + step + entries.length) % entries.length]?.id ?? null)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => active !== undefined && onChoose(active),
    }
    const act = isPressed('mod+k', event) ? onClose : event.nativeEvent.isComposing ? undefined : acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  return (
    <>
      <div className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
        <Search size={16} aria-hidden className="shrink-0 text-faint" />
        <input
          role="combobox"
          aria-label={t.commands.title}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(listId, active)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is for nothing else
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={t.commands.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActiveId(null)
          }}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
        <output className="shrink-0 text-sm text-faint">{isSearching && t.commands.searching}</output>
      </div>
      <MenuList
        id={listId}
        sections={sections}
        active={active}
        onPoint={({ id }) => setActiveId(id)}
        onChoose={onChoose}
      />
      {entries.length === 0 && !isSearching && <Nothing query={typed.trim()} />}
      <Legend />
    </>
  )
}

function Nothing({ query }: { readonly query: string }): ReactNode {
  return (
    <div className="px-4 py-8 text-center">
      <p className="font-medium break-words">{t.commands.nothing(query)}</p>
      <p className="mt-1 text-muted">{t.commands.nothingText}</p>
    </div>
  )
}

function Legend(): ReactNode {
  const { move, open, close } = t.commands.keys
  return (
    <div className="flex h-9 shrink-0 items-center gap-4 border-t border-line px-4 text-sm text-muted">
      <span className="flex items-center gap-1.5">
        <Keycaps shortcut="ArrowUp" />
        <Keycaps shortcut="ArrowDown" />
        {move}
      </span>
      <span className="flex items-center gap-1.5">
        <Keycaps shortcut="Enter" />
        {open}
      </span>
      <span className="flex items-center gap-1.5">
        <Keycaps shortcut="Escape" />
        {close}
      </span>
    </div>
  )
}
