import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { FirstOnEnter } from '../components/first-on-enter.tsx'
import { SearchField } from '../components/search-field.tsx'
import { FLOATING_ITEM } from '../components/floating.ts'
import { t } from '../texts/texts.ts'

export interface ListEntry {
  readonly id: string
  /** By which it is found and read out. */
  readonly text: string
  readonly content: ReactNode
  /** Shown whatever is typed. */
  readonly isLasting?: boolean
}

interface SearchListProps {
  readonly label: string
  readonly placeholder: string
  readonly entries: readonly ListEntry[]
  readonly selected: readonly string[]
  readonly isMany?: boolean
  readonly onSelect: (ids: readonly string[]) => void
  readonly text: string
  readonly onTextChange: (text: string) => void
  /** False where the entries are found elsewhere, by the text. */
  readonly isFiltering?: boolean
  /** Few entries need no search. */
  readonly isSearchable?: boolean
  /** In place of entries when there are none. */
  readonly empty?: ReactNode
  readonly footer?: ReactNode
}

/** A list to choose from: type to narrow it down, arrows and Enter to choose. */
export function SearchList(props: SearchListProps): ReactNode {
  const { placeholder, text, onTextChange, isFiltering = true, isSearchable = true, footer } = props
  if (!isSearchable) return <Entries {...props} />
  const lasting = new Set(props.entries.filter(({ isLasting }) => isLasting).map(({ id }) => id))
  return (
    <Autocomplete
      inputValue={text}
      onInputChange={onTextChange}
      {...(isFiltering && {
        filter: (entry, typed, node) => lasting.has(String(node.key)) || containsWords(entry, typed),
      })}
    >
      <FirstOnEnter>
        <div className="border-b border-line p-2">
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a list that was opened to be searched */}
          <SearchField label={placeholder} clearLabel={t.common.clear} autoFocus />
        </div>
        <Entries {...props} />
      </FirstOnEnter>
      {footer}
    </Autocomplete>
  )
}

function Entries(props: SearchListProps): ReactNode {
  const { label, entries, selected, isMany = false, onSelect, isSearchable = true, empty } = props
  return (
    // Focusable, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} className="max-h-72 overflow-y-auto p-1 -outline-offset-2">
      <ListBox
        aria-label={label}
        items={entries}
        selectionMode={isMany ? 'multiple' : 'single'}
        selectedKeys={selected}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a list that was opened to be chosen from
        autoFocus={isSearchable ? false : selected.length > 0 ? true : 'first'}
        escapeKeyBehavior="none"
        // Choosing what is chosen already gives an empty selection: then it stays.
        onSelectionChange={(keys) =>
          onSelect(
            keys === 'all' ? entries.map(({ id }) => id) : isMany || keys.size > 0 ? [...keys].map(String) : selected,
          )
        }
        renderEmptyState={() => empty ?? <Nothing>{t.fields.nothingFound}</Nothing>}
        className="outline-none"
      >
        {({ id, text, content }) => (
          <ListBoxItem id={id} textValue={text} className={FLOATING_ITEM}>
            {({ isSelected }) => (
              <>
                <span className="flex min-w-0 flex-1 items-center gap-2">{content}</span>
                {isSelected && <Check size={14} aria-hidden className="shrink-0 text-accent" />}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}

export function Nothing({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className="px-3 py-5 text-center text-muted">{children}</p>
}

/** Every word that was typed occurs, in any order. */
export function containsWords(text: string, typed: string): boolean {
  const lower = text.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
