import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { t } from '../../texts/texts.ts'
import { readNumber, writeNumber } from '../read-number.ts'
import { textOf } from '../read-value.ts'
import { editorInput } from './editor-look.ts'
import type { KindEditorProps } from './kind-editor.ts'

/** Kinds that are one line of text. A number is read with the reader's own signs, and refused when it is none. */
export function LineEditor(props: KindEditorProps): ReactNode {
  const { field, value, typed, isInline, onCommit, onCancel } = props
  const isNumber = field.kind === 'number'
  const [text, setText] = useState(typed ?? (isNumber ? writeNumber(value) : textOf(value)))
  const [isInvalid, setInvalid] = useState(false)
  const commit = (): void => {
    const read = isNumber ? readLine(text) : text.trim()
    if (read === null) setInvalid(true)
    else onCommit(read === '' ? null : read)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span className={isInline ? 'relative flex h-full' : 'block'}>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed into
        autoFocus
        aria-label={field.label}
        aria-invalid={isInvalid}
        value={text}
        inputMode={isNumber ? 'decimal' : field.kind === 'email' ? 'email' : 'text'}
        autoComplete="off"
        onFocus={({ currentTarget }) => typed === undefined && currentTarget.select()}
        onChange={({ target }) => {
          setText(target.value)
          setInvalid(false)
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
        className={editorInput(isInline)}
      />
      {isInvalid && (
        <span
          role="alert"
          className={
            isInline
              ? 'absolute top-full left-0 z-10 rounded-md border border-line bg-raised px-2 py-1 whitespace-nowrap text-bad shadow-float'
              : 'block text-sm text-bad'
          }
        >
          {t.fields.numberInvalid}
        </span>
      )}
    </span>
  )
}

const readLine = (text: string): number | string | null => (text.trim() === '' ? '' : readNumber(text))
