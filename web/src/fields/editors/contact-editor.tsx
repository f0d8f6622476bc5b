import { useState, type ReactNode } from 'react'
import { Plus, Star, X } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { t } from '../../texts/texts.ts'
import { allOf } from '../read-value.ts'
import { EditorButtons } from './editor-buttons.tsx'
import { OwnForm } from '../../components/own-form.tsx'
import { FORM_INPUT } from './editor-look.ts'
import { EditorPopover } from './editor-popover.tsx'
import type { KindEditorProps } from './kind-editor.ts'

const INPUT_TYPES: Readonly<Record<string, 'email' | 'tel' | 'url'>> = { emails: 'email', phones: 'tel', links: 'url' }

interface Line {
  readonly key: number
  readonly text: string
}

/** E-mails, phones and links: the first one is the primary one, any number of others follows. */
export function ContactEditor(props: KindEditorProps): ReactNode {
  const { field, value, typed, onCommit, onCancel } = props
  const [lines, setLines] = useState(() => linesOf(value, typed))
  const [atFirst] = useState(lines.length)
  const commit = (): void => onCommit(valueOf(lines))
  const add = (): void => setLines([...lines, { key: nextKey(lines), text: '' }])
  return (
    <EditorPopover {...props} onLeave={commit} onCancel={onCancel} className="w-88">
      <OwnForm onSubmit={commit} className="flex flex-col gap-1.5 p-3">
        {lines.map((line, index) => (
          <ContactLine
            key={line.key}
            line={line}
            label={index === 0 ? `${field.label}, ${t.fields.primary}` : `${field.label} ${index + 1}`}
            inputMode={INPUT_TYPES[field.kind] ?? 'text'}
            isPrimary={index === 0}
            takesFocus={line.key === 0 || line.key >= atFirst}
            isAlone={lines.length === 1}
            onChange={(text) => setLines(lines.map((each) => (each.key === line.key ? { ...each, text } : each)))}
            onRemove={() => setLines(lines.filter(({ key }) => key !== line.key))}
            onMakePrimary={() => setLines([line, ...lines.filter(({ key }) => key !== line.key)])}
          />
        ))}
        <EditorButtons onCancel={onCancel} className="mt-1">
          <Button size="sm" variant="ghost" icon={Plus} onPress={add} className="mr-auto -ml-1">
            {t.fields.addAnother}
          </Button>
        </EditorButtons>
      </OwnForm>
    </EditorPopover>
  )
}

interface ContactLineProps {
  readonly line: Line
  readonly label: string
  readonly inputMode: 'email' | 'tel' | 'url' | 'text'
  readonly isPrimary: boolean
  readonly isAlone: boolean
  readonly takesFocus: boolean
  readonly onChange: (text: string) => void
  readonly onRemove: () => void
  readonly onMakePrimary: () => void
}

function ContactLine(props: ContactLineProps): ReactNode {
  const { line, label, inputMode, isPrimary, isAlone, takesFocus, onChange, onRemove, onMakePrimary } = props
  return (
    <div className="flex items-center gap-1">
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened, or added, to be typed into
        autoFocus={takesFocus}
        aria-label={label}
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        value={line.text}
        onChange={({ target }) => onChange(target.value)}
        className={FORM_INPUT}
      />
      {isPrimary && !isAlone && <span className="shrink-0 px-1 text-xs text-faint">{t.fields.primary}</span>}
      {!isPrimary && (
        <Button
          size="sm"
          variant="ghost"
          icon={Star}
          label={t.fields.makePrimary(line.text === '' ? label : line.text)}
          onPress={onMakePrimary}
        />
      )}
      {!isAlone && (
        <Button size="sm" variant="ghost" icon={X} label={t.fields.removeValue(line.text)} onPress={onRemove} />
      )}
    </div>
  )
}

function linesOf(value: unknown, typed: string | undefined): readonly Line[] {
  const texts = typed === undefined ? allOf(value) : [typed, ...allOf(value).slice(1)]
  return (texts.length === 0 ? [''] : texts).map((text, key) => ({ key, text }))
}

const nextKey = (lines: readonly Line[]): number => Math.max(-1, ...lines.map(({ key }) => key)) + 1

/** What is left empty is left out; the next one takes the place of an empty primary one. */
function valueOf(lines: readonly Line[]): unknown {
  const texts = lines.map(({ text }) => text.trim()).filter((text) => text !== '')
  const [primary = null, ...additional] = [...new Set(texts)]
  return { primary, additional }
}
