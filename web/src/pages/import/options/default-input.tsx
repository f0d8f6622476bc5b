import { useState, type FocusEvent, type ReactNode } from 'react'
import type { ImportOptions } from '../../../api/types.ts'
import { ValueInput } from '../../../fields/value-input.tsx'
import { isListType } from '../read-canonical.ts'
import { readDefault, typeOf, writeDefault, type DefaultTarget } from './default-values.ts'

interface DefaultInputProps {
  readonly target: DefaultTarget
  readonly text: string
  readonly decimalSign: ImportOptions['decimalSign']
  readonly onCommit: (text: string) => void
}

/** Chosen rather than typed: what is chosen counts at once. */
const CHOSEN: ReadonlySet<string> = new Set(['boolean', 'select', 'multiSelect', 'rating', 'reference', 'currencyCode'])

/** What is typed counts when the input is left, or by Enter. */
export function DefaultInput({ target, text, decimalSign, onCommit }: DefaultInputProps): ReactNode {
  const type = target.field.kind === 'relation' && !target.isChosen ? 'text' : typeOf(target)
  const [value, setValue] = useState<unknown>(() => readDefault(type, text, decimalSign))
  const [told, setTold] = useState({ text, written: text })
  if (told.text !== text) {
    setTold({ ...told, text })
    // From elsewhere: a template, say, or what was there before a refusal.
    if (told.written !== text) setValue(readDefault(type, text, decimalSign))
  }
  const isChosen = CHOSEN.has(type)
  const commit = (next: unknown): void => {
    const written = writeDefault(type, next, decimalSign)
    setTold({ text, written })
    if (written !== text) onCommit(written)
  }
  const change = (next: unknown): void => {
    setValue(next)
    if (isChosen) commit(next)
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!isChosen && !currentTarget.contains(relatedTarget)) commit(value)
  }
  return (
    <div
      role="presentation"
      onBlur={leave}
      onKeyDown={({ key }) => {
        if (key === 'Enter' && !isChosen) commit(value)
      }}
    >
      <ValueInput
        field={type === 'text' ? { ...target.field, kind: 'text', parts: [] } : target.field}
        path={target.path}
        value={value}
        onChange={change}
        label={target.label}
        isLabelHidden
        isMany={isListType(type)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a value that was just added is there to be filled in
        autoFocus={text === ''}
      />
    </div>
  )
}
