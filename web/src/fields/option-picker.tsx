import { useState, type ReactNode } from 'react'
import { Plus } from 'lucide-react'
import type { FieldView } from '../api/types.ts'
import { Tag } from '../components/tag.tsx'
import { t } from '../texts/texts.ts'
import { labelOf } from './format-field.ts'
import { SearchList, type ListEntry } from './search-list.tsx'

interface OptionPickerProps {
  readonly field: FieldView
  /** Values of options; of a single choice one at most. */
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly isMany: boolean
  /** Offers to have no value. */
  readonly isClearable?: boolean
  readonly typed?: string | undefined
}

const NONE = 'none'
const ADD = 'add'
const optionId = (value: string): string => `option ${value}`
const valueOfId = (id: string): string => id.slice('option '.length)

/** The options of a list; one that is open takes whatever is typed, too. */
export function OptionPicker(props: OptionPickerProps): ReactNode {
  const { field, values, onChange, isMany, isClearable = false, typed = '' } = props
  const [text, setText] = useState(typed)
  const known = knownOptions(field, values)
  const added = text.trim()
  const isNew = field.openOptions && added !== '' && !known.some(({ label }) => isSameText(label, added))
  const select = (ids: readonly string[]): void => {
    const chosen = ids.filter((id) => id !== ADD && id !== NONE).map(valueOfId)
    if (ids.includes(NONE)) return onChange([])
    if (!ids.includes(ADD)) return onChange(chosen)
    setText('')
    onChange(isMany ? [...chosen, added] : [added])
  }
  return (
    <SearchList
      label={field.label}
      placeholder={field.openOptions ? t.fields.searchOrAdd : t.fields.search}
      text={text}
      onTextChange={setText}
      isMany={isMany}
      selected={values.map(optionId)}
      onSelect={select}
      entries={[
        ...(isClearable && values.length > 0 && text === '' ? [NO_OPTION] : []),
        ...known.map(optionEntry),
        ...(isNew ? [addEntry(added)] : []),
      ]}
    />
  )
}

interface KnownOption {
  readonly value: string
  readonly label: string
  readonly color?: string | undefined
}

/** Those of the field, and what the record has besides them. */
function knownOptions(field: FieldView, values: readonly string[]): readonly KnownOption[] {
  const options = field.options ?? []
  const others = values.filter((value) => !options.some((option) => option.value === value))
  return [...others.map((value) => ({ value, label: labelOf(field, value) })), ...options]
}

const NO_OPTION: ListEntry = {
  id: NONE,
  text: t.fields.none,
  content: <span className="text-muted">{t.fields.none}</span>,
}

const optionEntry = ({ value, label, color }: KnownOption): ListEntry => ({
  id: optionId(value),
  text: label,
  content: <Tag color={color}>{label}</Tag>,
})

const addEntry = (text: string): ListEntry => ({
  id: ADD,
  text: t.fields.addOption(text),
  isLasting: true,
  content: (
    <>
      <Plus size={14} aria-hidden className="shrink-0 text-muted" />
      <span className="truncate">{t.fields.addOption(text)}</span>
    </>
  ),
})

const isSameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
