import type { KeyboardEvent, ReactNode } from 'react'
import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { t } from '../texts/texts.ts'

interface TagInputProps {
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  /** What stands in the input and is no value yet; kept outside, so that leaving the input can take it. */
  readonly text: string
  readonly onTextChange: (text: string) => void
  /** Enter with nothing typed. */
  readonly onDone?: () => void
  readonly autoFocus?: boolean
}

/** Any values, one after the other: Enter or a comma adds what was typed, Backspace takes the last one away. */
export function TagInput(props: TagInputProps): ReactNode {
  const { label, values, onChange, text, onTextChange, onDone, autoFocus = false } = props
  const add = (): void => {
    onChange(withText(values, text))
    onTextChange('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Backspace' && text === '') return onChange(values.slice(0, -1))
    if (event.key !== 'Enter' && event.key !== ',') return
    if (event.key === 'Enter' && text.trim() === '' && onDone === undefined) return
    event.preventDefault()
    if (text.trim() !== '') add()
    else if (event.key === 'Enter') onDone?.()
  }
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-1 rounded-md border border-line-strong bg-surface px-1.5 py-1 focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent">
      {values.map((value) => (
        <span
          key={value}
          className="flex h-5 max-w-full items-center gap-0.5 rounded-sm bg-tag-gray-soft pl-1.5 text-sm"
        >
          <span className="truncate">{value}</span>
          <Button
            aria-label={t.fields.removeValue(value)}
            onPress={() => onChange(values.filter((each) => each !== value))}
            className="flex size-5 shrink-0 items-center justify-center rounded-sm text-muted data-hovered:bg-hover"
          >
            <X size={12} aria-hidden />
          </Button>
        </span>
      ))}
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where it was opened to be typed into
        autoFocus={autoFocus}
        aria-label={label}
        placeholder={t.fields.listHint}
        autoComplete="off"
        value={text}
        onChange={({ target }) => onTextChange(target.value)}
        onKeyDown={onKeyDown}
        className="h-5 min-w-24 flex-1 bg-transparent px-1 text-ink outline-none"
      />
    </div>
  )
}

/** A value stands in the list once. */
export function withText(values: readonly string[], text: string): readonly string[] {
  const value = text.trim()
  return value === '' || values.includes(value) ? values : [...values, value]
}
