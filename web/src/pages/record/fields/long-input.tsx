import { useState, type ReactNode } from 'react'
import type { FieldView } from '../../../api/types.ts'
import { readJson, writeJson } from '../../../fields/read-json.ts'
import { textOf } from '../../../fields/read-value.ts'
import { t } from '../../../texts/texts.ts'

interface LongInputProps {
  readonly field: FieldView
  readonly label: string
  readonly value: unknown
  /** Undefined while what is typed is no JSON. */
  readonly onChange: (value: unknown) => void
  readonly takesFocus: boolean
}

/** Rich text and JSON in a form. */
export function LongInput({ field, label, value, onChange, takesFocus }: LongInputProps): ReactNode {
  const isJson = field.kind === 'json'
  const [text, setText] = useState(() => (isJson ? writeJson(value) : textOf(value)))
  const isInvalid = isJson && readJson(text) === null
  return (
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the text area in it
    <label className="flex flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      <textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was opened
        autoFocus={takesFocus}
        aria-invalid={isInvalid}
        rows={3}
        value={text}
        spellCheck={!isJson}
        onChange={({ target }) => {
          setText(target.value)
          if (isJson) onChange(readJson(target.value)?.value)
          else onChange(target.value.trim() === '' ? null : target.value)
        }}
        className={`${isJson ? 'font-mono text-sm' : ''} w-full resize-y rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-ink focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent aria-invalid:border-bad`}
      />
      {isInvalid && <span className="text-sm text-bad">{t.fields.jsonInvalid}</span>}
    </label>
  )
}
