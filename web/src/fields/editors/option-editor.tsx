import { useState, type ReactNode } from 'react'
import { t } from '../../texts/texts.ts'
import { OptionPicker } from '../option-picker.tsx'
import { textOf, textsOf } from '../read-value.ts'
import { SearchList } from '../search-list.tsx'
import { EditorPopover } from './editor-popover.tsx'
import type { KindEditorProps } from './kind-editor.ts'

/** One option: choosing it is all. */
export function SelectEditor(props: KindEditorProps): ReactNode {
  const { field, value, typed, onCommit, onCancel } = props
  const values = textOf(value) === '' ? [] : [textOf(value)]
  return (
    <EditorPopover {...props} onLeave={onCancel}>
      <OptionPicker
        field={field}
        values={values}
        isMany={false}
        isClearable={!field.isRequired}
        typed={typed}
        onChange={([chosen = null]) => onCommit(chosen)}
      />
    </EditorPopover>
  )
}

/** Several options: they are taken when the list is left. */
export function MultiSelectEditor(props: KindEditorProps): ReactNode {
  const { field, value, typed, onCommit } = props
  const [values, setValues] = useState(() => textsOf(value))
  return (
    <EditorPopover {...props} onLeave={() => onCommit(values)}>
      <OptionPicker field={field} values={values} isMany typed={typed} onChange={setValues} />
    </EditorPopover>
  )
}

const ANSWERS = [
  { id: 'yes', value: true, text: t.common.yes },
  { id: 'no', value: false, text: t.common.no },
  { id: 'none', value: null, text: t.fields.none },
] as const

/** Yes, no, or not known. */
export function BooleanEditor(props: KindEditorProps): ReactNode {
  const { field, value, onCommit, onCancel } = props
  const answers = ANSWERS.filter((answer) => answer.value !== null || !field.isRequired)
  const chosen = answers.find((answer) => answer.value === (value ?? null))
  return (
    <EditorPopover {...props} onLeave={onCancel} className="w-40">
      <SearchList
        label={field.label}
        placeholder=""
        text=""
        onTextChange={() => {}}
        isSearchable={false}
        selected={chosen === undefined ? [] : [chosen.id]}
        onSelect={([id]) => onCommit(answers.find((answer) => answer.id === id)?.value ?? null)}
        entries={answers.map(({ id, text }) => ({ id, text, content: text }))}
      />
    </EditorPopover>
  )
}
