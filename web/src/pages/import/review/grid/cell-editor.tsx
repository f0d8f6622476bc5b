/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list below an input that keeps the focus */
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '../../../../components/class-names.ts'
import { FLOATING } from '../../../../components/floating.ts'
import { it } from '../../../../texts/import-texts.ts'
import { CellCalendar } from './cell-calendar.tsx'
import type { ReviewColumn } from './review-columns.ts'
import { suggestionsOf } from './suggestions.ts'

/** Where the cursor goes when the cell is written. */
export interface Step {
  readonly rows: number
  readonly columns: number
}

interface CellEditorProps {
  readonly column: ReviewColumn
  /** What the editor begins with. */
  readonly text: string
  /** That is something else than the cell holds. */
  readonly isChanged: boolean
  readonly describedBy: string
  readonly onCommit: (text: string, step: Step | null) => void
  readonly onCancel: () => void
}

/**
 * Edits the text of a cell: whatever is typed, as it would stand in the file, or one of the values that its field knows.
 * Enter goes on below, Tab beside, Escape leaves the cell as it was.
 */
export function CellEditor({
  column,
  text: before,
  isChanged,
  describedBy,
  onCommit,
  onCancel,
}: CellEditorProps): ReactNode {
  const [text, setText] = useState(before)
  const [active, setActive] = useState(-1)
  const [isCalendarOpen, setCalendarOpen] = useState(false)
  const listId = useId()
  const area = useRef<HTMLDivElement>(null)
  const isOver = useRef(false)
  const suggestions = suggestionsOf(column.field, text === before && !isChanged ? '' : text)
  const isListed = suggestions.length > 0

  const end = (written: string, step: Step | null): void => {
    if (isOver.current) return
    isOver.current = true
    if (written === before && !isChanged && step === null) onCancel()
    else onCommit(written, step)
  }
  const chosen = suggestions[active] ?? text

  function onKeyDown(event: KeyboardEvent): void {
    const back = event.shiftKey ? -1 : 1
    const acts: Readonly<Record<string, () => void>> = {
      Enter: () => end(chosen, { rows: back, columns: 0 }),
      Tab: () => end(chosen, { rows: 0, columns: back }),
      Escape: () => {
        isOver.current = true
        onCancel()
      },
      ...(isListed && { ArrowDown: () => setActive((active + 1) % suggestions.length) }),
      ...(isListed && {
        ArrowUp: () => setActive((Math.max(active, 0) + suggestions.length - 1) % suggestions.length),
      }),
    }
    const act = event.nativeEvent.isComposing ? undefined : acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  const leave = useRef((): void => {})
  useEffect(() => {
    leave.current = () => end(text, null)
  })
  // Scrolled out of sight it goes without a blur; what is written in it counts all the same.
  useEffect(() => {
    const element = area.current
    return () => {
      if (element?.isConnected === false) leave.current()
    }
  }, [])

  function onBlur({ relatedTarget }: FocusEvent): void {
    if (isCalendarOpen || (relatedTarget instanceof Node && area.current?.contains(relatedTarget) === true)) return
    end(text, null)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens for what happens in it
    <div ref={area} onBlur={onBlur} className="absolute inset-0 flex items-stretch">
      <input
        ref={focusAtEnd}
        role={isListed ? 'combobox' : undefined}
        aria-label={it.review.grid.cell(column.header)}
        aria-describedby={describedBy}
        aria-expanded={isListed ? true : undefined}
        aria-controls={isListed ? listId : undefined}
        aria-autocomplete={isListed ? 'list' : undefined}
        aria-activedescendant={isListed && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        className="min-w-0 flex-1 bg-raised px-3 text-ink -outline-offset-2 outline-2 outline-accent"
      />
      {column.field?.kind === 'date' && (
        <CellCalendar
          text={text}
          isOpen={isCalendarOpen}
          onOpenChange={setCalendarOpen}
          onChoose={(day) => end(day, null)}
        />
      )}
      {isListed && (
        <Suggestions
          id={listId}
          column={column}
          texts={suggestions}
          active={active}
          onChoose={(value) => end(value, null)}
        />
      )}
    </div>
  )
}

/** The text stays, to be mended rather than written again. */
function focusAtEnd(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return
  input.focus({ preventScroll: true })
  input.setSelectionRange(input.value.length, input.value.length)
}

interface SuggestionsProps {
  readonly id: string
  readonly column: ReviewColumn
  readonly texts: readonly string[]
  readonly active: number
  readonly onChoose: (text: string) => void
}

function Suggestions({ id, column, texts, active, onChoose }: SuggestionsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null)
  const [isAbove, setAbove] = useState(false)
  useEffect(() => {
    const cell = list.current?.parentElement?.getBoundingClientRect()
    setAbove(cell !== undefined && cell.bottom > window.innerHeight * 0.6)
  }, [])
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={it.review.grid.options(column.header)}
      className={classNames(
        FLOATING,
        'absolute left-0 z-3 max-h-56 w-max max-w-72 min-w-full overflow-y-auto',
        isAbove ? 'bottom-full mb-1' : 'top-full mt-1',
      )}
    >
      {texts.map((text, place) => (
        <div
          key={text}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          // The input keeps the focus.
          tabIndex={-1}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(text)
          }}
          className="flex min-h-8 cursor-default items-center rounded-md px-2 py-1 hover:bg-hover aria-selected:bg-hover"
        >
          <span className="truncate">{text}</span>
        </div>
      ))}
    </div>
  )
}
