import { useState, type ReactNode } from 'react'
import { labelOfPart, nameOfPart } from '../part-names.ts'
import { partOf } from '../read-value.ts'
import { EditorButtons } from './editor-buttons.tsx'
import { OwnForm } from '../../components/own-form.tsx'
import { FORM_INPUT } from './editor-look.ts'
import { EditorPopover } from './editor-popover.tsx'
import type { KindEditorProps } from './kind-editor.ts'

/** Parts that stand side by side. */
const NARROW: ReadonlySet<string> = new Set(['first', 'last', 'city', 'state', 'postalCode', 'country'])

/** Names and addresses: an input for each of their parts. */
export function PartsEditor(props: KindEditorProps): ReactNode {
  const { field, value, typed, onCommit, onCancel } = props
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => textsOfParts(props, value, typed))
  const commit = (): void => onCommit(partsOf(texts))
  return (
    <EditorPopover {...props} onLeave={commit} onCancel={onCancel} className="w-80">
      <OwnForm onSubmit={commit} className="grid grid-cols-2 gap-x-2 gap-y-2 p-3">
        {field.parts.map((part, index) => {
          const name = nameOfPart(part)
          return (
            <label key={name} className={NARROW.has(name) ? 'min-w-0' : 'col-span-2 min-w-0'}>
              <span className="text-sm text-muted">{labelOfPart(field, part)}</span>
              <input
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed into
                autoFocus={index === 0}
                autoComplete="off"
                value={texts[name] ?? ''}
                onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
                className={FORM_INPUT}
              />
            </label>
          )
        })}
        <EditorButtons onCancel={onCancel} className="col-span-2 mt-1" />
      </OwnForm>
    </EditorPopover>
  )
}

function textsOfParts(
  { field }: KindEditorProps,
  value: unknown,
  typed: string | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    field.parts.map((part, index) => {
      const name = nameOfPart(part)
      return [name, index === 0 && typed !== undefined ? typed : partOf(value, name)]
    }),
  )
}

const partsOf = (texts: Readonly<Record<string, string>>): unknown =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim() === '' ? null : text.trim()]))
