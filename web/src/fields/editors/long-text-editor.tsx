import { lazy, Suspense, useState, type KeyboardEvent, type ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { t } from '../../texts/texts.ts'
import { readJson, writeJson } from '../read-json.ts'
import { textOf } from '../read-value.ts'
import { EditorButtons } from './editor-buttons.tsx'
import { EditorPopover } from './editor-popover.tsx'
import type { KindEditorProps } from './kind-editor.ts'

const Markdown = lazy(async () => ({ default: (await import('../values/markdown.tsx')).Markdown }))

const ROWS = 10

/** Rich text with a preview, and JSON. ⌘↵ commits, for Enter begins a new line. */
export function LongTextEditor(props: KindEditorProps): ReactNode {
  const { field, value, typed, onCommit, onCancel } = props
  const isJson = field.kind === 'json'
  const [text, setText] = useState(typed ?? (isJson ? writeJson(value) : textOf(value)))
  const [isInvalid, setInvalid] = useState(false)
  const [isPreview, setPreview] = useState(false)
  const commit = (): void => {
    const read = isJson ? readJson(text) : { value: text.trim() === '' ? null : text }
    if (read === null) setInvalid(true)
    else onCommit(read.value)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    event.stopPropagation()
    commit()
  }
  return (
    <EditorPopover {...props} onLeave={commit} onCancel={onCancel} className="w-110 max-w-[calc(100vw-32px)]">
      <div className="flex flex-col gap-2 p-2">
        {!isJson && (
          <div className="flex items-center gap-1">
            <Tab label={t.fields.write} isSelected={!isPreview} onSelect={() => setPreview(false)} />
            <Tab label={t.fields.preview} isSelected={isPreview} onSelect={() => setPreview(true)} />
          </div>
        )}
        {isPreview ? (
          <Preview text={text} />
        ) : (
          <textarea
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed into
            autoFocus
            aria-label={field.label}
            aria-invalid={isInvalid}
            value={text}
            rows={ROWS}
            spellCheck={!isJson}
            onChange={({ target }) => {
              setText(target.value)
              setInvalid(false)
            }}
            onKeyDown={onKeyDown}
            className={`${isJson ? 'font-mono text-sm' : ''} w-full resize-y rounded-md border border-line-strong bg-surface p-2 text-ink focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent aria-invalid:border-bad`}
          />
        )}
        <EditorButtons onCancel={onCancel} onSave={commit}>
          <p className="min-w-0 flex-1 text-xs text-faint">
            {isInvalid ? (
              <span role="alert" className="text-sm text-bad">
                {t.fields.jsonInvalid}
              </span>
            ) : (
              !isJson && t.fields.markdownHint
            )}
          </p>
        </EditorButtons>
      </div>
    </EditorPopover>
  )
}

interface TabProps {
  readonly label: string
  readonly isSelected: boolean
  readonly onSelect: () => void
}

function Tab({ label, isSelected, onSelect }: TabProps): ReactNode {
  return (
    <ToggleButton
      isSelected={isSelected}
      onChange={onSelect}
      className="h-6 rounded-sm px-2 text-sm text-muted data-hovered:bg-hover data-selected:bg-hover data-selected:font-medium data-selected:text-ink"
    >
      {label}
    </ToggleButton>
  )
}

function Preview({ text }: { readonly text: string }): ReactNode {
  return (
    // As high as the text that it stands for, so that nothing jumps. Focusable, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} className="h-53 overflow-y-auto rounded-md border border-line p-2">
      {text.trim() === '' ? (
        <p className="text-faint">{t.fields.previewEmpty}</p>
      ) : (
        <Suspense fallback={null}>
          <Markdown text={text} />
        </Suspense>
      )}
    </div>
  )
}
