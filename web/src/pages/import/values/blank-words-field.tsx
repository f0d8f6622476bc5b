import { useState, type ReactNode } from 'react'
import { TagInput, withText } from '../../../fields/tag-input.tsx'
import { it } from '../../../texts/import-texts.ts'

interface BlankWordsFieldProps {
  readonly words: readonly string[]
  readonly onChange: (words: readonly string[]) => void
}

/** What is typed counts by Enter, or when the field is left. */
export function BlankWordsField({ words, onChange }: BlankWordsFieldProps): ReactNode {
  const [text, setText] = useState('')
  const leave = (): void => {
    if (text.trim() === '') return
    onChange(withText(words, text))
    setText('')
  }
  return (
    <div
      role="presentation"
      className="flex flex-col gap-1.5"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) leave()
      }}
    >
      <span aria-hidden className="font-medium">
        {it.values.blankWords}
      </span>
      <TagInput label={it.values.blankWords} values={words} onChange={onChange} text={text} onTextChange={setText} />
      <span className="text-sm text-muted">{it.values.blankWordsHint}</span>
    </div>
  )
}
