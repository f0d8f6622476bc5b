import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '../../../components/class-names.ts'
import { it } from '../../../texts/import-texts.ts'

interface MendCellProps {
  readonly label: string
  readonly place: { readonly row: number; readonly column: number }
  readonly text: string
  /** What is wrong with this very cell. */
  readonly reason: string | undefined
  /** Id of the element that says what is wrong with the row. */
  readonly describedBy: string
  readonly isEdited: boolean
  readonly onChange: ((text: string) => void) | undefined
  /** @returns whether the clipboard was taken as several cells */
  readonly onPaste: (clipboard: string) => boolean
}

/** One cell of a failed row, to be typed over. Enter and the arrows up and down go to the same column of another row. */
export function MendCell(props: MendCellProps): ReactNode {
  const { label, place, text, reason, describedBy, isEdited, onChange, onPaste } = props
  // Null while nothing is typed: then it is what the server has, whoever changed it.
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    if (typed !== null && typed !== text) onChange?.(typed)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') setTyped(null)
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const moved = focusInColumn(event.currentTarget, step)
    if (!moved) commit()
  }
  return (
    <input
      aria-label={label}
      aria-invalid={reason !== undefined && !isEdited}
      aria-describedby={describedBy}
      data-place={`${place.row}:${place.column}`}
      data-edited={isEdited || undefined}
      title={isEdited ? it.run.mended : reason}
      readOnly={onChange === undefined}
      value={typed ?? text}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault()
      }}
      className={classNames(
        'h-8 w-44 rounded-md border px-2 text-ink focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent',
        lookOf(reason !== undefined, isEdited),
      )}
    />
  )
}

function lookOf(isBad: boolean, isEdited: boolean): string {
  if (isEdited) return 'border-accent bg-accent-soft'
  return isBad ? 'border-warn bg-warn-soft' : 'border-transparent bg-transparent hover:border-line-strong'
}

/** @returns false at the first and the last row */
function focusInColumn(cell: HTMLInputElement, step: 1 | -1): boolean {
  const column = cell.dataset['place']?.split(':')[1]
  const cells = [
    ...(cell.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-place$=":${column}"]`) ?? []),
  ]
  const next = cells[cells.indexOf(cell) + step]
  next?.focus()
  next?.select()
  return next !== undefined
}
