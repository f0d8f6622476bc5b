import { useState, type ReactNode } from 'react'
import { t } from '../../texts/texts.ts'
import { CurrencyPicker } from '../currency-picker.tsx'
import { readNumber, writeNumber } from '../read-number.ts'
import { isParts, partOf } from '../read-value.ts'
import { EditorButtons } from './editor-buttons.tsx'
import { OwnForm } from '../../components/own-form.tsx'
import { FORM_INPUT } from './editor-look.ts'
import { EditorPopover } from './editor-popover.tsx'
import type { KindEditorProps } from './kind-editor.ts'

/** An amount with its currency. Without an amount, the currency alone says nothing: both are emptied. */
export function CurrencyEditor(props: KindEditorProps): ReactNode {
  const { field, value, typed, onCommit, onCancel } = props
  const [text, setText] = useState(typed ?? writeNumber(isParts(value) ? value['amount'] : null))
  const [currency, setCurrency] = useState(partOf(value, 'currency') || (field.currency ?? ''))
  const [isInvalid, setInvalid] = useState(false)
  const commit = (): void => {
    const amount = text.trim() === '' ? null : readNumber(text)
    if (amount === null && text.trim() !== '') setInvalid(true)
    else onCommit(amount === null ? null : { amount, currency: currency === '' ? null : currency })
  }
  return (
    <EditorPopover {...props} onLeave={commit} onCancel={onCancel} className="w-80">
      <OwnForm onSubmit={commit} className="flex flex-col gap-2 p-3">
        <div className="flex gap-2">
          <input
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed into
            autoFocus
            aria-label={t.fields.amount}
            aria-invalid={isInvalid}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={({ target }) => {
              setText(target.value)
              setInvalid(false)
            }}
            className={FORM_INPUT}
          />
          <CurrencyPicker value={currency} onChange={setCurrency} />
        </div>
        {isInvalid && (
          <p role="alert" className="text-sm text-bad">
            {t.fields.numberInvalid}
          </p>
        )}
        <EditorButtons onCancel={onCancel} />
      </OwnForm>
    </EditorPopover>
  )
}
